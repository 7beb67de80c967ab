"""Texts that are edited as an editor tells it."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from argmap.lsp.addresses import address_of, path_of
from argmap.lsp.documents import Edit, OpenText
from argmap.lsp.positions import Encoding, Position

TEXTS = st.text(st.sampled_from('aé它😀"\u2028\f\r\n '), max_size=30)
POSITIONS = st.builds(Position, st.integers(-2, 12), st.integers(-2, 40))


def text(content: str) -> OpenText:
    return OpenText("file:///a.arg", Path("/a.arg"), Path("/a.arg"), 1, content)


def edited(content: str, *edits: Edit, encoding: Encoding = Encoding.UTF16) -> str:
    return text(content).edited(2, edits, encoding).content


def test_edits_are_made_in_turn() -> None:
    first = Edit("X\n", Position(0, 1), Position(0, 2))
    second = Edit("", Position(1, 0), Position(1, 1))
    assert edited("abc\nd", first, second) == "aX\n\nd"
    assert edited("abc", first, Edit("all new")) == "all new"


def test_columns_are_units_of_the_encoding() -> None:
    for encoding, start in ((Encoding.UTF8, 7), (Encoding.UTF16, 3), (Encoding.UTF32, 2)):
        edit = Edit("!", Position(0, start), Position(0, start))
        assert edited("它😀b", edit, encoding=encoding) == "它😀!b"


def test_lines_end_at_line_ends_only() -> None:
    edit = Edit("!", Position(1, 1), Position(1, 2))
    assert edited("a\u2028b\fc\r\nxyz\rq", edit) == "a\u2028b\fc\r\nx!z\rq"


def test_a_byte_order_mark_is_a_character_of_the_editor() -> None:
    assert edited("\ufeffab", Edit("!", Position(0, 1), Position(0, 2))) == "\ufeff!b"
    assert text("\ufeffab").marked
    assert not text("ab").marked


def test_ends_in_the_wrong_order_and_places_outside_do_no_harm() -> None:
    assert edited("abc", Edit("!", Position(0, 2), Position(0, 1))) == "a!c"
    assert edited("abc", Edit("!", Position(9, 9), Position(9, 9))) == "abc!"
    assert edited("ab\ncd", Edit("!", Position(0, 99), Position(1, 0))) == "ab!cd"


@given(TEXTS, TEXTS, POSITIONS, POSITIONS, st.sampled_from(Encoding))
def test_whatever_is_edited_nothing_outside_of_the_edit_changes(
    content: str, new: str, start: Position, end: Position, encoding: Encoding
) -> None:
    made = edited(content, Edit(new, start, end), encoding=encoding)
    kept = len(made) - len(new)
    assert any(made == content[:at] + new + content[at + len(content) - kept :] for at in range(len(content) + 1))


def test_addresses_are_paths_whatever_their_form(tmp_path: Path) -> None:
    odd = tmp_path / "a b#c%20é它.arg"
    assert path_of(address_of(odd), tmp_path) == odd
    assert path_of(address_of(odd).replace("%C3%A9", "%c3%a9"), tmp_path) == odd
    assert path_of("untitled:Untitled-1", tmp_path) == tmp_path / "untitled%3AUntitled-1"
    for nonsense in ("file:///a%00b", "file://", "http://[", "file:relative"):
        assert path_of(nonsense, tmp_path) in (None, path_of(nonsense, tmp_path))
        assert path_of(nonsense, tmp_path) != odd
    assert path_of("file:///a%00b", tmp_path) is None
    assert path_of("file:relative.arg", tmp_path) is None
