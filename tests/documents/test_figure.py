"""A map drawn for a document, and what is told when it cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.documents import FigureError, draw_figure
from argmap.drawing import format_named
from argmap.errors import ArgmapError
from tests.documents.samples import BROKEN, MAP, WORDS


def test_a_map_in_the_document(tmp_path: Path) -> None:
    figure = draw_figure(MAP, {"caption": "As drawn"}, document=tmp_path / "paper.md")
    assert WORDS in figure.picture.decode()
    assert figure.alt == "Whether it holds. An argument map of 3 statements, joined by 2 links."
    assert (figure.caption, figure.files, figure.width > 300) == ("As drawn", (), True)


def test_a_map_in_a_file_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.arg").write_text(MAP, encoding="utf-8")
    figure = draw_figure("", {"file": "a.arg", "view": "small", "parts": "title"}, document=tmp_path / "paper.md")
    assert 'id="no"' not in figure.picture.decode()
    assert figure.files == (tmp_path / "a.arg",)


def test_a_map_imports_from_the_folder_of_the_document(tmp_path: Path) -> None:
    (tmp_path / "a.arg").write_text(MAP, encoding="utf-8")
    body = 'import "a.arg" as a\nclaim more "More of it"\n  supports a.yes\n'
    figure = draw_figure(body, {}, document=tmp_path / "paper.md")
    assert WORDS in figure.picture.decode()
    assert figure.files == (tmp_path / "a.arg",)


def test_what_stands_around_and_over_it(tmp_path: Path) -> None:
    words = 'claim old "It is old"\n  tags: aged\n  by: "Ren Zhengfei"\n'
    usual, bare, tagged = (
        draw_figure(words, wishes, document=tmp_path / "paper.md").picture
        for wishes in ({}, {"parts": "none"}, {"parts": "none", "overlay": "tags, grades"})
    )
    assert b"Ren Zhengfei" in usual
    assert len(bare) < len(usual)
    assert tagged != bare


def test_the_theme_of_the_settings(tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").write_text('theme = "dark"\n', encoding="utf-8")
    asked = draw_figure(MAP, {"theme": "dark"}, document=tmp_path / "paper.md")
    assert draw_figure(MAP, {}, document=tmp_path / "paper.md").picture == asked.picture
    assert draw_figure(MAP, {"theme": "report"}, document=tmp_path / "paper.md").picture != asked.picture


def test_another_format(tmp_path: Path) -> None:
    figure = draw_figure(MAP, {}, document=tmp_path / "paper.md", format_=format_named("png"))
    assert figure.picture.startswith(b"\x89PNG")
    assert figure.alt.startswith("Whether it holds.")


@pytest.mark.parametrize(
    ("body", "wishes", "words"),
    [
        ("", {}, "there is no map; write one here, or name its file by `file`"),
        (MAP, {"file": "a.arg"}, "take one away"),
        (MAP, {"veiw": "small"}, "a figure takes no `veiw`; did you mean `view`?"),
        (MAP, {"view": "large"}, "the map has no view `large`; there are `small`"),
        (MAP, {"theme": "neon"}, "there is no theme `neon`"),
        (MAP, {"direction": "up"}, "there is no direction `up`"),
        (MAP, {"width": "huge"}, "`width` is a length such as `80%` or `12cm`, not `huge`"),
        (MAP, {"overlay": "grade"}, "there is no overlay `grade`"),
        (MAP, {"overlay": " , "}, "`overlay` names nothing"),
        (MAP, {"parts": "titel"}, "there is no part `titel`"),
        (MAP, {"parts": "none,title"}, "`none` leaves no place"),
        ("", {"file": "none.arg"}, "none.arg"),
    ],
)
def test_wishes_that_cannot_be_met(tmp_path: Path, body: str, wishes: dict[str, str], words: str) -> None:
    with pytest.raises(ArgmapError) as caught:
        draw_figure(body, wishes, document=tmp_path / "paper.md", line=7)
    assert words in str(caught.value)
    if "none.arg" not in words:
        assert str(caught.value).startswith(f"{tmp_path / 'paper.md'}:7: ")


def test_a_finding_names_the_line_of_the_document(tmp_path: Path) -> None:
    with pytest.raises(FigureError) as caught:
        draw_figure(BROKEN, {}, document=tmp_path / "paper.md", line=41)
    assert f"{tmp_path / 'paper.md'}:43:3" in str(caught.value)
    assert "did you mean `claim`?" in str(caught.value)


def test_warnings_are_handed_over_with_the_picture(tmp_path: Path) -> None:
    figure = draw_figure(MAP + 'actor nobody "Nobody speaks"\n', {}, document=tmp_path / "paper.md", line=3)
    assert figure.picture
    assert "paper.md:14:" in figure.remarks
