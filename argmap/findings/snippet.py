"""Lines of a text with carets under the places that a finding speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from argmap.findings.ink import Ink
from argmap.text import Span, Text
from argmap.visible import abridged, pieces, width, wrapped

MOST_LINES = 3
"""How many lines of a place that goes over several are shown."""

LONGEST_LABEL = 300


class Mark(NamedTuple):
    """What is underlined in one line: columns from 0, what is said there, and whether the finding is about it."""

    line: int
    start: int
    end: int
    message: str
    primary: bool
    style: str


class Frame(NamedTuple):
    """The room there is: cells for line numbers, cells for a line of the text, and the colours."""

    gutter: int
    room: int
    ink: Ink

    def row(self, number: str, sign: str, body: str) -> str:
        """A row: what stands in the gutter, what divides it from the text, the text."""
        gutter = self.ink.paint(self.ink.frame, f"{number:>{self.gutter}} {sign}")
        return f"{gutter} {body}" if body else gutter


def marks(text: Text, span: Span, message: str, style: str, *, primary: bool) -> Iterator[Mark]:
    """A mark for each line that `span` goes over, up to `MOST_LINES`; the last says the message."""
    lines = text.lines
    last = min(span.end_line, len(lines))
    if last > span.line and span.end_column == 1:
        last -= 1  # it ends with the end of the line before
    shown = min(last, span.line + MOST_LINES - 1)
    for line in range(span.line, shown + 1):
        content = lines[line - 1]
        start = span.column - 1 if line == span.line else len(content) - len(content.lstrip())
        end = span.end_column - 1 if line == span.end_line else len(content.rstrip())
        said = message if line == shown else ""
        if line == shown < last:
            said = f"{said} (goes on to line {last})".lstrip()
        yield Mark(line, start, max(end, start + 1), said, primary, style)


def snippet(text: Text, found: Sequence[Mark], frame: Frame) -> Iterator[str]:
    """The rows that show the lines of `found` in order, each with its carets; one line left out is shown, more are not.

    Every mark must lie on a line of the text.
    """
    ink, before = frame.ink, 0
    for line, on_line in groupby(sorted(found, key=lambda mark: (mark.line, not mark.primary, mark.start)), _line):
        if before and line == before + 2:
            yield frame.row(str(before + 1), "|", Window(text.lines[before], 0, 0, frame.room).shown)
        elif before and line > before + 2:
            yield ink.paint(ink.frame, "...")
        before = line
        together = tuple(on_line)
        window = Window(text.lines[line - 1], together[0].start, together[0].end, frame.room)
        yield frame.row(str(line), "|", window.shown)
        for mark in together:
            yield from (frame.row("", "|", row) for row in _underline(mark, window, frame))


def _line(mark: Mark) -> int:
    return mark.line


class Window:
    """The part of a line that is shown: around the columns `start` to `end`, `room` cells wide at most."""

    def __init__(self, line: str, start: int, end: int, room: int) -> None:
        near = 4 * room  # nothing farther off can be shown, however little of it is wide
        self.first = max(0, start - near)
        parts = pieces(line[self.first : start + near])
        ends = list(accumulate(map(width, parts), initial=0))
        low, high = 0, len(parts)
        whole = self.first == 0 and len(line) <= start + near
        if not whole or ends[-1] > room:
            low, high = _fit(ends, start - self.first, end - self.first, room - 2)
        cut = (self.first + low > 0, self.first + high < len(line))
        self.shown = "".join(("…" * cut[0], *parts[low:high], "…" * cut[1]))
        self._ends, self._low, self._high, self._shift = ends, low, high, int(cut[0])

    def cell(self, column: int) -> int:
        """The cell at which `column` is shown; the nearest one, if it is not."""
        place = min(max(column - self.first, self._low), self._high)
        beyond = max(0, column - self.first - len(self._ends) + 1) if place == self._high else 0
        return self._ends[place] - self._ends[self._low] + self._shift + min(beyond, 1)


def _fit(ends: list[int], start: int, end: int, room: int) -> tuple[int, int]:
    """Which of the pieces that end at these cells to show: from `start`, with some of the room left before it."""
    last = len(ends) - 1
    start, end = min(start, last), min(end, last)
    low, high = start, start
    before = min(ends[start], room // 6)
    while high < end and ends[high + 1] - ends[low] <= room - before:
        high += 1
    ahead = max(before, (room - (ends[high] - ends[low])) // 3)
    while low > 0 and ends[start] - ends[low - 1] <= ahead:
        low -= 1
    while high < last and ends[high + 1] - ends[low] <= room:
        high += 1
    while low > 0 and ends[high] - ends[low - 1] <= room:
        low -= 1
    return low, high


def _underline(mark: Mark, window: Window, frame: Frame) -> Iterator[str]:
    """Carets under the mark, with its message beside them, or under them where the room is too small."""
    sign = "^" if mark.primary else "-"
    start = window.cell(mark.start)
    length = max(1, window.cell(mark.end) - start)
    paint, message = frame.ink.paint, abridged(mark.message, LONGEST_LABEL)
    beside = f" {message}" if message and start + length + 1 + width(message) <= frame.room else ""
    yield " " * start + paint(mark.style, sign * length + beside)
    if message and not beside:
        indent = max(0, min(start, frame.room - width(message)))
        for row in wrapped(message, frame.room - indent):
            yield " " * indent + paint(mark.style, row)
