"""Faults of property lines: those with a colon after their first word."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import MISSING_VALUE, UNEXPECTED_WORDS, UNQUOTED_TEXT
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.nodes import Property


def property_line(damage: Damage) -> Outcome:
    """A property whose values are not words or strings separated by commas."""
    shape, key = damage.shape, damage.line.word(0)
    values = shape[2:]
    if not values or values.endswith(",") or ",," in values or values.startswith(","):
        place = -1 if not values or values.endswith(",") else 1
        finding = MISSING_VALUE.report(damage.after(place), key=f"{key.value}:")
        node = damage.read_as(damage.line.tokens[:-1]) or damage.broken()
        return Outcome(node, finding)
    if "S" not in values:
        line = damage.line
        node = Property(damage.parent, line.number, line.start, line.end, key, (damage.quoted(2),))
        return Outcome(node, UNQUOTED_TEXT.report(damage.span(2, -1), fixes=(damage.quote(2),)))
    return _surplus(damage)


def _surplus(damage: Damage) -> Outcome:
    """A value that follows another without a comma: the line is read up to it."""
    shape = damage.shape
    place = next((p for p in range(3, len(shape)) if (shape[p] == ",") == (shape[p - 1] == ",")), 2)
    hints = ["several values are separated by commas"]
    if shape[place - 1] == "S" and "S" in shape[place:]:
        hints.append('a quote inside a text is written `\\"`')
    finding = UNEXPECTED_WORDS.report(
        damage.span(place, -1),
        hints=hints,
        words=damage.raw(place),
        line="property",
        form="`key: value, value`",
    )
    node = damage.read_as(damage.line.tokens[:place]) or damage.broken()
    return Outcome(node, finding)
