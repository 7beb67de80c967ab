"""The maps that a command line names: files, folders, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from argmap.cli.streams import is_terminal, say
from argmap.errors import FileError, UsageError
from argmap.pipeline import LARGEST
from argmap.text import Text

STDIN = "-"
MOST_LINES = 10_000_000
STDIN_NAME = "<stdin>"
"""What findings call a text from standard input."""


class Origin(NamedTuple):
    """Where a text on standard input was cut out: the name of the file, and the line on which the text begins."""

    name: str = STDIN_NAME
    line: int = 1


def origin_of(words: str) -> Origin:
    """What `paper.md:41` says, or `paper.md` alone.

    Raises:
        UsageError: the number is no line.
    """
    name, colon, number = words.rpartition(":")
    if not colon or not number.isdecimal():
        return Origin(words)
    if not 1 <= int(number) <= MOST_LINES:
        raise UsageError(f"--stdin-name: a line lies between 1 and {MOST_LINES:,}, not {number}")
    return Origin(name, int(number))


def named(words: Sequence[str]) -> tuple[str, ...]:
    """The files that `words` name, each once: a folder stands for every `.arg` file in it, in order of their names.

    Raises:
        UsageError: there is no map in a folder.
    """
    files: dict[str, None] = {}
    for word in words:
        files |= dict.fromkeys(_in_folder(Path(word)) if word != STDIN and Path(word).is_dir() else (word,))
    return tuple(files)


def _in_folder(folder: Path) -> tuple[str, ...]:
    found = sorted(_walk(folder))
    if not found:
        raise UsageError(f"there is no `.arg` file in {folder}")
    return tuple(map(str, found))


def _walk(folder: Path) -> Iterator[Path]:
    """Every `.arg` file in `folder` and the folders in it, but for hidden ones and links that lead out of it."""
    inside = folder.resolve()
    for place, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(place, name)
            if not name.endswith(".arg") or name.startswith("."):
                continue
            if path.is_symlink() and not _leads_into(path, inside):
                say(f"{path} is left out: it is a link that leads out of {folder}")
                continue
            yield path


def _leads_into(link: Path, folder: Path) -> bool:
    try:
        return link.resolve().is_relative_to(folder)
    except (OSError, RuntimeError):  # a circle of links
        return False


def _refuse(error: OSError) -> None:
    raise FileError(f"cannot read {error.filename}: {(error.strerror or str(error)).lower()}")


def path_of_map(file: str, stdin_name: str = STDIN_NAME) -> Path:
    """The path of a map in `.arg`; that of `-` is `stdin_name`, which names no file but stands in a folder.

    Raises:
        UsageError: the file is JSON, which is converted first.
    """
    if file.lower().endswith(".json"):
        raise UsageError(f"{file} is JSON: `argmap convert FILE --to arg` makes a map of it that can be worked with")
    return Path(stdin_name if file == STDIN else file)


def read_stdin(origin: Origin | None = None) -> Text:
    """The text on standard input. The lines above it, where it was cut out of a file, are taken for empty ones.

    Raises:
        FileError: there is none, or it is too large.
    """
    if sys.stdin is None:
        raise FileError("cannot read standard input: it is closed")
    if is_terminal(sys.stdin):
        say("reading the map from the terminal; end it with Ctrl-D on a line of its own")
    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise FileError(f"cannot read standard input: it is larger than {LARGEST // 2**20} MB")
    name, line = origin or Origin()
    return Text.from_bytes(name, b"\n" * (line - 1) + data)
