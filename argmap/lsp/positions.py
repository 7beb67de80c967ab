"""Places as editors count them: lines from 0, and columns in the units that the editor asked for."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from typing import NamedTuple

from argmap.text import Span, Text


class Encoding(StrEnum):
    """The units that columns are counted in."""

    UTF8 = "utf-8"
    UTF16 = "utf-16"
    UTF32 = "utf-32"


class Position(NamedTuple):
    """A line and a column, both from 0, the column in units of some encoding."""

    line: int
    character: int


class Ruler:
    """Turns offsets of a text into positions and back.

    Whatever an editor sends has an answer: what lies past the end of a line is its end, what lies past the last line is
    the end of the text, and the middle of a character is its start. A byte order mark, which `Text` keeps out of its
    content, counts as a character of the first line where the editor's text begins with it (`marked`).
    """

    def __init__(self, text: Text, encoding: Encoding, *, marked: bool = False) -> None:
        self.text = text
        self.encoding = encoding
        self._starts, self._lines = text.line_starts, text.lines
        self._plain = encoding is Encoding.UTF32
        self._lead = units("\ufeff", encoding) if marked else 0

    def position(self, offset: int) -> Position:
        """The position of `offset`."""
        starts = self._starts
        line = bisect_right(starts, offset) - 1 if offset > 0 else 0
        content = self._lines[line]
        column = min(max(offset, 0) - starts[line], len(content))
        if self._plain or content.isascii():
            return Position(line, column + (0 if line else self._lead))
        return Position(line, units(content[:column], self.encoding) + (0 if line else self._lead))

    def offset(self, line: int, character: int) -> int:
        """The offset of a position."""
        if line < 0:
            return 0
        starts = self._starts
        if line >= len(starts):
            return len(self.text.content)
        if line == 0:
            character -= self._lead
        return starts[line] + column_of(self._lines[line], character, self.encoding)

    def span(self, start: Position, end: Position) -> Span:
        """The stretch between two positions, in whatever order they come."""
        first, last = sorted((self.offset(*start), self.offset(*end)))
        return self.text.span(first, last)


def units(text: str, encoding: Encoding) -> int:
    """How many units of `encoding` the text takes."""
    if encoding is Encoding.UTF32 or text.isascii():
        return len(text)
    if encoding is Encoding.UTF8:
        return len(text.encode())
    return len(text) + sum(character > "\uffff" for character in text)


def column_of(line: str, character: int, encoding: Encoding) -> int:
    """How many characters of `line` take `character` units, all of them where it has fewer."""
    if character <= 0:
        return 0
    if encoding is Encoding.UTF32 or line.isascii():
        return min(character, len(line))
    left = character
    for column, one in enumerate(line):
        left -= units(one, encoding)
        if left < 0:
            return column
    return len(line)
