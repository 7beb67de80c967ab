"""The map: statements, what they do to one another, and where they come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Self, TypeVar

from pydantic import model_validator

from argmap.model.citation import Actor, Source
from argmap.model.frozen import Frozen
from argmap.model.index import Index
from argmap.model.order import in_order
from argmap.model.relation import Relation, Step
from argmap.model.statement import AnyStatement, Inference, Question, Statement
from argmap.model.view import Group, Import, View
from argmap.model.vocabulary import RelationKind

T = TypeVar("T", bound=Statement)


class ArgumentMap(Frozen):
    """A whole argument map, imports included.

    Statements stand in the order of the text. Relations and premises are put in the order of the statements they
    begin from, so that a map written in another layout, or built in Python, equals the same map read from a file.
    """

    title: str = ""
    statements: tuple[AnyStatement, ...] = ()
    relations: tuple[Relation, ...] = ()
    sources: tuple[Source, ...] = ()
    actors: tuple[Actor, ...] = ()
    groups: tuple[Group, ...] = ()
    views: tuple[View, ...] = ()
    imports: tuple[Import, ...] = ()

    @model_validator(mode="after")
    def _whole(self) -> Self:
        """Put relations and premises in order, and refuse ids that are doubled or point nowhere.

        Raises:
            ValueError: two parts of one sort share an id, or a reference has no target; pydantic reports it as a
                `ValidationError`.
        """
        statements, relations = in_order(self.statements, self.relations)
        object.__setattr__(self, "statements", statements)
        object.__setattr__(self, "relations", relations)
        check_references(self)
        return self

    # -- one part by its id ------------------------------------------------------------------------------------------

    @cached_property
    def _index(self) -> Index:
        return Index(self.statements, self.relations)

    def __getitem__(self, id: str) -> Statement:
        """The statement that goes by `id`. Raises `KeyError` where there is none."""
        return self._index.statements[id]

    def __contains__(self, id: object) -> bool:
        return id in self._index.statements

    def __len__(self) -> int:
        """The number of statements."""
        return len(self.statements)

    def get(self, id: str) -> Statement | None:
        """The statement that goes by `id`, or None."""
        return self._index.statements.get(id)

    def source(self, id: str) -> Source | None:
        """The source that goes by `id`, or None."""
        return self._sources.get(id)

    def actor(self, id: str) -> Actor | None:
        """The actor that goes by `id`, or None. A `by:` in free text is the id of no actor."""
        return self._actors.get(id)

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.actors}

    # -- walks: each gives statements in the order of the map ---------------------------------------------------------

    def of_kind(self, kind: type[T]) -> tuple[T, ...]:
        """The statements of one class, as in `map.of_kind(Claim)`."""
        return tuple(statement for statement in self.statements if isinstance(statement, kind))

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions."""
        return self.of_kind(Question)

    @property
    def main_claims(self) -> tuple[Statement, ...]:
        """The propositions that answer a question, or bear on nothing else while something bears on them."""
        index = self._index
        return tuple(
            statement
            for statement in self.statements
            if not isinstance(statement, Question | Inference)
            and (
                index.out_of(statement.id, RelationKind.ANSWERS)
                or (not index.upward(statement.id) and index.downward(statement.id))
            )
        )

    def answers(self, question: str) -> tuple[Statement, ...]:
        """The statements that answer `question`."""
        return self._all(self._index.into(question, RelationKind.ANSWERS))

    def supporters(self, id: str) -> tuple[Statement, ...]:
        """What supports `id` directly: propositions by themselves, reasons for their premises together."""
        return self._all(self._index.into(id, RelationKind.SUPPORTS))

    def attackers(self, id: str) -> tuple[Statement, ...]:
        """What rebuts or contradicts `id`, or undercuts it where it is a reason or an objection."""
        index = self._index
        direct = index.into(id, RelationKind.REBUTS, RelationKind.UNDERCUTS)
        return self._all(dict.fromkeys((*direct, *index.across(id, RelationKind.CONTRADICTS))))

    def undercutters(self, subject: str, target: str) -> tuple[Statement, ...]:
        """What undercuts the step from `subject` to `target`."""
        return self._all(self._index.into(Step(subject=subject, target=target), RelationKind.UNDERCUTS))

    def restatements(self, id: str) -> tuple[Statement, ...]:
        """The statements that say the same as `id` in other words."""
        return self._all(self._index.across(id, RelationKind.RESTATES))

    def premises(self, id: str) -> tuple[Statement, ...]:
        """The premises of the reason or objection `id`."""
        return self._all(getattr(self[id], "premises", ()))

    def conclusion(self, id: str) -> Statement | None:
        """What the reason or objection `id` speaks to first, or None. Also: the target a proposition bears on."""
        ends = self._index.out_of(id, RelationKind.SUPPORTS, RelationKind.REBUTS)
        return self.get(ends[0]) if ends else None

    def inferences(self, premise: str) -> tuple[Statement, ...]:
        """The reasons and objections that `premise` is a premise of."""
        return self._all(self._index.premise_of.get(premise, ()))

    def ancestors(self, id: str) -> tuple[Statement, ...]:
        """Everything that `id` bears on in the end, nearest first."""
        return self._all(_reach(id, self._index.upward))

    def descendants(self, id: str) -> tuple[Statement, ...]:
        """Everything that bears on `id` in the end, nearest first."""
        return self._all(_reach(id, self._index.downward))

    def by_source(self, source: str) -> tuple[Statement, ...]:
        """The statements that cite `source`."""
        return tuple(one for one in self.statements if any(cited.source == source for cited in one.citations))

    def by_actor(self, actor: str) -> tuple[Statement, ...]:
        """The statements asserted by `actor`: an id, or the words of a `by:` in free text."""
        return tuple(one for one in self.statements if actor in one.by)

    def in_group(self, group: str) -> tuple[Statement, ...]:
        """The statements that stand in `group` itself or in a group within it."""
        inside = {group}
        for one in self.groups:
            if one.parent in inside:
                inside.add(one.id)
        return tuple(statement for statement in self.statements if statement.group in inside)

    def relations_of(self, id: str) -> tuple[Relation, ...]:
        """The relations that begin or end at `id`."""
        return (*self._index.outgoing.get(id, ()), *self._index.incoming.get(id, ()))

    def _all(self, ids: Iterable[str]) -> tuple[Statement, ...]:
        return tuple(self._index.statements[id] for id in ids if id in self._index.statements)


def _reach(start: str, neighbours: Callable[[str], Iterable[str]]) -> Iterator[str]:
    """Everything reachable from `start`, breadth first, `start` itself only if a cycle leads back to it."""
    seen: set[str] = set()
    front = [start]
    while front:
        following = []
        for one in front:
            for other in neighbours(one):
                if other not in seen:
                    seen.add(other)
                    following.append(other)
                    yield other
        front = following


def check_references(map: ArgumentMap) -> None:
    """Refuse ids that are doubled and references that lead nowhere. Raises `ValueError`."""
    for sort, parts in (("statement", map.statements), ("source", map.sources), ("actor", map.actors)):
        _refuse_doubles(sort, [part.id for part in parts])
    statements = {statement.id for statement in map.statements}
    sources = {source.id for source in map.sources}
    for statement in map.statements:
        _refuse_unknown(statement.id, getattr(statement, "premises", ()), statements, "premise")
        _refuse_unknown(statement.id, [cited.source for cited in statement.citations], sources, "source")
    for relation in map.relations:
        target = relation.target
        ends = (target.subject, target.target) if isinstance(target, Step) else (target,)
        _refuse_unknown(f"a relation of {relation.subject}", (relation.subject, *ends), statements, "statement")


def _refuse_doubles(sort: str, ids: list[str]) -> None:
    if len(set(ids)) != len(ids):
        doubled = next(id for id in ids if ids.count(id) > 1)
        raise ValueError(f"two {sort}s have the id {doubled!r}")


def _refuse_unknown(owner: str, ids: Iterable[str], known: set[str], sort: str) -> None:
    for id in ids:
        if id not in known:
            raise ValueError(f"{owner}: there is no {sort} {id!r} in the map")


