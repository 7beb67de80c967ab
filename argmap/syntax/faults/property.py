"""Faults of property lines: those with a colon after their first word."""

from __future__ import annotations

import re

from argmap.diagnostics.catalogue.lines import MISSING_VALUE, UNEXPECTED_WORDS
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.edited import Change
from argmap.syntax.faults.statement import ESCAPE_HINT
from argmap.syntax.nodes import Broken, Property

MOST_TAGS = 200  # columns of a comment that is looked at for tags
_TAGS = re.compile(r"#[^\W\d_][\w-]*+(?>(?:[ ,]+#[^\W\d_][\w-]*+)*)")


def property_line(damage: Damage) -> Outcome:
    """A property whose values are not words or strings separated by commas."""
    if (outcome := _hashed(damage)) is not None:
        return outcome
    values = damage.shape[2:]
    if not values or ",," in values or values[0] == "," or values[-1] == ",":
        return _missing(damage)
    return _surplus(damage)


def _hashed(damage: Damage) -> Outcome | None:
    """`tags: #health`: what was to be the value is a comment."""
    content = damage.line.content.rstrip()
    rest = content[damage.line.tokens[-1].end :]
    start = len(content) - len(rest.lstrip())
    if damage.shape != "W:" or len(content) - start > MOST_TAGS or not _TAGS.fullmatch(content[start:]):
        return None
    key, words = damage.raw(0, 0), ", ".join(re.findall(r"[\w-]+", content[start:]))
    change = Change(start, len(content), words)
    node = damage.read_with(change)
    if node is None:
        return None
    hints = (f"`#` begins a comment: write `{key}: {words}`",)
    fix = damage.fix(f"write `{words}`", change)
    return Outcome(node, MISSING_VALUE.report(damage.after(), hints=hints, fixes=(fix,), key=f"{key}:"))


def _missing(damage: Damage) -> Outcome:
    """A comma, or the colon, with no value after it."""
    values = damage.shape[2:]
    gap = 1 if values.startswith(",") else (values.find(",,") + 2 if ",," in values else len(damage.shape) - 1)
    finding = MISSING_VALUE.report(damage.after(gap), key=f"{damage.brief(0, 0)}:")
    return Outcome(_with_values(damage, len(damage.shape)), finding)


def _surplus(damage: Damage) -> Outcome:
    """A value that follows another without a comma: the line is read up to it."""
    shape = damage.shape
    place = next((p for p in range(2, len(shape)) if (shape[p] in "WS") == (p % 2 == 1)), len(shape) - 1)
    hints = ["several values are separated by commas"]
    if shape[place - 1] == "S" and "S" in shape[place:]:
        hints.append(ESCAPE_HINT)
    finding = UNEXPECTED_WORDS.report(
        damage.span(place, -1),
        hints=hints,
        words=damage.brief(place),
        line="property",
        form="`key: value, value`",
    )
    return Outcome(_with_values(damage, place), finding)


def _with_values(damage: Damage, end: int) -> Property | Broken:
    """The property with such values as stand before word `end`."""
    line = damage.line
    values = tuple(line.value(place) for place in range(2, end) if damage.shape[place] in "WS")
    if not values:
        return damage.broken()
    return Property(damage.parent, line.number, line.start, line.end, line.word(0), values)
