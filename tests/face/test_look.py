"""`argmap.render`: themes, overlays and parts from Python."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap

MAP = """\
source s "A report"
  text: "s.txt"

question q "Is it so?"
  claim yes "It is"
    @s "the words that the report has"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "s.txt").write_text("These are the words that the report has.\n", encoding="utf-8")
    place = tmp_path / "a.arg"
    place.write_text(MAP, encoding="utf-8")
    return place


def test_quotes_are_looked_for_where_a_path_is_given(path: Path) -> None:
    assert ">verified<" in argmap.render(path, overlays=("quotes",), sources=[path.parent / "texts"])
    assert ">no text<" in argmap.render(path, overlays=("quotes",))
    settings = argmap.Settings(sources=(path.parent / "texts",))
    assert ">verified<" in argmap.render(path, overlays=("quotes",), settings=settings)


def test_quotes_of_a_map_are_given(path: Path) -> None:
    map = argmap.load(path)
    found = argmap.quotes(path, sources=[path.parent / "texts"])
    assert ">verified<" in argmap.render(map, overlays=("quotes",), quotes=found)
    with pytest.raises(argmap.UsageError, match="nobody has looked"):
        argmap.render(map, overlays=("quotes",))


def test_quotes_of_a_map_in_json_are_given(path: Path) -> None:
    place = path.with_suffix(".json")
    argmap.dump(argmap.load(path), place)
    with pytest.raises(argmap.UsageError, match="nobody has looked"):
        argmap.render(place, overlays=("quotes",))
    assert ">verified<" in argmap.render(
        place, overlays=("quotes",), quotes=argmap.quotes(path, sources=[path.parent / "texts"])
    )


def test_a_theme_of_ones_own(path: Path) -> None:
    mine = argmap.HouseTheme("mine", base="print", colours={"main-line": "#123456"}, sizes={"text-size": 20})
    drawn = argmap.render(path, theme=mine)
    assert "#123456" in drawn
    assert 'font-size="20"' in drawn or 'font-size="21.2"' in drawn
    settings = argmap.Settings(theme="mine", themes=(mine,))
    assert argmap.render(path, settings=settings) == argmap.render(path, theme="mine", settings=settings) == drawn
    with pytest.raises(argmap.UsageError, match="there is no theme `mine`"):
        argmap.render(path, theme="mine")


def test_too_little_contrast_is_a_warning(path: Path) -> None:
    pale = argmap.HouseTheme("pale", colours={"quiet": "#cccccc"})
    with pytest.warns(UserWarning, match=r"theme `pale`: `quiet` on `.*` has a contrast of") as told:
        assert "#cccccc" in argmap.render(path, theme=pale)
    assert told[0].filename == __file__


def test_what_stands(path: Path) -> None:
    assert ">out<" in argmap.render(path, standing={"yes": "out"})
    with pytest.raises(argmap.UsageError, match="there are `in`, `out`, `undecided`"):
        argmap.render(path, standing={"yes": "up"})  # type: ignore[dict-item]  # what is tried


def test_parts_and_date(path: Path) -> None:
    assert "SOURCES" in argmap.render(path)
    assert "SOURCES" not in argmap.render(path, parts=())
    assert "Drawn November 2026." in argmap.render(path, parts=("caption",), date="2026-11")
    with pytest.raises(argmap.UsageError, match="there is no part `titel`; did you mean `title`"):
        argmap.render(path, parts=("titel",))  # type: ignore[arg-type]  # what is tried
    with pytest.raises(argmap.UsageError, match="there is no overlay `tag`"):
        argmap.render(path, overlays=("tag",))  # type: ignore[arg-type]  # what is tried


def test_settings_are_read_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").write_text('theme = "dark"', encoding="utf-8")
    assert argmap.read_settings(tmp_path / "argmap.toml").theme == "dark"
    assert argmap.read_settings(str(tmp_path / "argmap.toml")).theme == "dark"


def test_a_picture_of_nothing_is_a_warning(path: Path) -> None:
    with pytest.warns(UserWarning, match="nothing is shown: no statement of the map passes `show: undercut`") as told:
        drawn = argmap.render(path, view=argmap.View(id="v", show=(argmap.Kind.UNDERCUT,)))
    assert told[0].filename == __file__
    assert "Nothing is shown" in drawn
