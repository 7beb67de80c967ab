"""How large a source may be, and how one that cannot be read is refused."""

from __future__ import annotations

from typing import NoReturn

from argmap.errors import FileError

LARGEST = 64 * 1024 * 1024
"""The most bytes of a file."""
LONGEST = 8 * 1024 * 1024
"""The most characters of a text, those of a book of some four thousand pages."""


def refuse(name: str, reason: str) -> NoReturn:
    """Raises the error that says why the file `name` cannot be read."""
    raise FileError(f"cannot read {name}: {reason}")


def bounded(name: str, text: str) -> str:
    """`text`, unless it is longer than any that is read."""
    if len(text) > LONGEST:
        refuse(name, f"its text is longer than {LONGEST // 2**20} million characters")
    return text


def needs_extra(name: str, kind: str) -> NoReturn:
    """Raises the error that says how to make argmap read files of this kind."""
    refuse(name, f"{kind} needs the extra `sources`: pip install 'argmap[sources]'")
