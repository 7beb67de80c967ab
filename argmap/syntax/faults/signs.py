"""Signs that are too many."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import STRAY_CHARACTERS
from argmap.diagnostics.characters import shown
from argmap.syntax.faults.damage import Damage, Outcome

LONGEST = 40  # words of a line in which a sign too many is looked for: each is tried


def sign_too_many(damage: Damage) -> Outcome | None:
    """A line that is one but for a colon, a comma, an arrow, dots or `@`."""
    if len(damage.shape) > LONGEST:
        return None
    tokens = damage.line.tokens
    for place, letter in enumerate(damage.shape):
        if letter in ":,>D@":
            node = damage.read_as([*tokens[:place], *tokens[place + 1 :]])
            if node is not None:
                span, sign = damage.span(place), shown(damage.raw(place, place))
                fix = damage.replace(span, "", f"take out {sign}")
                return Outcome(node, STRAY_CHARACTERS.report(span, fixes=(fix,), characters=sign))
    return None
