"""`argmap outline`: a map as a tree, by the options of views, in colour on a terminal only."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MAP = """\
map "Whether it is so"

question q "Is it so?"

  claim yes "It is"

    rebuttal no "It is not"

      rebuttal yet "It is, all the same"

claim far "Something else is far off"

view small
  focus: no
"""


@pytest.fixture(autouse=True)
def files(folder: Path) -> None:
    (folder / "a.arg").write_text(MAP)


def test_a_map_is_shown(run: Run) -> None:
    done = run("outline", "a.arg")
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "Whether it is so\n\nQuestion: Is it so?\n└─ Answer: It is\n   └─ Rebuttal: It is not\n"
        "      └─ Rebuttal: It is, all the same\n\n── Other statements ──\n\nClaim: Something else is far off\n"
    )


@pytest.mark.parametrize(
    ("options", "shown", "left"),
    [
        (["--depth", "1"], ["… 2 more below", "far off"], ["It is not"]),
        (["--depth", "0"], ["… 3 more below"], ["Answer: It is"]),
        (["--view", "small"], ["Rebuttal: It is not", "all the same"], ["far off", "Answer"]),
        (["--focus", "yes", "--depth", "1"], ["It is not"], ["all the same", "far off"]),
        (["--hide", "rebuttal"], ["Answer: It is"], ["It is not"]),
    ],
)
def test_a_part_is_shown(run: Run, options: list[str], shown: list[str], left: list[str]) -> None:
    done = run("outline", "a.arg", *options)
    assert done.code == 0
    assert all(words in done.out for words in shown)
    assert not any(words in done.out for words in left)


def test_into_a_file_and_from_standard_input(run: Run, folder: Path) -> None:
    assert run("outline", "a.arg", "-o", "a.txt").out == ""
    assert (folder / "a.txt").read_text(encoding="utf-8") == run("outline", "-", stdin=MAP.encode()).out


def test_a_map_with_errors_is_not_shown(run: Run, folder: Path) -> None:
    (folder / "a.arg").write_text(f"clam\n{MAP}")
    done = run("outline", "a.arg")
    assert (done.code, done.out) == (1, "")
    assert "error[unknown-keyword]" in done.err


def test_a_view_that_is_not_there(run: Run) -> None:
    done = run("outline", "a.arg", "--view", "smal")
    assert (done.code, done.out) == (2, "")
    assert "did you mean `small`?" in done.err


def test_colour_is_for_terminals(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in run("outline", "a.arg").out
    monkeypatch.setattr("argmap.cli.outline.in_colour", lambda _stream: True)
    assert "\x1b[31mRebuttal\x1b[0m: It is not" in run("outline", "a.arg").out
    run("outline", "a.arg", "-o", "a.txt")
    assert "\x1b" not in Path("a.txt").read_text(encoding="utf-8")


def test_it_fits_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.cli.outline.columns", lambda _stream: 40)
    assert all(len(line) <= 40 for line in run("outline", "a.arg").out.splitlines())
