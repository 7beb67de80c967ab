"""Every request about an open text that the server answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from lsprotocol import types

from argmap.lsp.wire.asked import Asked
from argmap.lsp.wire.picture import METHOD as PICTURE
from argmap.lsp.wire.picture import picture_of
from argmap.lsp.wire.reading import completion_of, definition_of, hover_of


class Feature(NamedTuple):
    """A request: its method, what answers it, and what the client is told of it."""

    method: str
    answer: Callable[[Asked, Any], object]
    """Any: the parameters are of the type of the method."""
    options: object | None = None


FEATURES = (
    Feature(PICTURE, picture_of),
    Feature(types.TEXT_DOCUMENT_HOVER, hover_of),
    Feature(types.TEXT_DOCUMENT_DEFINITION, definition_of),
    Feature(
        types.TEXT_DOCUMENT_COMPLETION,
        completion_of,
        types.CompletionOptions(trigger_characters=("@", '"', ":", ",", ".", ">", " ", "[")),
    ),
)
