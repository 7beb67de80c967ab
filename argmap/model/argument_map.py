"""The map: statements, what they do to one another, and where they come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from itertools import islice
from typing import Any, Self, TypeVar

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from argmap.frozen import Frozen
from argmap.model.answered import answered
from argmap.model.citation import Actor, Source
from argmap.model.index import Index
from argmap.model.order import ordered_by_group, ordered_relations, with_ordered_premises
from argmap.model.relation import Relation
from argmap.model.soundness import faults_of
from argmap.model.statement import AnyStatement, Inference, Question, Statement, premises_of
from argmap.model.view import Bibliography, Group, Import, View
from argmap.model.vocabulary import RelationKind

T = TypeVar("T", bound=Statement)


MOST_FAULTS = 10
"""The most faults of unsound parts that one error tells."""


class ArgumentMap(Frozen):
    """A whole argument map, imports included.

    Statements stand in the order of the text, those of a group together. Relations and premises are put in the order
    of the statements they begin from, so that a map written in another layout, or built in Python, equals the same map
    read from a file.

    Raises:
        pydantic.ValidationError: a value is of the wrong type, two parts share an id, a reference leads nowhere, or a
            relation joins what it cannot join. It is a `ValueError`, and names the parts.
    """

    title: str = ""
    """What the map is called."""
    statements: tuple[AnyStatement, ...] = ()
    """Questions, propositions and inferences, in the order of the text."""
    relations: tuple[Relation, ...] = ()
    """What statements do to one another, besides being premises."""
    sources: tuple[Source, ...] = ()
    """What statements can cite."""
    actors: tuple[Actor, ...] = ()
    """Who asserts things."""
    groups: tuple[Group, ...] = ()
    """The named parts of the map, each before those within it."""
    views: tuple[View, ...] = ()
    """Ways to look at the map."""
    imports: tuple[Import, ...] = ()
    """The maps taken in; their parts are among the others, with dotted ids."""
    bibliographies: tuple[Bibliography, ...] = ()
    """The bibliographies that sources are taken from; those that are used are among the sources."""

    @model_validator(mode="after")
    def _sound(self) -> Self:
        """Refuse parts that make no map, and put those that do in order."""
        faults = tuple(islice(faults_of(self), MOST_FAULTS))
        if faults:
            told = "; ".join(fault.reason for fault in faults)
            raise PydanticCustomError("unsound_map", "{told}", {"told": told, "faults": faults})
        statements, groups = ordered_by_group(self.statements, self.groups)
        statements = with_ordered_premises(statements)
        put = object.__setattr__  # the map is frozen, and not yet anyone's
        put(self, "statements", statements)
        put(self, "groups", groups)
        put(self, "relations", ordered_relations(self.relations, statements))
        return self

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """The map with the fields in `update` changed, as sound and in as good an order as any.

        Unlike other models this one checks the new values, since what is known of a map depends on all of its parts.

        Raises:
            pydantic.ValidationError: the map would not be sound.
        """
        # Any, as in pydantic's own signature: the values are validated here.
        if not update:
            return super().model_copy(deep=deep)
        kept = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self)(**{**kept, **update})

    def __repr__(self) -> str:
        """The map in one line; `repr` of its parts shows all."""
        counts = ((self.statements, "statement"), (self.relations, "relation"), (self.sources, "source"))
        told = ", ".join(f"{len(parts)} {noun}{'' if len(parts) == 1 else 's'}" for parts, noun in counts)
        return f"<ArgumentMap {self.title!r}: {told}>"

    __str__ = __repr__

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> Mapping[str, str]:  # noqa: ARG002 - as IPython calls it
        """The picture of the map, which notebooks show in place of its line.

        The model knows nothing of drawing: who makes the picture is looked up by name when a notebook asks for it.
        """
        shown: Mapping[str, str] = import_module("argmap.notebook").bundle(self)
        return shown

    # -- one part by its id ------------------------------------------------------------------------------------------

    @cached_property
    def _index(self) -> Index:
        return Index(self.statements, self.relations)

    def __getitem__(self, id: str) -> Statement:
        """The statement that goes by `id`. Raises `KeyError` where there is none, as every walk does."""
        return self._index.statements[id]

    def __contains__(self, id: object) -> bool:
        return id in self._index.statements

    def __iter__(self) -> Iterator[Statement]:  # type: ignore[override]  # pydantic's own gives pairs of field and value
        """The statements, in the order of the map."""
        return iter(self.statements)

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
        return self._all(self._index.into(self[question].id, RelationKind.ANSWERS))

    def supporters(self, id: str) -> tuple[Statement, ...]:
        """What supports `id` directly: propositions by themselves, reasons for their premises together."""
        return self._all(self._index.into(self[id].id, RelationKind.SUPPORTS))

    def attackers(self, id: str) -> tuple[Statement, ...]:
        """What rebuts or contradicts `id`, or undercuts it where it is a reason or an objection."""
        index = self._index
        direct = index.into(self[id].id, RelationKind.REBUTS, RelationKind.UNDERCUTS)
        return self._all(index.in_order((*direct, *index.across(id, RelationKind.CONTRADICTS))))

    @property
    def unanswered(self) -> tuple[Statement, ...]:
        """What speaks against something, and nothing speaks against it, its step or one of its premises in turn."""
        attacking = {relation.subject for relation in self.relations if relation.kind.is_attack}
        return self._all(self._index.in_order(attacking - self._answered))

    def unanswered_attackers(self, id: str) -> tuple[Statement, ...]:
        """Those of the attackers of `id` that are `unanswered`."""
        return tuple(statement for statement in self.attackers(id) if statement.id not in self._answered)

    @cached_property
    def _answered(self) -> frozenset[str]:
        return answered(self.statements, self.relations)

    def undercutters(self, subject: str, target: str) -> tuple[Statement, ...]:
        """What undercuts the step from `subject` to `target`; of a premise, that of the inference it is a premise of.

        Raises `KeyError` where `subject` does nothing to `target`, neither by itself nor as a premise.
        """
        ways = self._index.ways(self[subject].id, self[target].id)
        if not ways:
            raise KeyError(f"there is no step from `{subject}` to `{target}`")
        found = (id for way in ways for id in self._index.into(way, RelationKind.UNDERCUTS))
        return self._all(self._index.in_order(found))

    def restatements(self, id: str) -> tuple[Statement, ...]:
        """The statements that say the same as `id` in other words."""
        return self._all(self._index.across(self[id].id, RelationKind.RESTATES))

    def premises(self, id: str) -> tuple[Statement, ...]:
        """The premises of the reason or objection `id`; of any other statement, none."""
        return self._all(premises_of(self[id]))

    def conclusion(self, id: str) -> Statement | None:
        """What `id`, as a rule a reason or an objection, supports or rebuts: the first of several, None of none."""
        ends = self._index.out_of(self[id].id, RelationKind.SUPPORTS, RelationKind.REBUTS)
        return self[ends[0]] if ends else None

    def inferences(self, premise: str) -> tuple[Statement, ...]:
        """The reasons and objections that `premise` is a premise of."""
        return self._all(self._index.premise_of.get(self[premise].id, ()))

    def ancestors(self, id: str) -> tuple[Statement, ...]:
        """Everything that `id` bears on in the end, nearest first; `id` itself only where it bears on itself."""
        return self._all(_reach(self[id].id, self._index.upward))

    def descendants(self, id: str) -> tuple[Statement, ...]:
        """Everything that bears on `id` in the end, nearest first; `id` itself only where it bears on itself."""
        return self._all(_reach(self[id].id, self._index.downward))

    def by_source(self, source: str) -> tuple[Statement, ...]:
        """The statements that cite `source`."""
        return tuple(one for one in self.statements if any(cited.source == source for cited in one.citations))

    def by_actor(self, actor: str) -> tuple[Statement, ...]:
        """The statements asserted by `actor`: an id, or the words of a `by:` in free text."""
        return tuple(one for one in self.statements if actor in one.by)

    def in_group(self, group: str) -> tuple[Statement, ...]:
        """The statements that stand in `group` itself or in a group within it."""
        inside = {group}
        for one in self.groups:  # a group stands before those within it
            if one.parent in inside:
                inside.add(one.id)
        return tuple(statement for statement in self.statements if statement.group in inside)

    def relations_of(self, id: str) -> tuple[Relation, ...]:
        """The relations that begin or end at `id`."""
        return (*self._index.outgoing.get(self[id].id, ()), *self._index.incoming.get(id, ()))

    def _all(self, ids: Iterable[str]) -> tuple[Statement, ...]:
        return tuple(self._index.statements[id] for id in ids)


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
