"""The texts that are open: what somebody sees in an editor, whatever the disk says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from argmap.text import Text


class Change(NamedTuple):
    """Put `text` in place of what stands from `start` up to `end`: offsets in the content before this change."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """An open text: the name it was opened by, where it really lies, and what it says now."""

    path: Path
    real: Path
    text: Text
    _others: dict[str, Text] = field(default_factory=dict)

    def named(self, path: Path) -> Text:
        """The text under another name of the file, the same value each time."""
        name = str(path)
        if self.text.path == name:
            return self.text
        return self._others.setdefault(name, Text(name, self.text.content, self.text.bom))


class Documents:
    """Every open text, by where it really lies."""

    def __init__(self) -> None:
        self._open: dict[Path, OpenDocument] = {}

    def put(self, path: Path, content: str) -> None:
        """Open the text at `path`, or give it another content."""
        real = path.resolve()
        self._open[real] = OpenDocument(path, real, _saved(str(path), content))

    def change(self, path: Path, changes: Iterable[Change]) -> None:
        """Make each of `changes` in turn.

        Raises:
            KeyError: the text is not open.
            ValueError: a change lies outside the text; then none is made.
        """
        document = self._open[path.resolve()]
        content = document.text.content
        for start, end, text in changes:
            if not 0 <= start <= end <= len(content):
                raise ValueError(f"a change from {start} to {end} in a text of {len(content)} characters")
            content = f"{content[:start]}{text}{content[end:]}"
        changed = _saved(document.text.path, content, bom=document.text.bom)
        self._open[document.real] = OpenDocument(document.path, document.real, changed)

    def close(self, path: Path) -> None:
        """Forget the text; from now on the disk holds. Nothing happens where it is not open."""
        self._open.pop(path.resolve(), None)

    def at(self, real: Path) -> OpenDocument | None:
        """The open text that lies at `real`, None where there is none."""
        return self._open.get(real)

    def snapshot(self) -> dict[Path, OpenDocument]:
        """All that are open now, in the order of opening; later changes do not touch it."""
        return dict(self._open)


def _saved(path: str, content: str, *, bom: bool = False) -> Text:
    """The text as it would be read back if it were saved: half a surrogate pair is U+FFFD there and no damage."""
    text = Text(path, content, bom)
    return Text(path, text.content, text.bom) if text.damage else text
