"""Every highlighter colours a line as the grammar reads it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygments.lexers import get_lexer_by_name, get_lexer_for_filename

from argmap.highlighting import Sort, to_textmate
from tests.highlighting.highlighters import HIGHLIGHTERS
from tests.highlighting.reference import colours_of

each = pytest.mark.parametrize("highlighter", HIGHLIGHTERS)


@each
@pytest.mark.parametrize("map", ["cdt", "debate", "examiner", "mcgrath", "nagy", "nupi"])
def test_every_line_of_the_maps(root: Path, highlighter: str, map: str) -> None:
    lines = (root / "maps" / f"{map}.arg").read_text(encoding="utf-8").splitlines()
    assert len(lines) > 100
    for line in lines:
        assert HIGHLIGHTERS[highlighter](line) == colours_of(line), line


WORDS = st.sampled_from(
    ["claim", "source", "view", "supports", "rebuts", "map", "import", "bibliography", "as", "bound", "a.b", "...", "…",
     "5g", "@", ":", ",", "->", "-", '"a b"', '"\\""', '"a # b"', '"华为 \\\\"', "# end", "p. 12-14",
     "§ 3.2", "文档", "by"]
)  # fmt: skip
GAPS = st.sampled_from([" ", "  ", "", "\t", "\u00a0"])


@each
@given(indent=GAPS, words=st.lists(st.tuples(WORDS, GAPS), max_size=7))
def test_any_line_that_the_grammar_reads(highlighter: str, indent: str, words: list[tuple[str, str]]) -> None:
    line = indent + "".join(word + gap for word, gap in words)
    expected = colours_of(line)
    if expected is not None:
        assert HIGHLIGHTERS[highlighter](line) == expected


@each
@pytest.mark.parametrize(
    ("line", "sorts"),
    [
        ('claim bound "Never closed # no comment', [Sort.KIND, None, Sort.NAME, None, Sort.STRING]),
        ("clam bound # a word that is none", [None, Sort.COMMENT]),
        ("claims: 1", [Sort.KEY, Sort.SIGN, None, Sort.VALUE]),
    ],
)
def test_lines_that_are_being_written(highlighter: str, line: str, sorts: list[Sort | None]) -> None:
    found = HIGHLIGHTERS[highlighter](line)
    runs = [sort for at, sort in enumerate(found) if at == 0 or found[at - 1] is not sort]
    assert runs == sorts


@given(st.text(st.sampled_from('claim sup"\\#@:,. \r\n\t…文') | st.characters(), max_size=40))
def test_no_text_is_lost(text: str) -> None:
    lexer = get_lexer_by_name("argmap", stripnl=False, ensurenl=False)
    assert "".join(words for _, words in lexer.get_tokens(text)) == text.replace("\r\n", "\n").replace("\r", "\n")


def test_pygments_finds_the_lexer() -> None:
    assert get_lexer_for_filename("nagy.arg").name == "Argument map"


def test_the_grammar_of_the_editor_is_up_to_date(root: Path) -> None:
    kept = json.loads((root / "editors/vscode/syntaxes/argmap.tmLanguage.json").read_text(encoding="utf-8"))
    assert kept == to_textmate(), "run `python -m tests.highlighting.write`"
