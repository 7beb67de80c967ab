"""Characters that do not show, by name."""

from __future__ import annotations

import pytest

from argmap.diagnostics.characters import shortened, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (";", "`;`"),
        ("{}", "`{}`"),
        ("a b", "`a b`"),
        ("华", "`华`"),
        ("\u00a0", "U+00A0 (no-break space)"),
        ("\t", "U+0009 (tab)"),
        ("\0", "U+0000 (null)"),
        ("\x1b[31m", "U+001B (escape)"),
        ("\x02", "U+0002"),
        (";\u200b", "U+200B (zero width space)"),
        ("\u202e", "U+202E (right-to-left override)"),
        (" ", "U+0020 (space)"),
        ("", "U+0020 (space)"),
    ],
)
def test_shown(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_long_texts_lose_their_middle() -> None:
    assert shown("a" * 20 + "b" * 60) == f"`{'a' * 19}…{'b' * 19}`"
    assert shortened("a" * 40) == "a" * 40
    assert len(shortened("a" * 41)) <= 40
    assert shortened("abcdefghij", 5) == "ab…ij"
