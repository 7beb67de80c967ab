"""Formatting is proved on every text, and no text, however damaged, fails the proof."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.formatting import FormattingError, formatted, unwritable
from argmap.resolve import resolve
from argmap.text import Text

MAPS = tuple(path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent.parent / "maps").glob("*.arg")))
PIECES = st.sampled_from(
    [
        *'"\t @:,#\\|()“”\u3000\xa0\u2028\x0c\n\r\ufeff\u200b',
        "  ",
        "   ",
        "…",
        "...",
        "->",
        "# c",
        "claim",
        "by:",
        '\\"',
    ]
)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """Some lines of a real map, with characters put in and taken out."""
    lines = draw(st.sampled_from(MAPS)).split("\n")
    first = draw(st.integers(0, len(lines) - 1))
    text = "\n".join(lines[first : first + draw(st.integers(1, 20))])
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        text = text[:start] + draw(st.one_of(st.just(""), PIECES)) + text[start + draw(st.integers(0, 3)) :]
    return text


@given(damaged())
def test_every_text_has_a_form_that_means_the_same(content: str) -> None:
    text = Text("a.arg", content)
    made = formatted(text)
    assert resolve(made).map == resolve(text).map
    assert formatted(made) is made


def test_a_text_in_its_form_is_given_back_itself() -> None:
    text = Text("a.arg", 'claim a "A"\n')
    assert formatted(text) is text


def test_a_formatter_at_fault_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.formatting.format_text", lambda text: Text(text.path, 'claim b "B"\n'))
    with pytest.raises(FormattingError, match="it would become another map"):
        formatted(Text("a.arg", 'claim a "A"\n'))


def test_a_text_with_damage_is_not_to_be_written() -> None:
    (found,) = unwritable(Text.from_bytes("a.arg", b'claim a "\xff"\n'))
    assert (found.code, found.span.start) == ("not-utf-8", 9)
    assert unwritable(Text("a.arg", 'claim a "A"\n')) == ()
