"""Every request that the server answers, made by a client library over stdio."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

pytest.importorskip("pygls")

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from tests.lsp.conftest import Editor

Position = types.Position
MAP = """map "M"

import "far.arg" as far

claim 它 "😀 A"
  claim b "B"
    @s
  rebuttal far-off "C"
    supports far.x
"""
FAR = 'claim x "X"\n'


@pytest.fixture(scope="module")
def texts(editor: Editor) -> Iterator[Editor]:
    """The editor with a map open, and another that it imports only on disk."""
    (editor.folder / "far.arg").write_text(FAR, encoding="utf-8")
    (editor.folder / "near.arg").write_text(MAP, encoding="utf-8")
    editor.open("near.arg")
    yield editor
    editor.close("near.arg")


def applied(text: str, edits: Sequence[types.TextEdit], units: str = "utf-16") -> str:
    """A text with edits of the protocol made to it, as a client makes them."""
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    width = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[units]
    form = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}[units]

    def offset(position: types.Position) -> int:
        if position.line >= len(lines):
            return len(text)
        before = lines[position.line].encode(form)[: position.character * width]
        return starts[position.line] + len(before.decode(form))

    for edit in sorted(edits, key=lambda one: offset(one.range.start))[::-1]:
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


def test_what_the_server_can_do_is_told(texts: Editor) -> None:
    told = texts.capabilities
    assert told.position_encoding == types.PositionEncodingKind.Utf16
    assert isinstance(told.text_document_sync, types.TextDocumentSyncOptions)
    assert told.text_document_sync.change is types.TextDocumentSyncKind.Incremental
    assert told.rename_provider == types.RenameOptions(prepare_provider=True)
    for offered in (
        told.hover_provider,
        told.definition_provider,
        told.references_provider,
        told.document_highlight_provider,
        told.document_symbol_provider,
        told.workspace_symbol_provider,
        told.folding_range_provider,
        told.selection_range_provider,
        told.semantic_tokens_provider,
        told.inlay_hint_provider,
        told.code_lens_provider,
        told.code_action_provider,
        told.document_formatting_provider,
        told.completion_provider,
    ):
        assert offered


def test_references_are_found_in_files_that_are_not_open(texts: Editor) -> None:
    context = types.ReferenceContext(include_declaration=True)
    params = types.ReferenceParams(context, texts.file("near.arg"), Position(8, 18))
    found = texts.run(texts.client.text_document_references_async(params))
    assert found is not None
    assert sorted((one.uri.rpartition("/")[2], one.range.start.line) for one in found) == [
        ("far.arg", 0),
        ("near.arg", 8),
    ]


def test_highlights(texts: Editor) -> None:
    params = types.DocumentHighlightParams(texts.file("near.arg"), Position(2, 21))
    found = texts.run(texts.client.text_document_document_highlight_async(params))
    assert found is not None
    assert [(one.range.start.line, one.kind) for one in found] == [
        (2, types.DocumentHighlightKind.Write),
        (8, types.DocumentHighlightKind.Read),
    ]


def test_a_rename_changes_two_files_and_leaves_no_findings(texts: Editor) -> None:
    texts.open("far.arg")
    client, at = texts.client, Position(8, 18)
    word = texts.run(client.text_document_prepare_rename_async(types.PrepareRenameParams(texts.file("near.arg"), at)))
    assert isinstance(word, types.PrepareRenamePlaceholder)
    assert word.placeholder == "x"
    params = types.RenameParams(texts.file("near.arg"), at, "远")
    edit = texts.run(client.text_document_rename_async(params))
    assert edit is not None
    assert edit.changes is not None
    assert set(edit.changes) == {texts.uri("near.arg"), texts.uri("far.arg")}
    texts.write("far.arg", applied(FAR, edit.changes[texts.uri("far.arg")]))
    texts.write("near.arg", applied(MAP, edit.changes[texts.uri("near.arg")]))
    assert "undefined-name" not in dict(texts.findings("near.arg"))
    texts.write("near.arg", MAP)
    assert ("undefined-name", 8) in texts.findings("near.arg")
    texts.close("far.arg")
    assert "undefined-name" not in dict(texts.findings("near.arg"))


def test_a_name_that_is_taken_is_refused_with_a_word(texts: Editor) -> None:
    params = types.RenameParams(texts.file("near.arg"), Position(5, 8), "它")
    with pytest.raises(JsonRpcException, match="the name `它` is taken, by line 5") as refused:
        texts.run(texts.client.text_document_rename_async(params))
    assert refused.value.code == -32803


def test_the_outline_and_the_parts_of_all_maps(texts: Editor) -> None:
    params = types.DocumentSymbolParams(texts.file("near.arg"))
    found = texts.run(texts.client.text_document_document_symbol_async(params))
    assert found is not None
    assert [one.name for one in found] == ["M", "far", "它"]
    claim = found[2]
    assert isinstance(claim, types.DocumentSymbol)
    assert claim.children is not None
    assert [one.name for one in claim.children] == ["b", "far-off"]
    parts = texts.run(texts.client.workspace_symbol_async(types.WorkspaceSymbolParams("hard-pressed")))
    assert parts is not None
    assert {(one.name, one.location.uri.rpartition("/")[2]) for one in parts} == {("hard-pressed", "examiner.arg")}


def test_folding_selection_hints_lenses_and_colours(texts: Editor) -> None:
    client, file = texts.client, texts.file("near.arg")
    folds = texts.run(client.text_document_folding_range_async(types.FoldingRangeParams(file)))
    assert folds is not None
    assert [(one.start_line, one.end_line) for one in folds] == [(4, 8), (5, 6), (7, 8)]
    grown = texts.run(client.text_document_selection_range_async(types.SelectionRangeParams(file, [Position(5, 12)])))
    assert grown is not None
    assert grown[0].parent is not None
    assert (grown[0].range.start, grown[0].range.end) == (Position(5, 11), Position(5, 12))
    everything = types.Range(Position(0, 0), Position(99, 0))
    hints = texts.run(client.text_document_inlay_hint_async(types.InlayHintParams(file, everything)))
    assert hints is not None
    assert [(one.label, one.position) for one in hints] == [("supports", Position(5, 13)), ("rebuts", Position(7, 22))]
    lenses = texts.run(client.text_document_code_lens_async(types.CodeLensParams(file)))
    assert lenses is not None
    assert [(one.command and one.command.title, one.range.start.line) for one in lenses] == [("1 for, 1 against", 4)]
    tokens = texts.run(client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(file)))
    assert tokens is not None
    # `map`, `"M"`; `import`, its file, `as`, `far`; `claim`, `它`, and a text with a character of two units
    assert list(tokens.data[:45])[-15:] == [2, 0, 5, 0, 0, 0, 6, 1, 7, 1, 0, 2, 6, 2, 0]
    lines = types.Range(Position(4, 0), Position(4, 5))
    some = texts.run(client.text_document_semantic_tokens_range_async(types.SemanticTokensRangeParams(file, lines)))
    assert some is not None
    assert list(some.data) == [4, *tokens.data[31:45]]


def test_formatting_and_an_action_leave_the_map_as_it_was(texts: Editor) -> None:
    client = texts.client
    content = 'claim   a "😀"\r\n    claim b   "B"   # so\r\n\r\n\r\n\r\n\r\n    rebuttal "C"'
    texts.open("form.arg", content)
    options = types.FormattingOptions(2, insert_spaces=True)
    edits = texts.run(
        client.text_document_formatting_async(types.DocumentFormattingParams(texts.file("form.arg"), options))
    )
    assert edits is not None
    made = applied(content, edits)
    assert made == 'claim a "😀"\r\n  claim b "B"  # so\r\n\r\n\r\n  rebuttal "C"\r\n'
    texts.write("form.arg", made)
    again = types.DocumentFormattingParams(texts.file("form.arg"), options)
    assert texts.run(client.text_document_formatting_async(again)) == ()
    context = types.CodeActionContext((), only=[types.CodeActionKind.RefactorExtract])
    line = types.Range(Position(1, 4), Position(1, 4))
    actions = texts.run(
        client.text_document_code_action_async(types.CodeActionParams(texts.file("form.arg"), line, context))
    )
    assert actions is not None
    (action,) = actions
    assert isinstance(action, types.CodeAction)
    assert action.edit is not None
    assert action.edit.changes is not None
    texts.write("form.arg", applied(made, action.edit.changes[texts.uri("form.arg")]))
    assert "misplaced" not in dict(texts.findings("form.arg"))
    texts.close("form.arg")


def test_a_quick_fix_belongs_to_its_finding(texts: Editor) -> None:
    texts.open("fix.arg", 'claim one "A"\nclaim b "B"\n  supports onne\n')
    (found,) = (one for one in texts.diagnostics("fix.arg") if one.code == "undefined-name")
    context = types.CodeActionContext((found,))
    actions = texts.run(
        texts.client.text_document_code_action_async(
            types.CodeActionParams(texts.file("fix.arg"), found.range, context)
        )
    )
    assert actions is not None
    (fix,) = (one for one in actions if isinstance(one, types.CodeAction) and one.title == "Write `one`")
    assert [one.message for one in fix.diagnostics or ()] == [found.message]
    assert fix.is_preferred
    texts.close("fix.arg")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-32"])
def test_columns_are_counted_as_the_client_asks(maps: Path, encoding: str) -> None:
    editor = Editor(maps, encodings=[encoding, "utf-16"])
    assert editor.capabilities.position_encoding == encoding
    line = 'claim a "它😀" x\n'
    editor.open("counted.arg", line)
    (found,) = (one for one in editor.diagnostics("counted.arg") if one.range.start.character > 8)
    before = line[: line.index("x")]
    assert found.range.start.character == len(before.encode()) if encoding == "utf-8" else len(before)
    column = len('claim a "它😀'.encode()) if encoding == "utf-8" else len('claim a "它😀')
    editor.type("counted.arg", 0, column, "é")
    params = types.DocumentSymbolParams(editor.file("counted.arg"))
    (symbol,) = editor.run(editor.client.text_document_document_symbol_async(params)) or ()
    assert isinstance(symbol, types.DocumentSymbol)
    assert symbol.detail == "它😀é"
    assert editor.end() == 0


def test_an_edit_names_the_version_it_is_for_where_the_client_can_tell(maps: Path) -> None:
    (maps / "far.arg").write_text(FAR, encoding="utf-8")
    editor = Editor(maps, versioned=True)
    editor.open("versions.arg", MAP)
    editor.write("versions.arg", f"{MAP}\n")
    params = types.RenameParams(editor.file("versions.arg"), Position(8, 18), "y")
    edit = editor.run(editor.client.text_document_rename_async(params))
    assert edit is not None
    assert edit.changes is None
    files = [one.text_document for one in edit.document_changes or () if isinstance(one, types.TextDocumentEdit)]
    assert {(one.uri, one.version) for one in files} >= {
        (editor.uri("versions.arg"), 2),
        (editor.uri("far.arg"), None),
    }
    assert editor.end() == 0


def test_what_comes_next_is_offered_at_once_where_the_editor_can(maps: Path) -> None:
    for name, command in (("Visual Studio Code - Insiders", "editor.action.triggerSuggest"), ("Neovim", None)):
        editor = Editor(maps, name=name)
        editor.open("next.arg", 'claim a "A"\n  ')
        params = types.CompletionParams(editor.file("next.arg"), Position(1, 2))
        found = editor.run(editor.client.text_document_completion_async(params))
        assert isinstance(found, types.CompletionList)
        (item,) = (one for one in found.items if one.label == "by")
        assert (item.command and item.command.command) == command
        assert editor.end() == 0
