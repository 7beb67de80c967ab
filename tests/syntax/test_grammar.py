"""The grammar, the scanner's patterns, the keywords and the ready-made shapes say the same."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark

from argmap.syntax import scanner, shapes
from argmap.syntax.grammar import GRAMMAR
from argmap.syntax.keywords import ALL_KEYS, DECLARATIONS, KEYS_BY_KIND, KINDS, SORT_OF_KIND, STATEMENTS, VERBS
from argmap.syntax.plans import Plan, parsed, plan_of
from argmap.syntax.scanner import TERMINALS, scan
from tests.syntax.shape_table import source, usual

PATTERNS = {
    terminal.name: terminal.pattern.to_regexp()
    for terminal in Lark(GRAMMAR.read_text(encoding="utf-8"), parser="lalr", lexer="basic", start="line").terminals
}


def words_of(terminal: str) -> set[str]:
    return set(PATTERNS[terminal].removeprefix("(?:").removesuffix(")").split("|"))


@pytest.mark.parametrize("name", ["WORD", "STRING", "LOCATOR"])
def test_patterns_are_those_of_the_grammar(name: str) -> None:
    assert PATTERNS[name] == getattr(scanner, name)


def test_keywords_are_those_of_the_grammar() -> None:
    assert words_of("KIND") == KINDS
    assert words_of("VERB") == VERBS
    assert set(STATEMENTS) | set(DECLARATIONS) == KINDS == set(SORT_OF_KIND)
    assert set(SORT_OF_KIND.values()) < set(KEYS_BY_KIND)


def test_no_key_is_spelt_like_a_keyword() -> None:
    assert not set(ALL_KEYS) & (KINDS | VERBS | {"map", "import", "bibliography"})


def test_letters_stand_for_the_terminals_of_the_grammar() -> None:
    assert set(TERMINALS.values()) == set(PATTERNS)


def test_ready_made_plans_are_those_of_the_grammar() -> None:
    assert {shape: Plan(*form) for shape, form in shapes.SHAPES.items()} == {shape: parsed(shape) for shape in usual()}


def test_the_table_of_shapes_is_up_to_date() -> None:
    again = "run `python tests/syntax/shape_table.py`"
    assert Path(shapes.__file__).read_text(encoding="utf-8") == source(), again


@given(st.text(alphabet="WSKVMIBA:,@LD>", min_size=1, max_size=12))
def test_any_shape_has_the_plan_that_the_grammar_gives(shape: str) -> None:
    assert plan_of(shape) == plan_of(shape) == parsed(shape)  # the second time from memory


@pytest.mark.parametrize("shape", ["", "U", "X", "KWU", "KWSX", "Z"])
def test_unreadable_shapes_have_no_plan(shape: str) -> None:
    assert plan_of(shape) is None


@given(st.text(st.sampled_from('ab"\\. -…pé文12_,:@#>§¶–'), max_size=12))
def test_one_word_is_scanned_as_the_grammar_says(text: str) -> None:
    """Whatever a terminal of the grammar matches from end to end is one word of its type to the scanner."""
    for name, pattern in PATTERNS.items():
        letter = next(letter for letter, terminal in TERMINALS.items() if terminal == name)
        if letter in "WSD>@:," and re.fullmatch(pattern, text) and not text.startswith("..."):
            assert scan(text).shape == letter


CLEAN = """
import sys
from pathlib import Path
from argmap.pipeline import compile_file

maps = sorted(Path("maps").glob("*.arg"))
for path in maps:
    compile_file(path)
print(len(maps), "lark" in sys.modules)
"""


def test_clean_maps_are_checked_without_loading_lark(root: Path) -> None:
    done = subprocess.run([sys.executable, "-c", CLEAN], cwd=root, check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["6", "False"]


WORDS = st.sampled_from(
    ["claim", "source", "supports", "map", "bound", "a.b", "...", "…", "5g", "@", ":", '"a b"', '"\\""']
)
GAPS = st.sampled_from([" ", "  ", "", "\t", "\u00a0"])


@given(GAPS, st.lists(st.tuples(WORDS, GAPS), max_size=5))
def test_the_short_way_reads_what_the_long_way_reads(indent: str, words: list[tuple[str, str]]) -> None:
    line = indent + "".join(word + gap for word, gap in words)
    assert scan(line) == scanner.word_by_word(line)
