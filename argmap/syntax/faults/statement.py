"""Faults of statement lines and titles: those that begin with the right word."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import MISSING_TEXT, UNEXPECTED_WORDS
from argmap.diagnostics.diagnostic import Fix
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.names import name_fault
from argmap.syntax.nodes import MapTitle
from argmap.syntax.plans import plan_of
from argmap.syntax.scanner import scan

OWN_LINE_HINT = "properties, citations and relations stand on lines of their own below, two spaces to the right"
LONGEST = 1_000  # columns of a line that are read again for what they may be by themselves
ESCAPE_HINT = 'a quote inside a text is written `\\"`'


def statement(damage: Damage) -> Outcome:
    """A statement line whose words after its kind are not `[name] ["text"]`."""
    kind, shape = damage.raw(0, 0), damage.shape
    string = shape.find("S")
    name = _name(damage, string)
    first, last = _surplus(shape, 0, name, string)
    words = damage.brief(first, last)
    behind = 0 <= string < first and name < 0 and shape[first:] == "W"
    own_line = _own_line(damage, first) if 0 <= string < first and last == len(shape) - 1 else None
    finding = UNEXPECTED_WORDS.report(
        damage.span(first, last),
        hints=_hints(shape, name, string, first, words) if own_line is None else (OWN_LINE_HINT,),
        fixes=(_name_first(damage, string),) if behind else () if own_line is None else (own_line,),
        words=words,
        line=f"{kind} line",
        form=f'`{kind} name "text"`',
    )
    return Outcome(damage.statement(kind, len(shape) - 1 if behind else name, damage.first_string()), finding)


def _name_first(damage: Damage, string: int) -> Fix:
    """A fix that puts the name behind the text, which is the last word, before it."""
    text, name = damage.raw(string, string), damage.raw(-1)
    return damage.replace(damage.span(string, -1), f"{name} {text}", "put the name before the text")


def _own_line(damage: Damage, first: int) -> Fix | None:
    """A fix that moves what stands behind the text to a line below: `claim a "A" by: nagy`; None for other words."""
    line, tokens = damage.line, damage.line.tokens
    rest = line.content[tokens[first].start :]
    plan = plan_of(scan(rest).shape)
    if plan is None or plan.form not in ("property", "citation", "relation") or len(rest) > LONGEST:
        return None
    if plan.form == "relation" and plan.slots[0] >= 0:
        return None  # it says itself where it begins
    gap = damage.stretch(tokens[first - 1].end, tokens[first].start)
    return damage.replace(gap, f"\n{line.space}  ", "put it on a line of its own below")


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
