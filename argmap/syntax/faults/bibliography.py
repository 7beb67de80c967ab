"""Faults of bibliography lines."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import MISSING_NAME, UNEXPECTED_WORDS, UNQUOTED_TEXT
from argmap.syntax.faults.damage import QUOTES, Damage, Outcome
from argmap.syntax.nodes import Bibliography, Quoted

FORM = '`bibliography "refs.bib"`'


def bibliography(damage: Damage) -> Outcome:
    """A `bibliography` line that is not `bibliography "file"`. Where a file can be made out, it is still read."""
    line, shape = damage.line, damage.shape
    if len(shape) == 1:
        return Outcome(damage.broken(), MISSING_NAME.report(damage.after(0), what="which file?", form=FORM))
    at = (damage.parent, line.number, line.start, line.end)
    string = shape.find("S")
    if string < 0:
        path = damage.unquoted(1)
        return Outcome(Bibliography(*at, path), UNQUOTED_TEXT.report(damage.span(1, -1), fixes=(damage.quote(1),)))
    path = line.quoted(string)
    place = 1 if string > 1 else 2
    last = string - 1 if string > 1 else -1
    finding = UNEXPECTED_WORDS.report(
        damage.span(place, last), words=damage.brief(place, last), line="bibliography line", form=FORM
    )
    return Outcome(Bibliography(*at, Quoted(path.value.strip(QUOTES), path.start, path.end)), finding)
