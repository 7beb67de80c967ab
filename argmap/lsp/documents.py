"""The texts that an editor has open, as it sees them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from argmap.lsp.positions import Encoding, Position, column_of
from argmap.text import Text


class Edit(NamedTuple):
    """Put `text` in place of what stands between two positions; of the whole text, where there are none."""

    text: str
    start: Position | None = None
    end: Position | None = None


@dataclass(frozen=True, slots=True)
class OpenText:
    """An open text: its address, the path it means, and what it says at this version."""

    address: str
    path: Path
    real: Path
    version: int
    content: str

    @property
    def marked(self) -> bool:
        """Whether it begins with a byte order mark, which argmap does not count as part of a text."""
        return self.content.startswith("\ufeff")

    def edited(
        self, version: int, edits: Iterable[Edit], encoding: Encoding, starts: Sequence[int] | None = None
    ) -> OpenText:
        """The text with each of `edits` made in turn. Positions outside of it mean its nearest place.

        Who knows where its lines begin gives `starts`.
        """
        content = self.content
        for edit in edits:
            content = _edited(content, starts or _starts(content), edit, encoding)
            starts = None
        return replace(self, version=version, content=content)


def _starts(content: str) -> Sequence[int]:
    return Text("", content, bom=True).line_starts  # as if the mark were known: in an editor's text it is a character


def _edited(content: str, starts: Sequence[int], edit: Edit, encoding: Encoding) -> str:
    if edit.start is None or edit.end is None:
        return edit.text
    first, last = sorted((edit.start, edit.end))
    start, end = (_offset(content, starts, position, encoding) for position in (first, last))
    return f"{content[:start]}{edit.text}{content[end:]}"


def _offset(content: str, starts: Sequence[int], position: Position, encoding: Encoding) -> int:
    """Where a position is in the text of an editor, its byte order mark included."""
    number = position.line
    if number < 0:
        return 0
    if number >= len(starts):
        return len(content)
    end = starts[number + 1] if number + 1 < len(starts) else len(content)
    line = content[starts[number] : end].rstrip("\r\n")
    return starts[number] + column_of(line, position.character, encoding)


class Documents:
    """Every open text, by where it really lies: two addresses of one file mean one text, the one opened last."""

    def __init__(self) -> None:
        self._open: dict[Path, OpenText] = {}

    def put(self, document: OpenText) -> None:
        """Open a text, or change it."""
        self._open[document.real] = document

    def drop(self, real: Path) -> None:
        """Close the text that lies there."""
        self._open.pop(real, None)

    def at(self, real: Path) -> OpenText | None:
        """The open text that lies at `real`, None where there is none."""
        return self._open.get(real)

    def all(self) -> tuple[OpenText, ...]:
        """Every open text, in the order of opening."""
        return tuple(self._open.values())
