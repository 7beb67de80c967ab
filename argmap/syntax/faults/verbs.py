"""Relations whose verb is no verb of the language, and those that have none."""

from __future__ import annotations

import re
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
MOST_WORDS = 40  # a line of more is no relation
LISTED = f"the verbs are {', '.join(f'`{verb}`' for verb in _VERBS)}"

_ATTACKS = (
    *("attacks", "opposes", "refutes", "rejects", "counters", "disputes", "denies", "destroys", "defeats", "kills"),
    *("breaks", "demolishes", "disproves", "debunks", "negates", "challenges", "criticises", "criticizes", "blocks"),
)
_SUPPORTS = (
    *("backs", "helps", "proves", "implies", "confirms", "strengthens", "justifies", "shows", "demonstrates"),
    *("establishes", "entails", "corroborates", "substantiates", "upholds", "evidences", "warrants", "grounds"),
)
SYNONYMS = {
    **dict.fromkeys(_ATTACKS, "rebuts"),
    **dict.fromkeys(_SUPPORTS, "supports"),
    **dict.fromkeys(("questions", "undermines", "doubts", "weakens"), "undercuts"),
    **dict.fromkeys(("conflicts", "excludes", "disagrees", "vs", "versus"), "contradicts"),
    **dict.fromkeys(("repeats", "equals", "restated", "means"), "restates"),
    **{verb: verb for verb in VERBS},
}
"""Words that people write for the verbs of the language."""

_near = lru_cache(maxsize=1_000)(nearest)  # a fault often comes many times, and the words are few


def verb_meant(words: str) -> str:
    """The verb that `words` stand for: `attacks`, `attack`, `conflicts with`; nothing for what nobody knows."""
    word = words.strip().casefold().removesuffix(" with")
    return SYNONYMS.get(word) or SYNONYMS.get(f"{word}s", "")


def _passive(words: str) -> str:
    """The verb of `is supported by`, `attacked-by` and `because`, which stand for a relation the other way round."""
    if words in ("because", "because of"):
        return "supports"
    match = _PASSIVE.fullmatch(words)
    stem = match["stem"] if match else ""
    forms = (f"{stem}s", f"{stem}es", f"{stem[:-1]}ies", f"{stem[:-1]}s") if stem else ()
    return next((verb for form in forms if (verb := SYNONYMS.get(form))), "")


_PASSIVE = re.compile(r"(?:(?:is|are|was) )?(?P<stem>[a-z]+?)(?:ed|d|n)[ -]by", re.ASCII)


def unknown_verb(damage: Damage) -> Outcome | None:
    """`bound suports x`, `bound attacks x`, `x is attacked by bound` and `attacks x`."""
    shape = damage.shape
    if "S" in shape or shape[:2] not in ("WW", "WV") or shape.replace(",W", "").strip("WV") or len(shape) > MOST_WORDS:
        return None
    last = len(shape) - 1 - 2 * shape.count(",")  # the first target
    between = " ".join(damage.raw(1, last - 1).split()) if last > 1 else ""
    if verb := verb_meant(between):
        return _replaced(damage, 1, last - 1, (verb,))
    if (verb := _passive(between)) and "," not in shape:
        return _turned(damage, last, verb)
    if last == 2 and _passive(damage.raw(0, 1)):
        return _turned_without_subject(damage)
    if _near(damage.raw(0, 0), FIRST_WORDS):
        return None
    if last == 1:
        verb = SYNONYMS.get(damage.raw(0, 0), "")
        return _replaced(damage, 0, 0, (verb,)) if verb else None
    if last == 2 and (near := _near(between, _VERBS)):
        return _replaced(damage, 1, 1, near)
    return _no_such_verb(damage) if last == 2 else None


def _no_such_verb(damage: Damage) -> Outcome:
    """Three words, of which the middle one is most likely to say what the first does to the last."""
    first, last = damage.brief(0, 0), damage.brief(2, 2)
    speaks = (
        f"if `{first}` speaks for `{last}`, write `{first} supports {last}`; if against it, `{first} rebuts {last}`"
    )
    text = 'if this is a text, put it in double quotes behind its kind: `claim "…"`'
    return Outcome(damage.broken(), _no_verb(damage, 1, 1, (speaks, text, LISTED)))


def _turned(damage: Damage, last: int, verb: str) -> Outcome:
    """`b supports a` for `a is supported by b`."""
    subject, target = damage.raw(last, last), damage.raw(0, 0)
    tokens = damage.line.tokens
    change = Change(tokens[0].start, tokens[last].end, f"{subject} {verb} {target}")
    node = damage.read_with(change)
    if node is None or isinstance(node, Quoted):
        node = damage.broken()
    hint = f"a relation begins with what speaks: `{change.replacement}`"
    fix = damage.fix(f"write `{change.replacement}`", change)
    return Outcome(node, _no_verb(damage, 1, last - 1, (hint, LISTED), (fix,)))


def _turned_without_subject(damage: Damage) -> Outcome:
    """`supported by b`, in the block of what b supports."""
    verb, subject = _passive(damage.raw(0, 1)), damage.brief(2, 2)
    hint = f"a relation begins with what speaks: `{subject} {verb} …`, with the name of what it speaks to"
    return Outcome(damage.broken(), _no_verb(damage, 0, 1, (hint, LISTED)))


def _replaced(damage: Damage, first: int, last: int, near: Sequence[str]) -> Outcome:
    """The line as it would be with a verb for the words from `first` to `last`."""
    change = Change(damage.line.tokens[first].start, damage.line.tokens[last].end, near[0])
    node = damage.read_with(change)
    if node is None or isinstance(node, Quoted):
        node = damage.broken()
    fix = damage.fix(f"write `{near[0]}`", change)
    return Outcome(node, _no_verb(damage, first, last, (offered(near), LISTED), (fix,)))


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
