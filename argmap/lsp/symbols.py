"""The outline of a text, and the parts of maps by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from argmap.lsp.blocks import Blocks, blocks_of
from argmap.lsp.names import defining_word, keyword_span
from argmap.pipeline import Compilation
from argmap.resolve.modules import Module
from argmap.syntax.nodes import Document, Import, MapTitle, Node, Quoted, Statement, Word
from argmap.text import Span

DEEPEST = 60
"""So many levels an outline has; what stands deeper is shown beside what it stands under."""

MOST_FOUND = 500
"""So many parts are given for one search."""


@dataclass
class Symbol:
    """A line of the outline: what it is called, what it says, its kind, its block, its name, and what is under it."""

    name: str
    detail: str
    kind: str
    block: Span
    place: Span
    children: list[Symbol] = field(default_factory=list)


@dataclass(frozen=True)
class Part:
    """A part of a map that was searched for."""

    name: str
    kind: str
    container: str
    module: Module
    span: Span


def outline(document: Document) -> tuple[Symbol, ...]:
    """The statements and declarations of a text as a tree."""
    blocks = blocks_of(document)
    top: list[Symbol] = []
    open_: dict[int, tuple[Symbol, int]] = {}
    for number, node in enumerate(document.nodes):
        symbol = _symbol(document, blocks, number, node)
        if symbol is None:
            continue
        parent, depth = open_.get(node.parent, (None, 0))
        (top if parent is None else parent.children).append(symbol)
        open_[number] = (symbol, depth + 1) if depth < DEEPEST or parent is None else (parent, depth)
    return tuple(top)


def _symbol(document: Document, blocks: Blocks, number: int, node: Node) -> Symbol | None:
    text, block = document.text, blocks.span(number)

    def within(word: Word | Quoted | Span) -> Span:
        """The place of a word, without spaces at the end of the line that a fault has left in it."""
        return text.span(min(word.start, block.end), min(word.end, block.end))

    if isinstance(node, MapTitle):
        return Symbol(node.title.value or "map", "", "map", block, within(node.title))
    if isinstance(node, Import):
        return Symbol(node.alias.value, node.path.value, "import", block, within(node.alias))
    if not isinstance(node, Statement):
        return None
    said = node.text.value if node.text else ""
    if node.name is None:
        return Symbol(said or node.kind, node.kind, node.kind, block, within(keyword_span(text, node)))
    return Symbol(node.name.value, said, node.kind, block, within(node.name))


def search(query: str, compilations: Iterable[Compilation]) -> tuple[Part, ...]:
    """The parts whose name or text holds the letters of `query` in order, each once; all, where it is empty."""
    wanted = query.casefold()
    found: dict[tuple[str, int], Part] = {}
    for compilation in compilations:
        for part in _parts(compilation):
            if len(found) >= MOST_FOUND:
                return tuple(found.values())
            if _holds(f"{part.name} {part.container}".casefold(), wanted):
                found.setdefault((part.module.key, part.span.start), part)
    return tuple(found.values())


def _parts(compilation: Compilation) -> Iterator[Part]:
    for sort in ("statement", "group", "source", "actor", "view"):
        for id, site in compilation.symbols.definitions(sort).items():
            node, module = site.node, site.module
            if not isinstance(node, Statement):
                continue
            word = defining_word(site)
            said = node.text.value if node.text else ""
            span = module.span(word) if word else keyword_span(module.text, node)
            yield Part(id.removeprefix(module.prefix), node.kind, said, module, span)


def _holds(text: str, wanted: str) -> bool:
    at = 0
    for letter in wanted:
        at = text.find(letter, at) + 1
        if not at:
            return False
    return True
