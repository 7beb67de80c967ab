"""A text that is edited: only the lines around an edit are read again.

A line is read by itself, so what it says never changes with another. What may is its depth, when the lines vote for
another width of indentation, and what it belongs to: the tree is made again from the line above the edit down to the
first line below it that finds the same lines open above it as before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import eq
from typing import TypeVar, overload

from argmap.diagnostics.moving import Edited, moved
from argmap.syntax.indentation import UNIT, WIDEST, indentation_of
from argmap.syntax.levels import FURTHEST, Nesting, is_text_only
from argmap.syntax.lines import Line
from argmap.syntax.nodes import Broken, Comment, Document, Node, is_argument
from argmap.syntax.parser import LIMIT, LineReader, Parse, all_words, has_words, place_of
from argmap.syntax.scanner import Scan, scan
from argmap.syntax.shifting import Nodes, shifted
from argmap.text import Text

V = TypeVar("V")

_NEAR = 2 * FURTHEST
"""So many lines below an edit are made ready to be read again; mostly it is one or two."""


class UnreadableEditError(Exception):
    """This text is read from scratch each time: it was damaged, or has more findings than are told."""


@dataclass(frozen=True, slots=True)
class Region:
    """The nodes that were made again: `old` of the text before, `new` of the text now, both from `first` on."""

    first: int
    old: tuple[Node, ...]
    new: tuple[Node, ...]
    edited: Edited

    @property
    def old_end(self) -> int:
        """The number of the first node below the region, as it was."""
        return self.first + len(self.old)

    @property
    def new_end(self) -> int:
        """The number of the first node below the region now."""
        return self.first + len(self.new)

    @property
    def growth(self) -> int:
        """By how much the numbers of nodes below have grown."""
        return len(self.new) - len(self.old)

    def now(self, number: int) -> int:
        """The number that a node outside the region has now, by the one that it had."""
        return number if number < self.first else number + self.growth


class Rereader:
    """What is known of the lines of a text, kept from one edit to the next."""

    def __init__(self, text: Text) -> None:
        """Read all of `text`.

        Raises:
            UnreadableEditError: it is of no use to keep anything of it.
        """
        if text.damage:
            raise UnreadableEditError
        self.text = text
        self.words, self.notes = _scanned(text.lines)
        lines = [_line(text, row, scan) for row, scan in enumerate(self.words) if scan is not None]
        self.indentation = indentation_of(lines, text)
        self.depths = _spread(self.indentation.depths, self.words)
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
        self.comments = _comments(text, self.notes, 0, len(self.notes))
        self.broken = _count_broken(self.raw)
        self.arguing = _count_arguing(self.raw)
        self._check_limit()

    def parse(self) -> Parse:
        """What `argmap.syntax.parser.parse` would give of the text as it is now."""
        findings = sorted((*self.indentation.findings, *self.findings), key=place_of)
        nodes = Nodes(self.raw, self.parents, self.lines, self.columns, self.text.line_starts)
        document = Document(self.text, nodes, self.comments, self.levels, all_words(self.spoilt.values()))
        document.__dict__.update(parents=self.parents, is_readable=not self.broken, argues=bool(self.arguing))
        return Parse(document, tuple(findings))

    def _check_limit(self) -> None:
        if len(self.findings) + len(self.indentation.findings) >= LIMIT:
            raise UnreadableEditError

    # -- an edit ------------------------------------------------------------------------------------------------------

    def edit(self, text: Text) -> Region | None:
        """Go over to `text`; None if it is the same. After an error nothing that was kept may be used.

        Raises:
            UnreadableEditError: it is of no use to keep anything of it.
        """
        if text.damage:
            raise UnreadableEditError
        edited, first, last, end = _edited(self.text, text)
        if edited is None:
            return None
        words, notes = _scanned(text.lines[first:end])
        same_form = [_form(scan) for scan in words] == [_form(scan) for scan in self.words[first:last]]
        before = self.text
        self.text = text
        self.words = self.words[:first] + words + self.words[last:]
        self.notes = self.notes[:first] + notes + self.notes[last:]
        self.comments = _moved_comments(self.comments, edited, _comments(text, self.notes, first, end))
        first, last, end = self._indent(first, last, end, same_form=same_form)
        region = self._reread(before, edited, first, end)
        self._check_limit()
        return region

    def _indent(self, first: int, last: int, end: int, *, same_form: bool) -> tuple[int, int, int]:
        """Find the depths anew. Gives the lines, as they were and as they are, that another depth may have changed."""
        old, known, text = self.depths, self.indentation, self.text
        new = self.words[first:end]
        plain = not known.findings and known.unit == UNIT
        plain = plain and all(map(_is_plain, new, text.lines[first:end]))
        if plain and (same_form or _is_usual(self.words)):
            found = [-1 if scan is None else scan.tokens[0].start // 2 for scan in new]
            self.depths = old[:first] + found + old[last:]
            self.indentation = known._replace(text=text)
            if 0 in self.depths or not any(self.words):
                return first, last, end
        lines = [_line(text, row, scan) for row, scan in enumerate(self.words) if scan is not None]
        self.indentation = indentation_of(lines, text)
        self.depths = _spread(self.indentation.depths, self.words)
        above = _common(old[:first], self.depths[:first])
        below = _common(old[last:][::-1], self.depths[end:][::-1])
        return min(first, above), len(old) - below, len(self.depths) - below

    # -- the tree -----------------------------------------------------------------------------------------------------

    def _reread(self, before: Text, edited: Edited, first: int, end: int) -> Region:
        """Make the nodes from above line `first` on anew, until below line `end` nothing differs."""
        start = self._restart(first)
        number = bisect_left(self.lines, start + 1)
        near = end + _NEAR
        while True:
            lines = _Lines(self.text, self.words, start, near)
            reader, stop = self._read(lines, start, number, end, edited.lines)
            if stop >= 0 or near >= len(self.words):
                return self._splice(before, edited, reader, start, stop if stop >= 0 else len(self.words))
            near = len(self.words)

    def _read(self, lines: _Lines, start: int, number: int, end: int, lower: int) -> tuple[LineReader, int]:
        """Make the nodes of these lines. Gives the line from which on all is known as well, or -1."""
        depths, nodes = self._open(number)
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
            if above < end or self._is_text(row - lower) or self._is_text(above - lower):
                return False
            if nesting.above(self.depths[row]) != self._above(row - lower, number, reader, self.depths[row]):
                return False
            stop = row
            return True

        reader.build(lines, nesting, is_done)
        return reader, stop

    def _restart(self, first: int) -> int:
        """The line from which on things may differ: one above the edit that looked past it, or the next above that."""
        row, left, start = first - 1, FURTHEST, -1
        while row >= 0 and (left > 0 if self.jumps else start < 0):
            if self.words[row] is not None:
                left -= 1
                if not self._is_text(row) and (start < 0 or row + 1 in self.jumps):
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
                if not self._is_text(row) and not self._is_text(start):
                    return start
                start = row
        return 0

    def _is_text(self, row: int) -> bool:
        """Whether a line of the text before, which says something, went on with what stood above it or was stray."""
        place = bisect_left(self.lines, row + 1)
        return place == len(self.lines) or self.lines[place] != row + 1

    def _open(self, number: int) -> tuple[list[int], list[int]]:
        """The depths and nodes that were open before the node `number`, outermost first."""
        nodes: list[int] = []
        node = number - 1
        while node >= 0:
            nodes.append(node)
            node = self.parents[node]
        nodes.reverse()
        return [self.held[node] for node in nodes], nodes

    def _above(
        self, row: int, first: int, reader: LineReader, depth: int
    ) -> tuple[list[int], list[int], list[bool]] | None:
        """What the old text had open above its line `row`, as `Nesting.above` tells it, with the numbers of now."""
        number = bisect_left(self.lines, row + 1)
        depths, nodes = self._open(number)
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
        self.parents = (
            self.parents[:first] + [node.parent for node in new] + _numbers(self.parents[last:], growth, first)
        )
        self.lines = self.lines[:first] + [node.line for node in new] + _numbers(self.lines[last:], lower)
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
        self.broken += _count_broken(new) - _count_broken(old)
        self.arguing += _count_arguing(new) - _count_arguing(old)
        return _trimmed(Region(first, old, tuple(new), edited))


def _trimmed(region: Region) -> Region:
    """The region without the nodes at its ends that were read again and are the same."""
    first, old, new, edited = region.first, region.old, region.new, region.edited
    count = 0
    for was, now in zip(old, new, strict=False):
        if type(was) is not type(now) or was != now or was.line >= edited.first:
            break
        count += 1
    head, tail = first + count, 0
    for was, now in zip(reversed(old[count:]), reversed(new[count:]), strict=False):
        if was.line < edited.last or type(was) is not type(now):
            break
        parent = was.parent + region.growth if was.parent >= head else was.parent
        if shifted(was, parent, was.line + edited.lines, edited.characters) != now:
            break
        tail += 1
    while tail and region.growth and any(head <= was.parent < region.old_end - tail for was in old[len(old) - tail :]):
        tail -= 1  # what stands under a line that was read again goes with it
    return Region(head, old[count : len(old) - tail], new[count : len(new) - tail], edited)


class _Lines(Sequence[Line]):
    """The lines that say something, from one on, each made when it is looked at."""

    def __init__(self, text: Text, words: Sequence[Scan | None], start: int, end: int) -> None:
        self._text = text
        self._words = words
        self.rows = [row for row in range(start, min(end, len(words))) if words[row] is not None]
        self.are_more = end < len(words)

    @overload
    def __getitem__(self, place: int) -> Line: ...
    @overload
    def __getitem__(self, place: slice) -> list[Line]: ...
    def __getitem__(self, place: int | slice) -> Line | list[Line]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self.rows)))]
        row = self.rows[place]
        scan = self._words[row]
        assert scan is not None
        return _line(self._text, row, scan)

    def __len__(self) -> int:
        return len(self.rows)


def _scanned(lines: Sequence[str]) -> tuple[list[Scan | None], list[tuple[int, bool] | None]]:
    """The words of each line, None where it says nothing; the column of its comment, and if that is alone there."""
    words: list[Scan | None] = []
    notes: list[tuple[int, bool] | None] = []
    for line in lines:
        found = None if not line or line.isspace() else scan(line)
        says = found is not None and has_words(line, found.shape, found.tokens)
        words.append(found if says else None)
        notes.append(None if found is None or found.comment < 0 else (found.comment, not found.tokens))
    return words, notes


def _line(text: Text, row: int, scan: Scan) -> Line:
    return Line(row + 1, text.lines[row], text.line_starts[row], scan.shape, scan.tokens)


def _comments(text: Text, notes: Sequence[tuple[int, bool] | None], first: int, end: int) -> list[Comment]:
    """The comments of the lines from `first` up to `end`."""
    found = []
    for row in range(first, end):
        note = notes[row]
        if note is not None:
            start = text.line_starts[row]
            found.append(Comment(row + 1, start + note[0], start + len(text.lines[row]), note[1]))
    return found


def _moved_comments(comments: Sequence[Comment], edited: Edited, new: list[Comment]) -> list[Comment]:
    above = [one for one in comments if one.line < edited.first]
    by, lines = edited.characters, edited.lines
    below = [Comment(one[0] + lines, one[1] + by, one[2] + by, one[3]) for one in comments if one.line >= edited.last]
    return above + new + below


def _spread(depths: Sequence[int], words: Sequence[Scan | None]) -> list[int]:
    """The depth of each line of the text, -1 where it says nothing."""
    following = iter(depths)
    return [-1 if scan is None else next(following) for scan in words]


def _numbers(numbers: Sequence[int], growth: int, first: int = 0) -> list[int]:
    """The numbers, those from `first` on grown."""
    return [one if one < first else one + growth for one in numbers] if growth else list(numbers)


def _by_line(found: dict[int, V], start: int, stop: int, lower: int, new: dict[int, V]) -> dict[int, V]:
    """What is known of lines by their numbers, with what is `new` of those after `start` up to `stop`."""
    if not found:
        return new
    kept = {line if line <= start else line + lower: one for line, one in found.items() if not start < line <= stop}
    return {**kept, **new}


def _count_broken(nodes: Sequence[Node]) -> int:
    return sum(isinstance(node, Broken) for node in nodes)


def _count_arguing(nodes: Sequence[Node]) -> int:
    return sum(map(is_argument, nodes))


# -- what has changed --------------------------------------------------------------------------------------------------


def _edited(old: Text, new: Text) -> tuple[Edited | None, int, int, int]:
    """The lines that differ: from the first up to the last as they were, and up to the end as they are.

    What is known of the lines of the old text is handed on to the new one.
    """
    was, now = old.content, new.content
    if was == now:
        return None, 0, 0, 0
    growth = len(now) - len(was)
    head = _same_head(was, now)
    tail = _same_tail(was, now, min(len(was), len(now)) - head)
    starts = old.line_starts
    first = bisect_right(starts, head) - 1
    while first > 0 and starts[first] == head and was[head - 1] == "\r":
        first -= 1  # the end of the line above may have become another one
    last = bisect_right(starts, len(was) - tail)  # a line of which the end of the line above it is the same, too
    start, rest = starts[first], starts[last:]
    middle = Text("", now[start : rest[0] + growth] if rest else now[start:], bom=True)
    lines, begins = middle.lines, [start + begin for begin in middle.line_starts]
    if rest:
        lines, begins = lines[:-1], begins[:-1]
    end = first + len(lines)
    new.__dict__["lines"] = (*old.lines[:first], *lines, *old.lines[last:])
    new.__dict__["line_starts"] = (*starts[:first], *begins, *(map(growth.__add__, rest) if growth else rest))
    return Edited(new.path, first + 1, last + 1, end - last, growth), first, last, end


def _same_head(one: str, other: str) -> int:
    """How many characters at the head of two texts are the same."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _same_tail(one: str, other: str, most: int) -> int:
    """How many characters at the end of two texts are the same, `most` at most."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low


def _common(one: Sequence[object], other: Sequence[object]) -> int:
    """How many things at the head of two sequences are the same."""
    count = min(len(one), len(other))
    if one[:count] == other[:count]:
        return count
    return list(map(eq, one, other)).index(False)


# -- indentation that is as it mostly is -------------------------------------------------------------------------------


def _is_plain(scan: Scan | None, line: str) -> bool:
    """Whether a line is indented by spaces alone, an even number of them."""
    size = 0 if scan is None else scan.tokens[0].start
    return size % 2 == 0 and not line[:size].strip(" ")


def _form(scan: Scan | None) -> tuple[int, bool] | None:
    """What of a line counts when the width of a level is found out."""
    return None if scan is None else (scan.tokens[0].start, scan.shape in ("S", "U"))


def _is_usual(words: Sequence[Scan | None]) -> bool:
    """Whether lines indented by even numbers of spaces leave no doubt that a level is two of them.

    The same count as `argmap.syntax.indentation` makes, which goes into the matter where there is a doubt.
    """
    votes = [0] * (WIDEST + 1)
    before = step = 0
    for line in words:
        if line is None:
            continue
        size = line.tokens[0].start
        if size == 0:
            before = step = 0
        elif line.shape not in ("S", "U"):
            if size > before:
                step = size - before if size - before <= WIDEST else 0
            elif size < before:
                step = 0
            votes[step] += 1
            before = size
    usual = votes[len(UNIT)]
    votes[0] = 0
    return max(votes) in (usual, 0) or max(votes) <= max(1, 2 * usual)
