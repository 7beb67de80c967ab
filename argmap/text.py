"""A text, its lines and the places in it.

Offsets and columns count code points; lines and columns start at 1. A line ends with LF, CRLF or a lone CR, and with
nothing else: a form feed or U+2028 inside a string is part of the string.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from dataclasses import dataclass, field, fields
from functools import cached_property
from itertools import accumulate

LINE_END = re.compile(r"\r\n|\r|\n")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one file, `start` up to but not including `end`."""

    file: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int

    def below(self, lines: int, characters: int) -> Span:
        """The stretch so many lines and characters further on; thousands are asked for at once while somebody types."""
        made = object.__new__(Span)
        _PUT_FILE(made, self.file)
        _PUT_START(made, self.start + characters)
        _PUT_END(made, self.end + characters)
        _PUT_LINE(made, self.line + lines)
        _PUT_COLUMN(made, self.column)
        _PUT_END_LINE(made, self.end_line + lines)
        _PUT_END_COLUMN(made, self.end_column)
        return made


_PUT_FILE, _PUT_START, _PUT_END, _PUT_LINE, _PUT_COLUMN, _PUT_END_LINE, _PUT_END_COLUMN = (
    Span.__dict__[one.name].__set__ for one in fields(Span)
)


@dataclass(frozen=True, slots=True)
class Damage:
    """A place where the bytes of a file were no text: what is wrong, and at which offset of the decoded text."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True)
class Text:
    """The text of one file. `path` is the name that findings show.

    `content` can always be written as UTF-8: half a surrogate pair becomes U+FFFD and is noted as damage. It never
    begins with a byte order mark: `bom` keeps it.
    """

    path: str
    content: str
    bom: bool = False
    damage: tuple[Damage, ...] = field(default=())

    def __post_init__(self) -> None:
        if not self.bom and self.content.startswith(_MARK):
            object.__setattr__(self, "content", self.content.removeprefix(_MARK))
            object.__setattr__(self, "bom", True)
        try:
            self.content.encode()
        except UnicodeEncodeError as error:
            half = f"U+{ord(self.content[error.start]):04X} is half a character"
            object.__setattr__(self, "content", _SURROGATE.sub("\ufffd", self.content))
            object.__setattr__(self, "damage", (*self.damage, Damage(error.start, error.start + 1, half)))

    @classmethod
    def from_bytes(cls, path: str, data: bytes) -> Text:
        """The text in `data`, whatever the bytes: what is not UTF-8 becomes U+FFFD and is noted as damage."""
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            content = data.decode("utf-16", errors="replace")
            return cls(path, content, damage=(Damage(0, 0, "it is UTF-16"),))
        bom = data.startswith(codecs.BOM_UTF8)
        body = data[len(codecs.BOM_UTF8) :] if bom else data
        try:
            return cls(path, body.decode("utf-8"), bom)
        except UnicodeDecodeError:
            content = body.decode("utf-8", errors="replace")
            return cls(path, content, bom, damage=_first_damage(body))

    def to_bytes(self) -> bytes:
        """The text as it goes back to disk, with the byte order mark it came with."""
        return (codecs.BOM_UTF8 if self.bom else b"") + self.content.encode("utf-8")

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line begins."""
        width = self._end_width
        if not width:
            return (0, *(match.end() for match in LINE_END.finditer(self.content)))
        return (0, *accumulate(map(width.__add__, map(len, self.lines[:-1]))))

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines without their ends."""
        width = self._end_width
        return tuple(self.content.split(("\n", "\r\n")[width - 1]) if width else LINE_END.split(self.content))

    @cached_property
    def _end_width(self) -> int:
        """1 where every line ends with LF, 2 where every one ends with CRLF, 0 where they are mixed."""
        if "\r" not in self.content:
            return 1
        pairs = self.content.count("\r\n")
        return 2 if pairs == self.content.count("\r") == self.content.count("\n") else 0

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset`, both from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """The stretch from `start` to `end`, with lines and columns worked out."""
        size = len(self.content)
        start, end = min(start, size), min(max(start, end), size)
        line, column = self.position(start)
        starts = self.line_starts
        if line == len(starts) or end < starts[line]:  # within one line, as nearly all are
            return Span(self.path, start, end, line, column, line, column + end - start)
        return Span(self.path, start, end, line, column, *self.position(end))


def _first_damage(body: bytes) -> tuple[Damage, ...]:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        before = len(body[: error.start].decode("utf-8"))
        return (Damage(before, before + 1, f"byte 0x{body[error.start]:02X} is not UTF-8"),)
    return ()
