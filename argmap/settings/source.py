"""A settings file: its bytes read with care, its table, and where its keys stand."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from pathlib import Path

from argmap.errors import FileError, UsageError

LARGEST = 1024 * 1024
"""The most bytes that are read of a settings file."""

_TOML_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_TOML_KEY = re.compile(r"""\s*(?:\[+(?P<table>[^\]]+)\]|(?P<key>[\w."' -]+?)\s*=)""")
_TOOL_TABLE = re.compile(r"""\btool["'\s]*\.["'\s]*argmap\b|^\s*\[\s*["']?tool["']?\s*\]""", re.MULTILINE)


class Source:
    """The text of a settings file. `prefix` is the table that holds argmap's settings, empty for the whole file."""

    def __init__(self, name: str, content: str, prefix: tuple[str, ...] = ()) -> None:
        self.name = name
        self.content = content
        self.prefix = prefix

    @classmethod
    def from_file(cls, path: Path) -> Source:
        """The file at `path`; in a `pyproject.toml`, the settings are in `[tool.argmap]`.

        Raises:
            FileError: it cannot be read.
            UsageError: it is no text.
        """
        name = _shown(path)
        try:
            content = _bytes(path).decode("utf-8-sig")
        except UnicodeDecodeError:
            raise UsageError(f"{name}: it is not UTF-8 text") from None
        return cls(name, content, ("tool", "argmap") if path.name == "pyproject.toml" else ())

    def table(self) -> Mapping[str, object] | None:
        """The table of argmap's settings, None where there is none.

        Raises:
            UsageError: the file is no TOML.
        """
        if self.prefix and not _TOOL_TABLE.search(self.content):
            return None  # as in most projects; TOML takes longer to read than a small map
        import tomllib  # noqa: PLC0415 - slow to load, and most maps have no settings

        found: object
        try:
            found = tomllib.loads(self.content)
        except RecursionError:
            raise UsageError(f"{self.name}: its values are nested too deeply") from None
        except ValueError as error:
            raise UsageError(self._unreadable(str(error))) from None
        for key in self.prefix:
            found = found.get(key) if isinstance(found, Mapping) else None
        if found is not None and not isinstance(found, Mapping):
            raise self.wrong((), f"`{'.'.join(self.prefix)}` must be a table")
        return found

    def wrong(self, keys: tuple[str, ...], message: str) -> UsageError:
        """The error that something is wrong with the setting `keys`, beginning with its place."""
        return UsageError(f"{self.name}{self._place((*self.prefix, *keys))}: {message}")

    def _unreadable(self, said: str) -> str:
        place = _TOML_PLACE.search(said)
        if place is None:
            return f"{self.name}: {said}"
        lines = self.content.split("\n")
        line, column = place["line"] or len(lines), place["column"] or len(lines[-1]) + 1
        return f"{self.name}:{line}:{column}: {said[: place.start()]}"

    def _place(self, wanted: tuple[str, ...]) -> str:
        """`:line:column` of a key, or of the nearest table or value around it that can be found; tomllib keeps none."""
        table: tuple[str, ...] = ()
        best, place = 0, ""
        for number, line in enumerate(self.content.splitlines(), start=1):
            match = _TOML_KEY.match(line)
            if match is None:
                continue
            named = tuple(part.strip(" \"'") for part in match[match.lastgroup or 0].split("."))
            table, path = (named, named) if match["table"] else (table, (*table, *named))
            if len(path) > best and path == wanted[: len(path)]:
                inside = line.find(wanted[-1], match.end()) if len(path) < len(wanted) else -1
                column = inside if inside >= 0 else match.start(match.lastgroup or 0)
                best, place = len(path), f":{number}:{column + 1}"
        return place


def _bytes(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise FileError(f"cannot read {path}: it is no plain file")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise FileError(f"cannot read {path}: {(error.strerror or str(error)).lower()}") from None
    if len(data) > LARGEST:
        raise FileError(f"cannot read {path}: it is larger than {LARGEST // 2**20} MB")
    return data


def _shown(path: Path) -> str:
    """The path from the current folder, where that is shorter to read."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # on another drive
        return str(path)
    return str(path) if relative.startswith("..") else relative
