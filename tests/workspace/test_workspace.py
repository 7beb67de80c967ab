"""The workspace: what lies over the disk counts, and only what changed is read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.errors import FileError, UsageError
from argmap.pipeline import compile_file, read_file
from argmap.settings import Settings
from argmap.text import Text
from argmap.workspace import Change, StaleError, Workspace
from tests.workspace.oracle import told


def codes(workspace: Workspace, path: Path) -> list[str]:
    return [finding.code for finding in workspace.compilation(path).diagnostics]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A file that imports another, which imports a third."""
    (tmp_path / "a.arg").write_text('import "b.arg" as b\nclaim a "A"\n  by: b.m\n  supports b.c.x\n')
    (tmp_path / "b.arg").write_text('import "c.arg" as c\nactor m "M"\nclaim n "N"\n  by: m\n  supports c.x\n')
    (tmp_path / "c.arg").write_text('claim x "X"\n  by: "somebody"\n')
    return tmp_path


def test_a_file_of_the_disk_is_compiled_as_ever(tree: Path) -> None:
    workspace = Workspace()
    assert told(workspace.compilation(tree / "a.arg", quotes=False)) == told(compile_file(tree / "a.arg"))


def test_what_is_not_saved_counts_in_every_file_that_imports_it(tree: Path) -> None:
    workspace = Workspace()
    for name in "abc":
        workspace.open(tree / f"{name}.arg", (tree / f"{name}.arg").read_text())
    assert codes(workspace, tree / "a.arg") == []
    workspace.change(tree / "c.arg", Change(6, 7, "y"))
    assert codes(workspace, tree / "a.arg") == ["undefined-name", "undefined-name"]
    assert workspace.dependents(tree / "c.arg") == (tree / "a.arg", tree / "b.arg")
    assert workspace.dependents(tree / "b.arg") == (tree / "a.arg",)
    assert workspace.dependents(tree / "a.arg") == ()
    workspace.close(tree / "c.arg")
    assert codes(workspace, tree / "a.arg") == []


def test_a_file_that_is_not_saved_yet_can_be_imported(tree: Path) -> None:
    workspace = Workspace()
    workspace.open(tree / "new.arg", 'import "newer.arg" as n\nclaim a "A"\n  by: "me"\n  supports n.x\n')
    assert codes(workspace, tree / "new.arg") == ["import-missing"]
    assert workspace.dependents(tree / "newer.arg") == (tree / "new.arg",)
    workspace.open(tree / "newer.arg", 'claim x "X"\n')
    assert codes(workspace, tree / "new.arg") == []


def test_a_change_on_disk_is_seen_and_nothing_else_is_read_again(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noted(path: Path) -> Text:
        read.append(path.name)
        return read_file(path)

    monkeypatch.setattr("argmap.workspace.disk.read_file", noted)
    workspace = Workspace()
    assert codes(workspace, tree / "a.arg") == []
    assert codes(workspace, tree / "a.arg") == []
    (tree / "c.arg").write_text('claim other "X"\n  by: "somebody"\n')
    assert codes(workspace, tree / "a.arg") == ["undefined-name", "undefined-name", "unconnected"]
    assert read == ["a.arg", "b.arg", "c.arg", "c.arg"]


def test_changes_follow_one_another(tmp_path: Path) -> None:
    workspace = Workspace()
    path = tmp_path / "a.arg"
    workspace.open(path, 'claim a "A"\r\n')
    workspace.change(path, Change(0, 5, "question"), Change(9, 10, "b"))
    assert workspace.text(path).content == 'question b "A"\r\n'
    with pytest.raises(ValueError, match="from 3 to 99"):
        workspace.change(path, Change(0, 1, "Q"), Change(3, 99, ""))
    assert workspace.text(path).content == 'question b "A"\r\n'
    workspace.replace(path, "")
    assert workspace.text(path).content == ""


def test_two_names_of_one_file_are_one_document(tmp_path: Path) -> None:
    (tmp_path / "real.arg").write_text('claim a "A"\n')
    (tmp_path / "link.arg").symlink_to(tmp_path / "real.arg")
    workspace = Workspace()
    workspace.open(tmp_path / "real.arg", 'claim a "A"\nclaim a "B"\n')
    workspace.change(tmp_path / "link.arg", Change(0, 0, "# \n"))
    assert workspace.documents() == (tmp_path / "real.arg",)
    spans = [
        one.span for one in workspace.compilation(tmp_path / "link.arg").diagnostics if one.code == "duplicate-name"
    ]
    assert [(span.file, span.line) for span in spans] == [(str(tmp_path / "real.arg"), 3)]


def test_what_is_not_there_is_an_error_and_not_a_finding(tmp_path: Path) -> None:
    workspace = Workspace()
    for asked in (workspace.text, workspace.compilation):
        with pytest.raises(FileError, match="cannot read"):
            asked(tmp_path / "no.arg")
    for changing in (workspace.change, lambda path: workspace.replace(path, "")):
        with pytest.raises(KeyError):
            changing(tmp_path / "no.arg")
    workspace.close(tmp_path / "no.arg")


def test_files_outside_the_folders_that_may_be_read_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    main = tmp_path / "maps" / "a.arg"
    main.write_text('import "../out.arg" as o\nclaim a "A"\n  by: "me"\n  supports o.x\n')
    workspace = Workspace()
    workspace.open(tmp_path / "out.arg", 'claim x "X"\n')
    assert codes(workspace, main) == ["import-outside"]
    assert codes(Workspace(roots=[tmp_path]), main) == ["import-missing"]
    (tmp_path / "argmap.toml").write_text('roots = ["."]\n')
    assert codes(workspace, main) == []


def test_settings_are_those_of_the_folder_and_may_change(tmp_path: Path) -> None:
    path = tmp_path / "a.arg"
    path.write_text('claim a "A"\n')
    workspace = Workspace()
    assert codes(workspace, path) == ["unconnected", "unsupported-claim"]
    (tmp_path / "argmap.toml").write_text('[severity]\nunconnected = "off"\n')
    assert codes(workspace, path) == ["unsupported-claim"]
    (tmp_path / "argmap.toml").write_text('[severity]\nunconected = "off"\n')
    with pytest.raises(UsageError, match="unconected"):
        workspace.settings(path)
    assert codes(workspace, path) == ["unsupported-claim"]
    (tmp_path / "argmap.toml").unlink()
    assert workspace.settings(path) == Settings()
    assert codes(workspace, path) == ["unconnected", "unsupported-claim"]


def test_quotes_are_held_against_texts_that_may_change(tmp_path: Path) -> None:
    path = tmp_path / "a.arg"
    path.write_text(
        'source s "S"\n  text: "s.txt"\n  date: 2020\n'
        'evidence e "E"\n  @s "may not refuse"\n  supports c\nclaim c "C"\n'
    )
    (tmp_path / "argmap.toml").write_text('sources = ["."]\n')
    workspace = Workspace()
    assert "source-text-unavailable" in codes(workspace, path)
    (tmp_path / "s.txt").write_text("The firm may not refuse it.")
    assert codes(workspace, path) == []
    (tmp_path / "s.txt").write_text("The firm might refuse it.")
    assert "quote-altered" in codes(workspace, path) or "quote-missing" in codes(workspace, path)
    assert workspace.compilation(path, quotes=False).proof is None


def test_who_no_longer_waits_is_not_answered(tree: Path) -> None:
    asked: list[bool] = []

    def is_stale() -> bool:
        asked.append(True)
        return len(asked) > 1

    workspace = Workspace()
    with pytest.raises(StaleError):
        workspace.compilation(tree / "a.arg", is_stale=is_stale)
    assert codes(workspace, tree / "a.arg") == []
