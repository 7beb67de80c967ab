"""What is known of each line of a text that is edited, and of the tree that its lines make."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from argmap.syntax.indentation import indentation_of
from argmap.syntax.levels import FURTHEST, Nesting, is_text_only
from argmap.syntax.nodes import Broken, Document, Node, is_argument
from argmap.syntax.parser import LIMIT, LineReader, Parse, all_words, place_of
from argmap.syntax.rows import Comments, Note, line_of, scanned, spread
from argmap.syntax.shifting import Nodes
from argmap.syntax.width import Votes
from argmap.text import Text


class UnreadableEditError(Exception):
    """This text is read from scratch each time: it was damaged, or has more findings than are told."""


class Known:
    """What is known of the lines of a text, and where it may be read again from."""

    def __init__(self, text: Text) -> None:
        """Read all of `text`.

        Raises:
            UnreadableEditError: it is of no use to keep anything of it.
        """
        if text.damage:
            raise UnreadableEditError
        self.text = text
        self.words, self.notes = scanned(text.lines)
        self.addressed = count_addressed(self.notes)
        lines = [line_of(text, row, scan) for row, scan in enumerate(self.words) if scan is not None]
        self.indentation = indentation_of(lines, text)
        self.depths = spread(self.indentation.depths, self.words)
        self.votes = Votes(self.words)
        reader, nesting = LineReader(text), Nesting(lines, self.indentation)
        reader.build(lines, nesting)
        self.findings = reader.findings
        self.raw = reader.nodes
        self.held = reader.depths
        self.levels = reader.levels
        self.spoilt = reader.spoilt
        self.jumps = reader.jumps
        self.parents = [node.parent for node in self.raw]
        self.lines = [node.line for node in self.raw]
        self.columns = [node.start - text.line_starts[node.line - 1] for node in self.raw]
        self.broken = count_broken(self.raw)
        self.arguing = count_arguing(self.raw)
        self.check_limit()

    def parse(self) -> Parse:
        """What `argmap.syntax.parser.parse` would give of the text as it is now."""
        findings = sorted((*self.indentation.findings, *self.findings), key=place_of)
        nodes = Nodes(self.raw, self.parents, self.lines, self.columns, self.text.line_starts)
        document = Document(
            self.text, nodes, Comments(self.text, self.notes), self.levels, all_words(self.spoilt.values())
        )
        document.__dict__.update(
            is_addressed=bool(self.addressed),
            parents=self.parents,
            forms=self.raw,
            is_readable=not self.broken,
            argues=bool(self.arguing),
        )
        return Parse(document, tuple(findings))

    def check_limit(self) -> None:
        """Give up where more is found than is told.

        Raises:
            UnreadableEditError: it is of no use to keep anything of the text.
        """
        if len(self.findings) + len(self.indentation.findings) >= LIMIT:
            raise UnreadableEditError

    # -- the tree as it was --------------------------------------------------------------------------------------------

    def restart(self, first: int) -> int:
        """The line from which on things may differ: one above the edit that looked past it, or the next above that."""
        row, left, start = first - 1, FURTHEST, -1
        while row >= 0 and (left > 0 if self.jumps else start < 0):
            if self.words[row] is not None:
                left -= 1
                if not self.is_text(row) and (start < 0 or row + 1 in self.jumps):
                    start = self._after_no_text(row)
            row -= 1
        return max(start, 0)

    def _after_no_text(self, row: int) -> int:
        """The line, or the next above it, that is no text and stands right below another that is none.

        A text that is too far left closes what was open above it, and is no node that would tell.
        """
        start = row
        while row > 0:
            row -= 1
            if self.words[row] is not None:
                if not self.is_text(row) and not self.is_text(start):
                    return start
                start = row
        return 0

    def is_text(self, row: int) -> bool:
        """Whether a line of the text before, which says something, went on with what stood above it or was stray."""
        place = bisect_left(self.lines, row + 1)
        return place == len(self.lines) or self.lines[place] != row + 1

    def open_at(self, number: int) -> tuple[list[int], list[int]]:
        """The depths and nodes that were open before the node `number`, outermost first."""
        nodes: list[int] = []
        node = number - 1
        while node >= 0:
            nodes.append(node)
            node = self.parents[node]
        nodes.reverse()
        return [self.held[node] for node in nodes], nodes

    def above_at(
        self, row: int, first: int, reader: LineReader, depth: int
    ) -> tuple[list[int], list[int], list[bool]] | None:
        """What the old text had open above its line `row`, as `Nesting.above` tells it, with the numbers of now."""
        number = bisect_left(self.lines, row + 1)
        depths, nodes = self.open_at(number)
        if nodes and is_text_only(self.raw[nodes[-1]]):
            depths.pop()
            nodes.pop()
        while depths and depths[-1] >= depth:
            depths.pop()
            nodes.pop()
        if nodes and nodes[-1] >= first and number - first != len(reader.nodes):
            return None  # it belongs to lines that were read again, and are not the same lines
        jumped = {parent for line, parent in self.jumps.items() if line <= row}
        return depths, nodes, [node in jumped for node in (*nodes, -1)]


def count_addressed(notes: Iterable[Note | None]) -> int:
    """How many comments speak of argmap."""
    return sum(note is not None and note[2] for note in notes)


def count_broken(nodes: Sequence[Node]) -> int:
    """How many lines could not be read."""
    return sum(isinstance(node, Broken) for node in nodes)


def count_arguing(nodes: Sequence[Node]) -> int:
    """How many lines argue."""
    return sum(map(is_argument, nodes))
