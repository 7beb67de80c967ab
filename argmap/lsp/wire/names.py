"""Answers about names: references, highlights, rename, the parts of all maps."""

from __future__ import annotations

from pathlib import Path

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from argmap.lsp.references import references, target_at
from argmap.lsp.rename import RenameError, renamable, rename
from argmap.lsp.session import Session
from argmap.lsp.symbols import search
from argmap.lsp.wire.asked import Asked
from argmap.lsp.wire.edits import workspace_edit
from argmap.lsp.wire.outlines import KINDS
from argmap.lsp.wire.places import Places
from argmap.pipeline import Compilation
from argmap.resolve import Reader

REQUEST_FAILED = -32803
"""The code of a request that was understood and cannot be done; its message is shown."""


def references_of(asked: Asked, params: types.ReferenceParams) -> tuple[types.Location, ...]:
    """Every place that names it, in every map of the project."""
    target = target_at(asked.place(params.position))
    if target is None:
        return ()
    found = []
    for compilation, one in references(target, asked.session.compilations(asked.session.maps())):
        if params.context.include_declaration or not one.defines:
            found.append(Places(asked.session, compilation).location(one.last))
    return tuple(found)


def highlights_of(asked: Asked, params: types.DocumentHighlightParams) -> tuple[types.DocumentHighlight, ...]:
    """Every place in the text that names it."""
    target = target_at(asked.place(params.position))
    if target is None:
        return ()
    ones = (one for _, one in references(target, (asked.compilation,)) if one.module.text.path == asked.file)
    read, write = types.DocumentHighlightKind.Read, types.DocumentHighlightKind.Write
    return tuple(types.DocumentHighlight(asked.places.range(one.last), write if one.defines else read) for one in ones)


def renamable_of(asked: Asked, params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
    """The word that would be renamed."""
    try:
        found = renamable(asked.place(params.position))
    except RenameError as error:
        raise JsonRpcException(str(error), REQUEST_FAILED) from None
    return None if found is None else types.PrepareRenamePlaceholder(asked.places.range(found.span), found.name)


def rename_of(asked: Asked, params: types.RenameParams) -> types.WorkspaceEdit:
    """What to change in which files."""
    session = asked.session

    def reader_of(compilation: Compilation) -> Reader:
        return session.reader(Path(compilation.symbols.modules[0].key))

    maps = tuple(session.compilations(session.maps()))
    try:
        changes = rename(asked.place(params.position), params.new_name, maps, reader_of)
    except RenameError as error:
        raise JsonRpcException(str(error), REQUEST_FAILED) from None
    return workspace_edit(asked.session, changes)


def parts_of(session: Session, params: types.WorkspaceSymbolParams) -> tuple[types.WorkspaceSymbol, ...]:
    """The parts of all maps of the project whose names or texts hold the query."""
    compilations = tuple(session.compilations(session.maps()))
    places = {
        module.key: Places(session, compilation)
        for compilation in compilations
        for module in compilation.symbols.modules
    }
    return tuple(
        types.WorkspaceSymbol(
            location=places[part.module.key].location(part.span),
            name=part.name,
            kind=KINDS[part.kind],
            container_name=part.container or None,
        )
        for part in search(params.query, compilations)
    )
