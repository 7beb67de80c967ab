"""Nothing reaches a terminal or a CI log that it would obey, or that nobody would see."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.visible import abridged, pieces, visible, width, without_orders, wrapped

BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    "char",
    [
        *BIDI_CONTROLS,
        "\x00",
        "\x1b",
        "\x7f",
        "\x85",
        "\x9b",
        "\r",
        "\n",
        "\u2028",
        "\u200b",
        "\ufeff",
        "\xad",
        "\u3164",
        "\U000e0041",
        "\ud800",
        "\uffff",
    ],
)
def test_what_a_terminal_obeys_or_nobody_sees_is_shown_as_its_code_point(char: str) -> None:
    assert visible(f"a{char}b") == f"a<U+{ord(char):04X}>b"


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "漢字，。「」",
        "é e\u0301",
        "می\u200cروم",
        "👩\u200d🔬",
        "❤\ufe0f",
        "葛\U000e0100",
        "…“”¶§",
        "a\xa0b",
        "क\u094d\u200dष",
    ],
)
def test_what_belongs_to_a_script_stays(text: str) -> None:
    assert visible(text) == text


def test_joiners_between_latin_letters_are_shown() -> None:
    assert visible("ad\u200dmin") == "ad<U+200D>min"


@given(st.text(st.characters(), max_size=60))
def test_nothing_unsafe_is_left_of_any_text(text: str) -> None:
    shown = visible(text)
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in shown)
    assert not set(shown) & set(BIDI_CONTROLS)
    assert "".join(pieces(text)) == shown
    assert len(pieces(text)) == len(text)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.integers(1, 30))
def test_abridged_text_fits(text: str, room: int) -> None:
    assert width(abridged(text, room)) <= room
    assert abridged(text, 1_000) == visible(text)


@given(st.lists(st.text("ab漢", min_size=1, max_size=8), min_size=1), st.integers(16, 40))
def test_wrapping_keeps_the_words_and_the_width(words: list[str], room: int) -> None:
    rows = list(wrapped(" ".join(words), room))
    assert " ".join(rows) == " ".join(words)
    assert all(width(row) <= room for row in rows)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("::stop-commands::x", "<U+003A>:stop-commands::x"),
        ("      ::error::x", "      <U+003A>:error::x"),
        ("a ##[add-mask]b", "a <U+0023>#[add-mask]b"),
        ("##vso[task.setvariable]", "<U+0023>#vso[task.setvariable]"),
        ("a ::b", "a ::b"),
        ("## 1 [x]", "## 1 [x]"),
    ],
)
def test_orders_to_ci_runners_are_broken(line: str, shown: str) -> None:
    assert without_orders(line) == shown
