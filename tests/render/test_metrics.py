"""How wide texts are."""

from __future__ import annotations

import pytest

from argmap.render.metrics import advance, is_measured, text_width


@pytest.mark.parametrize(
    ("text", "bold", "width"),
    [
        ("", False, 0.0),
        ("A", False, 66.7),
        ("A", True, 72.2),
        ("Hello, world", False, 522.4),
        ("Ж", False, 92.3),
        ("华为", False, 200.0),
        ("，", False, 100.0),
        ("한국", False, 200.0),
        ("e\u0301", False, 55.6),
        ("a\u200db", False, 111.2),
        ("🚗", False, 130.0),
    ],
)
def test_widths_at_a_size_of_100(text: str, bold: bool, width: float) -> None:
    assert text_width(text, 100, bold=bold) == pytest.approx(width, abs=0.1)


def test_every_character_has_a_width() -> None:
    for code in range(0, 0x110000, 7):
        assert 0.0 <= advance(chr(code)) <= 1.3


def test_what_is_known_and_what_is_guessed() -> None:
    assert is_measured("Plain, Кириллица and 中文")
    assert not is_measured("हिन्दी")
    assert not is_measured("עברית")
