"""Which statements of a map bear on others, and which are borne upon."""

from __future__ import annotations

from argmap.model import ArgumentMap, Relation
from argmap.model.statement import premises_of


def ends_of(relation: Relation) -> tuple[str, ...]:
    """What a relation ends at: its target, or both ends of the step that it undercuts."""
    target = relation.target
    return (target,) if isinstance(target, str) else (target.subject, target.target)


def connected(map: ArgumentMap) -> set[str]:
    """The ids of the statements that a relation begins or ends at, of premises, and of what has premises."""
    found = {relation.subject for relation in map.relations}
    for relation in map.relations:
        found.update(ends_of(relation))
    for statement in map.statements:
        if premises := premises_of(statement):
            found.add(statement.id)
            found.update(premises)
    return found
