"""The lines of a text that is edited, each scanned by itself and once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

from argmap.diagnostics.moving import Edited
from argmap.syntax.lines import Line
from argmap.syntax.nodes import Comment
from argmap.syntax.parser import has_words
from argmap.syntax.scanner import Scan, scan
from argmap.text import Text


class Rows(Sequence[Line]):
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
        return line_of(self._text, row, scan)

    def __len__(self) -> int:
        return len(self.rows)


def scanned(lines: Sequence[str]) -> tuple[list[Scan | None], list[tuple[int, bool] | None]]:
    """The words of each line, None where it says nothing; the column of its comment, and if that is alone there."""
    words: list[Scan | None] = []
    notes: list[tuple[int, bool] | None] = []
    for line in lines:
        found = None if not line or line.isspace() else scan(line)
        says = found is not None and has_words(line, found.shape, found.tokens)
        words.append(found if says else None)
        notes.append(None if found is None or found.comment < 0 else (found.comment, not found.tokens))
    return words, notes


def line_of(text: Text, row: int, scan: Scan) -> Line:
    """A line of the text, as it was scanned."""
    return Line(row + 1, text.lines[row], text.line_starts[row], scan.shape, scan.tokens)


def comments_of(text: Text, notes: Sequence[tuple[int, bool] | None], first: int, end: int) -> list[Comment]:
    """The comments of the lines from `first` up to `end`."""
    found = []
    for row in range(first, end):
        note = notes[row]
        if note is not None:
            start = text.line_starts[row]
            found.append(Comment(row + 1, start + note[0], start + len(text.lines[row]), note[1]))
    return found


def moved_comments(comments: Sequence[Comment], edited: Edited, new: list[Comment]) -> list[Comment]:
    """The comments after an edit, `new` those of the lines that were edited."""
    above = [one for one in comments if one.line < edited.first]
    by, lines = edited.characters, edited.lines
    below = [Comment(one[0] + lines, one[1] + by, one[2] + by, one[3]) for one in comments if one.line >= edited.last]
    return above + new + below


def spread(depths: Sequence[int], words: Sequence[Scan | None]) -> list[int]:
    """The depth of each line of the text, -1 where it says nothing."""
    following = iter(depths)
    return [-1 if scan is None else next(following) for scan in words]
