"""Who relates to whom: the tables behind every walk over a map, built once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from argmap.model.relation import Relation, Step
from argmap.model.statement import Statement, premises_of
from argmap.model.vocabulary import RelationKind

Node = str | Step


class Index:
    """Statements by id, relations by either end, and the inferences each premise serves."""

    __slots__ = ("incoming", "outgoing", "place", "premise_of", "statements")

    def __init__(self, statements: Iterable[Statement], relations: Iterable[Relation]) -> None:
        self.statements: dict[str, Statement] = {statement.id: statement for statement in statements}
        self.place: dict[str, int] = {id: number for number, id in enumerate(self.statements)}
        self.incoming: Mapping[Node, list[Relation]] = defaultdict(list)
        self.outgoing: Mapping[str, list[Relation]] = defaultdict(list)
        self.premise_of: Mapping[str, list[str]] = defaultdict(list)
        for relation in relations:
            self.incoming[relation.target].append(relation)
            self.outgoing[relation.subject].append(relation)
        for statement in self.statements.values():
            for premise in premises_of(statement):
                self.premise_of[premise].append(statement.id)

    def into(self, target: Node, *kinds: RelationKind) -> tuple[str, ...]:
        """The subjects of relations of these kinds into `target`, each once, in the order of the map."""
        found = [relation.subject for relation in self.incoming.get(target, ()) if relation.kind in kinds]
        return tuple(dict.fromkeys(found))

    def out_of(self, subject: str, *kinds: RelationKind) -> tuple[str, ...]:
        """The statements that relations of these kinds lead to from `subject`; for a step, where it ends."""
        ends = [relation.target for relation in self.outgoing.get(subject, ()) if relation.kind in kinds]
        return tuple(dict.fromkeys(end.target if isinstance(end, Step) else end for end in ends))

    def in_order(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Statements, each once, in the order of the map."""
        return tuple(sorted(set(ids), key=self.place.__getitem__))

    def across(self, end: str, kind: RelationKind) -> tuple[str, ...]:
        """The other ends of the symmetric relations of this kind that touch `end`."""
        return self.in_order((*self.out_of(end, kind), *self.into(end, kind)))

    def ways(self, subject: str, target: str) -> tuple[Node, ...]:
        """What can be undercut between `subject` and `target`: steps, and the inferences that `subject` goes by."""
        found: list[Node] = []
        for one in (subject, *self.premise_of.get(subject, ())):
            leads = self._leads(one, target)
            if premises_of(self.statements[one]) and (leads or one == target != subject):
                found.append(one)
            if leads:
                found.append(Step.trusted(subject=one, target=target))
        return tuple(found)

    def _leads(self, subject: str, target: str) -> bool:
        """Whether a relation leads from `subject` to `target`; one that holds in both directions leads both ways."""
        return any(one.subject == subject for one in self.incoming.get(target, ())) or any(
            one.subject == target and one.kind.is_symmetric for one in self.incoming.get(subject, ())
        )

    def upward(self, start: str) -> tuple[str, ...]:
        """What `start` bears on directly: conclusions, targets, questions, and inferences it is a premise of."""
        directed = [relation for relation in self.outgoing.get(start, ()) if not relation.kind.is_symmetric]
        ends = [end.target if isinstance(end := relation.target, Step) else end for relation in directed]
        return tuple(dict.fromkeys((*ends, *self.premise_of.get(start, ()))))

    def downward(self, end: str) -> tuple[str, ...]:
        """What bears on `end` directly: the reverse of `upward`, undercuts of the steps into it included."""
        found: list[str] = []
        for relation in self.incoming.get(end, ()):
            if not relation.kind.is_symmetric:
                found.append(relation.subject)
                found.extend(self.into(Step.trusted(subject=relation.subject, target=end), RelationKind.UNDERCUTS))
        if end in self.statements:
            found.extend(premises_of(self.statements[end]))
        return tuple(dict.fromkeys(found))
