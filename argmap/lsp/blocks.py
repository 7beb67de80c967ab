"""Lines with all that stands under them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from argmap.syntax.nodes import Document
from argmap.text import Span


class Blocks:
    """How far the block of each node of a document reaches. Use `blocks_of`, which works it out once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        nodes = document.nodes
        self._last = list(range(len(nodes)))
        for number in range(len(nodes) - 1, -1, -1):
            parent = nodes[number].parent
            if parent >= 0:
                self._last[parent] = max(self._last[parent], self._last[number])

    def last(self, number: int) -> int:
        """The last node that stands under a node, or the node itself."""
        return self._last[number]

    def last_line_of_node(self, number: int) -> int:
        """The line in which a node ends: further strings go on with it."""
        nodes, levels = self.document.nodes, self.document.levels
        following = nodes[number + 1].line if number + 1 < len(nodes) else len(levels) + 1
        line = nodes[number].line
        while line + 1 < following and levels[line] >= 0:
            line += 1
        return line

    def last_line(self, number: int) -> int:
        """The last line of the block of a node."""
        return self.last_line_of_node(self._last[number])

    def end(self, number: int) -> int:
        """The offset behind the last line of the block of a node, without the line's end."""
        return end_of_line(self.document, self.last_line(number))

    def span(self, number: int) -> Span:
        """The block of a node, from its first word."""
        text = self.document.text
        return text.span(self.document.nodes[number].start, self.end(number))

    def above(self, number: int) -> Iterator[int]:
        """The nodes that a node stands under, nearest first."""
        number = self.document.nodes[number].parent
        while number >= 0:
            yield number
            number = self.document.nodes[number].parent


def end_of_line(document: Document, line: int) -> int:
    """The offset behind the last character of a line that is no space."""
    text = document.text
    return text.line_starts[line - 1] + len(text.lines[line - 1].rstrip())


class _Same:
    """A document that is known by identity: to compare two by value takes as long as to read them."""

    __slots__ = ("document",)

    def __init__(self, document: Document) -> None:
        self.document = document

    def __hash__(self) -> int:
        return id(self.document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.document is self.document


@lru_cache(maxsize=8)
def _blocks(same: _Same) -> Blocks:
    return Blocks(same.document)


def blocks_of(document: Document) -> Blocks:
    """The blocks of a document."""
    return _blocks(_Same(document))
