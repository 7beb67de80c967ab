"""A text as a whole: outline, folding, growing selections, colours, hints and lenses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from argmap.lsp.folding import FoldKind, folds
from argmap.lsp.hints import hints
from argmap.lsp.lenses import lenses
from argmap.lsp.selection import selections
from argmap.lsp.symbols import Symbol, outline, search
from argmap.lsp.tokens import TokenKind, coloured
from argmap.pipeline import compile_file
from tests.lsp.cursor import place, words
from tests.marked import compiled

MAP = """# A remark
# over two lines
map "The title"

import "b.arg" as b
import "c.arg" as c

source s "S"
  date: 2020

question q "Q?"
  claim a "A goes on"
    "in a second line"
    @s p. 3 "one two three" … "four five six"

    reason "R"
      evidence e "E"
        supports b.x
      undercut u "U"
    rebuttal r "Not so"  # said by many
      weight: 0.5
"""
OTHERS = {"b.arg": 'claim x "X"\n', "c.arg": 'claim y "Y"\n  supports y2\nclaim y2 "Y2"\n'}
COMPILATION = compiled({"map.arg": MAP, **OTHERS})


def tree(symbol: Symbol) -> object:
    return (symbol.kind, symbol.name, [tree(child) for child in symbol.children])


def test_a_name_in_the_outline_lies_within_its_line() -> None:
    """Editors throw an outline away where it does not, as it was with a keyword that is written too short."""
    for source in ('clam "A"', "clam x", "clam x\n", "evidnce", 'claim a "A"\n  evdence "B"', 'sorce a "A"', "ma"):
        for symbol in flat(outline(compiled(source).document)):
            assert symbol.block.start <= symbol.place.start <= symbol.place.end <= symbol.block.end, source


def flat(symbols: Iterable[Symbol]) -> Iterator[Symbol]:
    for symbol in symbols:
        yield symbol
        yield from flat(symbol.children)


def test_the_outline_is_the_tree_of_statements() -> None:
    assert [tree(symbol) for symbol in outline(COMPILATION.document)] == [
        ("map", "The title", []),
        ("import", "b", []),
        ("import", "c", []),
        ("source", "s", []),
        (
            "question",
            "q",
            [
                (
                    "claim",
                    "a",
                    [
                        ("reason", "R", [("evidence", "e", []), ("undercut", "u", [])]),
                        ("rebuttal", "r", []),
                    ],
                )
            ],
        ),
    ]


def test_a_line_of_the_outline_holds_its_block_and_its_name() -> None:
    question = outline(COMPILATION.document)[-1]
    claim = question.children[0]
    assert words(COMPILATION, claim.place) == "a"
    block = words(COMPILATION, claim.block)
    assert block.startswith('claim a "A goes on"')
    assert block.endswith("weight: 0.5")
    assert claim.detail == "A goes on in a second line"


def test_an_outline_of_any_depth_is_made() -> None:
    deep = "".join(f'{"  " * level}claim c{level} "C"\n' for level in range(300))
    (symbol,) = outline(compiled(deep).document)
    depth = 0
    while symbol.children:
        symbol, depth = symbol.children[-1], depth + 1
    assert symbol.name == "c299"
    assert depth < 70


def test_parts_are_searched_by_the_letters_of_their_names_and_texts() -> None:
    assert [part.name for part in search("y2", (COMPILATION,))] == ["y2"]
    assert [(part.name, part.container) for part in search("ntso", (COMPILATION,))] == [("r", "Not so")]
    assert len(search("", (COMPILATION, compiled(OTHERS)))) == 10
    assert search("zzz", (COMPILATION,)) == ()


def test_blocks_comments_and_imports_can_be_folded() -> None:
    found = {(fold.first, fold.last): fold.kind for fold in folds(COMPILATION.document)}
    assert found == {
        (1, 2): FoldKind.COMMENT,
        (5, 6): FoldKind.IMPORTS,
        (8, 9): FoldKind.BLOCK,
        (11, 21): FoldKind.BLOCK,
        (12, 21): FoldKind.BLOCK,
        (16, 19): FoldKind.BLOCK,
        (17, 18): FoldKind.BLOCK,
        (20, 21): FoldKind.BLOCK,
    }


def test_a_selection_grows_from_the_word_to_the_whole_text() -> None:
    at = place(MAP.replace("one two three", "one t|wo three"), OTHERS)
    grown = [words(at.compilation, span).split("\n")[0].strip() for span in selections(at)]
    assert grown[:4] == ["two", "one two three", '"one two three"', '@s p. 3 "one two three" … "four five six"']
    assert grown[4:] == ['claim a "A goes on"', 'question q "Q?"', "# A remark"]


@pytest.mark.parametrize("source", ["|", "  |\n", "# a |remark\n", 'claim a "A"|', '\n\nclaim "|', "🙂 |🙂"])
def test_a_selection_grows_everywhere(source: str) -> None:
    at = place(source)
    spans = selections(at)
    assert (spans[-1].start, spans[-1].end) == (0, len(at.text.content))
    for inner, outer in pairwise(spans):
        assert outer.start <= inner.start <= inner.end <= outer.end


def test_each_word_has_its_colour() -> None:
    found = [(MAP[one.start : one.end], one.kind, one.defines) for one in coloured(COMPILATION)]
    assert ("# A remark", TokenKind.COMMENT, False) in found
    assert ("import", TokenKind.KEYWORD, False) in found
    assert ("as", TokenKind.KEYWORD, False) in found
    assert ("s", TokenKind.SOURCE, True) in found
    assert ("s", TokenKind.SOURCE, False) in found
    assert ("date", TokenKind.PROPERTY, False) in found
    assert ("2020", TokenKind.NUMBER, False) in found
    assert ("p. 3", TokenKind.NUMBER, False) in found
    assert ("a", TokenKind.STATEMENT, True) in found
    assert ("supports", TokenKind.KEYWORD, False) in found
    assert ("# said by many", TokenKind.COMMENT, False) in found
    dotted = found.index(("x", TokenKind.STATEMENT, False))
    assert found[dotted - 1] == ("b", TokenKind.IMPORT, False)


def test_colours_of_some_lines_are_those_of_the_whole() -> None:
    every = coloured(COMPILATION)
    starts = COMPILATION.document.text.line_starts
    assert coloured(COMPILATION, 12, 14) == tuple(one for one in every if starts[11] <= one.start < starts[14])


def test_words_are_coloured_once_and_in_order_in_all_maps(root: Path) -> None:
    for path in sorted((root / "maps").glob("*.arg")):
        ends = 0
        for one in coloured(compile_file(path)):
            assert ends <= one.start < one.end
            ends = one.end


def test_a_nested_statement_says_what_it_does_to_what_it_stands_under() -> None:
    lines = MAP.split("\n")
    text = COMPILATION.document.text
    found = {text.position(hint.offset)[0]: hint for hint in hints(COMPILATION, text.span(0, len(MAP)))}
    assert {lines[line - 1].split()[0]: hint.label for line, hint in found.items()} == {
        "claim": "answers",
        "reason": "supports",
        "evidence": "premise",
        "undercut": "undercuts",
        "rebuttal": "rebuts",
    }
    assert found[20].tooltip == "rebuts `a`: A goes on in a second line"
    some = hints(COMPILATION, text.span(text.line_starts[19], text.line_starts[20]))
    assert [hint.label for hint in some] == ["rebuts"]


def test_what_bears_on_a_statement_is_counted_above_it() -> None:
    assert [
        (MAP[lens.span.start : lens.span.end].split(maxsplit=1)[0], lens.title) for lens in lenses(COMPILATION)
    ] == [
        ("question", "1 answer"),
        ("claim", "1 for, 1 against"),
        ("reason", "1 premise, 1 against"),
    ]
