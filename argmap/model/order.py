"""The order in which a map keeps its relations and premises, however they were written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from argmap.model.relation import Relation, Step
from argmap.model.statement import Statement
from argmap.model.vocabulary import RelationKind

_KINDS = {kind: place for place, kind in enumerate(RelationKind)}


Key = tuple[int, int, int, int, str]


def relation_key(place: Mapping[str, int]) -> Callable[[Relation], Key]:
    """The key by which relations are sorted, given where each statement stands."""
    past = len(place)

    def key(relation: Relation) -> Key:
        target = relation.target
        first, second = (target.target, target.subject) if isinstance(target, Step) else (target, "")
        return (
            place.get(relation.subject, past),
            _KINDS[relation.kind],
            place.get(first, past),
            place.get(second, past),
            relation.scheme,
        )

    return key


def in_order(
    statements: Sequence[Statement], relations: Sequence[Relation]
) -> tuple[tuple[Statement, ...], tuple[Relation, ...]]:
    """Premises and relations sorted by where in the map they begin, then by kind, then by where they end."""
    place = {statement.id: number for number, statement in enumerate(statements)}
    past = len(place)

    def settled(statement: Statement) -> Statement:
        premises: tuple[str, ...] = getattr(statement, "premises", ())
        ordered = tuple(sorted(dict.fromkeys(premises), key=lambda id: place.get(id, past)))
        return statement if ordered == premises else statement.model_copy(update={"premises": ordered})

    return tuple(map(settled, statements)), tuple(sorted(relations, key=relation_key(place)))
