"""The texts of sources and their fingerprints, read from the folders that may be read and from nowhere else."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import FileError
from argmap.proof import NOTHING, Holding, verify

if TYPE_CHECKING:
    from argmap.citations import Article, Fingerprint
    from argmap.model import ArgumentMap
    from argmap.proof import Quotation
    from argmap.resolve import SymbolTable

LARGEST = 64 * 1024 * 1024
"""The most bytes that are read of one file."""

FINGERPRINTS = "fingerprints"
"""The folder that holds fingerprints, beside the maps."""

FileState = tuple[int, int, int, int, int]
"""By what a file is seen to have changed: device, number, size, times of the last change of its words and of itself."""

OUTSIDE = "it lies outside the folders that may be read"


class Found(NamedTuple):
    """A file, or why it is not read; neither where there is none."""

    path: Path | None = None
    fault: str = ""


class Library:
    """What is at hand of sources.

    The text of a source is looked for in `folders`, in their order. Its fingerprint is looked for in the folder
    `fingerprints` beside the map that declares the source, then in that of each of `folders`. Every file is read once,
    however many maps cite it: use one library for all maps of a run.
    """

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self._folders = tuple(folder.resolve() for folder in folders)
        self._articles: dict[Path, Article | str] = {}
        self._fingerprints: dict[Path, Fingerprint | str] = {}
        self._read: dict[Path, FileState | None] = {}
        self._holdings: dict[tuple[Path | None, Path | None, str, str], Holding] = {}

    @property
    def is_fresh(self) -> bool:
        """Whether every file is as it was when it was read."""
        return all(state_of(path) == state for path, state in self._read.items())

    def holding(self, text: str, declared_in: str) -> Holding:
        """What is at hand of a source with this `text:`, declared in the map with the key `declared_in`."""
        there, printed = self._text(text), self._fingerprint(text, declared_in)
        if there == printed == _NOWHERE:
            return NOTHING
        key = (there.path, printed.path, there.fault, printed.fault)
        if key not in self._holdings:
            self._holdings[key] = self._holding(there, printed)
        return self._holdings[key]

    def article(self, text: str) -> Article | None:
        """The text with this name, None where none of the folders has it.

        Raises:
            FileError: it is there and cannot be read.
        """
        found = self._text(text)
        if found.fault:
            raise FileError(f"cannot read {text}: {found.fault}")
        if found.path is None:
            return None
        article = self._read_article(found.path)
        if isinstance(article, str):
            raise FileError(f"cannot read {found.path}: {article}")
        return article

    def _holding(self, there: Found, printed: Found) -> Holding:
        article = self._read_article(there.path) if there.path else there.fault
        fingerprint = self._read_fingerprint(printed.path) if printed.path else printed.fault
        return Holding(
            None if isinstance(article, str) else article,
            None if isinstance(fingerprint, str) else fingerprint,
            text_fault=article if isinstance(article, str) else "",
            fingerprint_fault=fingerprint if isinstance(fingerprint, str) else "",
        )

    # -- where they are -----------------------------------------------------------------------------------------------

    def _text(self, text: str) -> Found:
        return next((found for folder in self._folders if (found := located(folder, text)) != _NOWHERE), _NOWHERE)

    def _fingerprint(self, text: str, declared_in: str) -> Found:
        beside = (Path(declared_in).parent,) if declared_in else ()
        for folder in (*beside, *self._folders):
            found = located(folder / FINGERPRINTS, f"{text}.json")
            if found.path is not None or (found.fault and found.fault != OUTSIDE):
                return found  # a name that leads out of the folder is a fault of the text, and told as that
        return _NOWHERE

    # -- what is in them ----------------------------------------------------------------------------------------------

    def _read_article(self, path: Path) -> Article | str:
        if path not in self._articles:
            self._read[path] = state_of(path)
            from argmap.citations import read_article  # noqa: PLC0415 - slow to load, and most maps have no texts

            try:
                self._articles[path] = read_article(str(path), read_bytes(path))
            except FileError as error:
                self._articles[path] = _reason(error, path)
        return self._articles[path]

    def _read_fingerprint(self, path: Path) -> Fingerprint | str:
        if path not in self._fingerprints:
            self._read[path] = state_of(path)
            from argmap.citations import load_fingerprint  # noqa: PLC0415 - as above

            try:
                self._fingerprints[path] = load_fingerprint(str(path), read_bytes(path))
            except FileError as error:
                self._fingerprints[path] = _reason(error, path)
        return self._fingerprints[path]


_NOWHERE = Found()


def located(folder: Path, name: str) -> Found:
    """The plain file `name` in `folder`; links are followed before it is held against the folder. Nothing is opened."""
    if "\0" in name:
        return Found(fault="this is no file name")
    try:
        real, inside = (folder / name).resolve(), folder.resolve()
        if not real.is_relative_to(inside):
            return Found(fault=OUTSIDE)
        status = real.stat()
    except (FileNotFoundError, NotADirectoryError):
        return _NOWHERE
    except OSError as error:
        return Found(fault=(error.strerror or "it cannot be looked at").lower())
    except RuntimeError:  # what Python before 3.13 says of links in a circle
        return Found(fault="its links go round in a circle")
    return Found(real) if stat.S_ISREG(status.st_mode) else Found(fault="it is no plain file")


def state_of(path: Path) -> FileState | None:
    """The state of the file at `path`, None where there is none that can be looked at."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def place_of_fingerprint(map: Path, text: str) -> Path:
    """Where the fingerprint of the text with this name belongs: beside `map`.

    Raises:
        FileError: the name, or a link, leads out of the folder of the map.
    """
    place = map.parent / FINGERPRINTS / f"{text}.json"
    try:
        if "\0" not in text and place.resolve().is_relative_to(map.parent.resolve() / FINGERPRINTS):
            return place
    except (OSError, RuntimeError):
        pass
    raise FileError(f"cannot write the fingerprint of {text}: {OUTSIDE}")


def read_bytes(path: Path) -> bytes:
    """The bytes of a plain file, `LARGEST` at most.

    Raises:
        FileError: it cannot be read, is no plain file, or is larger.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    try:
        # it was located before; what may have taken its place since is neither followed nor waited for
        with os.fdopen(os.open(path, flags), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise FileError(f"cannot read {path}: it is no plain file")
            if status.st_size > LARGEST:
                raise FileError(f"cannot read {path}: it is larger than {LARGEST // 2**20} MB")
            return file.read(LARGEST)
    except OSError as error:
        raise FileError(f"cannot read {path}: {(error.strerror or str(error)).lower()}") from None


def _reason(error: FileError, path: Path) -> str:
    return str(error).removeprefix(f"cannot read {path}: ")


def quotations_of(map: ArgumentMap, symbols: SymbolTable, folders: Sequence[Path]) -> tuple[Quotation, ...]:
    """Every quote of `map`, held against the texts in `folders` and the fingerprints at hand."""
    return verify(map, symbols, Library(folders)).quotations
