"""Drawings on disk: one file, or a folder with a file for each sheet."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from argmap.drawing.formats import File, Format, format_of
from argmap.errors import UsageError
from argmap.visible import visible
from argmap.writing import write_file, write_files

HEAD = 4096
"""Bytes of a file that say whether it is a picture of argmap's."""
_OURS = b'aria-roledescription="argument map"'


def write_drawn(path: Path, format_: Format, files: Sequence[File]) -> tuple[str, ...]:
    """Write what was drawn: a single picture to `path`, several into the folder of that name, all of them or none.

    Gives the names of pictures in the folder that some earlier drawing left there; they stay.

    Raises:
        FileError: it cannot be written.
        UsageError: there are several, and `path` names no folder.
    """
    if is_single(files):
        write_file(path, files[0].content)
        return ()
    check_folder(path, f"there are {len(files)} {format_.name} files")
    named = {f"{file.sheet}{format_.suffix}": file.content for file in files}
    write_files(path, named)
    return left_over(path, format_.suffix, named)


def is_single(files: Sequence[File]) -> bool:
    """Whether there is one picture and no sheets."""
    return len(files) == 1 and not files[0].sheet


def check_folder(path: Path, why: str) -> None:
    """Refuse a path that is no folder and cannot become one: a file, or the name of one. Raises `UsageError`."""
    if path.is_file() or (format_of(path.name) is not None and not path.is_dir()):
        raise UsageError(f"{visible(str(path))}: {why}; name the folder that they go into, or a `.pdf` that holds all")


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
