"""Faults of relation lines."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import MISSING_NAME, UNEXPECTED_WORDS
from argmap.syntax.faults.damage import Damage, Outcome

FORM = "`a supports b`, or `supports b` in the block of a"


def relation(damage: Damage) -> Outcome:
    """A relation line whose targets are not names separated by commas."""
    shape = damage.shape
    verb = shape.index("V")
    for place in range(verb, len(shape)):
        wants_name = shape[place] in "V,>"
        following = shape[place + 1 : place + 2]
        if wants_name and following not in ("W", "K", "M", "I"):
            return _missing(damage, place, following)
        if not wants_name and following not in ("", ",", ">"):
            return _surplus(damage, place + 1)
    return _surplus(damage, len(shape) - 1)


def _missing(damage: Damage, place: int, following: str) -> Outcome:
    sign = damage.raw(place, place)
    span = damage.span(place + 1) if following == "S" else damage.after(place)
    hints = ["a relation names its target; it cannot quote it"] if following == "S" else []
    finding = MISSING_NAME.report(span, hints=hints, what=f"`{sign}` is followed by none", form=FORM)
    return Outcome(damage.broken(), finding)


def _surplus(damage: Damage, place: int) -> Outcome:
    hints = ["several targets are separated by commas"] if damage.shape[place] == "W" else []
    finding = UNEXPECTED_WORDS.report(
        damage.span(place, -1), hints=hints, words=damage.raw(place), line="relation line", form=FORM
    )
    node = damage.read_as(damage.line.tokens[:place]) or damage.broken()
    return Outcome(node, finding)
