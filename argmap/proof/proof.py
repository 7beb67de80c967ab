"""Every quote of a map held against what is at hand of its source."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from argmap.model import ArgumentMap, Citation, Relation, Source
from argmap.proof.holding import NOTHING, Basis, Holding, Shelf
from argmap.proof.quotation import Quotation, QuotePlaces, written_at
from argmap.resolve.symbols import Site, SymbolTable
from argmap.syntax.nodes import Property
from argmap.text import Span


class CitedSource(NamedTuple):
    """A source with a `text:` that is quoted, what is at hand of it, and where its `text:` is written."""

    source: Source
    holding: Holding
    span: Span
    name: str
    """What its file calls it."""


class Proof:
    """What is known of the quotes of a map. They are looked for when they are first asked for, once."""

    def __init__(self, map: ArgumentMap, symbols: SymbolTable, shelf: Shelf | None) -> None:
        self._map = map
        self._symbols = symbols
        self._shelf = shelf

    @cached_property
    def sources(self) -> tuple[CitedSource, ...]:
        """The sources with a `text:` that are quoted, in the order of the map."""
        quoted = {cited.source for _, _, cited, _ in self._lines}
        return cited_sources(self._map.sources, quoted, self._symbols, self._shelf)

    @property
    def has_anything(self) -> bool:
        """Whether a text or a fingerprint of any source is at hand."""
        return any(one.holding.basis is not Basis.NOTHING for one in self.sources)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every quote of the map, each line of the text once: those of statements, then those of relation lines."""
        sources = {source.id: source for source in self._map.sources}
        holdings = {one.source.id: one.holding for one in self.sources}
        found = []
        for statement, relation, cited, places in self._lines:
            holding = holdings.get(cited.source, NOTHING)
            finding = holding.find(cited.quote, cited.until, cited.locator)
            source = sources[cited.source]
            found.append(Quotation(statement, relation, cited, source, places, holding.basis, finding, holding.article))
        return tuple(found)

    @cached_property
    def _lines(self) -> tuple[tuple[str, Relation | None, Citation, QuotePlaces], ...]:
        return tuple(self._of_statements()) + tuple(self._of_relations())

    def _of_statements(self) -> Iterator[tuple[str, Relation | None, Citation, QuotePlaces]]:
        sites = self._symbols.definitions("statement")
        for statement in self._map.statements:
            if statement.citations:
                places = written_at(sites[statement.id], statement.citations)
                for cited, written in zip(statement.citations, places, strict=True):
                    if written is not None:
                        yield statement.id, None, cited, written

    def _of_relations(self) -> Iterator[tuple[str, Relation | None, Citation, QuotePlaces]]:
        seen: set[tuple[int, int]] = set()
        for number, relation in enumerate(self._map.relations):
            site: Site = self._symbols.relation_site(number)
            line = (site.module.number, site.number)
            if not relation.citations or line in seen:  # a line with several targets makes several relations
                continue
            seen.add(line)
            for cited, written in zip(relation.citations, written_at(site, relation.citations), strict=True):
                if written is not None:
                    yield relation.subject, relation, cited, written


def cited_sources(
    sources: Iterable[Source], quoted: Container[str], symbols: SymbolTable, shelf: Shelf | None
) -> tuple[CitedSource, ...]:
    """Those of `sources` that have a `text:` and are among the `quoted`, with what `shelf` has of them."""
    found = []
    for source in sources:
        site = symbols.site("source", source.id)
        if source.text and source.id in quoted and site is not None:
            holding = NOTHING if shelf is None else shelf.holding(source.text, site.module.key)
            span, name = _text_span(symbols, source.id, site), source.id.removeprefix(site.module.prefix)
            found.append(CitedSource(source, holding, span, name))
    return tuple(found)


def verify(map: ArgumentMap, symbols: SymbolTable, shelf: Shelf | None) -> Proof:
    """The proof of the quotes of a map, by what `shelf` has of its sources; without one, by nothing."""
    return Proof(map, symbols, shelf)


def _text_span(symbols: SymbolTable, id: str, site: Site) -> Span:
    """The property `text:` of the source declared at `site`; its name, where a fault keeps that from being found."""
    module = site.module
    for number in module.children.get(site.number, ()):
        node = module.document.nodes[number]
        if isinstance(node, Property) and node.key.value == "text":
            return module.text.span(node.start, node.end)
    return symbols.name_span("source", id)
