"""Maps of several files: each read once, each with its own places, and nothing read that should not be."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.pipeline import Compilation, compile_file, compile_text
from argmap.resolve import resolve
from argmap.resolve.modules import MOST_MODULES
from argmap.text import Text
from tests.marked import Files, assert_marked, compiled

NAGY = 'source essay "E"\nactor us "US"\nclaim bound "Bound"\n  @essay\n  by: us\n  claim law "Law"\n    by: us\n'


def test_statements_of_an_import_go_by_its_name() -> None:
    map = compiled(
        {
            "debate.arg": """
map "Debate"
import "nagy.arg" as nagy
claim free "Free"
  contradicts nagy.bound
  by: nagy.us
  @nagy.essay
""",
            "nagy.arg": 'map "Ties"\n' + NAGY,
        }
    ).map
    assert [one.id for one in map.statements] == ["free", "nagy.bound", "nagy.law"]
    assert [one.id for one in map.sources] == ["nagy.essay"]
    assert [one.id for one in map.actors] == ["nagy.us"]
    assert (map["nagy.law"].name, map["nagy.law"].module) == ("law", "nagy")
    assert map["free"].by == ("nagy.us",)
    assert map["free"].citations[0].source == "nagy.essay"
    assert map["nagy.bound"].citations[0].source == "nagy.essay"
    assert map.title == "Debate"
    assert [(one.name, one.path, one.title, one.module) for one in map.imports] == [("nagy", "nagy.arg", "Ties", "")]
    assert [(one.subject, one.target, one.module) for one in map.relations] == [
        ("free", "nagy.bound", ""),
        ("nagy.law", "nagy.bound", "nagy"),
    ]


def test_findings_carry_the_place_of_their_own_file() -> None:
    assert_marked(
        {
            "debate.arg": """
import "articles/nagy.arg" as nagy
claim a "A"
  supports nagy.bound, nagy.bond  #! undefined-name
""",
            "articles/nagy.arg": """
source essay "E"
claim bound "B"
  @esay  #! unknown-source
  supports nowhere  #! undefined-name
""",
        },
    )


def test_paths_are_seen_from_the_file_that_names_them() -> None:
    reader = Files(
        {
            "debate.arg": 'import "a/one.arg" as one\n',
            "a/one.arg": 'import "../b/two.arg" as two\nclaim x "X"\n  supports two.y\n',
            "b/two.arg": 'claim y "Y"\n',
        }
    )
    map = resolve(Text("debate.arg", reader.files["debate.arg"]), key="debate.arg", reader=reader).map
    assert reader.read_of == ["a/one.arg", "b/two.arg"]
    assert [one.id for one in map.statements] == ["one.x", "one.two.y"]
    assert [(one.subject, one.target) for one in map.relations] == [("one.x", "one.two.y")]


def test_a_file_reached_two_ways_is_one() -> None:
    files = {
        "debate.arg": """
import "a.arg" as a
import "b.arg" as b
b.common.x contradicts a.common.y
""",
        "a.arg": 'import "common.arg" as common\nclaim one "One"\n  supports common.x\n',
        "b.arg": 'import "common.arg" as common\nclaim two "Two"\n  supports common.x\n',
        "common.arg": 'claim x "X"\nclaim y "Y"\n',
    }
    map = compiled(files).map
    assert [one.id for one in map.statements] == ["a.one", "b.two", "a.common.x", "a.common.y"]
    assert [(one.subject, one.target) for one in map.relations if one.kind == "contradicts"] == [
        ("a.common.x", "a.common.y")
    ]
    assert [one.id for one in map.supporters("a.common.x")] == ["a.one", "b.two"]
    assert_marked(files)


def test_two_names_for_one_file_mean_the_same() -> None:
    main = 'import "a.arg" as one\nimport "a.arg" as two\nclaim c "C"\n  supports one.a, two.b\n'
    map = compiled({"main.arg": main, "a.arg": 'claim a "A"\nclaim b "B"\n'}).map
    assert [one.target for one in map.relations] == ["one.a", "one.b"]


def test_a_cycle_is_found_where_it_closes_and_read_all_the_same() -> None:
    files = {
        "a.arg": 'import "b.arg" as b\nclaim x "X"\n  supports b.y\n',
        "b.arg": 'import "c.arg" as c\nclaim y "Y"\n  supports c.z\n',
        "c.arg": 'import "a.arg" as a  #! import-cycle\nclaim z "Z"\n  rebuts a.x\n',
    }
    (found,) = assert_marked(files)
    assert found.message == "this import goes round in a circle: `a.arg` → `b.arg` → `c.arg` → `a.arg`"
    assert [(one.subject, one.target) for one in compiled(files).map.relations] == [
        ("x", "b.y"),
        ("b.y", "b.c.z"),
        ("b.c.z", "x"),
    ]


def test_a_file_that_imports_itself_is_a_cycle() -> None:
    found = assert_marked({"a.arg": 'import "a.arg" as me  #! import-cycle\nclaim x "X"\nclaim y "Y"\n  rebuts me.x\n'})
    assert found[0].message.endswith("`a.arg` → `a.arg`")


def test_a_missing_file_is_found_once_however_often_it_is_used() -> None:
    found = assert_marked(
        """
import "gone.arg" as gone  #! import-missing
claim a "A"
  supports gone.x, gone.y
  by: gone.z
  @gone.s
reason r "R"
  premises: gone.p
gone.x supports a
"""
    )
    assert found[0].message == "`gone.arg` cannot be imported: no such file or directory"


def test_two_imports_of_one_name() -> None:
    found = assert_marked(
        {
            "m.arg": 'import "a.arg" as x\nimport "b.arg" as x  #! duplicate-name\nx.a rebuts x.b\n',
            "a.arg": 'claim a "A"\nclaim b "B"\n',
            "b.arg": "",
        }
    )
    assert found[0].related[0].span.line == 1


def test_a_text_by_itself_has_no_folder() -> None:
    (found,) = compile_text(Text("<stdin>", 'import "a.arg" as a\n')).diagnostics
    assert (found.code, found.message) == (
        "import-missing",
        "`a.arg` cannot be imported: this text has no folder to look in",
    )


# -- what a map may read ----------------------------------------------------------------------------------------------


def codes(compilation: Compilation) -> list[str]:
    return [one.code for one in compilation.diagnostics]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.arg").write_text('claim s "S"\n', encoding="utf-8")
    (tmp_path / "maps").mkdir()
    return tmp_path / "maps"


def main(folder: Path, path: str) -> Path:
    file = folder / "main.arg"
    file.write_text(f'import "{path}" as other\n', encoding="utf-8")
    return file


def test_a_file_beside_or_below_is_read(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "a.arg").write_text('claim a "A"\n  claim b "B"\n', encoding="utf-8")
    compilation = compile_file(main(folder, "sub/../sub/a.arg"))
    assert [one.id for one in compilation.map.statements] == ["other.a", "other.b"]
    assert {Path(path).name for path in compilation.texts} == {"main.arg", "a.arg"}


@pytest.mark.parametrize("path", ["../secret.arg", "../maps/../secret.arg", "/etc/hostname", "sub/../../secret.arg"])
def test_a_file_outside_is_not_read(folder: Path, path: str) -> None:
    compilation = compile_file(main(folder, path))
    assert codes(compilation) == ["import-outside"]
    assert len(compilation.texts) == 1


def test_a_link_that_leads_out_is_not_followed(folder: Path) -> None:
    (folder / "link.arg").symlink_to(folder.parent / "secret.arg")
    (folder / "linked").symlink_to(folder.parent)
    assert codes(compile_file(main(folder, "link.arg"))) == ["import-outside"]
    assert codes(compile_file(main(folder, "linked/secret.arg"))) == ["import-outside"]


def test_a_link_within_the_folder_is_the_file_it_leads_to(folder: Path) -> None:
    (folder / "a.arg").write_text('claim a "A"\n  claim b "B"\n', encoding="utf-8")
    (folder / "link.arg").symlink_to(folder / "a.arg")
    file = main(folder, "a.arg")
    with file.open("a", encoding="utf-8") as opened:
        opened.write('import "link.arg" as again\nagain.b restates other.a\n')
    compilation = compile_file(file)
    assert codes(compilation) == []
    assert [one.id for one in compilation.map.statements] == ["other.a", "other.b"]


def test_another_root_may_be_given(folder: Path) -> None:
    compilation = compile_file(main(folder, "../secret.arg"), roots=[folder.parent])
    assert [one.id for one in compilation.map.statements] == ["other.s"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("gone.arg", "no such file or directory"),
        ("", "this is no file name"),
        (".", "is a directory"),
        ("a\0b.arg", "this is no file name"),
        ("x" * 300, "file name too long"),
    ],
)
def test_what_cannot_be_read_says_why(folder: Path, path: str, reason: str) -> None:
    (found,) = [one for one in compile_file(main(folder, path)).diagnostics if one.code == "import-missing"]
    assert found.message.endswith(f"cannot be imported: {reason}")


def test_links_that_go_round_are_no_file(folder: Path) -> None:
    (folder / "a.arg").symlink_to(folder / "b.arg")
    (folder / "b.arg").symlink_to(folder / "a.arg")
    assert codes(compile_file(main(folder, "a.arg"))) == ["import-missing"]


# -- how much a map may read ------------------------------------------------------------------------------------------


def test_thirty_files_that_each_import_all_later_ones_twice_are_thirty_files() -> None:
    """Followed way by way this would be more than a thousand million files."""
    files = {
        f"{number}.arg": "".join(
            f'import "{later}.arg" as {letter}{later}\n' for later in range(number + 1, 30) for letter in "ab"
        )
        + f'claim c{number} "C {number}"\n'
        for number in range(30)
    }
    reader = Files(files)
    resolution = resolve(Text("0.arg", files["0.arg"]), key="0.arg", reader=reader)
    assert len(resolution.symbols.modules) == 30
    assert len(resolution.map.statements) == 30
    assert resolution.diagnostics == ()


def test_a_long_chain_of_imports_costs_no_recursion() -> None:
    files = {f"{number}.arg": f'import "{number + 1}.arg" as n\n' for number in range(900)} | {
        "900.arg": 'claim c "C"\n'
    }
    resolution = resolve(Text("0.arg", files["0.arg"]), key="0.arg", reader=Files(files))
    assert len(resolution.symbols.modules) == 901
    assert resolution.diagnostics == ()


def test_more_files_than_the_limit_are_left_out_with_a_word() -> None:
    files = {"main.arg": "".join(f'import "{number}.arg" as n{number}\n' for number in range(MOST_MODULES + 5))}
    files |= {f"{number}.arg": f'claim c "C {number}"\n' for number in range(MOST_MODULES + 5)}
    resolution = resolve(Text("main.arg", files["main.arg"]), key="main.arg", reader=Files(files))
    assert len(resolution.symbols.modules) == MOST_MODULES
    assert {one.code for one in resolution.diagnostics} == {"too-many-imports"}
