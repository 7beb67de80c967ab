"""Maps as text and back: one format a file, and the table of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from argmap.collector import paused
from argmap.diagnostics.near import did_you_mean
from argmap.errors import FormatError, UsageError
from argmap.formats import arg, json
from argmap.model import ArgumentMap
from argmap.model.soundness import faults_of
from argmap.text import Text
from argmap.visible import visible


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a map down. `loads` is None for the language itself, which the whole pipeline reads."""

    name: str
    suffix: str
    dumps: Callable[[ArgumentMap], str]
    loads: Callable[[Text], ArgumentMap] | None = None


FORMATS: tuple[Format, ...] = (
    Format("arg", ".arg", arg.dumps),
    Format("json", ".json", json.dumps, json.loads),
)
"""Every format."""


def format_named(name: str) -> Format:
    """The format called `name`.

    Raises:
        UsageError: there is none.
    """
    for one in FORMATS:
        if one.name == name:
            return one
    raise UsageError(f"there is no format `{visible(name)}`; {_meant(name, [one.name for one in FORMATS])}")


def format_of(path: Path) -> Format:
    """The format of files with the suffix of `path`.

    Raises:
        UsageError: there is none.
    """
    suffix = path.suffix.lower()
    for one in FORMATS:
        if one.suffix == suffix:
            return one
    what = f"`{visible(suffix)}` is no suffix of a map" if suffix else "its name has no suffix that tells its format"
    raise UsageError(f"{visible(str(path))}: {what}; {_meant(suffix, [one.suffix for one in FORMATS])}")


def format_for(path: Path, name: str | None = None) -> Format:
    """The format of a map that is written into the file at `path`: the one called `name`, else that of its suffix.

    Raises:
        UsageError: there is none, or the two differ.
    """
    named = format_of(path) if name is None else format_named(name)
    said = next((one for one in FORMATS if one.suffix == path.suffix.lower()), named)
    if said is not named:
        name = visible(str(path))
        raise UsageError(f"{name}: its name says {said.name}, not {named.name}; let it end in {named.suffix}")
    return named


def dumps(map: ArgumentMap, format: Format) -> str:
    """`map` as text in `format`.

    Raises:
        FormatError: `map` is not sound, as what could be saved of a faulty text may be, or `format` cannot hold it.
    """
    with paused():
        faults = tuple(fault.reason for fault in faults_of(map))
        if faults:
            raise FormatError(faults, heading="this map is not sound:")
        return format.dumps(map)


def _meant(word: str, known: list[str]) -> str:
    return did_you_mean(word, known) or f"there are {' and '.join(f'`{one}`' for one in known)}"
