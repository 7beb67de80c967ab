"""Every request about an open text that the server answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from lsprotocol import types

from argmap.lsp.actions import ActionKind
from argmap.lsp.wire.asked import Asked
from argmap.lsp.wire.bearing import METHOD as BEARING
from argmap.lsp.wire.bearing import bearing_of
from argmap.lsp.wire.names import highlights_of, references_of, renamable_of, rename_of
from argmap.lsp.wire.outlines import (
    LEGEND,
    folds_of,
    hints_of,
    lenses_of,
    outline_of,
    selections_of,
    tokens_in_range_of,
    tokens_of,
)
from argmap.lsp.wire.picture import METHOD as PICTURE
from argmap.lsp.wire.picture import picture_of
from argmap.lsp.wire.reading import completion_of, definition_of, hover_of
from argmap.lsp.wire.writing import actions_of, formatting_of


class Feature(NamedTuple):
    """A request: its method, what answers it, and what the client is told of it."""

    method: str
    answer: Callable[[Asked, Any], object]
    """Any: the parameters are of the type of the method."""
    options: object | None = None


FEATURES = (
    Feature(PICTURE, picture_of),
    Feature(BEARING, bearing_of),
    Feature(types.TEXT_DOCUMENT_HOVER, hover_of),
    Feature(types.TEXT_DOCUMENT_DEFINITION, definition_of),
    Feature(
        types.TEXT_DOCUMENT_COMPLETION,
        completion_of,
        types.CompletionOptions(trigger_characters=("@", '"', ":", ",", ".", ">", " ", "[")),
    ),
    Feature(types.TEXT_DOCUMENT_REFERENCES, references_of),
    Feature(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT, highlights_of),
    Feature(types.TEXT_DOCUMENT_PREPARE_RENAME, renamable_of),
    Feature(types.TEXT_DOCUMENT_RENAME, rename_of, types.RenameOptions(prepare_provider=True)),
    Feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, outline_of),
    Feature(types.TEXT_DOCUMENT_FOLDING_RANGE, folds_of),
    Feature(types.TEXT_DOCUMENT_SELECTION_RANGE, selections_of),
    Feature(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, tokens_of, LEGEND),
    Feature(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE, tokens_in_range_of, LEGEND),
    Feature(types.TEXT_DOCUMENT_INLAY_HINT, hints_of),
    Feature(types.TEXT_DOCUMENT_CODE_LENS, lenses_of, types.CodeLensOptions(resolve_provider=False)),
    Feature(types.TEXT_DOCUMENT_FORMATTING, formatting_of),
    Feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        actions_of,
        types.CodeActionOptions(code_action_kinds=tuple(kind.value for kind in ActionKind), resolve_provider=False),
    ),
)
