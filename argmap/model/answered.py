"""What is spoken against, so that it does not stand unanswered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.model.relation import Relation, Step
from argmap.model.statement import Statement, premises_of


def answered(statements: Iterable[Statement], relations: Iterable[Relation]) -> frozenset[str]:
    """The ids of the statements that something speaks against: against them, their step, or one of their premises."""
    attacked = set(_attacked(relations))
    return frozenset(attacked.union(one.id for one in statements if not attacked.isdisjoint(premises_of(one))))


def _attacked(relations: Iterable[Relation]) -> Iterator[str]:
    for relation in relations:
        if relation.kind.is_attack:
            yield relation.target.subject if isinstance(relation.target, Step) else relation.target
            if relation.kind.is_symmetric:
                yield relation.subject
