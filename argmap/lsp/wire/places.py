"""Spans of the files of a map as ranges and locations of the protocol."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lsprotocol import types

from argmap.lsp.positions import Encoding, Ruler
from argmap.lsp.session import Session
from argmap.pipeline import Compilation
from argmap.text import Span, Text


class Places:
    """The files of one compilation, as an editor knows them."""

    def __init__(self, session: Session, compilation: Compilation) -> None:
        self._session = session
        self._modules = {module.text.path: module for module in compilation.symbols.modules}
        self._rulers: dict[str, Ruler] = {}

    @property
    def files(self) -> Mapping[str, Path]:
        """Where each file really lies, by the name that findings show."""
        return {file: Path(module.key) for file, module in self._modules.items()}

    def address(self, file: str) -> str:
        """The address of the file that findings call `file`."""
        return self._session.address(self._modules[file].key)

    def range(self, span: Span) -> types.Range:
        """A stretch of one of the files."""
        return range_of(self.ruler(span.file), span)

    def location(self, span: Span) -> types.Location:
        """A stretch of one of the files, with the file."""
        return types.Location(self.address(span.file), self.range(span))

    def position(self, file: str, offset: int) -> types.Position:
        """A place in one of the files."""
        return types.Position(*self.ruler(file).position(offset))

    def lines(self, file: str) -> Sequence[str]:
        """The lines of one of the files, without their ends."""
        return self._modules[file].text.lines

    def ruler(self, file: str) -> Ruler:
        """What counts the places of one of the files."""
        if file not in self._rulers:
            module = self._modules[file]
            document = self._session.documents.at(Path(module.key))
            marked = document is not None and document.marked
            self._rulers[file] = Ruler(module.text, self._session.encoding, marked=marked)
        return self._rulers[file]


def range_of(ruler: Ruler, span: Span) -> types.Range:
    """A stretch of the text that `ruler` counts."""
    return types.Range(types.Position(*ruler.position(span.start)), types.Position(*ruler.position(span.end)))


def range_in(text: Text, span: Span, encoding: Encoding) -> types.Range:
    """A stretch of a text that is none of the files of a map, such as an article."""
    return range_of(Ruler(text, encoding), span)
