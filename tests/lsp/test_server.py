"""The server, driven over stdio by a client library."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("pygls")

from lsprotocol import types

from tests.lsp.conftest import Editor

CLAIM = 'question q "Q?"\n  claim a "A"\n'


def test_findings_follow_what_is_typed(editor: Editor) -> None:
    editor.open("typed.arg", CLAIM)
    assert "undefined-name" not in dict(editor.findings("typed.arg"))
    editor.type("typed.arg", 1, 13, "\n    supports b")
    assert ("undefined-name", 2) in editor.findings("typed.arg")
    editor.write("typed.arg", f'{CLAIM}    supports b\nclaim b "B"\n')
    assert "undefined-name" not in dict(editor.findings("typed.arg"))
    editor.close("typed.arg")
    assert editor.findings("typed.arg") == []


def test_findings_in_a_file_follow_what_is_typed_in_the_one_it_imports(editor: Editor) -> None:
    editor.open("upper.arg", f'import "lower.arg" as lower\n{CLAIM}    supports lower.b\n')
    assert ("import-missing", 0) in editor.findings("upper.arg")
    editor.open("lower.arg", 'claim b "B"\n')
    assert "import-missing" not in dict(editor.findings("upper.arg"))
    editor.write("lower.arg", 'claim bb "B"\n')
    (found,) = (one for one in editor.diagnostics("upper.arg") if one.code == "undefined-name")
    assert found.range == types.Range(types.Position(3, 13), types.Position(3, 20))
    assert found.code_description is not None
    assert found.code_description.href.endswith("undefined-name.md")
    editor.close("upper.arg")
    editor.close("lower.arg")
    editor.findings("upper.arg")


def test_related_places_come_with_a_finding(editor: Editor) -> None:
    editor.open("twice.arg", 'claim a "A"\nclaim a "B"\n')
    (found,) = (one for one in editor.diagnostics("twice.arg") if one.code == "duplicate-name")
    assert found.related_information is not None
    assert [(one.location.range.start.line, one.message) for one in found.related_information] == [
        (0, "first defined here")
    ]
    editor.close("twice.arg")
    assert editor.findings("twice.arg") == []


def test_hover_and_definition_over_files(editor: Editor) -> None:
    editor.open("debate.arg")
    lines = (editor.folder / "debate.arg").read_text(encoding="utf-8").split("\n")
    line = lines.index("  nagy.bound answers own-master")
    position = types.Position(line, 9)
    hover = editor.run(editor.client.text_document_hover_async(types.HoverParams(editor.file("debate.arg"), position)))
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    assert hover.contents.value.startswith("**claim** `nagy.bound`")
    found = editor.run(
        editor.client.text_document_definition_async(types.DefinitionParams(editor.file("debate.arg"), position))
    )
    assert isinstance(found, types.Location)
    assert found.uri == editor.uri("nagy.arg")
    there = (editor.folder / "nagy.arg").read_text(encoding="utf-8").split("\n")[found.range.start.line]
    assert there[found.range.start.character : found.range.end.character] == "bound"
    editor.close("debate.arg")


def test_the_words_of_a_source_are_completed_in_a_quote(editor: Editor) -> None:
    text = 'source h "H"\n  text: "harbour.txt"\nclaim a "A"\n  @h "who had wa\n'
    editor.open("quoting.arg", text)
    params = types.CompletionParams(editor.file("quoting.arg"), types.Position(3, 16))
    found = editor.run(editor.client.text_document_completion_async(params))
    assert isinstance(found, types.CompletionList)
    assert found.is_incomplete
    assert found.items[0].label == "who had warned"
    edit = found.items[0].text_edit
    assert isinstance(edit, types.TextEdit)
    assert edit.new_text == 'who had warned"'
    assert edit.range == types.Range(types.Position(3, 6), types.Position(3, 16))
    editor.close("quoting.arg")


def test_what_is_not_open_is_not_answered(editor: Editor) -> None:
    params = types.HoverParams(types.TextDocumentIdentifier(editor.uri("nowhere.arg")), types.Position(0, 0))
    assert editor.run(editor.client.text_document_hover_async(params)) is None


def test_files_that_change_on_disk_are_seen(editor: Editor) -> None:
    registered = editor.registered.get(timeout=120).registrations
    assert [one.method for one in registered] == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]
    editor.open("watching.arg", f'import "watched.arg" as w\n{CLAIM}    supports w.b\n')
    assert ("import-missing", 0) in editor.findings("watching.arg")
    (editor.folder / "watched.arg").write_text('claim b "B"\n', encoding="utf-8")
    event = types.FileEvent(editor.uri("watched.arg"), types.FileChangeType.Created)
    editor.tell(editor.client.workspace_did_change_watched_files, types.DidChangeWatchedFilesParams([event]))
    assert "import-missing" not in dict(editor.findings("watching.arg"))
    editor.close("watching.arg")


def test_a_fault_in_the_settings_is_shown_once(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "argmap.toml").write_text("text-limit = -1\n", encoding="utf-8")
    editor = Editor(tmp_path)
    editor.open("a.arg", CLAIM)
    editor.findings("a.arg")
    shown = editor.shown.get(timeout=120)
    assert "argmap.toml" in shown.message
    editor.write("a.arg", f"{CLAIM}\n")
    editor.findings("a.arg")
    assert editor.end() == 0
    assert editor.shown.empty()
