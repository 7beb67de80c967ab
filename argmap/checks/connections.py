"""Which statements of a map bear on others, and which are borne upon."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model import ArgumentMap, Relation, Step
from argmap.model.statement import Statement


def premises_of(statement: Statement) -> tuple[str, ...]:
    """The premises of a reason or objection; of anything else, none."""
    premises: tuple[str, ...] = getattr(statement, "premises", ())
    return premises


def ends_of(relation: Relation) -> tuple[str, ...]:
    """What a relation ends at: its target, or both ends of the step that it undercuts."""
    target = relation.target
    return (target.subject, target.target) if isinstance(target, Step) else (target,)


def connected(map: ArgumentMap) -> frozenset[str]:
    """The ids of the statements that a relation begins or ends at, of premises, and of what has premises."""
    return frozenset(_connected(map))


def _connected(map: ArgumentMap) -> Iterator[str]:
    for relation in map.relations:
        yield relation.subject
        yield from ends_of(relation)
    for statement in map.statements:
        premises = premises_of(statement)
        if premises:
            yield statement.id
            yield from premises
