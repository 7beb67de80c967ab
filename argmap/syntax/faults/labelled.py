"""Statements written as in minutes: the kind, a colon, the text."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import UNKNOWN_KEYWORD, UNQUOTED_TEXT
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.keywords import NEEDS_NAME, STATEMENTS


def labelled(damage: Damage) -> Outcome | None:
    """`Claim: a is b` and `claim: a is b`, which are to be `claim "a is b"`."""
    shape = damage.shape
    kind = damage.raw(0, 0).casefold()
    words = sum(letter in "WV" for letter in shape[2:])
    if shape[:1] not in "WK" or shape[1:2] != ":" or kind not in STATEMENTS or kind in NEEDS_NAME:
        return None
    if any(letter in shape for letter in "SU") or words < 2:
        return None
    text = damage.unquoted(2)
    body = text.value.replace("\\", "\\\\").replace('"', '\\"')
    fix = damage.replace(damage.span(0, -1), f'{kind} "{body}"', f"write it as a {kind} with its text in double quotes")
    node = damage.statement(kind, -1, text)
    if shape[0] == "K":
        return Outcome(node, UNQUOTED_TEXT.report(damage.span(2, -1), fixes=(fix,)))
    advice = f'did you mean `{kind} "…"`?'
    return Outcome(
        node,
        UNKNOWN_KEYWORD.report(
            damage.span(0),
            fixes=(fix,),
            word=damage.brief(0, 0),
            sort="keyword",
            label="no line begins like this",
            advice=advice,
        ),
    )
