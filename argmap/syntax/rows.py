"""The lines of a text that is edited, each scanned by itself and once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import overload

from argmap.syntax.lines import Line
from argmap.syntax.nodes import Comment
from argmap.syntax.parser import has_words
from argmap.syntax.scanner import Scan, scan
from argmap.text import Text

Note = tuple[int, bool, bool]
"""The column of a comment in its line, whether it stands alone there, and whether it speaks of argmap."""


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


def scanned(lines: Sequence[str]) -> tuple[list[Scan | None], list[Note | None]]:
    """The words of each line, None where it says nothing; the column of its comment, and if that is alone there."""
    words: list[Scan | None] = []
    notes: list[Note | None] = []
    for line in lines:
        found = None if not line or line.isspace() else scan(line)
        says = found is not None and has_words(line, found.shape, found.tokens)
        words.append(found if says else None)
        note = None
        if found is not None and found.comment >= 0:
            note = (found.comment, not found.tokens, "argmap" in line[found.comment :])
        notes.append(note)
    return words, notes


def line_of(text: Text, row: int, scan: Scan) -> Line:
    """A line of the text, as it was scanned."""
    return Line(row + 1, text.lines[row], text.line_starts[row], scan.shape, scan.tokens)


class Comments(Sequence[Comment]):
    """The comments of a text, made when somebody looks at one: `notes` has the column of each, by its line."""

    def __init__(self, text: Text, notes: Sequence[Note | None]) -> None:
        self._text = text
        self._notes = notes

    @cached_property
    def _comments(self) -> tuple[Comment, ...]:
        starts, lines = self._text.line_starts, self._text.lines
        return tuple(
            Comment(row + 1, starts[row] + note[0], starts[row] + len(lines[row]), note[1])
            for row, note in enumerate(self._notes)
            if note is not None
        )

    @overload
    def __getitem__(self, place: int) -> Comment: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Comment, ...]: ...
    def __getitem__(self, place: int | slice) -> Comment | tuple[Comment, ...]:
        return self._comments[place]

    def __len__(self) -> int:
        return len(self._comments)

    def __iter__(self) -> Iterator[Comment]:
        return iter(self._comments)


def spread(depths: Sequence[int], words: Sequence[Scan | None]) -> list[int]:
    """The depth of each line of the text, -1 where it says nothing."""
    following = iter(depths)
    return [-1 if scan is None else next(following) for scan in words]
