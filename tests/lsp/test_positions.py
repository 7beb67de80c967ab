"""Offsets and positions, in each encoding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.lsp.positions import Encoding, Position, Ruler
from argmap.text import Text

TEXT = 'claim a "它 😀!"\r\n  rebuttal b "é"\rclaim c\n'
TEXTS = st.text(st.sampled_from('aé它😀"\u2028\f\r\n '), max_size=40)


@pytest.mark.parametrize(
    ("encoding", "character"),
    [(Encoding.UTF8, 9 + 3 + 1 + 4), (Encoding.UTF16, 9 + 1 + 1 + 2), (Encoding.UTF32, 9 + 1 + 1 + 1)],
)
def test_characters_take_as_many_units_as_the_encoding_says(encoding: Encoding, character: int) -> None:
    ruler, offset = Ruler(Text("a", TEXT), encoding), TEXT.index("!")
    assert ruler.position(offset) == (0, character)
    assert ruler.offset(0, character) == offset


@pytest.mark.parametrize("encoding", list(Encoding))
def test_every_line_end_ends_a_line_and_nothing_else_does(encoding: Encoding) -> None:
    ruler = Ruler(Text("a", "a\r\nb\rc\nd\fe\u2028f"), encoding)
    assert [ruler.position(ruler.text.content.index(letter)).line for letter in "abcdef"] == [0, 1, 2, 3, 3, 3]


def test_what_lies_outside_means_the_nearest_place() -> None:
    ruler = Ruler(Text("a", "ab\n😀"), Encoding.UTF16)
    assert ruler.offset(0, 99) == 2
    assert ruler.offset(99, 0) == 4
    assert ruler.offset(-1, -1) == 0
    assert ruler.offset(1, 1) == 3  # in the middle of a character
    assert ruler.span(Position(1, 2), Position(0, 1)) == ruler.text.span(1, 4)


def test_a_byte_order_mark_counts_in_the_first_line_only() -> None:
    text = Text("a", "\ufeffab\ncd")
    ruler = Ruler(text, Encoding.UTF16, marked=True)
    assert text.content == "ab\ncd"
    assert [ruler.position(offset) for offset in (0, 1, 3, 4)] == [(0, 1), (0, 2), (1, 0), (1, 1)]
    assert [ruler.offset(0, 0), ruler.offset(0, 2), ruler.offset(1, 1)] == [0, 1, 4]


@given(TEXTS, st.sampled_from(Encoding))
def test_every_place_is_found_again(content: str, encoding: Encoding) -> None:
    text = Text("a", content)
    ruler = Ruler(text, encoding)
    for offset in range(len(content) + 1):
        if content[offset - 1 : offset + 1] != "\r\n":
            assert ruler.offset(*ruler.position(offset)) == offset


@given(TEXTS, st.sampled_from(Encoding), st.integers(-9, 99), st.integers(-9, 99))
def test_every_position_is_somewhere(content: str, encoding: Encoding, line: int, character: int) -> None:
    assert 0 <= Ruler(Text("a", content), encoding).offset(line, character) <= len(content)
