"""Which kinds of statement a relation may join."""

from __future__ import annotations

from argmap.model.vocabulary import Kind, RelationKind

PROPOSITIONS = frozenset((Kind.CLAIM, Kind.EVIDENCE, Kind.ASSUMPTION, Kind.REBUTTAL, Kind.UNDERCUT))
INFERENCES = frozenset((Kind.REASON, Kind.OBJECTION))
QUESTIONS = frozenset((Kind.QUESTION,))

_SUBJECTS = {
    RelationKind.SUPPORTS: PROPOSITIONS | {Kind.REASON},
    RelationKind.REBUTS: PROPOSITIONS | {Kind.OBJECTION},
    RelationKind.UNDERCUTS: PROPOSITIONS,
    RelationKind.CONTRADICTS: PROPOSITIONS,
    RelationKind.RESTATES: PROPOSITIONS | QUESTIONS,
    RelationKind.ANSWERS: PROPOSITIONS,
}

_TARGETS = {
    RelationKind.SUPPORTS: PROPOSITIONS,
    RelationKind.REBUTS: PROPOSITIONS,
    RelationKind.UNDERCUTS: INFERENCES,
    RelationKind.CONTRADICTS: PROPOSITIONS,
    RelationKind.RESTATES: PROPOSITIONS | QUESTIONS,
    RelationKind.ANSWERS: QUESTIONS,
}

STEPS = frozenset(RelationKind) - {RelationKind.RESTATES}
"""What takes a step that an undercut can question: to say a thing again is none."""


def may_begin(kind: RelationKind, subject: Kind) -> bool:
    """Whether a statement of the kind `subject` can do `kind` to anything."""
    return subject in _SUBJECTS[kind]


def may_join(kind: RelationKind, subject: Kind, target: Kind) -> bool:
    """Whether a statement of the kind `subject` can do `kind` to one of the kind `target`."""
    if kind is RelationKind.RESTATES and (subject in QUESTIONS) != (target in QUESTIONS):
        return False
    return may_begin(kind, subject) and target in _TARGETS[kind]
