"""Where things stand in a JSON text: a walk over its values that knows the way to each and its line and column.

Python's own reader is quick and tells neither. This one is slow, and used only when something is wrong with a text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

DEEPEST = 50
"""How deep values may be nested; a map needs seven levels."""

LONGEST_NUMBER = 100

Path = tuple[str | int, ...]

_TOKEN = re.compile(
    r'[ \t\r\n]*+(?:(?P<string>"[^"\\]*+(?>(?:\\.[^"\\]*+)*)")|(?P<sign>[{}\[\]:,])|(?P<word>[^\s{}\[\]:,"]++))',
    re.DOTALL,
)
_PLAIN = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)


class Place(NamedTuple):
    """A key or value: the way to it, where its text begins, and the text. `key`: it is the key itself."""

    path: Path
    start: int
    text: str
    key: bool = False


class Fault(NamedTuple):
    """What is wrong at a place."""

    path: Path
    start: int
    reason: str


def first_fault(text: str) -> Fault | None:
    """The first thing that JSON allows and a map does not, or None.

    These are: a key given twice, `NaN` and infinities, numbers with more digits than any measure, and nesting without
    end. Readers differ in what they make of them, so that two would see two maps in one file.
    """
    seen: dict[Path, set[str]] = {}
    for place in places(text):
        reason = ""
        if len(place.path) > DEEPEST:
            reason = f"values are nested more than {DEEPEST} deep"
        elif place.key:
            keys = seen.setdefault(place.path[:-1], set())
            if place.path[-1] in keys:
                reason = "this key is given twice"
            keys.add(str(place.path[-1]))
        elif place.text in ("{", "["):
            seen.pop(place.path, None)
        elif place.text[0] != '"' and len(place.text) > LONGEST_NUMBER:
            reason = f"a number has more than {LONGEST_NUMBER} digits"
        elif place.text.lstrip("-") in ("NaN", "Infinity"):
            reason = f"`{place.text}` is no number in JSON"
        if reason:
            return Fault(place.path, place.start, reason)
    return None


def offsets_of(text: str, paths: Sequence[Path]) -> tuple[int, ...]:
    """Where the value at each of `paths` begins, or else the nearest that holds it; one walk finds them all."""
    wanted = {path[:size] for path in paths for size in range(len(path) + 1)}
    found: dict[Path, int] = {}
    for place in places(text):
        if not place.key and place.path in wanted:
            found.setdefault(place.path, place.start)
            if len(found) == len(wanted):
                break
    return tuple(
        next((found[path[:size]] for size in range(len(path), -1, -1) if path[:size] in found), 0) for path in paths
    )


def places(text: str) -> Iterator[Place]:
    """The keys and values of a JSON text in order, each value before what is in it, up to the first below `DEEPEST`."""
    walk = _Walk()
    at = 0
    while len(walk.path) <= DEEPEST + 1 and (match := _TOKEN.match(text, at)):
        at = match.end()
        word = match[match.lastgroup or 0]
        place = walk.step(word, at - len(word))
        if place is not None:
            yield place


class _Walk:
    """The way to where a walk stands, and whether what holds it is an array."""

    def __init__(self) -> None:
        self.path: list[str | int] = []
        self.arrays: list[bool] = []
        self.at_key = False

    def step(self, word: str, start: int) -> Place | None:
        """The key or value that `word` begins, None for a sign between them."""
        if word in ("}", "]"):
            del self.path[-1:], self.arrays[-1:]
            self.at_key = False
        elif word == ",":
            if self.arrays and self.arrays[-1]:
                self.path[-1] = int(self.path[-1]) + 1
            self.at_key = bool(self.arrays) and not self.arrays[-1]
        elif word == ":":
            self.at_key = False
        elif self.at_key:
            self.path[-1] = _unquoted(word)
            return Place(tuple(self.path), start, word, key=True)
        else:
            return self._value(word, start)
        return None

    def _value(self, word: str, start: int) -> Place:
        place = Place(tuple(self.path), start, word)
        if word in ("{", "["):
            self.at_key = word == "{"
            self.arrays.append(not self.at_key)
            self.path.append("" if self.at_key else 0)
        return place


def _unquoted(word: str) -> str:
    try:
        return str(json.loads(word))
    except ValueError:
        return word


def shown_path(path: Path) -> str:
    """The way to a value as one writes it: `statements[3].citations[0].quote`."""
    shown = ""
    for part in path:
        if isinstance(part, int):
            shown += f"[{part}]"
        elif _PLAIN.fullmatch(part):
            shown += f".{part}" if shown else part
        else:
            shown += f"[{part!r}]"
    return shown
