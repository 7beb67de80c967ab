"""`argmap stats`: a map in numbers, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MAP = """\
map "Whether it is so"

source a "A"
  text: "a.txt"

claim yes "It is"
  evidence one "One thing"
    @a "these are the words"
  evidence two "Another"
    @a "those are not the words"
"""


@pytest.fixture(autouse=True)
def files(folder: Path) -> None:
    (folder / "a.arg").write_text(MAP)
    (folder / "texts").mkdir()
    (folder / "texts" / "a.txt").write_text("And these are the words, all of them.")


def test_for_people(run: Run) -> None:
    done = run("stats", "a.arg")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Whether it is so\nstatements ")
    assert "  evidence " in done.out


def test_for_programs_with_quotes_held_against_texts(run: Run, folder: Path) -> None:
    done = run("stats", "a.arg", "--format", "json", "--sources", "texts")
    found = json.loads(done.out)
    assert found["kinds"] == {"claim": 1, "evidence": 2}
    assert found["quotes"] == {"total": 2, "proven": 1, "unproven": 1, "unavailable": 0}
    assert found["claims"] == {"total": 1, "on_evidence": 1}
    assert json.loads(run("stats", "a.arg", "--format", "json").out)["quotes"]["unavailable"] == 2
    run("stats", "a.arg", "--format", "json", "--sources", "texts", "-o", "stats.json")
    assert (folder / "stats.json").read_text() == done.out


def test_a_map_with_errors_is_not_counted(run: Run, folder: Path) -> None:
    (folder / "a.arg").write_text(f"clam\n{MAP}")
    done = run("stats", "a.arg")
    assert (done.code, done.out) == (1, "")


@pytest.mark.parametrize("name", ["debate", "nagy"])
def test_the_maps(run: Run, root: Path, name: str) -> None:
    found = json.loads(run("stats", str(root / "maps" / f"{name}.arg"), "--format", "json").out)
    assert found["statements"] == sum(found["kinds"].values())
    assert found["quotes"]["total"] == found["quotes"]["proven"] > 0
    assert sum(found["attribution"].values()) == found["statements"] - sum(
        found["kinds"].get(kind, 0) for kind in ("question", "reason", "objection")
    )
