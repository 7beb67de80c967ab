"""`argmap render`: themes, overlays and parts from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.drawing.overlays import OVERLAYS
from argmap.render import THEMES

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MAP = """\
map "Whether it is so"

source s "A report"
  date: 2020
  text: "s.txt"

question q "Is it so?"

  claim yes "It is"
    @s "the words that the report has"
    tags: law
    likelihood: likely

    rebuttal no "It is not"
"""


@pytest.fixture(autouse=True)
def files(folder: Path) -> None:
    (folder / "a.arg").write_text(MAP, encoding="utf-8")
    (folder / "texts").mkdir()
    (folder / "texts" / "s.txt").write_text("These are the words that the report has.\n", encoding="utf-8")


def test_every_theme_draws_another_picture(run: Run) -> None:
    drawn = {run("render", "a.arg", "-o", "-", "--theme", theme.name).out for theme in THEMES}
    assert len(drawn) == len(THEMES)
    assert run("render", "a.arg", "-o", "-", "--theme", "report").out == run("render", "a.arg", "-o", "-").out


def test_a_theme_of_the_settings(run: Run, folder: Path) -> None:
    (folder / "argmap.toml").write_text('[themes.mine.colours]\nattack = "#123456"\n', encoding="utf-8")
    plain = run("render", "a.arg", "-o", "-")
    mine = run("render", "a.arg", "-o", "-", "--theme", "mine")
    assert "#123456" in mine.out
    assert "#123456" not in plain.out
    (folder / "argmap.toml").write_text('theme = "print"\n', encoding="utf-8")
    assert run("render", "a.arg", "-o", "-").out == run("render", "a.arg", "-o", "-", "--theme", "print").out


def test_poor_contrast_is_told_and_drawn(run: Run, folder: Path) -> None:
    (folder / "argmap.toml").write_text('[theme.colours]\nquiet = "#cccccc"\n', encoding="utf-8")
    done = run("render", "a.arg", "-o", "a.svg")
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("argmap: theme `house`: `quiet` on `")
    assert "where 4.5 is needed" in done.err
    assert "#cccccc" in (folder / "a.svg").read_text(encoding="utf-8")


def test_a_theme_that_is_none(run: Run, folder: Path) -> None:
    done = run("render", "a.arg", "-o", "a.svg", "--theme", "hose")
    assert (done.code, done.out) == (2, "")
    assert "there is no theme `hose`" in done.err
    (folder / "argmap.toml").write_text('[theme.colours]\nattack = "red;}</style>"\n', encoding="utf-8")
    done = run("render", "a.arg", "-o", "a.svg")
    assert (done.code, done.err.splitlines()[0]) == (
        2,
        "argmap: argmap.toml:2:1: `attack` is a colour such as `#1c2330`, not `red;}</style>`",
    )
    assert not (folder / "a.svg").exists()


def test_overlays(run: Run) -> None:
    drawn = run(
        "render", "a.arg", "-o", "-", "--overlay", "quotes,grades", "--overlay", "tags", "--sources", "texts"
    ).out
    for words in (">verified<", ">likely<", ">#law<", "quote verified in the text of its source"):
        assert words in drawn
    assert ">no text<" in run("render", "a.arg", "-o", "-", "--overlay", "quotes").out
    names = ",".join(overlay.name for overlay in OVERLAYS)
    assert run("render", "a.arg", "-o", "-", "--overlay", names).code == 0


def test_a_quote_that_is_not_found_is_drawn_all_the_same(run: Run, folder: Path) -> None:
    (folder / "texts" / "s.txt").write_text("Nothing of the sort stands here.\n", encoding="utf-8")
    assert run("check", "a.arg", "--sources", "texts").code == 1
    done = run("render", "a.arg", "-o", "-", "--overlay", "quotes", "--sources", "texts")
    assert done.code == 0
    assert ">not found<" in done.out


def test_parts(run: Run) -> None:
    every = run("render", "a.arg", "-o", "-").out
    bare = run("render", "a.arg", "-o", "-", "--parts", "none").out
    figure = run("render", "a.arg", "-o", "-", "--parts", "caption", "--date", "2026-11-22").out
    assert "SOURCES" in every
    assert "_legend" in every
    assert "SOURCES" not in bare
    assert "_legend" not in bare
    assert "Drawn 22 November 2026." in figure


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--overlay", "quote"), "`quote` is no overlay; did you mean `quotes`?"),
        (("--overlay", ""), "it names no overlay"),
        (("--parts", "titel"), "`titel` is no part; did you mean `title`?"),
        (("--parts", "none,title"), "--parts: `none` leaves no place for others"),
        (("--parts", "caption", "--date", "soon"), "`soon` is no date; write it as 2026-11-22, 2026-11 or 2026"),
        (("--parts", "caption", "--date", "2026-02-30"), "`2026-02-30` is no date"),
        (("--date", "2026"), "a date stands in the caption: ask for the part `caption` as well"),
    ],
)
def test_what_cannot_be_asked_for(run: Run, folder: Path, options: tuple[str, ...], message: str) -> None:
    done = run("render", "a.arg", "-o", "a.svg", *options)
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert not (folder / "a.svg").exists()
