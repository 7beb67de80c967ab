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

    def __init__(self, faults: Sequence[str], *, heading: str = "") -> None:
        self.faults = tuple(faults)
        told = self.faults[:_TOLD]
        more = len(self.faults) - len(told)
        ending = (f"… and {more} more",) if more else ()
        super().__init__("\n".join((*((heading,) if heading else ()), *told, *ending)))


_TOLD = 10
