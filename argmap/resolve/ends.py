"""What a relation may lead from and to."""

from __future__ import annotations

from typing import NamedTuple

from argmap.model.vocabulary import RelationKind
from argmap.resolve.places import INFERENCE, PROPOSITION, QUESTION, SORTS


class Fault(NamedTuple):
    """An end that a relation cannot have: whether it is the subject, what such a thing cannot do, and a way out."""

    of_subject: bool
    act: str
    advice: str


_ACTS = {
    RelationKind.SUPPORTS: ("support anything", "be supported"),
    RelationKind.REBUTS: ("rebut anything", "be rebutted"),
    RelationKind.UNDERCUTS: ("undercut anything", "be undercut"),
    RelationKind.CONTRADICTS: ("contradict anything", "be contradicted"),
    RelationKind.RESTATES: ("restate something of another sort", "be restated by something of another sort"),
    RelationKind.ANSWERS: ("answer a question", "be answered"),
}

_SUBJECTS = {
    RelationKind.SUPPORTS: (PROPOSITION, INFERENCE),
    RelationKind.REBUTS: (PROPOSITION, INFERENCE),
    RelationKind.UNDERCUTS: (PROPOSITION,),
    RelationKind.CONTRADICTS: (PROPOSITION,),
    RelationKind.RESTATES: (PROPOSITION, QUESTION),
    RelationKind.ANSWERS: (PROPOSITION,),
}

_TARGETS = {
    RelationKind.SUPPORTS: (PROPOSITION,),
    RelationKind.REBUTS: (PROPOSITION,),
    RelationKind.UNDERCUTS: (INFERENCE,),
    RelationKind.CONTRADICTS: (PROPOSITION,),
    RelationKind.RESTATES: (PROPOSITION, QUESTION),
    RelationKind.ANSWERS: (QUESTION,),
}

_ADVICE = {
    (RelationKind.REBUTS, INFERENCE): "write `undercuts` to speak against a reason or objection",
    (RelationKind.SUPPORTS, QUESTION): "write `answers`",
    (RelationKind.REBUTS, QUESTION): "rebut a claim that answers it",
    (RelationKind.SUPPORTS, INFERENCE): "support its conclusion, or one of its premises",
    (RelationKind.ANSWERS, PROPOSITION): "only a question is answered; write `supports` or `rebuts`",
    (RelationKind.ANSWERS, INFERENCE): "only a question is answered",
    (RelationKind.UNDERCUTS, PROPOSITION): (
        "write `rebuts` to speak against what it says, or name the step that is questioned: `undercuts a -> b`"
    ),
    (RelationKind.UNDERCUTS, QUESTION): "name a reason, an objection, or a step: `undercuts a -> b`",
}


def end_fault(kind: RelationKind, subject: str, target: str | None) -> Fault | None:
    """What keeps statements of the kinds `subject` and `target` (None: a step) from being ends of `kind`."""
    from_sort = SORTS[subject]
    if from_sort not in _SUBJECTS[kind]:
        return Fault(True, _ACTS[kind][0], _subject_advice(from_sort))
    if subject == "reason" and kind is RelationKind.REBUTS:
        return Fault(True, _ACTS[kind][0], "an `objection` speaks against its target, a `reason` for it")
    if subject == "objection" and kind is RelationKind.SUPPORTS:
        return Fault(True, _ACTS[kind][0], "a `reason` speaks for its target, an `objection` against it")
    if target is None:
        return None
    to_sort = SORTS[target]
    if to_sort not in _TARGETS[kind]:
        return Fault(False, _ACTS[kind][1], _ADVICE.get((kind, to_sort), "name a claim or another proposition"))
    if kind is RelationKind.RESTATES and from_sort != to_sort:
        return Fault(False, _ACTS[kind][1], "a question restates a question, a proposition a proposition")
    return None


def _subject_advice(sort: str) -> str:
    if sort == QUESTION:
        return "a question asserts nothing; write the relation from a claim that answers it"
    return "write the relation from its conclusion, or from one of its premises"
