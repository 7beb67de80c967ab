"""Faults of the machine, as exceptions: a file that cannot be read, an engine that cannot run.

Faults of a *text* are never exceptions; they are diagnostics.
"""

from __future__ import annotations

from collections.abc import Sequence


class ArgmapError(Exception):
    """Anything argmap raises on purpose. The message is one a user can act on."""


class FileError(ArgmapError):
    """A file cannot be read or written."""


class UsageError(ArgmapError):
    """An option, a format or a name given by the caller does not exist."""


class FormatError(ArgmapError):
    """A text is no map in the format it should be in, or a map cannot be written in a format.

    `faults` are all that was found, each with its place; the message tells the first few.
    """

    def __init__(self, faults: Sequence[str], heading: str = "") -> None:
        super().__init__(faults, heading)
        self.faults = tuple(faults)
        self.heading = heading

    def __str__(self) -> str:
        """The heading and the first faults, a line each."""
        more = len(self.faults) - _TOLD
        ending = (f"… and {more:,} more",) if more > 0 else ()
        return "\n".join((*((self.heading,) if self.heading else ()), *self.faults[:_TOLD], *ending))


_TOLD = 10
"""How many faults an error tells."""
