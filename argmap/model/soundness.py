"""What a map must hold to be one: ids that are single, references that lead somewhere, relations that make sense.

A text is judged by the checks, which know its lines; this judges maps built in Python or read from JSON. A map that a
text gives without an error is sound.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol

from argmap.model.ends import PROPOSITIONS, STEPS, may_begin, may_join
from argmap.model.relation import Relation, Step
from argmap.model.statement import premises_of
from argmap.model.vocabulary import Kind, RelationKind

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

Path = tuple[str | int, ...]


class Fault(NamedTuple):
    """What keeps parts from making up a map: the way to it, as in `("statements", 3, "premises", 0)`, and a reason."""

    path: Path
    reason: str


def faults_of(map: ArgumentMap) -> Iterator[Fault]:
    """Everything that is unsound about `map`; nothing for a sound one."""
    names = _Names(map)
    yield from _doubled_ids(map)
    yield from _lost_imports(map, names)
    yield from _groups(map, names)
    yield from _statements(map, names)
    yield from _relations(map, names)
    yield from _sources_and_views(map, names)


class _Names:
    """The ids of a map by sort."""

    def __init__(self, map: ArgumentMap) -> None:
        self.kinds: Mapping[str, Kind] = {statement.id: statement.kind for statement in map.statements}
        self.sources = {source.id for source in map.sources}
        self.actors = {actor.id for actor in map.actors}
        self.groups = {group.id for group in map.groups}
        self.imports = {one.name for one in map.imports}


# -- ids -----------------------------------------------------------------------------------------------------------


def _doubled_ids(map: ArgumentMap) -> Iterator[Fault]:
    # A view may collapse a statement or a group, so the two share their ids.
    yield from _doubled((*_ids("statements", map.statements), *_ids("groups", map.groups)))
    for field, parts in (("sources", map.sources), ("actors", map.actors), ("views", map.views)):
        yield from _doubled(_ids(field, parts))
    yield from _doubled([("imports", number, part.name) for number, part in enumerate(map.imports)])


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def _ids(field: str, parts: Iterable[_Named]) -> list[tuple[str, int, str]]:
    return [(field, number, part.id) for number, part in enumerate(parts)]


def _doubled(ids: Iterable[tuple[str, int, str]]) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for field, number, id in ids:
        if id in seen:
            two = f"two {field}" if seen[id] == field else f"one of the {seen[id]} and one of the {field}"
            yield Fault((field, number, "name" if field == "imports" else "id"), f"{two} have the id `{id}`")
        seen[id] = field


def _lost_imports(map: ArgumentMap, names: _Names) -> Iterator[Fault]:
    """Parts of imports that the map does not have."""
    sorts: tuple[tuple[str, Iterable[_Named]], ...] = (
        ("statements", map.statements),
        ("sources", map.sources),
        ("actors", map.actors),
        ("groups", map.groups),
        ("views", map.views),
    )
    for field, parts in sorts:
        for number, part in enumerate(parts):
            if "." in part.id and _module(part.id) not in names.imports:
                yield Fault((field, number, "id"), f"`{part.id}` stands in no import of the map")
    modules = (
        ("relations", [one.module for one in map.relations]),
        ("imports", [one.module for one in map.imports]),
        ("bibliographies", [one.module for one in map.bibliographies]),
    )
    for field, written in modules:
        for number, module in enumerate(written):
            if module and module not in names.imports:
                yield Fault((field, number, "module"), f"the map has no import `{module}`")


def _module(id: str) -> str:
    return id.rpartition(".")[0]


# -- parts ---------------------------------------------------------------------------------------------------------


def _groups(map: ArgumentMap, names: _Names) -> Iterator[Fault]:
    parents = {group.id: group.parent for group in map.groups}
    rooted = {""}
    for number, group in enumerate(map.groups):
        if not group.parent:
            continue
        path = ("groups", number, "parent")
        if group.parent not in names.groups or _module(group.parent) != _module(group.id):
            yield Fault(path, f"group `{group.id}` cannot stand in `{group.parent}`: there is no such group beside it")
            continue
        way: dict[str, None] = {}
        above = group.id
        while above not in rooted and above not in way:
            way[above] = None
            above = parents.get(above, "")
        if above in way:
            yield Fault(path, f"group `{group.id}` stands in itself")
        rooted.update(way)


def _statements(map: ArgumentMap, names: _Names) -> Iterator[Fault]:
    undercutting = {one.subject for one in map.relations if one.kind is RelationKind.UNDERCUTS}
    for number, statement in enumerate(map.statements):
        path = ("statements", number)
        owner = f"{statement.kind} `{statement.id}`"
        group = statement.group
        if group and (group not in names.groups or _module(group) != statement.module):
            yield Fault((*path, "group"), f"{owner}: there is no group `{group}` beside it")
        if statement.by:
            yield from _twice((*path, "by"), owner, statement.by)
        for place, cited in enumerate(statement.citations):
            if cited.source not in names.sources:
                yield _unknown((*path, "citations", place, "source"), owner, "source", cited.source)
        if statement.kind is Kind.UNDERCUT and statement.id not in undercutting:
            yield Fault(path, f"{owner}: it undercuts nothing; give it a relation that does")
        for place, premise in enumerate(premises_of(statement)):
            kind = names.kinds.get(premise)
            if kind is None:
                yield _unknown((*path, "premises", place), owner, "statement", premise)
            elif kind not in PROPOSITIONS:
                yield Fault((*path, "premises", place), f"{owner}: {kind} `{premise}` cannot be a premise")


def _sources_and_views(map: ArgumentMap, names: _Names) -> Iterator[Fault]:
    for number, source in enumerate(map.sources):
        path = ("sources", number, "based_on")
        yield from _references(path, f"source `{source.id}`", "source", source.based_on, names.sources)
    statements = names.kinds.keys()
    collapsible = statements | names.groups
    for number, view in enumerate(map.views):
        owner = f"view `{view.id}`"
        for field, sort, ids, known in (
            ("focus", "statement", view.focus, statements),
            ("collapse", "statement or group", view.collapse, collapsible),
            ("sources", "source", view.sources, names.sources),
            ("actors", "actor", view.actors, names.actors),
        ):
            yield from _references(("views", number, field), owner, sort, ids, known)


def _references(path: Path, owner: str, sort: str, ids: tuple[str, ...], known: Container[str]) -> Iterator[Fault]:
    yield from (_unknown((*path, place), owner, sort, id) for place, id in enumerate(ids) if id not in known)
    yield from _twice(path, owner, ids)


# -- relations -----------------------------------------------------------------------------------------------------


def _relations(map: ArgumentMap, names: _Names) -> Iterator[Fault]:
    steps = {(one.subject, one.target) for one in map.relations if one.kind in STEPS and isinstance(one.target, str)}
    for number, relation in enumerate(map.relations):
        path = ("relations", number)
        target = relation.target
        ends = (target.subject, target.target) if isinstance(target, Step) else (target,)
        unknown = [id for id in (relation.subject, *ends) if id not in names.kinds]
        owner = f"`{relation.subject} {relation.kind} {target}`"
        if unknown:
            where = "subject" if relation.subject in unknown else "target"
            yield _unknown((*path, where), owner, "statement", unknown[0])
            continue
        yield from _ends(path, owner, relation, names.kinds, steps)
        if relation.module and not all("." in id for id in (relation.subject, *ends)):
            yield Fault((*path, "module"), f"{owner}: an import knows nothing of the map that imports it")
        if relation.by:
            yield from _twice((*path, "by"), owner, relation.by)
        for place, cited in enumerate(relation.citations):
            if cited.source not in names.sources:
                yield _unknown((*path, "citations", place, "source"), owner, "source", cited.source)


def _ends(
    path: Path, owner: str, relation: Relation, kinds: Mapping[str, Kind], steps: set[tuple[str, str]]
) -> Iterator[Fault]:
    kind, subject, target = relation.kind, kinds[relation.subject], relation.target
    if isinstance(target, Step):
        if kind is not RelationKind.UNDERCUTS:
            yield Fault((*path, "target"), f"{owner}: only an undercut speaks against a step")
        elif not may_begin(kind, subject):
            yield Fault((*path, "subject"), f"{owner}: a {subject} cannot do that")
        elif relation.subject == target.subject:
            yield Fault((*path, "target"), f"{owner}: a statement cannot undercut a step of its own")
        elif (target.subject, target.target) not in steps:
            yield Fault((*path, "target"), f"{owner}: no step leads from `{target.subject}` to `{target.target}`")
    elif not may_join(kind, subject, kinds[target]):
        yield Fault((*path, "kind"), f"{owner}: no {subject} {kind} any {kinds[target]}")
    elif relation.subject == target:
        yield Fault((*path, "target"), f"{owner}: a statement cannot relate to itself")


def _unknown(path: Path, owner: str, sort: str, id: str) -> Fault:
    return Fault(path, f"{owner}: there is no {sort} `{id}` in the map")


def _twice(path: Path, owner: str, values: tuple[str, ...]) -> Iterator[Fault]:
    seen: set[str] = set()
    for place, value in enumerate(values):
        if value in seen:
            yield Fault((*path, place), f"{owner}: `{value}` is named twice")
        seen.add(value)
