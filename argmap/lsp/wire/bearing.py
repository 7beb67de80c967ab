"""The request `argmap/bearing`, of the protocol's own no part: what the lens above a statement counts."""

from __future__ import annotations

from typing import Any

from lsprotocol import types

from argmap.lsp.lenses import bearers
from argmap.lsp.wire.asked import Asked

METHOD = "argmap/bearing"


def bearing_of(asked: Asked, params: Any) -> tuple[types.Location, ...]:  # noqa: ANN401 - the protocol knows no type
    """Where the statements stand that bear on the one at `{textDocument, position}`."""
    position = getattr(params, "position", None)
    line, character = getattr(position, "line", None), getattr(position, "character", None)
    if not isinstance(line, int) or not isinstance(character, int):
        return ()
    place = asked.place(types.Position(line, character))
    return tuple(asked.places.location(span) for span in bearers(asked.compilation, place))
