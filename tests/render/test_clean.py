"""Nothing invisible, nothing that runs."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.render.clean import LONGEST, clean_link, clean_text, is_right_to_left
from tests.render.diagrams import texts

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@pytest.mark.parametrize(
    "character",
    [
        *BIDI,
        "\x00",
        "\x07",
        "\x1b",
        "\x7f",
        "\x9b",
        "\ud800",
        "\ufffe",
        "\uffff",
        "\ufdd0",
        "\U000e0041",
        "\U0010ffff",
    ],
)
def test_unfit_characters_become_the_replacement_character(character: str) -> None:
    assert clean_text(f"a{character}b") == "a\ufffdb"


def test_a_text_is_one_line_in_nfc() -> None:
    assert clean_text(" a\n\tb\x85c\u2028 d  ") == "a b c d"
    assert clean_text("e\u0301") == "é"


def test_marks_do_not_pile_up() -> None:
    assert len(clean_text("q" + "\u0301" * 500)) <= 5


def test_a_text_is_cut_visibly_and_only_far_out() -> None:
    assert clean_text("word " * 390).endswith("word")
    cut = clean_text("word " * 10_000)
    assert len(cut) <= LONGEST
    assert cut.endswith("word…")


@given(st.one_of(texts, st.text(st.characters())))
def test_what_is_left_is_fit_for_xml(text: str) -> None:
    clean = clean_text(text)
    assert not XML.search(clean)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in clean)
    assert not set(clean) & set(BIDI)
    assert clean == clean_text(clean)
    clean.encode()


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/a?b=c&d#e",
        "http://example.org",
        "mailto:someone@example.org",
        "#bound",
        "https://example.org/%E4%B8%AD",
    ],
)
def test_links_that_stay(link: str) -> None:
    assert clean_link(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " https://example.org",
        "java\tscript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org",
        "/etc/passwd",
        "https:example.org",
        "https:///x",
        "https://exämple.org",
        'https://example.org/"onload="x',
        "https://example.org/<x>",
        "https://[::1",
        "https://example.org/" + "a" * 5000,
        "https://example.org\n",
        "https://example.org\\@example.com/",
        "https://example.org:port/",
        "https://:80/",
        "https://example.org/a^b",
        "#",
        "#a(b)",
        "##a",
        "#a;b",
    ],
)
def test_links_that_go(link: str) -> None:
    assert clean_link(link) == ""


def test_the_way_a_text_runs() -> None:
    assert is_right_to_left("123 שלום")
    assert is_right_to_left("انخفض ثاني CO2")
    assert not is_right_to_left("CO2 انخفض")
    assert not is_right_to_left("123")
