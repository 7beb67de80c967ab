"""Whatever the text, there is a Document, and it is sound."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.syntax.nodes import Broken, Citation, Document, Node, Quoted, Relation, Statement, Word
from argmap.syntax.parser import LIMIT, parse
from argmap.syntax.scanner import MOST_WORDS
from argmap.text import Text

MAPS = sorted((Path(__file__).resolve().parents[2] / "maps").glob("*.arg"))

WORDS = st.sampled_from(
    (
        *("claim", "question", "evidence", "reason", "rebuttal", "undercut", "source", "actor", "view", "group", "map"),
        *("import", "as", "supports", "answers", "by:", "note:", "author:", "weight:", "@", "@s", "p.", "¶", "§", "12"),
        *(
            "…",
            "...",
            "->",
            ",",
            ":",
            '"',
            '"text"',
            '"a\\"b"',
            "\\",
            "“",
            "”",
            "“text”",
            "#",
            "#x",
            "{",
            "}",
            "(",
            ")",
        ),
        *(
            ";",
            "=",
            "|",
            "-",
            "a",
            "b.c",
            "bound",
            "华为",
            "\u00a0",
            "\f",
            "\x00",
            "\u200b",
            "\ufeff",
            "\u2028",
            "\ud800",
        ),
        *("$", ".", "..", "0", "clam", "suports", "nots"),
    )
)
SPACES = st.sampled_from(
    ["", " ", "  ", "   ", "    ", "\t", "\t\t", "     ", "\u00a0", "      ", " \t", "\f", "\ufeff"]
)
LINES = st.builds(
    lambda space, words, gap: space + gap.join(words), SPACES, st.lists(WORDS, max_size=7), st.sampled_from(["", " "])
)
SOUPS = st.builds(
    lambda lines, end: end.join(lines), st.lists(LINES, max_size=12), st.sampled_from(["\n", "\r\n", "\r"])
)


def assert_sound(text: Text) -> None:
    """What holds for the parse of any text."""
    result = parse(text)
    document = result.document
    size, starts = len(text.content), text.line_starts
    ends = [start + len(line) for start, line in zip(starts, text.lines, strict=True)]
    assert len(document.levels) == len(text.lines)
    line = 0
    for place, node in enumerate(document.nodes):
        assert -1 <= node.parent < place
        assert node.line > line
        line = node.line
        above = document.levels[document.nodes[node.parent].line - 1] if node.parent >= 0 else -1
        assert document.levels[node.line - 1] == above + 1
        assert starts[line - 1] <= node.start <= node.end <= ends[line - 1]
        for word in words_in(tuple(node)):
            assert word.start <= word.end <= size
            assert word.start >= node.start
    for comment in document.comments:
        assert text.content[comment.start] == "#"
        assert comment.end == ends[comment.line - 1]
    places = [finding.span.start for finding in result.diagnostics[:LIMIT]]
    assert places == sorted(places)
    for finding in result.diagnostics:
        assert 0 <= finding.span.start <= finding.span.end <= size
        finding.model_dump_json()
        for fix in finding.fixes:
            assert all(edit.span.start <= edit.span.end <= size for edit in fix.edits)


def words_in(value: object) -> list[Word | Quoted]:
    """The words and strings of a node."""
    if isinstance(value, Word | Quoted):
        return [value]
    return [word for item in value for word in words_in(item)] if isinstance(value, tuple) else []


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    assert_sound(Text.from_bytes("x.arg", data))


@given(st.text(max_size=200))
def test_any_text(content: str) -> None:
    assert_sound(Text("x.arg", content))


@given(SOUPS)
def test_any_words_of_the_language(content: str) -> None:
    assert_sound(Text("x.arg", content))


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
@given(data=st.data())
def test_maps_with_pieces_replaced(path: Path, data: st.DataObject) -> None:
    whole = path.read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(whole)))
        length = data.draw(st.sampled_from([0, 1, 2, 10, 200]))
        piece = data.draw(st.one_of(st.just(""), WORDS, LINES, st.text(max_size=3)))
        whole = whole[:start] + piece + whole[start + length :]
    assert_sound(Text("x.arg", whole))


def shows(word: str) -> bool:
    """Whether a line that begins with `word` is no comment, and as far to the right as before."""
    return word[0] not in "#\u00a0\ufeff"


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
@given(row=st.integers(0, 10_000), words=st.lists(WORDS.filter(shows), min_size=1, max_size=6))
def test_whatever_a_line_holds_the_others_stay_where_they_are(path: Path, row: int, words: list[str]) -> None:
    """Unless nothing may stand under what it now is: then only what stood under it moves."""
    lines = path.read_text(encoding="utf-8").splitlines()
    before = parse(Text("x.arg", "\n".join(lines))).document
    damaged = before.nodes[row % len(before.nodes)].line
    line = lines[damaged - 1]
    lines[damaged - 1] = line[: len(line) - len(line.lstrip())] + " ".join(words)
    after = parse(Text("x.arg", "\n".join(lines))).document
    holds = any(
        node.line == damaged and isinstance(node, Statement | Citation | Relation | Broken) for node in after.nodes
    )
    kept = {
        node.line: _line_above(before, node)
        for node in before.nodes
        if node.line != damaged and (holds or _line_above(before, node) != damaged)
    }
    assert kept.items() <= {node.line: _line_above(after, node) for node in after.nodes}.items()


def _line_above(document: Document, node: Node) -> int:
    return document.nodes[node.parent].line if node.parent >= 0 else 0


def test_a_line_of_too_many_words_costs_only_itself() -> None:
    text = Text("x.arg", 'claim a "A"\n  tags: ' + "a, " * MOST_WORDS + 'b\n  by: x\nclaim b "B"')
    assert_sound(text)
    result = parse(text)
    assert [finding.code for finding in result.diagnostics] == ["too-many-words"]
    assert [type(node).__name__ for node in result.document.nodes] == ["Statement", "Broken", "Property", "Statement"]


def test_a_list_may_be_long() -> None:
    names = ", ".join(f"n{number}" for number in range(MOST_WORDS // 2 - 1))
    assert parse(Text("x.arg", f"premises: {names}")).diagnostics == ()


def test_findings_end_at_a_limit() -> None:
    result = parse(Text("x.arg", "clam\n" * (LIMIT + 50)))
    assert len(result.diagnostics) == LIMIT + 1
    assert result.diagnostics[-1].code == "too-many-findings"
    assert result.diagnostics[-1].span.line == LIMIT + 1
    assert len(result.document.nodes) == LIMIT + 50


def test_depth_has_no_limit() -> None:
    depth = 3_000
    result = parse(Text("x.arg", "\n".join(f'{"  " * level}claim c{level} "C"' for level in range(depth))))
    assert result.diagnostics == ()
    assert [node.parent for node in result.document.nodes] == list(range(-1, depth - 1))
