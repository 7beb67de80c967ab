"""A text that is edited: only the lines around an edit are read again.

A line is read by itself, so what it says never changes with another. What may is its depth, when the lines vote for
another width of indentation, and what it belongs to: the tree is made again from the line above the edit down to the
first line below it that finds the same lines open above it as before.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TypeVar

from argmap.diagnostics.moving import Edited, moved
from argmap.syntax.difference import edited_lines, same_start
from argmap.syntax.indentation import UNIT, indentation_of
from argmap.syntax.known import Known, UnreadableEditError, count_addressed, count_arguing, count_broken
from argmap.syntax.levels import FURTHEST, Nesting, is_text_only
from argmap.syntax.parser import LineReader
from argmap.syntax.region import Region, trimmed
from argmap.syntax.rows import Rows, line_of, scanned, spread
from argmap.syntax.shifting import Nodes
from argmap.syntax.width import is_plain
from argmap.text import Text

V = TypeVar("V")

_NEAR = 2 * FURTHEST
"""So many lines below an edit are made ready to be read again; mostly it is one or two."""


class Rereader(Known):
    """What is known of the lines of a text, kept from one edit to the next."""

    def edit(self, text: Text) -> Region | None:
        """Go over to `text`; None if it is the same. After an error nothing that was kept may be used.

        Raises:
            UnreadableEditError: it is of no use to keep anything of it.
        """
        if text.damage:
            raise UnreadableEditError
        edited, first, last, end = edited_lines(self.text, text)
        if edited is None:
            return None
        words, notes = scanned(text.lines[first:end])
        before = self.text
        self.text = text
        self.addressed += count_addressed(notes) - count_addressed(self.notes[first:last])
        self.words = self.words[:first] + words + self.words[last:]
        self.notes = self.notes[:first] + notes + self.notes[last:]
        same_width = self.votes.edit(self.words, first, last, end)
        first, last, end = self._indent(first, last, end, same_width=same_width)
        region = self._reread(before, edited, first, end)
        self.check_limit()
        return region

    def _indent(self, first: int, last: int, end: int, *, same_width: bool) -> tuple[int, int, int]:
        """Find the depths anew. Gives the lines, as they were and as they are, that another depth may have changed."""
        old, known, text = self.depths, self.indentation, self.text
        new = self.words[first:end]
        plain = not known.findings and known.unit == UNIT
        plain = plain and all(map(is_plain, new, text.lines[first:end]))
        if plain and (same_width or self.votes.is_usual):
            found = [-1 if scan is None else scan.tokens[0].start // 2 for scan in new]
            self.depths = old[:first] + found + old[last:]
            self.indentation = known._replace(text=text)
            if 0 in self.depths or not any(self.words):
                return first, last, end
        lines = [line_of(text, row, scan) for row, scan in enumerate(self.words) if scan is not None]
        self.indentation = indentation_of(lines, text)
        self.depths = spread(self.indentation.depths, self.words)
        above = same_start(old[:first], self.depths[:first])
        below = same_start(old[last:][::-1], self.depths[end:][::-1])
        return min(first, above), len(old) - below, len(self.depths) - below

    # -- the tree -----------------------------------------------------------------------------------------------------

    def _reread(self, before: Text, edited: Edited, first: int, end: int) -> Region:
        """Make the nodes from above line `first` on anew, until below line `end` nothing differs."""
        start = self.restart(first)
        number = bisect_left(self.lines, start + 1)
        near = end + _NEAR
        while True:
            lines = Rows(self.text, self.words, start, near)
            reader, stop = self._read(lines, start, number, end, edited.lines)
            if stop >= 0 or near >= len(self.words):
                return self._splice(before, edited, reader, start, stop if stop >= 0 else len(self.words))
            near = len(self.words)

    def _read(self, lines: Rows, start: int, number: int, end: int, lower: int) -> tuple[LineReader, int]:
        """Make the nodes of these lines. Gives the line from which on all is known as well, or -1."""
        depths, nodes = self.open_at(number)
        indentation = self.indentation._replace(depths=[self.depths[row] for row in lines.rows])
        nesting = Nesting(lines, indentation)
        nesting.resume(
            depths,
            nodes,
            {parent for line, parent in self.jumps.items() if line <= start},
            text_only=bool(nodes) and is_text_only(self.raw[nodes[-1]]),
        )
        reader = LineReader(self.text, number)
        stop, most = -1, len(lines) - (FURTHEST + 2 if lines.are_more else 0)

        def is_done(place: int) -> bool:
            nonlocal stop
            if place >= most:
                return True  # what the tree looks ahead to is not among these lines
            row, above = lines.rows[place], lines.rows[place - 1] if place else -1
            if above < end or self.is_text(row - lower) or self.is_text(above - lower):
                return False
            if nesting.above(self.depths[row]) != self.above_at(row - lower, number, reader, self.depths[row]):
                return False
            stop = row
            return True

        reader.build(lines, nesting, is_done)
        return reader, stop

    def _splice(self, before: Text, edited: Edited, reader: LineReader, start: int, stop: int) -> Region:
        """Put what was read again in its place."""
        first = reader.first
        old_stop = stop - edited.lines
        last = bisect_left(self.lines, old_stop + 1)
        new, text = reader.nodes, self.text
        growth, lower = len(new) - (last - first), edited.lines
        old = tuple(Nodes(self.raw, self.parents, self.lines, self.columns, before.line_starts)[first:last])
        self.raw = self.raw[:first] + new + self.raw[last:]
        self.held = self.held[:first] + reader.depths + self.held[last:]
        self.parents = self.parents[:first] + [node.parent for node in new] + _grown(self.parents[last:], growth, first)
        below = list(map(lower.__add__, self.lines[last:])) if lower else self.lines[last:]
        self.lines = self.lines[:first] + [node.line for node in new] + below
        starts = text.line_starts
        self.columns = self.columns[:first] + [node.start - starts[node.line - 1] for node in new] + self.columns[last:]
        self.levels = self.levels[:start] + reader.levels[start:stop] + self.levels[old_stop:]
        self.jumps = _by_line(self.jumps, start, old_stop, lower, reader.jumps)
        if growth:
            self.jumps = {
                line: parent + growth if line > stop and parent >= last else parent
                for line, parent in self.jumps.items()
            }
        self.spoilt = _by_line(self.spoilt, start, old_stop, lower, reader.spoilt)
        kept = [moved(one, edited) for one in self.findings if not start < one.span.line <= old_stop]
        self.findings = [one for one in kept if one is not None] + reader.findings
        self.broken += count_broken(new) - count_broken(old)
        self.arguing += count_arguing(new) - count_arguing(old)
        return trimmed(Region(first, old, tuple(new), edited))


def _grown(numbers: list[int], growth: int, first: int) -> list[int]:
    """The numbers, those from `first` on grown."""
    return [one if one < first else one + growth for one in numbers] if growth else numbers


def _by_line(found: dict[int, V], start: int, stop: int, lower: int, new: dict[int, V]) -> dict[int, V]:
    """What is known of lines by their numbers, with what is `new` of those after `start` up to `stop`."""
    if not found:
        return new
    kept = {line if line <= start else line + lower: one for line, one in found.items() if not start < line <= stop}
    return {**kept, **new}
