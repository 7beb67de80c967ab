"""Every feature has an answer at every place of any text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from argmap.lsp.actions import fix_all, offered
from argmap.lsp.completion import complete
from argmap.lsp.completion.lookup import NoShelves
from argmap.lsp.definition import definition
from argmap.lsp.folding import folds
from argmap.lsp.hints import hints
from argmap.lsp.hover import hover
from argmap.lsp.lenses import lenses
from argmap.lsp.place import place_at
from argmap.lsp.references import references, target_at
from argmap.lsp.rename import RenameError, rename
from argmap.lsp.selection import selections
from argmap.lsp.symbols import Symbol, outline, search
from argmap.lsp.tokens import coloured
from argmap.resolve.modules import NoReader
from tests.lsp.cursor import made
from tests.marked import compiled

WORDS = st.sampled_from(
    (
        *("claim", "evidence", "rebuttal", "undercut", "reason", "question", "group", "view", "source", "actor"),
        *("supports", "undercuts", "answers", "import", "map", "as", "bibliography", "by:", "scheme:", "premises:"),
        *(
            "a",
            "b",
            "它",
            "a.b",
            "->",
            "@a",
            '"A"',
            '"😀',
            "…",
            ",",
            ":",
            "#",
            "# argmap: ignore[x",
            "p. 3",
            "\t",
            "\f",
        ),
    )
)
LINES = st.builds(lambda level, words: "  " * level + " ".join(words), st.integers(0, 4), st.lists(WORDS, max_size=6))
TEXTS = st.builds(lambda lines, end: end.join(lines), st.lists(LINES, max_size=8), st.sampled_from(("\n", "\r\n")))


def nowhere(_text: str) -> Path | None:
    return None


@given(TEXTS, st.integers(0, 400), st.integers(0, 60))
def test_every_feature_answers(source: str, offset: int, more: int) -> None:
    compilation = compiled(source)
    at = place_at(compilation, offset)
    text = at.text
    if told := hover(at):
        assert told.span.start <= at.offset <= told.span.end
    definition(at, nowhere)
    for item in complete(at, NoShelves()):
        assert item.span.end == at.offset
    assert selections(at)[-1].end == len(text.content)
    if target := target_at(at):
        tuple(references(target, (compilation,)))
    with suppress(RenameError):
        made(text.content, rename(at, "another", (), lambda _: NoReader()))
    for action in offered(compilation, text.span(at.offset, at.offset + more)):
        made(text.content, action.changes)
    fix_all(compilation)


def flat(symbols: Iterable[Symbol], above: Symbol | None = None) -> Iterator[tuple[Symbol, Symbol | None]]:
    for symbol in symbols:
        yield symbol, above
        yield from flat(symbol.children, symbol)


@given(TEXTS)
@example("claim p. 3")
@example("clam x")
def test_every_text_has_an_outline_and_colours(source: str) -> None:
    compilation = compiled(source)
    document = compilation.document
    for symbol, above in flat(outline(document)):
        assert symbol.block.start <= symbol.place.start <= symbol.place.end <= symbol.block.end
        assert above is None or above.block.start <= symbol.block.start <= symbol.block.end <= above.block.end
    search("a", (compilation,))
    assert all(1 <= fold.first < fold.last <= len(document.text.lines) for fold in folds(document))
    hints(compilation, document.text.span(0, len(source)))
    lenses(compilation)
    end = 0
    for one in coloured(compilation):
        assert end <= one.start < one.end
        end = one.end
