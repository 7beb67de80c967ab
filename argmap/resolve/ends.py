"""What a relation may lead from and to, and what may be a premise."""

from __future__ import annotations

from typing import NamedTuple

from argmap.diagnostics.catalogue.structure import WRONG_END
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model.vocabulary import RelationKind
from argmap.resolve.places import INFERENCE, PROPOSITION, QUESTION, SORTS, one
from argmap.text import Span


class Fault(NamedTuple):
    """An end that a relation cannot have: what such a thing cannot do or be, and a way out."""

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


STEP_FAULT = Fault("be named as a step here", "only `undercuts` questions a step")
"""What keeps a step from being the target of anything but an undercut."""


def subject_fault(kind: RelationKind, subject: str) -> Fault | None:
    """What keeps a statement of the kind `subject` from being where a relation of `kind` begins."""
    sort = SORTS[subject]
    if sort not in _SUBJECTS[kind]:
        return Fault(_ACTS[kind][0], _subject_advice(sort))
    if (subject, kind) in _AGAINST:
        return Fault(_ACTS[kind][0], "an `objection` speaks against its target, a `reason` for it")
    return None


def target_fault(kind: RelationKind, subject: str, target: str) -> Fault | None:
    """What keeps a statement of the kind `target` from being where a relation of `kind` from `subject` ends."""
    sort = SORTS[target]
    if sort not in _TARGETS[kind]:
        return Fault(_ACTS[kind][1], _ADVICE.get((kind, sort), "name a claim or another proposition"))
    if kind is RelationKind.RESTATES and sort != SORTS[subject]:
        return Fault(_ACTS[kind][1], "a question restates a question, a proposition a proposition")
    return None


_AGAINST = frozenset((("reason", RelationKind.REBUTS), ("objection", RelationKind.SUPPORTS)))


def _subject_advice(sort: str) -> str:
    if sort == QUESTION:
        return "a question asserts nothing; write the relation from a claim that answers it"
    return "write the relation from its conclusion, or from one of its premises"


def premise_fault(kind: str) -> Fault | None:
    """What keeps a statement of `kind` from being a premise."""
    sort = SORTS[kind]
    if sort == PROPOSITION:
        return None
    if sort == QUESTION:
        return Fault("be a premise", "a question asserts nothing; name a claim that answers it")
    return Fault("be a premise", "name its premises themselves, or what they support")


def wrong_end(span: Span, name: str, kind: str, fault: Fault) -> Diagnostic:
    """The finding that the statement `name` (nothing: the one in whose block the line stands) cannot be such an end."""
    what = one(kind)
    label = f"`{name}` is {what}" if name else f"it stands in the block of {what}"
    return WRONG_END.report(span, what=what, kind=kind, act=fault.act, label=label, advice=fault.advice)
