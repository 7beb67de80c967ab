"""Faults of statement lines and titles: those that begin with the right word."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import MISSING_TEXT, UNEXPECTED_WORDS
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.names import name_fault
from argmap.syntax.nodes import MapTitle

ESCAPE_HINT = 'a quote inside a text is written `\\"`'


def statement(damage: Damage) -> Outcome:
    """A statement line whose words after its kind are not `[name] ["text"]`."""
    kind, shape = damage.raw(0, 0), damage.shape
    string = shape.find("S")
    name = _name(damage, string)
    first, last = _surplus(shape, 0, name, string)
    words = damage.brief(first, last)
    finding = UNEXPECTED_WORDS.report(
        damage.span(first, last),
        hints=_hints(shape, name, string, first, words),
        words=words,
        line=f"{kind} line",
        form=f'`{kind} name "text"`',
    )
    return Outcome(damage.statement(kind, name, damage.first_string()), finding)


def _name(damage: Damage, string: int) -> int:
    """The word before the text that can be a name, the first of several; -1 for none."""
    end = string if string >= 0 else len(damage.shape)
    words = [place for place in range(1, min(end, 20)) if damage.shape[place] in "WV"]
    valid = [place for place in words if not name_fault(damage.line.word(place).value, dotted=False)]
    return (valid or words or [-1])[0]


def _surplus(shape: str, *wanted: int) -> tuple[int, int]:
    """The first stretch of words that are not wanted: its first and its last."""
    first = next(place for place in range(len(shape)) if place not in wanted)
    last = next((place for place in range(first, len(shape)) if place in wanted), len(shape)) - 1
    return first, last


def _hints(shape: str, name: int, string: int, first: int, words: str) -> list[str]:
    if 0 <= string < first and ("S" in shape[first:] or "U" in shape[first:]):
        return [ESCAPE_HINT]
    if 0 <= string < first and name < 0 and shape[first:] == "W":
        return ["the name stands before the text"]
    if 0 < name < first < string and shape[first] == "W" and any(character.isalpha() for character in words):
        return ["a name is one word; join its parts with `-`"]
    return []


def title(damage: Damage) -> Outcome:
    """A `map` line without one string."""
    line, shape = damage.line, damage.shape
    at = (damage.parent, line.number, line.start, line.end)
    text = damage.first_string()
    if len(shape) == 1:
        return Outcome(damage.broken(), MISSING_TEXT.report(damage.after(), kind="map", name=""))
    first, last = _surplus(shape, 0, shape.find("S"))
    finding = UNEXPECTED_WORDS.report(
        damage.span(first, last), words=damage.brief(first, last), line="map line", form='`map "title"`'
    )
    return Outcome(MapTitle(*at, text or damage.unquoted(1)), finding)
