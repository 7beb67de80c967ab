"""What stands at an offset of a text: the line, what it belongs to, and how far it is written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from argmap.pipeline import Compilation
from argmap.resolve.modules import Module
from argmap.syntax.nodes import Node
from argmap.syntax.scanner import INDENT, Scan, scan
from argmap.text import Text


@dataclass(frozen=True)
class Place:
    """An offset in one of the files that were compiled."""

    compilation: Compilation
    module: Module
    offset: int

    @property
    def text(self) -> Text:
        """The text of the file."""
        return self.module.text

    @cached_property
    def line(self) -> int:
        """The number of the line, from 1."""
        return self.text.position(self.offset)[0]

    @cached_property
    def content(self) -> str:
        """The line, without its end."""
        return self.text.lines[self.line - 1]

    @cached_property
    def column(self) -> int:
        """How many characters of the line stand before the offset."""
        return min(self.offset - self.text.line_starts[self.line - 1], len(self.content))

    @cached_property
    def before(self) -> Scan:
        """The words of the line up to the offset."""
        return scan(self.content[: self.column])

    @property
    def in_comment(self) -> bool:
        """Whether the offset lies behind a `#`."""
        return self.before.comment >= 0

    @cached_property
    def number(self) -> int:
        """The node whose line this is, or that this line goes on; -1 where it is blank, a comment, or above all."""
        if not self.content.strip() or self.text.content[self.offset_of_line :].lstrip(" \t").startswith("#"):
            return -1
        return self._above(self.line)

    @property
    def node(self) -> Node | None:
        """The node of `number`."""
        return self.module.document.nodes[self.number] if self.number >= 0 else None

    @property
    def offset_of_line(self) -> int:
        """Where the line begins."""
        return self.text.line_starts[self.line - 1]

    def _above(self, line: int) -> int:
        """The last node that begins in `line` or above it, -1 for none."""
        return bisect_right(self.module.document.nodes, line, key=lambda node: node.line) - 1

    @cached_property
    def parents(self) -> tuple[Node, ...]:
        """What the line stands under, or would once it is written: nearest first, by the width of indentation."""
        return tuple(self._parents())

    def _parents(self) -> Iterator[Node]:
        nodes, lines = self.module.document.nodes, self.text.lines
        wanted = width(self.content if self.content.strip() else self.content[: self.column])
        for number in range(self._above(self.line - 1), -1, -1):
            node = nodes[number]
            own = width(lines[node.line - 1])
            if own < wanted:
                yield node
                wanted = own
            if not wanted:
                return


def width(line: str) -> int:
    """How far a line is indented, in columns of which a tab takes two."""
    match = INDENT.match(line)
    space = match[0] if match else ""
    return len(space) + space.count("\t")


def place_at(compilation: Compilation, offset: int, file: str = "") -> Place:
    """The place of `offset` in the main file, or in the one that findings call `file`."""
    modules = compilation.symbols.modules
    module = next((one for one in modules if one.text.path == file), modules[0])
    return Place(compilation, module, min(max(offset, 0), len(module.text.content)))
