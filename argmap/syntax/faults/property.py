"""Faults of property lines: those with a colon after their first word."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import MISSING_VALUE, UNEXPECTED_WORDS
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.statement import ESCAPE_HINT
from argmap.syntax.nodes import Broken, Property


def property_line(damage: Damage) -> Outcome:
    """A property whose values are not words or strings separated by commas."""
    values = damage.shape[2:]
    if not values or ",," in values or values[0] == "," or values[-1] == ",":
        return _missing(damage)
    return _surplus(damage)


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
