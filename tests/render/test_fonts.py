"""Which font draws what: the same on every machine, and nothing lost where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.render.fonts import Cascade, find_fonts, open_faces
from argmap.render.fonts import files as places
from argmap.render.fonts.cascade import clusters

pytest.importorskip("uharfbuzz", reason="needs the extra `pdf` or `png`")


@pytest.fixture
def no_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without fonts of its own."""
    monkeypatch.setattr(places, "FOLDERS", ())


def families(text: str, *, bold: bool = False, drawn: str = "") -> list[tuple[str, str]]:
    found = Cascade(drawn, outlined=True).stretches(text, bold=bold)
    return [(stretch.text, stretch.face.family if stretch.face else "") for stretch in found]


@pytest.mark.usefixtures("no_folders")
def test_what_the_packages_bring_is_found_without_a_font_of_the_system() -> None:
    pytest.importorskip("fontpkg_arimo")
    assert next(file.name for file in find_fonts()) == "Arimo[wght].ttf"


@pytest.mark.parametrize("bold", [False, True])
def test_latin_is_drawn_as_wide_as_it_is_measured_on_every_machine(bold: bool) -> None:
    pytest.importorskip("fontpkg_arimo")
    assert families("Größe: Ελλάδα, Россия", bold=bold) == [("Größe: Ελλάδα, Россия", "Arimo")]


def test_a_houses_own_font_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "FOLDERS", (str(tmp_path),))
    for name in ("HouseSerif-Bold.ttf", "HouseSerif-Regular.ttf", "Other.ttf", "Arial.ttf"):
        (tmp_path / name).touch()
    named = [file.name for file in find_fonts("House Serif, Liberation Sans, Other, sans-serif")]
    assert named[:2] == ["HouseSerif-Bold.ttf", "HouseSerif-Regular.ttf"]
    usual = [file.name for file in find_fonts("Liberation Sans, Arial, House Serif")]
    assert usual.index("Arial.ttf") < usual.index("HouseSerif-Regular.ttf")
    assert usual == [file.name for file in find_fonts()]


@pytest.mark.usefixtures("no_folders")
def test_each_script_has_its_font_with_the_extra_fonts() -> None:
    pytest.importorskip("manimgx_fonts_cjk")
    pytest.importorskip("manimgx_fonts")
    assert families("Law 法律 قانون חוק 법 🚗 กฎ") == [
        ("Law ", "Arimo"),
        ("法律 ", "Noto Sans CJK SC"),
        ("قانون ", "Noto Sans Arabic"),
        ("חוק ", "Arimo"),
        ("법 ", "Noto Sans CJK SC"),
        ("🚗", "Noto Emoji"),
        (" ", "Arimo"),
        ("กฎ", "Noto Sans Thai"),
    ]


@pytest.mark.usefixtures("no_folders")
def test_chinese_characters_are_drawn_in_the_way_of_the_text() -> None:
    pytest.importorskip("manimgx_fonts_cjk")
    assert families("直", drawn="直") == [("直", "Noto Sans CJK SC")]
    assert families("直", drawn="これは直") == [("直", "Noto Sans CJK JP")]


def test_what_no_font_has_is_told() -> None:
    assert families("a\U0001faff\ue123")[-1][1] == ""


def test_without_any_font_everything_is_told() -> None:
    assert [stretch.face for stretch in Cascade(files=()).stretches("abc", bold=False)] == [None]


def test_a_file_that_is_no_font_is_passed_over(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    assert open_faces(broken) == ()
    assert open_faces(tmp_path / "missing.ttf") == ()


def test_what_belongs_together_is_drawn_by_one_font() -> None:
    assert list(clusters("e\u0301a👨\u200d👩\u200d👧🇩🇪🇫🇷👍🏽x\ufe0f")) == [
        "e\u0301", "a", "👨\u200d👩\u200d👧", "🇩🇪", "🇫🇷", "👍🏽", "x\ufe0f",
    ]  # fmt: skip
