"""Where in the text everything in a map stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from argmap.resolve.modules import Module
from argmap.syntax.nodes import Broken, Citation, Node, Property, Relation, Statement, Word
from argmap.text import Span


class Site(NamedTuple):
    """A node in one of the files."""

    module: Module
    number: int

    @property
    def node(self) -> Node:
        """The node itself."""
        return self.module.document.nodes[self.number]


class Use(NamedTuple):
    """A place that refers to something by name."""

    module: Module
    word: Word


class SymbolTable:
    """From the parts of a map to the places they were written at, and from names to the places that use them."""

    def __init__(
        self,
        modules: tuple[Module, ...],
        definitions: Mapping[str, Mapping[str, Site]],
        relations: Sequence[Site],
        uses: Mapping[tuple[str, str], Sequence[Use]],
        damaged: frozenset[str],
    ) -> None:
        self.modules = modules
        self._definitions = definitions
        self._relations = relations
        self._uses = uses
        self._damaged = damaged

    def site(self, sort: str, id: str) -> Site | None:
        """Where the `statement`, `source`, `actor`, `group`, `view` or `import` that goes by `id` was written."""
        return self._definitions[sort].get(id)

    def uses(self, sort: str, id: str) -> Sequence[Use]:
        """The places that refer to it."""
        return self._uses.get((sort, id), ())

    def is_damaged(self, id: str) -> bool:
        """Whether a fault was found in the lines of the statement `id`, so that what it lacks may be what was lost."""
        return id in self._damaged

    def name_span(self, sort: str, id: str) -> Span:
        """The name of a part of the map; its keyword where it has none."""
        site = self._definitions[sort][id]
        node = site.node
        name = getattr(node, "name", None) or getattr(node, "alias", None)
        if isinstance(name, Word):
            return site.module.span(name)
        width = len(node.kind) if isinstance(node, Statement) else node.end - node.start
        return site.module.text.span(node.start, node.start + width)

    def span(self, id: str) -> Span:
        """The name of the statement `id`; its keyword where it has none."""
        return self.name_span("statement", id)

    def text_span(self, id: str) -> Span:
        """The text of the statement `id`; its name where it has none."""
        site = self._definitions["statement"][id]
        text = site.node.text if isinstance(site.node, Statement) else None
        return self.span(id) if text is None else site.module.text.span(text.start, text.end)

    def property_span(self, id: str, key: str) -> Span:
        """The property `key` of the statement `id`; its name where it has none."""
        site = self._definitions["statement"][id]
        for number in site.module.children.get(site.number, ()):
            node = site.module.document.nodes[number]
            if isinstance(node, Property) and node.key.value == key:
                return site.module.text.span(node.start, node.end)
        return self.span(id)

    def citation_spans(self, id: str) -> tuple[Span, ...]:
        """The citations in the block of the statement `id`."""
        return _citations(self._definitions["statement"][id])

    def relation_site(self, place: int) -> Site:
        """Where `map.relations[place]` was written: a relation line, or the statement nested under its target."""
        return self._relations[place]

    def relation_span(self, place: int) -> Span:
        """The verb of `map.relations[place]`, or the name of the statement whose nesting says it."""
        site = self._relations[place]
        node = site.node
        if isinstance(node, Relation):
            return site.module.span(node.verb)
        if isinstance(node, Statement) and node.name is not None:
            return site.module.span(node.name)
        width = len(node.kind) if isinstance(node, Statement) else node.end - node.start
        return site.module.text.span(node.start, node.start + width)

    def relation_citation_spans(self, place: int) -> tuple[Span, ...]:
        """The citations in the block of a relation line; of a nested statement, none."""
        site = self._relations[place]
        return _citations(site) if isinstance(site.node, Relation) else ()


def _citations(site: Site) -> tuple[Span, ...]:
    nodes = site.module.document.nodes
    text = site.module.text
    children = (nodes[number] for number in site.module.children.get(site.number, ()))
    return tuple(text.span(node.start, node.end) for node in children if isinstance(node, Citation))


def is_broken(node: Node) -> bool:
    """Whether the node is a line that could not be read."""
    return isinstance(node, Broken)
