"""Relations whose verb is no verb of the language, and those that have none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from argmap.diagnostics.catalogue.lines import UNKNOWN_KEYWORD
from argmap.diagnostics.diagnostic import Diagnostic, Fix
from argmap.diagnostics.near import nearest, offered
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.edited import Change
from argmap.syntax.keywords import FIRST_WORDS, VERBS
from argmap.syntax.nodes import Quoted

_VERBS = tuple(sorted(VERBS))
LISTED = f"the verbs are {', '.join(f'`{verb}`' for verb in _VERBS)}"

SYNONYMS = {
    **dict.fromkeys(("attacks", "opposes", "refutes", "rejects", "counters", "disputes", "denies"), "rebuts"),
    **dict.fromkeys(("backs", "helps", "proves", "implies", "confirms", "strengthens"), "supports"),
    **dict.fromkeys(("questions", "undermines", "doubts", "weakens"), "undercuts"),
    **dict.fromkeys(("conflicts", "excludes"), "contradicts"),
    **dict.fromkeys(("repeats", "equals"), "restates"),
}
"""Words that people write for the verbs of the language."""

_near = lru_cache(maxsize=1_000)(nearest)  # a fault often comes many times, and the words are few


def unknown_verb(damage: Damage) -> Outcome | None:
    """`bound suports x`, `bound attacks x` and `attacks x`, where the first word is no keyword misspelt."""
    shape = damage.shape
    if "S" in shape or shape[:2] != "WW" or _near(damage.raw(0, 0), FIRST_WORDS):
        return None
    if shape[2:3] == "W":
        word = damage.raw(1, 1)
        near = (SYNONYMS[word],) if word in SYNONYMS else _near(word, _VERBS)
        return _replaced(damage, 1, near) if near else None
    near = (SYNONYMS[damage.raw(0, 0)],) if damage.raw(0, 0) in SYNONYMS else ()
    return _replaced(damage, 0, near) if near else None


def _replaced(damage: Damage, place: int, near: Sequence[str]) -> Outcome:
    """The line as it would be with a verb for the word at `place`; `conflicts with x` is `contradicts x`."""
    goes_on = damage.shape[place + 1 : place + 3] == "WW" and damage.raw(place + 1, place + 1) == "with"
    last = place + 1 if goes_on else place
    change = Change(damage.line.tokens[place].start, damage.line.tokens[last].end, near[0])
    node = damage.read_with(change)
    if node is None or isinstance(node, Quoted):
        node = damage.broken()
    fix = damage.fix(f"write `{near[0]}`", change)
    return Outcome(node, _no_verb(damage, place, last, (offered(near), LISTED), (fix,)))


def _no_verb(damage: Damage, place: int, last: int, advice: Sequence[str], fixes: Sequence[Fix] = ()) -> Diagnostic:
    *hints, own = advice
    return UNKNOWN_KEYWORD.report(
        damage.span(place, last),
        hints=hints,
        fixes=fixes,
        word=damage.brief(place, last),
        sort="verb",
        label="no relation is written like this",
        advice=own,
    )


def only_arrow(damage: Damage) -> Outcome | None:
    """`a -> b`: a relation says which it is with a verb."""
    if damage.shape[:3] != "W>W" or damage.shape[3:].replace(",W", ""):
        return None
    first, second = damage.brief(0, 0), damage.brief(2, 2)
    advice = (f"say how the one bears on the other: `{first} supports {second}`", LISTED)
    return Outcome(damage.broken(), _no_verb(damage, 1, 1, advice))
