"""A part of a map under another name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from argmap.lsp.change import Change
from argmap.lsp.names import Names, names_of
from argmap.lsp.place import place_at
from argmap.lsp.rename import RenameError, renamable, rename
from argmap.pipeline import Compilation, FileReader
from argmap.settings import Settings
from argmap.workspace import Workspace
from tests.lsp.cursor import made, place
from tests.marked import Files, compiled


def renamed(source: str, new: str, others: Mapping[str, str] | None = None) -> dict[str, str]:
    """Every file with the part at the mark under another name."""
    at = place(source, others)
    files = {"map.arg": source.replace("|", "", 1), **(others or {})}
    changes = rename(at, new, (), lambda _: Files(files))
    return {file: made(text, (one for one in changes if one.module.key == file)) for file, text in files.items()}


def test_a_statement_is_renamed_wherever_it_is_named() -> None:
    others = {"b.arg": 'claim x "X"\nclaim y "Y"\n  supports x\nview v "V"\n  focus: x\n'}
    found = renamed('import "b.arg" as b\nclaim x "Own"\n  rebuts b.|x, x\nx supports b.y\n', "new-名", others)
    assert found == {
        "map.arg": 'import "b.arg" as b\nclaim x "Own"\n  rebuts b.new-名, x\nx supports b.y\n',
        "b.arg": 'claim new-名 "X"\nclaim y "Y"\n  supports new-名\nview v "V"\n  focus: new-名\n',
    }


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('source |s "S"\nclaim s "A"\n  @s "x"\n', 'source n "S"\nclaim s "A"\n  @n "x"\n'),
        ('actor s "S"\nclaim a "A"\n  by: |s, "s"\n', 'actor n "S"\nclaim a "A"\n  by: n, "s"\n'),
        ('group |g "G"\nview v "V"\n  collapse: g\n', 'group n "G"\nview v "V"\n  collapse: n\n'),
        ('view |v "V"\n', 'view n "V"\n'),
        (
            'claim "Some words"\nclaim b "B"\n  supports some|-words\n',
            'claim n "Some words"\nclaim b "B"\n  supports n\n',
        ),
        ('claim a "A"\n  claim b "B"\nclaim c "C"\n  undercuts |b->a\n', None),
    ],
)
def test_every_sort_of_name(source: str, expected: str | None) -> None:
    found = renamed(source, "n")["map.arg"]
    assert found == expected if expected else "claim n " in found
    assert not [one for one in compiled(found).diagnostics if one.severity == "error"]


def test_an_import_is_renamed_in_its_file_only() -> None:
    others = {"b.arg": 'claim b "X"\n'}
    found = renamed('import "b.arg" as |b\nclaim a "A"\n  rebuts b.b\n', "n", others)
    assert found == {"map.arg": 'import "b.arg" as n\nclaim a "A"\n  rebuts n.b\n', **others}


@pytest.mark.parametrize(
    ("source", "new", "reason"),
    [
        ('claim |a "A"\nclaim b "B"\n', "b", "the name `b` is taken, by line 2 of map.arg"),
        ('claim |a "A"\ngroup b "B"\n', "b", "the name `b` is taken, by line 2 of map.arg"),
        ('claim |a "A"\nclaim "B b"\nclaim c "C"\n  rebuts b-b\n', "b-b", "the name `b-b` is taken, by line 2"),
        ('claim |a "A"\n', "a b", "`a b` can be no name: it holds U+0020 (space)"),
        ('claim |a "A"\n', "", "a name has a letter at least"),
        ('claim |a "A"\n', "b.c", "`b.c` can be no name: a dot reaches into an import"),
        ('claim a "|A"\n', "b", "there is no name here"),
        ("|", "b", "there is no name here"),
    ],
)
def test_what_cannot_be_is_refused(source: str, new: str, reason: str) -> None:
    with pytest.raises(RenameError) as refused:
        rename(place(source), new, (), lambda _: Files({}))
    assert str(refused.value).startswith(reason)


@pytest.mark.parametrize(
    ("source", "new", "reason"),
    [
        ('claim |a "A"\nclaim b "B"\n  supports lost\n', "lost", "a name in line 3 of map.arg would mean"),
        ('actor |s "S"\nclaim a "A"\n  by: s, zhou\n', "zhou", "a name in line 3 of map.arg would mean"),
        ('source |s "S"\nclaim a "A"\n  @s "x"\n  @t "y"\n', "t", "a name in line 4 of map.arg would mean"),
        ('view |v "V"\n  focus: a\nclaim a "A"\nview w "W"\n', "w", "the name `w` is taken"),
    ],
)
def test_a_name_that_would_join_what_is_apart_is_refused(source: str, new: str, reason: str) -> None:
    with pytest.raises(RenameError, match=reason):
        renamed(source, new)


def test_what_is_wrong_already_is_no_hindrance() -> None:
    wrong = 'claim |a "A"\n  supports nowhere\nclaim a "Again"\n  clam "B"\n  supports a\n    @gone "x"\nclaim\n'
    assert renamed(wrong, "n")["map.arg"] == wrong.replace("|a", "n").replace("supports a\n", "supports n\n")


def test_a_name_is_written_behind_a_keyword_that_is_misspelt() -> None:
    assert renamed('clam "Some words"\nclaim b "B"\n  supports some|-words\n', "n")["map.arg"].startswith("clam n ")


def test_a_name_may_be_that_of_another_sort() -> None:
    assert renamed('claim |a "A"\nsource b "B"\n', "b")["map.arg"] == 'claim b "A"\nsource b "B"\n'


def test_the_word_that_would_be_renamed() -> None:
    found = renamable(place('import "b.arg" as b\nclaim a "A"\n  rebuts b.x|y\n', {"b.arg": 'claim xy "X"\n'}))
    assert found is not None
    assert (found.name, found.span.column) == ("xy", 12)
    assert renamable(place('claim a "|A"\n')) is None


def test_the_key_of_a_bibliography_is_not_the_maps_to_change() -> None:
    others = {"refs.json": '[{"id": "nagy", "type": "book", "title": "T"}]'}
    at = place('bibliography "refs.json"\nclaim a "A"\n  @na|gy\n', others)
    with pytest.raises(RenameError, match=r"is the key of an entry in refs\.json"):
        renamable(at)


# -- on the real maps: every name of every map, each over all files -------------------------------------------------


def put(workspace: Workspace, folder: Path, changes: tuple[Change, ...]) -> None:
    by_file: dict[str, list[Change]] = {}
    for change in changes:
        by_file.setdefault(change.module.key, []).append(change)
    for key, ones in by_file.items():
        workspace.open(Path(key), made(ones[0].module.text.content, ones))
    assert set(by_file) <= {str(path) for path in folder.glob("*.arg")}


def reader_of(compilation: Compilation) -> FileReader:
    return FileReader(Path(compilation.symbols.modules[0].key))


def some_names(names: Names, number: int) -> list[int]:
    """Places of definitions in a file: some of them, of every sort."""
    return [one.start for one in names.by_module[number] if one.defines][::17]


def test_the_maps_say_the_same_under_other_names(maps: Path) -> None:
    workspace = Workspace(settings=Settings())
    debate = maps / "debate.arg"
    before: Compilation = workspace.compilation(debate)
    tried = 0
    for module in before.symbols.modules:
        own = workspace.compilation(Path(module.key))
        for offset in some_names(names_of(own), 0):
            at = place_at(own, offset)
            found = renamable(at)
            assert found is not None
            put(workspace, maps, rename(at, "quite-another", (before,), reader_of))
            after = workspace.compilation(debate)
            assert [one.code for one in after.diagnostics] == [one.code for one in before.diagnostics], found.name
            assert len(after.map.relations) == len(before.map.relations)
            assert [one.text for one in after.map.statements] == [one.text for one in before.map.statements]
            for path in workspace.documents():
                workspace.close(path)
            tried += 1
    assert tried > 20
