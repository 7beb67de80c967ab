"""Nodes that stand where they stood, or further on: put in their place when they are looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar, overload

from argmap.syntax.nodes import (
    Bibliography,
    Citation,
    Import,
    MapTitle,
    Node,
    Property,
    Quoted,
    Relation,
    Statement,
    Target,
    Word,
)

P = TypeVar("P", Word, Quoted)


class Nodes(Sequence[Node]):
    """The nodes of one text, of which those below an edit were made for an earlier one.

    `raw` holds each node as it was made. `parents` and `lines` say which line and parent it has in this text, `columns`
    how far right it begins, `starts` where lines begin.
    """

    __slots__ = ("columns", "lines", "parents", "raw", "starts")

    def __init__(
        self,
        raw: list[Node],
        parents: Sequence[int],
        lines: Sequence[int],
        columns: Sequence[int],
        starts: Sequence[int],
    ) -> None:
        self.raw = raw
        self.parents = parents
        self.lines = lines
        self.columns = columns
        self.starts = starts

    @overload
    def __getitem__(self, number: int) -> Node: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Node, ...]: ...
    def __getitem__(self, number: int | slice) -> Node | tuple[Node, ...]:
        if isinstance(number, slice):
            return tuple(map(self.__getitem__, range(*number.indices(len(self.raw)))))
        node, line, parent = self.raw[number], self.lines[number], self.parents[number]
        by = self.starts[line - 1] + self.columns[number] - node.start
        if by or node.line != line or node.parent != parent:
            node = self.raw[number] = shifted(node, parent, line, by)
        return node

    def __len__(self) -> int:
        return len(self.raw)

    def __iter__(self) -> Iterator[Node]:
        return map(self.__getitem__, range(len(self.raw)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # as of any value that holds a list


def shifted(node: Node, parent: int, line: int, by: int) -> Node:
    """The node on another line, under another parent, with all its places moved by so many characters."""
    at = (parent, line, node.start + by, node.end + by)
    if isinstance(node, Statement):
        return Statement(*at, node.kind, _perhaps(node.name, by), _perhaps(node.text, by), node.damaged)
    if isinstance(node, Citation):
        return Citation(
            *at,
            _moved(node.source, by),
            _perhaps(node.locator, by),
            _perhaps(node.quote, by),
            _perhaps(node.until, by),
        )
    if isinstance(node, Property):
        values = tuple(type(value)(value[0], value[1] + by, value[2] + by) for value in node.values)
        return Property(*at, _moved(node.key, by), values)
    if isinstance(node, Relation):
        targets = tuple(Target(_moved(name, by), _perhaps(to, by)) for name, to in node.targets)
        return Relation(*at, _perhaps(node.subject, by), _moved(node.verb, by), targets)
    if isinstance(node, MapTitle):
        return MapTitle(*at, _moved(node.title, by))
    if isinstance(node, Import):
        return Import(*at, _moved(node.path, by), _moved(node.alias, by))
    if isinstance(node, Bibliography):
        return Bibliography(*at, _moved(node.path, by))
    return node._replace(parent=parent, line=line, start=at[2], end=at[3])


def _moved(place: P, by: int) -> P:
    return type(place)(place[0], place[1] + by, place[2] + by)


def _perhaps(place: P | None, by: int) -> P | None:
    return None if place is None else _moved(place, by)
