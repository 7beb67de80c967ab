"""Changes to files as edits of the protocol."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lsprotocol import types

from argmap.lsp.change import Change
from argmap.lsp.positions import Ruler
from argmap.lsp.session import Session


def workspace_edit(session: Session, changes: Iterable[Change]) -> types.WorkspaceEdit:
    """The changes, file by file. Each open text is named with its version, where the editor can hold them apart."""
    by_file: dict[str, list[Change]] = {}
    for change in changes:
        by_file.setdefault(change.module.key, []).append(change)
    edits: dict[str, tuple[types.TextEdit, ...]] = {}
    versions: dict[str, int | None] = {}
    for key, ones in by_file.items():
        document = session.documents.at(Path(key))
        marked = document is not None and document.marked
        ruler = Ruler(ones[0].module.text, session.encoding, marked=marked)
        address = session.address(key)
        edits[address] = tuple(text_edit(ruler, one.start, one.end, one.text) for one in ones)
        versions[address] = None if document is None else document.version
    if not session.versioned_edits:
        return types.WorkspaceEdit(changes=edits)
    return types.WorkspaceEdit(
        document_changes=tuple(
            types.TextDocumentEdit(types.OptionalVersionedTextDocumentIdentifier(address, versions[address]), ones)
            for address, ones in edits.items()
        )
    )


def text_edit(ruler: Ruler, start: int, end: int, text: str) -> types.TextEdit:
    """Put `text` in place of a stretch."""
    return types.TextEdit(
        types.Range(types.Position(*ruler.position(start)), types.Position(*ruler.position(end))), text
    )
