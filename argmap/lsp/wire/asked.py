"""What a request is about: a text, what is known of it, and how its places are counted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from lsprotocol import types

from argmap.lsp.documents import OpenText
from argmap.lsp.place import Place, place_at
from argmap.lsp.positions import Position, Ruler
from argmap.lsp.session import Session, Surroundings
from argmap.lsp.wire.places import Places
from argmap.pipeline import Compilation
from argmap.text import Span


@dataclass(frozen=True)
class Asked:
    """An open text as it was when the request came, and the map it makes."""

    session: Session
    document: OpenText
    compilation: Compilation

    @cached_property
    def places(self) -> Places:
        """The files of the map."""
        return Places(self.session, self.compilation)

    @property
    def file(self) -> str:
        """The name of the text in findings."""
        return self.compilation.document.text.path

    @property
    def ruler(self) -> Ruler:
        """What counts the places of the text."""
        return self.places.ruler(self.file)

    @property
    def surroundings(self) -> Surroundings:
        """The texts of its sources, and the bibliographies it names."""
        return self.session.surroundings(self.document.path)

    def place(self, position: types.Position) -> Place:
        """The place at a position."""
        return place_at(self.compilation, self.ruler.offset(position.line, position.character))

    def span(self, stretch: types.Range) -> Span:
        """The stretch of a range."""
        return self.ruler.span(
            Position(stretch.start.line, stretch.start.character), Position(stretch.end.line, stretch.end.character)
        )
