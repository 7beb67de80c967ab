"""`argmap sources`: what each source contributes, and to which claims."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.visible import width

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MAP = """
source s "S"
  author: "Ann Abel"
  date: 2020
question q "Is it so?"
  claim a "A"
    @s "it is so"
    evidence b "B"
      @s
claim loose "L"
  evidence e "E"
    @s
"""
DEBATE = 'import "a.arg" as x\nquestion p "Ours?"\nx.loose answers p\n'


@pytest.fixture(autouse=True)
def files(folder: Path) -> None:
    (folder / "a.arg").write_text(MAP, encoding="utf-8")
    (folder / "debate.arg").write_text(DEBATE, encoding="utf-8")
    (folder / "broken.arg").write_text(f"clam\n{MAP}", encoding="utf-8")


def test_both_tables_or_one_of_them(run: Run) -> None:
    both = run("sources", "a.arg").out
    sources, claims = (run("sources", "a.arg", "--table", table).out for table in ("sources", "claims"))
    assert both == f"{sources}\n{claims}"
    assert sources.splitlines()[1] == "s       2020      3     3        0         2        0       1"
    assert sources.splitlines()[3] == "s  Ann Abel, “S”, 2020"
    assert claims.splitlines()[:5] == [
        "         s",
        "Is it so?",
        "  a      says +1",
        "Claims that answer no question",
        "  loose  +1",
    ]


def test_the_claims_of_imports_are_told_when_asked_for(run: Run) -> None:
    def claims(*options: str) -> list[str]:
        made = run("sources", "debate.arg", "--format", "json", *options).out
        return [one["id"] for one in json.loads(made)["claims"]]

    assert claims() == ["x.loose"]
    assert claims("--all") == ["x.a", "x.loose"]


def test_as_json_csv_and_markdown(run: Run) -> None:
    data = json.loads(run("sources", "a.arg", "--format", "json").out)
    assert [one["id"] for one in data["sources"]] == ["s"]
    assert set(json.loads(run("sources", "a.arg", "--format", "json", "--table", "claims").out)) == {"claims"}
    (row,) = csv.DictReader(io.StringIO(run("sources", "a.arg", "--format", "csv").out))
    assert (row["id"], row["statements"], row["asserted"]) == ("s", "3", "3")
    rows = list(csv.DictReader(io.StringIO(run("sources", "a.arg", "--format", "csv", "--table", "claims").out)))
    assert [(row["claim"], row["source"], row["supports"]) for row in rows] == [("a", "s", "1"), ("loose", "s", "1")]
    lines = run("sources", "a.arg", "--format", "md").out.splitlines()
    assert lines[2] == "| s | 2020 | 3 | 3 | 0 | 2 | 0 | 1 | Ann Abel, “S”, 2020 |"
    assert lines[4:8] == ["| claim | text | s |", "|---|---|---|", "| **Is it so?** |  |  |", "| a | A | says +1 |"]


def test_into_a_file_and_from_standard_input(run: Run, folder: Path) -> None:
    assert run("sources", "-", "-o", "out.txt", stdin=MAP.encode()).out == ""
    assert (folder / "out.txt").read_text(encoding="utf-8").startswith("source  date")


def test_quotes_are_proven_where_there_is_a_text(run: Run, folder: Path) -> None:
    quoted = MAP.replace("  date: 2020", '  text: "s.txt"').replace('"it is so"', '"the words of the text"')
    (folder / "b.arg").write_text(quoted, encoding="utf-8")
    (folder / "texts").mkdir()
    (folder / "texts" / "s.txt").write_text("These are the words of the text.", encoding="utf-8")
    assert "proven" not in run("sources", "b.arg").out
    rows = csv.DictReader(io.StringIO(run("sources", "b.arg", "--sources", "texts", "--format", "csv").out))
    assert [(row["quotes"], row["proven"], row["unproven"]) for row in rows] == [("1", "1", "0")]
    (folder / "texts" / "s.txt").write_text("These are other words of some text.", encoding="utf-8")
    rows = csv.DictReader(io.StringIO(run("sources", "b.arg", "--sources", "texts", "--format", "csv").out))
    assert [(row["quotes"], row["proven"], row["unproven"]) for row in rows] == [("1", "0", "1")]


def test_a_map_with_errors_gives_no_tables(run: Run) -> None:
    done = run("sources", "broken.arg")
    assert (done.code, done.out) == (1, "")
    assert done.err.endswith("argmap: nothing is written, as broken.arg has errors\n")


def test_a_map_without_sources(run: Run) -> None:
    done = run("sources", "-", stdin=b'claim a "A"\n')
    assert (done.code, done.out) == (0, "the map has no sources\n\nno claim has to do with any source\n")


@pytest.mark.parametrize("name", ["cdt", "debate", "examiner", "mcgrath", "nagy", "nupi"])
def test_the_maps_of_the_project_fit_a_page(run: Run, root: Path, name: str) -> None:
    path = str(root / "maps" / f"{name}.arg")
    done = run("sources", path)
    assert (done.code, done.err) == (0, "")
    assert max(map(width, done.out.splitlines())) <= 100
    assert done == run("sources", path)
    for source in json.loads(run("sources", path, "--format", "json").out)["sources"]:
        assert (source["proven"], source["unproven"]) in ((source["quotes"], 0), (None, None))
        assert source["asserted"] + source["reported"] == source["statements"]
