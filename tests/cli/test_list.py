"""`argmap list`: statements by who says them and where they come from."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MAP = """
source s "S"
  author: "Ann Abel"
actor bob "Bob"
claim a "A"
  tags: core
  @s
  evidence b "=B"
    by: bob
    @s
  rebuttal c "C"
"""


@pytest.fixture(autouse=True)
def files(folder: Path) -> None:
    (folder / "a.arg").write_text(MAP, encoding="utf-8")
    (folder / "broken.arg").write_text(f"clam\n{MAP}", encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ((), "abc"),
        (("--by", "bob"), "b"),
        (("--by", "bob", "--by", "ann abel"), "ab"),
        (("--source", "s"), "ab"),
        (("--kind", "claim", "--kind", "rebuttal"), "ac"),
        (("--attribution", "analyst"), "c"),
        (("--tag", "core"), "a"),
        (("--unanswered",), "c"),
        (("--tag", "core", "--by", "bob"), ""),
    ],
)
def test_what_is_asked_for(run: Run, options: tuple[str, ...], found: str) -> None:
    done = run("list", "a.arg", "--format", "json", *options)
    assert (done.code, done.err) == (0, "")
    assert "".join(one["id"] for one in json.loads(done.out)) == found


def test_as_text_as_csv_and_as_markdown(run: Run) -> None:
    assert run("list", "a.arg", "--tag", "core").out == (
        "a  claim  Abel\n    A\n\n1 statement: 1 by the authors of the sources\n"
    )
    rows = list(csv.DictReader(io.StringIO(run("list", "a.arg", "--format", "csv").out)))
    assert [(row["name"], row["who"], row["text"]) for row in rows] == [
        ("a", "Ann Abel", "A"),
        ("b", "Bob", "'=B"),
        ("c", "", "C"),
    ]
    lines = run("list", "a.arg", "--by", "bob", "--format", "md").out.splitlines()
    assert lines[2] == "| b | evidence | reported | Bob |  | s | =B |"


def test_into_a_file_and_from_standard_input(run: Run, folder: Path) -> None:
    assert run("list", "-", "--format", "csv", "-o", "out.csv", stdin=MAP.encode()).out == ""
    assert (folder / "out.csv").read_text(encoding="utf-8").startswith("name,kind,attribution,who,said,source,text\n")


def test_a_map_with_errors_is_not_listed(run: Run, folder: Path) -> None:
    done = run("list", "broken.arg", "-o", "out.txt")
    assert (done.code, done.out) == (1, "")
    assert done.err.endswith("argmap: nothing is written, as broken.arg has errors\n")
    assert not (folder / "out.txt").exists()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--by", "bib"), "argmap: nobody in the map goes by `bib`; did you mean `bob`"),
        (("--source", "t"), "argmap: the map has no source `t`; there are `s`"),
        (("--tag", "cor"), "argmap: no statement has the tag `cor`; did you mean `core`?"),
        (("--kind", "clam"), "argmap: argument --kind: `clam` is no kind; did you mean `claim`?"),
        (("--attribution", "mine"), "argmap: argument --attribution: `mine` is no attribution; there are asserted"),
        (("--format", "xls"), "argmap: argument --format: `xls` is no format; there are text, json, csv, md"),
    ],
)
def test_a_wrong_command_line(run: Run, options: tuple[str, ...], message: str) -> None:
    done = run("list", "a.arg", *options)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(message)


@pytest.mark.parametrize("name", ["cdt", "debate", "examiner", "mcgrath", "nagy", "nupi"])
def test_the_maps_of_the_project(run: Run, root: Path, name: str) -> None:
    path = str(root / "maps" / f"{name}.arg")
    every = json.loads(run("list", path, "--format", "json").out)
    for sort in ("asserted", "reported", "analyst"):
        found = json.loads(run("list", path, "--attribution", sort, "--format", "json").out)
        assert found == [one for one in every if one["attribution"] == sort] != []
        assert all(bool(one["by"]) is (sort == "reported") for one in found)
        assert all(one["sources"] for one in found if sort == "asserted")


def test_an_actor_named_by_text_is_hinted_at(run: Run, folder: Path) -> None:
    source = 'actor ann "Ann Abel"\nactor bob "Bob"\nclaim a "A"\n  by: "Ann Abel"\n'
    (folder / "t.arg").write_text(source, encoding="utf-8")
    done = run("list", "t.arg", "--by", "ann")
    assert (done.code, done.err) == (0, "argmap: `Ann Abel` is written as text: write `by: ann` to have it found\n")
    assert run("list", "t.arg", "--by", "bob").err == ""
    assert run("list", "t.arg", "--by", "Ann Abel").err == ""
