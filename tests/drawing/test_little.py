"""What is said of a picture that shows nothing, or a statement alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap import ArgumentMap, Kind, View, loads
from argmap.drawing import FORMATS, Options, draw, format_named
from argmap.drawing.little import alone, nothing_shown
from argmap.pipeline import compile_file
from argmap.render.paper import page_size

MAP = loads("""\
source s "S"

question q "Is it so?"
  claim yes "It is"
    tags: one
    evidence seen "Seen"
      by: "Anna"
      @s

claim far "Far off"
  tags: two
""")


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"show": (Kind.EVIDENCE,), "hide": (Kind.EVIDENCE,)}, "`show: evidence` and `hide: evidence` together"),
        ({"show": (Kind.REBUTTAL, Kind.UNDERCUT)}, "`show: rebuttal, undercut`"),
        ({"focus": ("far",), "show": (Kind.CLAIM,), "tags": ("one",)}, "`focus: far` and `tags: one` together"),
        ({"focus": ("q",), "depth": 0, "tags": ("one",)}, "`focus: q` and `depth: 0` and `tags: one` together"),
        ({"show": (Kind.UNDERCUT,), "tags": ("one",)}, "`show: undercut`"),
        ({"show": (Kind.CLAIM,), "sources": ("s",), "tags": ("two",)}, "`tags: two` and `sources: s` together"),
        ({"show": (Kind.QUESTION,), "actors": ("Anna",)}, "`show: question` and `actors: Anna` together"),
    ],
)
def test_what_left_everything_out_is_named(keys: dict[str, object], words: str) -> None:
    view = View.model_validate({"id": "v", **keys})
    assert nothing_shown(MAP, view) == f"nothing is shown: no statement of the map passes {words}"


def test_of_a_picture_that_shows_something_nothing_is_said() -> None:
    assert nothing_shown(MAP, None) == ""
    assert nothing_shown(MAP, View(id="v", show=(Kind.EVIDENCE,))) == ""


def test_a_map_without_statements(tmp_path: Path) -> None:
    assert nothing_shown(ArgumentMap(), None) == "nothing is shown: the map has no statements"
    assert (
        nothing_shown(ArgumentMap(), View(id="v", show=(Kind.CLAIM,))) == "nothing is shown: the map has no statements"
    )
    (tmp_path / "a.arg").write_text('claim a "A"\n', encoding="utf-8")
    (tmp_path / "b.arg").write_text('import "a.arg" as a\n', encoding="utf-8")
    found = nothing_shown(compile_file(tmp_path / "b.arg").map, None)
    assert (
        found == "nothing is shown: the map has no statements of its own, and says nothing about those that it imports"
    )


def test_nothing_bears_on_what_stands_alone() -> None:
    assert alone(MAP, View(id="v", focus=("far",))) == "nothing in the map bears on `far`"
    assert alone(MAP, View(id="v", focus=("far", "seen"))) == "nothing in the map bears on `far` or `seen`"
    for view in (None, View(id="v", focus=("yes",)), View(id="v", focus=("far",), depth=0), View(id="v")):
        assert alone(MAP, view) == ""
    assert alone(MAP, View(id="v", focus=("yes",), hide=(Kind.EVIDENCE,))) == ""


@pytest.mark.parametrize("name", [one.name for one in FORMATS if not one.is_binary])
@pytest.mark.parametrize("parts", [(), Options().parts])
def test_every_picture_says_that_it_shows_nothing(name: str, parts: tuple[()]) -> None:
    options = Options(view=View(id="v", show=(Kind.UNDERCUT,)), parts=parts)
    (file,) = draw(MAP, format_named(name), options)
    assert "Nothing is shown" in file.content.decode()
    (file,) = draw(MAP, format_named(name), Options(view=options.view, parts=parts, most=20))
    assert "Nothing is shown" in file.content.decode()


def test_a_page_says_it_and_one_sheet_is_still_a_sheet() -> None:
    view, page = View(id="v", show=(Kind.UNDERCUT,)), page_size("a4")
    (file,) = draw(MAP, format_named("svg"), Options(view=view, page=page))
    assert b"Nothing is shown" in file.content
    (sheet,) = draw(MAP, format_named("svg"), Options(view=view, page=page, most=20))
    assert (file.sheet, sheet.sheet) == ("", "overview")
