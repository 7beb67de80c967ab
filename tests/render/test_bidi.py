"""The order of characters on paper, against lines worked out by hand after the rules of UAX 9."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.render.fonts.bidi import levels, visual_order


def on_paper(text: str, *, rtl: bool) -> str:
    return "".join(text[at] for at in visual_order(levels(text, rtl=rtl)))


@pytest.mark.parametrize(
    ("text", "rtl", "seen"),
    [
        ("plain (2023)", False, "plain (2023)"),
        ("אבג", True, "גבא"),
        ("abc אבג def", False, "abc גבא def"),
        ("אבג abc דה", True, "הד abc גבא"),
        ("אבג 2023 דה", True, "הד 2023 גבא"),
        ("ابج 1,234.5 دهو", True, "وهد 1,234.5 جبا"),
        ("ابج ١٢٫٣", True, "١٢٫٣ جبا"),
        ("אבג (abc) דה", True, "הד )abc( גבא"),  # brackets are mirrored when they are drawn
        ("abc (אבג) def", False, "abc (גבא) def"),
        ("אבג!", True, "!גבא"),
        ("abc אבג!", False, "abc גבא!"),
        ("אבג - דה", False, "הד - גבא"),
        ("5% אבג", True, "גבא 5%"),
        ("", True, ""),
    ],
)
def test_lines_worked_out_by_hand(text: str, rtl: bool, seen: str) -> None:
    assert on_paper(text, rtl=rtl) == seen


@given(st.text(st.sampled_from("abc אבג ابج 123 ١٢ .,:-+$%()[]«» \u0301中"), max_size=30), st.booleans())
def test_every_character_keeps_a_place(text: str, rtl: bool) -> None:
    order = visual_order(levels(text, rtl=rtl))
    assert sorted(order) == list(range(len(text)))


@given(st.text(st.sampled_from("abc .,:-()[]123é中"), max_size=30))
def test_what_holds_no_right_to_left_letter_is_left_alone(text: str) -> None:
    assert on_paper(text, rtl=False) == text
