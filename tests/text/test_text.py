"""A text, its lines and the places in it, whatever the bytes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.text import LINE_END, Damage, Span, Text

MIXED = st.text(st.sampled_from("ab\r\n\u2028é𝄞\ufeff"), max_size=30)


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ("", ("",)),
        ("a", ("a",)),
        ("a\n", ("a", "")),
        ("a\r\nb\rc\nd", ("a", "b", "c", "d")),
        ("a\n\rb", ("a", "", "b")),
        ("a\u2028b\fc\x0bd\x85e\x1cf", ("a\u2028b\fc\x0bd\x85e\x1cf",)),
    ],
)
def test_lines_end_with_three_signs_and_no_other(content: str, lines: tuple[str, ...]) -> None:
    assert Text("x", content).lines == lines


@given(MIXED)
def test_lines_and_their_starts_agree(content: str) -> None:
    text = Text("x", content)
    assert len(text.lines) == len(text.line_starts)
    for line, start in zip(text.lines, text.line_starts, strict=True):
        assert text.content[start : start + len(line)] == line
    assert "".join(text.lines) == LINE_END.sub("", text.content)


@given(MIXED, st.integers(0, 40))
def test_a_position_leads_back_to_its_offset(content: str, offset: int) -> None:
    text = Text("x", content)
    offset = min(offset, len(text.content))
    line, column = text.position(offset)
    assert text.line_starts[line - 1] + column - 1 == offset


def test_a_span_counts_code_points_from_one() -> None:
    text = Text("x.arg", "é𝄞\r\nab")
    assert text.span(1, 5) == Span("x.arg", 1, 5, line=1, column=2, end_line=2, end_column=2)
    assert text.span(5, 99) == Span("x.arg", 5, 6, line=2, column=2, end_line=2, end_column=3)
    assert text.span(4, 2).end == 4


@given(st.text(max_size=30))
def test_any_text_comes_back_as_its_bytes(content: str) -> None:
    data = content.encode(errors="replace")
    assert Text.from_bytes("x", data).to_bytes() == data
    assert Text.from_bytes("x", data).damage == ()


@given(st.binary(max_size=60))
def test_any_bytes_are_a_text(data: bytes) -> None:
    text = Text.from_bytes("x", data)
    assert bool(text.damage) == (not _is_utf8(data))
    text.to_bytes()
    assert len(text.lines) == 1 + len(re.findall("\r\n|\r|\n", text.content))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_order_mark_is_kept_and_no_part_of_the_content(mark: bytes) -> None:
    text = Text.from_bytes("x", mark + b"claim")
    assert text.content == "claim"
    assert text.bom == bool(mark)
    assert text.to_bytes() == mark + b"claim"


def test_a_string_that_begins_with_a_byte_order_mark() -> None:
    assert Text("x", "\ufeffclaim") == Text("x", "claim", bom=True)


def test_bytes_that_are_not_utf_8_are_damage_at_the_first_place() -> None:
    text = Text.from_bytes("x", "é ".encode() + b"caf\xe9 \xff")
    assert text.content == "é caf\ufffd \ufffd"
    assert text.damage == (Damage(5, 6, "byte 0xE9 is not UTF-8"),)


def test_a_truncated_character_is_damage() -> None:
    assert Text.from_bytes("x", "claim é".encode()[:-1]).damage == (Damage(6, 7, "byte 0xC3 is not UTF-8"),)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_read_and_is_damage(encoding: str) -> None:
    text = Text.from_bytes("x", ("\ufeff" + 'claim a "é"').encode(encoding))
    assert text.content == 'claim a "é"'
    assert [damage.reason for damage in text.damage] == ["it is UTF-16"]


def test_half_a_surrogate_pair_is_damage() -> None:
    text = Text("x", "a\ud83db\ude00")
    assert text.content == "a\ufffdb\ufffd"
    assert text.damage == (Damage(1, 2, "U+D83D is half a character"),)
    assert text.to_bytes() == "a\ufffdb\ufffd".encode()
