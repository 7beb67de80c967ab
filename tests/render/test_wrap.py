"""Lines that fit, are as few as can be and about as long as one another, and lose nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.render.clean import clean_text
from argmap.render.wrap import Face, wrap
from tests.render.diagrams import texts
from tests.steps import steps

FACE = Face(13.0)


def test_lines_are_even() -> None:
    text = "Every Chinese company, Huawei included, is bound to the Party"
    assert wrap(text, FACE, 244) == ("Every Chinese company, Huawei", "included, is bound to the Party")


def test_an_empty_text_has_no_lines() -> None:
    assert wrap("", FACE, 100) == ()
    assert wrap(" \t ", FACE, 100) == ()


def test_chinese_breaks_between_characters_but_not_before_a_comma() -> None:
    for line in wrap("市中心应当对私家车关闭，因为空气质量明显改善，行人也更加安全。", FACE, 100)[1:]:
        assert line[0] not in "，。"
    lines = wrap("他说（不行）「好」", FACE, 13.0 * 3)
    assert not any(line.endswith(("（", "「")) for line in lines)


def test_korean_breaks_at_spaces() -> None:
    assert wrap("도심의 공기가 좋아졌다", FACE, 100) == ("도심의 공기가", "좋아졌다")


def test_a_word_breaks_at_its_hyphen_only_if_it_is_long() -> None:
    assert wrap("all of the digi-tech firms", FACE, 110) == ("all of the", "digi-tech firms")
    assert wrap("decision-making-procedure-for-experts", FACE, 120) == ("decision-making-", "procedure-for-", "experts")
    assert wrap("on 2019-2020-2021-2022-2023", FACE, 80)[0] == "on"


def test_what_is_seen_as_one_is_not_torn_apart() -> None:
    family, flag = "👨‍👩‍👧", "🇩🇪"
    for line in wrap(family * 6, FACE, 60):
        assert line.replace(family, "") == ""
    for line in wrap(flag * 20, FACE, 60):
        assert line.replace(flag, "") == ""
    for line in wrap("e\u0301" * 60, FACE, 60):
        assert not line.startswith("\u0301")


@given(texts, st.floats(30, 400), st.booleans())
def test_lines_fit_and_hold_the_whole_text(text: str, width: float, bold: bool) -> None:
    face = Face(13.0, bold=bold)
    clean = clean_text(text)
    lines = wrap(clean, face, width)
    assert all(face.width(line) <= width + 1e-6 for line in lines)
    assert "".join(lines).replace(" ", "") == clean.replace(" ", "")
    assert all(line == line.strip(" ") for line in lines)


@given(st.lists(st.sampled_from(("a", "word", "longer", "considerably")), max_size=40), st.integers(90, 400))
def test_there_are_no_fewer_lines_to_be_had(words: list[str], width: int) -> None:
    lines = wrap(" ".join(words), FACE, width)
    greedy, used = 0, float("inf")
    for word in words:
        gap = FACE.width(" ") + FACE.width(word)
        if used + gap > width:
            greedy, used = greedy + 1, FACE.width(word)
        else:
            used += gap
    assert len(lines) == greedy


@pytest.mark.parametrize("text", ["x", "x ", "中", "a-", "\u0301", "👩\u200d", "。", "（"])
def test_cost_grows_with_the_text(text: str) -> None:
    wrap(text * 10, FACE, 200)
    assert steps(lambda: wrap(text * 2_000, FACE, 200)) < 5 * steps(lambda: wrap(text * 500, FACE, 200)) + 500
