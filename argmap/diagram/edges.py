"""The edges that the relations and premises of a map make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from argmap.diagram.picture import Edge, EdgeKind
from argmap.model import Objection, Relation, RelationKind, Statement, Step
from argmap.model.statement import premises_of


def edges_of(statements: Iterable[Statement], relations: Iterable[Relation]) -> Iterator[Edge]:
    """Premises to their inferences, then the relations; undercuts last, as they end on the others."""
    steps: dict[tuple[str, str], str] = {}
    for statement in statements:
        kind = EdgeKind.PREMISE_AGAINST if isinstance(statement, Objection) else EdgeKind.PREMISE_FOR
        for premise in premises_of(statement):
            edge = Edge(
                f"{premise}..premise..{statement.id}", kind, premise, statement.id, guest=bool(statement.module)
            )
            steps.setdefault((premise, statement.id), edge.id)
            yield edge
    relations = tuple(relations)
    given = _EdgeIds()
    for relation in relations:
        if isinstance(relation.target, str):
            edge = _edge(relation, relation.target, given)
            if relation.kind in (RelationKind.SUPPORTS, RelationKind.REBUTS):
                steps[relation.subject, relation.target] = edge.id
            else:
                steps.setdefault((relation.subject, relation.target), edge.id)
            yield edge
    for relation in relations:
        if isinstance(relation.target, Step):
            step = (relation.target.subject, relation.target.target)
            yield _edge(relation, steps.get(step, step[0]), given)


def ends_of_edge(edge: Edge, edges: Mapping[str, Edge]) -> tuple[str, ...]:
    """What an edge touches: its tail and its head or, where it ends on another edge, both ends of that one."""
    step = edges.get(edge.head)
    return (edge.tail, edge.head) if step is None else (edge.tail, step.tail, step.head)


class _EdgeIds:
    """Ids of edges: no two alike."""

    def __init__(self) -> None:
        self._given: dict[str, int] = defaultdict(int)

    def give(self, relation: Relation) -> str:
        target = relation.target
        end = f"{target.subject}..{target.target}" if isinstance(target, Step) else target
        name = f"{relation.subject}..{relation.kind}..{end}"
        self._given[name] += 1
        return name if self._given[name] == 1 else f"{name}..{self._given[name]}"


def _edge(relation: Relation, head: str, given: _EdgeIds) -> Edge:
    return Edge(
        given.give(relation),
        EdgeKind(relation.kind.value),
        relation.subject,
        head,
        relation.note,
        bool(relation.module),
    )
