"""Faults of relation lines."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import MISSING_NAME, UNEXPECTED_WORDS
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.signs import sign_too_many

FORM = "`a supports b`, or `supports b` in the block of a"


def relation(damage: Damage) -> Outcome:
    """A relation line whose targets are not names separated by commas."""
    shape = damage.shape
    if shape[shape.index("V") + 1 :][:1] in (":", ">") and (outcome := sign_too_many(damage)) is not None:
        return outcome
    sign = shape.index("V")  # the last word after which a name must come
    wants_name = True
    for place in range(sign + 1, len(shape)):
        letter = shape[place]
        if wants_name and letter not in "WV":
            return _missing(damage, sign)
        if not wants_name:
            if letter not in ",>" or letter == ">" == shape[sign]:
                return _surplus(damage, place)
            sign = place
        wants_name = not wants_name
    return _missing(damage, sign) if wants_name else _surplus(damage, len(shape) - 1)


def _missing(damage: Damage, sign: int) -> Outcome:
    quoted = damage.shape[sign + 1 : sign + 2] == "S"
    span = damage.span(sign + 1) if quoted else damage.after(sign)
    hints = ["a relation names its target; it cannot quote it"] if quoted else []
    what = f"`{damage.brief(sign, sign)}` is followed by none"
    finding = MISSING_NAME.report(span, hints=hints, what=what, form=FORM)
    return Outcome(damage.read_as(damage.line.tokens[:sign]) or damage.broken(), finding)


def _surplus(damage: Damage, place: int) -> Outcome:
    hints = ["several targets are separated by commas"] if damage.shape[place] in "WV" else []
    finding = UNEXPECTED_WORDS.report(
        damage.span(place, -1), hints=hints, words=damage.brief(place), line="relation line", form=FORM
    )
    return Outcome(damage.read_as(damage.line.tokens[:place]) or damage.broken(), finding)
