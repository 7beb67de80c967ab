"""Lines that fit, are as few as can be and about as long as one another, and lose nothing."""

from __future__ import annotations

from itertools import pairwise

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


def test_a_line_ends_where_a_reader_pauses() -> None:
    text = "The law commands, nothing holds the Party back, and those who cross it fall"
    lines = wrap(text, FACE, 170)
    assert lines == ("The law commands,", "nothing holds the Party back,", "and those who cross it fall")


def test_a_short_word_goes_with_what_follows() -> None:
    text = "Chinese companies have to help in a search of the police"
    assert wrap(text, FACE, 240) == ("Chinese companies have", "to help in a search of the police")


def test_no_word_stands_alone_at_the_end() -> None:
    """A last line of one short word is had only where there is no other way."""
    text = "Recent laws require organisations to give the government their data when it asks for it"
    for width in range(150, 400, 7):
        lines = wrap(text, FACE, width)
        if len(lines) > 1:
            assert FACE.width(lines[-1]) > 0.3 * width


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
    assert wrap("decision-making-procedure-for-experts", FACE, 120) == ("decision-making-", "procedure-", "for-experts")
    assert wrap("on 2019-2020-2021-2022-2023", FACE, 80)[0] == "on"


def test_what_is_seen_as_one_is_not_torn_apart() -> None:
    family, flag = "👨‍👩‍👧", "🇩🇪"
    for line in wrap(family * 6, FACE, 60):
        assert line.replace(family, "") == ""
    for line in wrap(flag * 20, FACE, 60):
        assert line.replace(flag, "") == ""
    for line in wrap("e\u0301" * 60, FACE, 60):
        assert not line.startswith("\u0301")


OPENING, CLOSING = "（「『【《“‘([", "，。、；：！？）」』】》”’),.;:!?"


@given(st.text(st.sampled_from("市中心应当关闭" + OPENING + CLOSING + "ーっ々"), max_size=120), st.integers(4, 20))
def test_signs_of_chinese_and_japanese_keep_to_what_they_belong_to(text: str, room: int) -> None:
    """The prohibitions of JIS X 4051 and GB/T 15834, wherever the text has a place to break in reach."""
    lines = wrap(text, FACE, 13.0 * room)
    for before, after in pairwise(lines):
        torn = before[-1] in OPENING or after[0] in CLOSING + "ーっ々"
        assert not torn or not _could_break(before)


def _could_break(line: str) -> bool:
    """Whether a line might have ended sooner: between two letters of its own."""
    return any(one not in OPENING and other not in OPENING + CLOSING + "ーっ々" for one, other in pairwise(line))


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
