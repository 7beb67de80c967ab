"""The one form of a text: what changes, what stays, and that it is the same map."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.syntax.formatter import format_text
from argmap.syntax.nodes import Document, Quoted, Word
from argmap.syntax.parser import parse
from argmap.syntax.scanner import scan
from argmap.text import Text
from tests.syntax.test_hostile import MAPS, SOUPS, WORDS


def formatted(source: str) -> str:
    return format_text(Text("x.arg", source)).content


LINES = {
    'claim   bound\t"Bound"   ': 'claim bound "Bound"',
    'claim"Bound"': 'claim "Bound"',
    "by:a ,b,\t c": "by: a, b, c",
    "by : a": "by: a",
    "answers\u00a0q": "answers q",
    "a undercuts b->c , d  ->  e": "a undercuts b -> c, d -> e",
    '@ nagy   p. 12   "x"..."y"': '@nagy p. 12 "x" … "y"',
    '@nagy"x"…"y"': '@nagy "x" … "y"',
    "@nagy p.12": "@nagy p. 12",
    "@nagy ¶\u00a014": "@nagy ¶ 14",
    "@nagy   §3.2": "@nagy § 3.2",
    'import "a.arg"as a': 'import "a.arg" as a',
    'map"M"': 'map "M"',
    'claim a "A" # why  ': 'claim a "A"  # why',
    'claim a "A"# why': 'claim a "A"  # why',
    'claim a "A"          #why': 'claim a "A"  #why',
    'claim a "two  spaces\\" and\\\\ # no comment"': 'claim a "two  spaces\\" and\\\\ # no comment"',
}


@pytest.mark.parametrize("line", LINES)
def test_lines(line: str) -> None:
    assert formatted(f"{line}\n") == f"{LINES[line]}\n"


@pytest.mark.parametrize(
    "line",
    ["claim  bound", "clam  a  'A'", "claim a   “A”", 'by:a  "B"', '@s  "x"  "y" # c', 'claim a  "A # b', "a;  b"],
)
def test_a_line_that_cannot_be_read_is_only_indented(line: str) -> None:
    source = f'claim x "X"\n   {line} \t\n'
    assert formatted(source) == (
        f'claim x "X"\n  {line}\n' if line != "claim  bound" else 'claim x "X"\n  claim bound\n'
    )


@pytest.mark.parametrize("unit", [" ", "   ", "    ", "\t", "        "])
def test_another_width_is_mended(unit: str) -> None:
    source = 'claim a "A"\n#reason r\n##evidence b "B"\n###"goes on"\n##@s "x"\n##evidence c "C"\n#by: x\n'
    assert formatted(source.replace("#", unit)) == source.replace("#", "  ")


def test_single_lines_that_are_off_are_mended() -> None:
    source = (
        'claim a "A"\n   by: x\n  reason r\n\t\tclaim b "B"\n     @s "x"\n  by: y\nclaim c "C"\n    by: z\n    by: y\n'
    )
    assert formatted(source) == (
        'claim a "A"\n  by: x\n  reason r\n    claim b "B"\n      @s "x"\n  by: y\nclaim c "C"\n  by: z\n  by: y\n'
    )


def test_blank_lines_come_in_twos_at_most_and_never_first_or_last() -> None:
    assert formatted('\n\nmap "M"\n \n\t\n\n\nclaim a "A"\n\n  by: x\n\n\n') == 'map "M"\n\n\nclaim a "A"\n\n  by: x\n'
    assert formatted("\n \n\n") == ""
    assert formatted("") == ""


COMMENTS = {
    # stands with what follows
    '# top\nclaim a "A"\n# b\n  claim b "B"\n': '# top\nclaim a "A"\n  # b\n  claim b "B"\n',
    'claim a "A"\n      # far\n  claim b "B"\n': 'claim a "A"\n  # far\n  claim b "B"\n',
    # unless it stands further in, as what is above it does
    'claim a "A"\n  by: x\n  # more?\nclaim b "B"\n': 'claim a "A"\n  by: x\n  # more?\nclaim b "B"\n',
    'claim a "A"\n  claim b "B"\n    by: x\n    # 2\n  # 1\n# 0\n': (
        'claim a "A"\n  claim b "B"\n    by: x\n    # 2\n  # 1\n# 0\n'
    ),
    'claim a "A"\n    by: x\n    # more?\n    by: y\nclaim b "B"\n': (
        'claim a "A"\n  by: x\n  # more?\n  by: y\nclaim b "B"\n'
    ),
    'claim a "A"\n\tby: x\n\t# more?\n\tby: y\n# b\nclaim b "B"\n': (
        'claim a "A"\n  by: x\n  # more?\n  by: y\n# b\nclaim b "B"\n'
    ),
    'claim a "A"\n          # nothing follows\n': 'claim a "A"\n# nothing follows\n',
    "   #!  as it is\n": "#!  as it is\n",
}


@pytest.mark.parametrize("source", COMMENTS)
def test_comments_alone_on_a_line(source: str) -> None:
    assert formatted(source) == COMMENTS[source]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_kept(end: str) -> None:
    source = end.join(['map  "M"', "", "", "", "", "# c", 'claim a "A"', "   by: x"])
    assert formatted(source) == end.join(['map "M"', "", "", "# c", 'claim a "A"', "  by: x", ""])


def test_mixed_line_ends_are_kept_line_by_line() -> None:
    assert formatted('map  "M"\r\nclaim a "A"\n  by: x\r') == 'map "M"\r\nclaim a "A"\n  by: x\r'


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_order_mark_is_kept(mark: bytes) -> None:
    text = Text.from_bytes("x.arg", mark + b'map  "M"')
    assert format_text(text).to_bytes() == mark + b'map "M"\n'


def test_the_breaks_of_a_text_are_the_authors() -> None:
    source = 'claim a "one"\n  "two"\n\n  # between\n  "three"\n'
    assert formatted(source) == source


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_loosely_written_maps_come_back(path: Path) -> None:
    """White space put anywhere between the words of a map, and another width, make no difference."""
    source = path.read_text(encoding="utf-8")
    assert formatted(source) == source
    chance = random.Random(path.stem)
    for unit in ("   ", "\t", "    "):
        assert formatted("".join(loosened(line, unit, chance) + "\n" for line in source.splitlines())) == source


def loosened(line: str, unit: str, chance: random.Random) -> str:
    _, tokens, comment = scan(line)
    if not tokens:
        return unit * ((len(line) - len(line.lstrip())) // 2) + line.lstrip()
    words = [line[token.start : token.end] for token in tokens]
    gaps = [chance.choice((" ", "  ", "\t", "\u3000")) for _ in words]
    body = "".join(word + gap for word, gap in zip(words, gaps, strict=True))
    return unit * (tokens[0].start // 2) + body + (line[comment:] if comment >= 0 else "")


# ------------------------------------------------------------------------------------------------ what must always hold


def assert_same_map(source: str) -> None:
    """The form of any text stays as it is, has the same nodes and comments, and no fault that was not there."""
    text = Text("x.arg", source)
    made = format_text(text)
    assert format_text(made).content == made.content
    before, after = parse(text), parse(made)
    assert essence(after.document) == essence(before.document)
    assert {finding.code for finding in after.diagnostics} <= {finding.code for finding in before.diagnostics}


def essence(document: Document) -> tuple[object, ...]:
    """A document without its places."""
    comments = [document.text.content[comment.start : comment.end].rstrip() for comment in document.comments]
    return tuple(_without_places(tuple(node)[:1] + tuple(node)[4:]) for node in document.nodes), tuple(comments)


def _without_places(value: object) -> object:
    if isinstance(value, Word):
        return re.sub(r"^(pp?\.|¶|§)\s*", r"\1 ", value.value)  # the space in a place is the formatter's
    if isinstance(value, Quoted):
        return value.value
    return tuple(map(_without_places, value)) if isinstance(value, tuple) else value


@given(SOUPS)
def test_any_words_of_the_language(source: str) -> None:
    assert_same_map(source)


@given(st.text(max_size=100))
def test_any_text(source: str) -> None:
    assert_same_map(source)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
@given(data=st.data())
def test_maps_with_pieces_replaced(path: Path, data: st.DataObject) -> None:
    whole = path.read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(whole)))
    whole = whole[start : start + 1_500]
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(whole)))
        length = data.draw(st.sampled_from([0, 1, 2, 10, 200]))
        piece = data.draw(st.one_of(st.just(""), WORDS, st.text(" \t\n", max_size=5)))
        whole = whole[:place] + piece + whole[place + length :]
    assert_same_map(whole)
