"""The nodes of a Document: one a line, flat, each with the number of its parent.

Named tuples, because a large map has a hundred thousand of them and they are four times as quick to make as frozen
dataclasses. Every `start` and `end` is an offset into the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from argmap.text import Text


class Word(NamedTuple):
    """A name, keyword, date, number or grade, as written."""

    value: str
    start: int
    end: int


class Quoted(NamedTuple):
    """A string: its value with escapes resolved and continuation lines joined; the span is that of the first line."""

    value: str
    start: int
    end: int


Value = Word | Quoted


class Target(NamedTuple):
    """The end of a relation line: a name, or with `to` the step from `name` to it."""

    name: Word
    to: Word | None


class Statement(NamedTuple):
    """`KIND [name] ["text"]`, declarations of sources, actors and views included."""

    parent: int
    line: int
    start: int
    end: int
    kind: str
    name: Word | None
    text: Quoted | None
    damaged: bool = False


class MapTitle(NamedTuple):
    """`map "title"`."""

    parent: int
    line: int
    start: int
    end: int
    title: Quoted


class Import(NamedTuple):
    """`import "file.arg" as name`."""

    parent: int
    line: int
    start: int
    end: int
    path: Quoted
    alias: Word


class Bibliography(NamedTuple):
    """`bibliography "refs.bib"`."""

    parent: int
    line: int
    start: int
    end: int
    path: Quoted


class Relation(NamedTuple):
    """`[subject] VERB target, target`."""

    parent: int
    line: int
    start: int
    end: int
    subject: Word | None
    verb: Word
    targets: tuple[Target, ...]


class Property(NamedTuple):
    """`key: value, value`."""

    parent: int
    line: int
    start: int
    end: int
    key: Word
    values: tuple[Value, ...]


class Citation(NamedTuple):
    """`@source [locator] ["quote" [… "until"]]`."""

    parent: int
    line: int
    start: int
    end: int
    source: Word
    locator: Word | None
    quote: Quoted | None
    until: Quoted | None


class Broken(NamedTuple):
    """A line that could not be read. `words` are the names it may have meant."""

    parent: int
    line: int
    start: int
    end: int
    words: tuple[str, ...]


Node = Statement | MapTitle | Import | Bibliography | Relation | Property | Citation | Broken


class Comment(NamedTuple):
    """A comment, from its `#`. `alone`: nothing else stands on its line."""

    line: int
    start: int
    end: int
    alone: bool


@dataclass(frozen=True)
class Document:
    """What was read of one text: nodes in the order of lines, comments, and the level of each line (-1: not a node).

    `spoilt` are the words of lines that could not be read as they stand: any may have been meant as a name there.
    """

    text: Text
    nodes: Sequence[Node]
    comments: Sequence[Comment]
    levels: Sequence[int]
    spoilt: frozenset[str] = frozenset()

    @cached_property
    def parents(self) -> Sequence[int]:
        """The parent of each node; quick to ask for where nodes are made when they are looked at."""
        return tuple(node.parent for node in self.nodes)

    @cached_property
    def forms(self) -> Sequence[Node]:
        """The nodes, each of its kind; where they stand is not to be asked of these, which are quicker to look at."""
        return self.nodes

    @cached_property
    def is_addressed(self) -> bool:
        """Whether a comment may speak of argmap, to silence a finding."""
        return "argmap" in self.text.content

    @cached_property
    def is_readable(self) -> bool:
        """Whether every line could be read."""
        return not any(isinstance(node, Broken) for node in self.nodes)

    @cached_property
    def argues(self) -> bool:
        """Whether it says anything itself, beyond what it declares and takes in."""
        return any(is_argument(node) for node in self.nodes)


def is_argument(node: Node) -> bool:
    """Whether a line is part of an argument, and does not only declare or take in what one needs."""
    return isinstance(node, Relation) or (isinstance(node, Statement) and node.kind not in _DECLARED)


_DECLARED = frozenset(("source", "actor", "view", "group"))
