"""Addresses as editors give them, and the paths they mean."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

LONGEST_NAME = 120
"""So many characters of an address that is no file's make the name it goes by."""


def path_of(address: str, folder: Path) -> Path | None:
    """The path that an address means, None where it can mean none.

    A text that is in no file yet, as `untitled:Untitled-1`, goes by its address in `folder`: it imports from there.
    """
    try:
        parts = urlsplit(address)
        if parts.scheme != "file":
            return _usable(folder / quote(address, safe="")[:LONGEST_NAME])
        path = unquote(parts.path)
    except ValueError:
        return None
    if parts.netloc and parts.netloc != "localhost":
        path = f"//{parts.netloc}{path}"
    elif os.name == "nt":
        path = path.removeprefix("/")
    return _usable(Path(path)) if path else None


def _usable(path: Path) -> Path | None:
    """`path`, if the system could have a file there."""
    try:
        path.resolve()
    except (OSError, RuntimeError, ValueError):
        return None
    return path if path.is_absolute() else None


def address_of(path: Path) -> str:
    """The address of a file."""
    return path.absolute().as_uri()
