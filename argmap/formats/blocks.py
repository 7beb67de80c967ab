"""The lines of one part of a map: its own line, and its block without what is nested in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import groupby

from argmap.formats.spelling import Block, Line, called, citation, name, names, properties, relation
from argmap.model import Actor, Bibliography, Group, Import, Relation, Source, Statement, View
from argmap.syntax.keywords import NEEDS_TEXT, SORT_OF_KIND

MOST_TARGETS = 5
"""The most targets that are written into one relation line."""


def title_lines(title: str) -> Iterator[Line]:
    """The line with the title of the map."""
    yield 0, f"map {called('title', title)}"


def import_lines(one: Import) -> Iterator[Line]:
    """The line that takes in another map."""
    yield 0, f"import {called('path', one.path)} as {name(one.name, dotted=False)}"


def bibliography_lines(one: Bibliography) -> Iterator[Line]:
    """The line that names a bibliography."""
    yield 0, f"bibliography {called('path', one.path)}"


def declaration_lines(part: Source | Actor | View, kind: str) -> Iterator[Line]:
    """A source, an actor or a view."""
    yield from _opening(kind, part.id, part.name if isinstance(part, Actor) else part.title, needed=False)
    yield from ((1, line) for line in properties(part, kind, _NOBODY))


def group_lines(group: Group) -> Iterator[Line]:
    """A group without what stands in it."""
    yield from _opening("group", group.id, group.title, needed=False)
    yield from ((1, line) for line in properties(group, "group", _NOBODY))


def statement_lines(
    statement: Statement, scheme: str, premises: Iterable[str], relations: Iterable[Relation], actors: AbstractSet[str]
) -> Iterator[Line]:
    """A statement with its properties, its `premises` from elsewhere, the `relations` it begins, and its citations."""
    kind = statement.kind
    yield from _opening(kind, statement.id, statement.text, needed=kind in NEEDS_TEXT)
    given = {"scheme": name(scheme, dotted=False) if scheme else "", "premises": names(tuple(premises))}
    yield from ((1, line) for line in properties(statement, SORT_OF_KIND[kind], Block(actors, given)))
    for together in alike(relations):
        yield from ((level + 1, line) for level, line in relation(together, actors))
    for cited in statement.citations:
        yield from ((level + 1, line) for level, line in citation(cited))


def alike(relations: Iterable[Relation]) -> Iterator[tuple[Relation, ...]]:
    """Relations of one subject by the lines that hold them: what differs in the target alone shares one."""
    for _, group in groupby(
        relations, key=lambda one: (one.kind, one.scheme, one.by, one.weight, one.note, one.citations)
    ):
        together = tuple(group)
        for start in range(0, len(together), MOST_TARGETS):
            yield together[start : start + MOST_TARGETS]


_NOBODY = Block(frozenset())
_TITLED = frozenset(("source", "actor", "view", "group"))


def _opening(kind: str, id: str, text: str, *, needed: bool) -> Iterator[Line]:
    line = f"{kind} {name(id, dotted=False)}"
    yield 0, f"{line} {called('title' if kind in _TITLED else 'text', text)}" if text or needed else line
