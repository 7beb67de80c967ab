"""Answers about a text as a whole: outline, folding, selections, colours, hints, lenses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lsprotocol import types

from argmap.lsp.folding import FoldKind, folds
from argmap.lsp.hints import hints
from argmap.lsp.lenses import lenses
from argmap.lsp.selection import selections
from argmap.lsp.symbols import Symbol, outline
from argmap.lsp.tokens import Coloured, TokenKind, coloured
from argmap.lsp.wire.asked import Asked

KINDS: Mapping[str, types.SymbolKind] = {
    "map": types.SymbolKind.File,
    "import": types.SymbolKind.Module,
    "question": types.SymbolKind.Interface,
    "claim": types.SymbolKind.Class,
    "evidence": types.SymbolKind.Constant,
    "assumption": types.SymbolKind.Variable,
    "rebuttal": types.SymbolKind.Event,
    "undercut": types.SymbolKind.Event,
    "reason": types.SymbolKind.Method,
    "objection": types.SymbolKind.Method,
    "group": types.SymbolKind.Namespace,
    "source": types.SymbolKind.File,
    "actor": types.SymbolKind.Object,
    "view": types.SymbolKind.Struct,
}
"""The signs of editors for the parts of a map: none was made for arguments."""


def outline_of(asked: Asked, _params: types.DocumentSymbolParams) -> tuple[types.DocumentSymbol, ...]:
    """The text as a tree."""
    return tuple(_symbol(asked, symbol) for symbol in outline(asked.compilation.document))


def _symbol(asked: Asked, symbol: Symbol) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        name=symbol.name.strip() or symbol.kind,
        kind=KINDS[symbol.kind],
        range=asked.places.range(symbol.block),
        selection_range=asked.places.range(symbol.place),
        detail=symbol.detail or None,
        children=tuple(_symbol(asked, child) for child in symbol.children),
    )


_FOLDS = {FoldKind.COMMENT: types.FoldingRangeKind.Comment, FoldKind.IMPORTS: types.FoldingRangeKind.Imports}


def folds_of(asked: Asked, _params: types.FoldingRangeParams) -> tuple[types.FoldingRange, ...]:
    """What can be folded away."""
    return tuple(
        types.FoldingRange(fold.first - 1, fold.last - 1, kind=_FOLDS.get(fold.kind))
        for fold in folds(asked.compilation.document)
    )


def selections_of(asked: Asked, params: types.SelectionRangeParams) -> tuple[types.SelectionRange, ...]:
    """What each selection grows to."""
    found = []
    for position in params.positions:
        grown: types.SelectionRange | None = None
        for span in reversed(selections(asked.place(position))):
            grown = types.SelectionRange(asked.places.range(span), grown)
        assert grown is not None  # the whole text is always among them
        found.append(grown)
    return tuple(found)


# -- colours ----------------------------------------------------------------------------------------------------------

LEGEND = types.SemanticTokensLegend([str(kind) for kind in TokenKind], ["definition"])
_NUMBERS = {kind: number for number, kind in enumerate(TokenKind)}


def tokens_of(asked: Asked, _params: types.SemanticTokensParams) -> types.SemanticTokens:
    """What each word of the text is."""
    return types.SemanticTokens(_data(asked, coloured(asked.compilation)))


def tokens_in_range_of(asked: Asked, params: types.SemanticTokensRangeParams) -> types.SemanticTokens:
    """What each word of some lines is."""
    span = asked.span(params.range)
    return types.SemanticTokens(_data(asked, coloured(asked.compilation, span.line, span.end_line)))


def _data(asked: Asked, tokens: Sequence[Coloured]) -> list[int]:
    """Five numbers a token, its place counted from the one before."""
    data: list[int] = []
    position = asked.ruler.position
    line = character = 0
    for token in tokens:
        at, to = position(token.start), position(token.end)
        if at.line != line:
            character = 0
        data += (
            at.line - line,
            at.character - character,
            to.character - at.character,
            _NUMBERS[token.kind],
            int(token.defines),
        )
        line, character = at
    return data


# -- hints and lenses -------------------------------------------------------------------------------------------------


def hints_of(asked: Asked, params: types.InlayHintParams) -> tuple[types.InlayHint, ...]:
    """What each nested statement does to what it stands under."""
    return tuple(
        types.InlayHint(
            asked.places.position(asked.file, hint.offset), hint.label, tooltip=hint.tooltip, padding_left=True
        )
        for hint in hints(asked.compilation, asked.span(params.range))
    )


def lenses_of(asked: Asked, _params: types.CodeLensParams) -> tuple[types.CodeLens, ...]:
    """How much bears on each statement. The command is empty: an editor that asks `argmap/bearing` puts in its own."""
    return tuple(
        types.CodeLens(asked.places.range(lens.span), types.Command(lens.title, ""))
        for lens in lenses(asked.compilation)
    )
