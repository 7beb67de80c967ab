"""Faults of the machine, as exceptions: a file that cannot be read, an engine that cannot run.

Faults of a *text* are never exceptions; they are diagnostics.
"""

from __future__ import annotations


class ArgmapError(Exception):
    """Anything argmap raises on purpose. The message is one a user can act on."""


class FileError(ArgmapError):
    """A file cannot be read or written."""


class UsageError(ArgmapError):
    """An option, a format or a name given by the caller does not exist."""
