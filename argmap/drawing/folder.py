"""A folder of sheets: what an earlier drawing left in it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

HEAD = 4096
"""Bytes of a file that say whether it is a picture of argmap's."""
_OURS = b'aria-roledescription="argument map"'


def left_over(folder: Path, suffix: str, written: Collection[str]) -> tuple[str, ...]:
    """The names of pictures in `folder` that argmap drew some other time, and this time did not.

    Only SVG files say that they are argmap's; of other formats nothing is said.
    """
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix == suffix and path.name not in written)
        return tuple(path.name for path in files if suffix == ".svg" and path.is_file() and _is_ours(path))
    except OSError:
        return ()  # it is only a remark


def _is_ours(path: Path) -> bool:
    with path.open("rb") as file:
        return _OURS in file.read(HEAD)
