"""What may stand under what, and what it then does."""

from __future__ import annotations

from typing import NamedTuple

from argmap.model.vocabulary import RelationKind

TOP, GROUP, QUESTION, PROPOSITION, INFERENCE = "top", "group", "question", "proposition", "inference"

SORTS = {
    "question": QUESTION,
    "claim": PROPOSITION,
    "evidence": PROPOSITION,
    "assumption": PROPOSITION,
    "rebuttal": PROPOSITION,
    "undercut": PROPOSITION,
    "reason": INFERENCE,
    "objection": INFERENCE,
    "group": GROUP,
}
"""Which sort each kind of statement is. Sources, actors and views are declarations and of none."""

PREMISE = "premise"
NOTHING = "nothing"
Effect = RelationKind | str

_PROPOSED = {TOP: NOTHING, GROUP: NOTHING, PROPOSITION: RelationKind.SUPPORTS, INFERENCE: PREMISE}

EFFECTS: dict[str, dict[str, Effect]] = {
    "question": {TOP: NOTHING, GROUP: NOTHING},
    "claim": {**_PROPOSED, QUESTION: RelationKind.ANSWERS},
    "evidence": _PROPOSED,
    "assumption": _PROPOSED,
    "rebuttal": {TOP: NOTHING, GROUP: NOTHING, PROPOSITION: RelationKind.REBUTS},
    "reason": {TOP: NOTHING, GROUP: NOTHING, PROPOSITION: RelationKind.SUPPORTS},
    "objection": {TOP: NOTHING, GROUP: NOTHING, PROPOSITION: RelationKind.REBUTS},
    "undercut": {TOP: NOTHING, GROUP: NOTHING, PROPOSITION: RelationKind.UNDERCUTS, INFERENCE: RelationKind.UNDERCUTS},
    "group": {TOP: NOTHING, GROUP: NOTHING},
    "source": {TOP: NOTHING},
    "actor": {TOP: NOTHING},
    "view": {TOP: NOTHING},
}
"""For each kind: what it does under a parent of each sort. Where nothing stands, it cannot stand."""

ADVICE = {
    ("evidence", QUESTION): "put it under a `claim` that answers the question",
    ("assumption", QUESTION): "put it under a `claim` that answers the question",
    ("rebuttal", QUESTION): "a question asserts nothing to rebut; put it under the claim it speaks against",
    ("reason", QUESTION): "a question is answered by a `claim`; put the reason under that",
    ("objection", QUESTION): "a question asserts nothing to object to; put it under a claim that answers it",
    ("undercut", QUESTION): "an undercut questions a step; put it under what supports or attacks something",
    ("rebuttal", INFERENCE): "write `undercut` to speak against the inference, or rebut one of its premises",
    ("reason", INFERENCE): "a reason supports a proposition; put it under one of the premises or under the conclusion",
    ("objection", INFERENCE): "write `undercut` to speak against the inference, or object to one of its premises",
}


class Placement(NamedTuple):
    """Whether a kind may stand where it stands: what it does there, or else what to do about it."""

    effect: Effect | None
    advice: str = ""


def placement(kind: str, parent: str | None) -> Placement:
    """What `kind` does under a parent of the sort `parent` (None: a line of no sort, such as a source)."""
    allowed = EFFECTS[kind]
    if parent in allowed:
        return Placement(allowed[parent])
    advice = ADVICE.get((kind, parent)) if parent else None
    return Placement(None, advice or f"{one(kind)} stands {_listed(allowed)}")


def is_premise(kind: str) -> bool:
    """Whether `kind` is a premise of the reason or objection it stands under."""
    return EFFECTS.get(kind, {}).get(INFERENCE) == PREMISE


_NAMED = {
    TOP: "at top level",
    GROUP: "in a group",
    QUESTION: "under a question",
    PROPOSITION: "under a claim or another proposition",
    INFERENCE: "under a reason or objection",
}


def _listed(sorts: dict[str, Effect]) -> str:
    names = [_NAMED[sort] for sort in sorts]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def one(line: str) -> str:
    """A line of this kind, in words: "a claim", "an undercut", "evidence"."""
    if line == "evidence":
        return line  # is not counted
    return f"{'an' if line[0] in 'aeiou' else 'a'} {line}"
