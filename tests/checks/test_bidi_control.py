from __future__ import annotations

import sys
from unicodedata import bidirectional, category

import pytest

from tests.marked import assert_marked, compiled, pointed_at

CODE = "bidi-control"

BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize("character", [*BIDI_CONTROLS, "\u200b", "\u2060", "\ufeff", "\U000e0041", "\u00ad", "\x1b"])
def test_an_invisible_character_is_found_wherever_it_stands(character: str) -> None:
    for source in (
        f'claim a "Huawei {character}is private"  #! bidi-control\n',
        f"# Huawei{character}  #! bidi-control\n",
        f'  #! bidi-control{character}\nclaim a "A"\n',
    ):
        (found,) = assert_marked(source, CODE)
        assert pointed_at(source, found) == character
        assert f"U+{ord(character):04X}" in found.message


def test_every_bidi_control_of_unicode_is_among_them() -> None:
    embedding = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    marks = {"\u061c", "\u200e", "\u200f"}
    everything = {chr(number) for number in range(sys.maxunicode + 1)}
    assert {one for one in everything if bidirectional(one) in embedding} | marks == set(BIDI_CONTROLS)


def test_no_format_character_but_a_joiner_goes_unseen_in_latin_text() -> None:
    """But those of scripts whose format characters are seen, such as the Arabic sign of a number."""
    seen = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
    invisible = [chr(number) for number in range(sys.maxunicode + 1) if category(chr(number)) == "Cf"]
    missed = [
        f"U+{ord(one):04X}"
        for one in invisible
        if one not in seen and not any(d.code == CODE for d in compiled(f'claim a "Huawei{one}x"\n').diagnostics)
    ]
    assert [one for one in missed if not "U+13430" <= one <= "U+1343F"] == [
        "U+1BCA0",  # of shorthand
        "U+1BCA1",
        "U+1BCA2",
        "U+1BCA3",
    ]


def test_a_line_is_reported_once_with_its_other_characters_beside() -> None:
    source = 'claim a "Huawei \u202eetavirp\u202c is"  #! bidi-control\nclaim b "B"\n'
    (found,) = assert_marked(source, CODE)
    assert found.message == "here stands the invisible character U+202E (right-to-left override)"
    assert [one.message for one in found.related] == ["and here U+202C (pop directional formatting)"]
    assert [(edit.span.start, edit.replacement) for edit in found.fixes[0].edits] == [(16, ""), (24, "")]


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",  # Persian: a non-joiner within a word
        "क्\u200dष",  # Devanagari: a joiner after a virama
        "👩\u200d💻",  # emoji: a person at a computer
        "🏳️\u200d🌈",
        "👩🏽\u200d🔬",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",  # the flag of England
        "ภาษา\u200bไทย",  # Thai: where a line may end
        "华为，是民营企业",
        "a\tb",
    ],
)
def test_what_a_script_or_an_emoji_needs_is_fine(text: str) -> None:
    assert_marked(f'claim a "{text}"\n', CODE)


@pytest.mark.parametrize("text", ["Hua\u200cwei", "Hua\u200dwei", "👩\u200d", "\u200dHuawei", "Hua\u200bwei"])
def test_a_joiner_elsewhere_is_found(text: str) -> None:
    assert_marked(f'claim a "{text}"  #! bidi-control\n', CODE)


def test_a_byte_order_mark_at_the_start_belongs_there() -> None:
    from argmap.pipeline import compile_text
    from argmap.text import Text

    text = Text.from_bytes("map.arg", b"\xef\xbb\xbf" + b'claim a "A"\n')
    assert not [one for one in compile_text(text).diagnostics if one.code == CODE]
