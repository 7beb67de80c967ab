"""Where in the text everything in a map stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from argmap.resolve.modules import Module
from argmap.syntax.nodes import Citation, Node, Property, Relation, Statement, Word
from argmap.text import Span


class Site(NamedTuple):
    """A node in one of the files; of a relation line, the place of one of its targets too (else -1)."""

    module: Module
    number: int
    target: int = -1

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
        *,
        definitions: Mapping[str, Mapping[str, Site]],
        relations: Sequence[Site],
        uses: Mapping[tuple[str, str], Sequence[Use]],
        damaged: frozenset[str],
        suspects: frozenset[tuple[str, str]],
    ) -> None:
        self.modules = modules
        self._definitions = definitions
        self._relations = relations
        self._uses = uses
        self._damaged = damaged
        self._suspects = suspects

    # -- names --------------------------------------------------------------------------------------------------------

    def definitions(self, sort: str) -> Mapping[str, Site]:
        """Every `statement`, `source`, `actor`, `group`, `view` or `import` by its id, and where it was written."""
        return self._definitions[sort]

    def site(self, sort: str, id: str) -> Site | None:
        """Where the part of this sort that goes by `id` was written."""
        return self._definitions[sort].get(id)

    def uses(self, sort: str, id: str) -> Sequence[Use]:
        """The places that refer to it, in the order of the files and of their texts."""
        return sorted(self._uses.get((sort, id), ()), key=lambda use: (use.module.number, use.word.start))

    # -- damage -------------------------------------------------------------------------------------------------------

    def is_damaged(self, id: str) -> bool:
        """Whether a fault was found in the lines of the statement `id`, so that what it lacks may be what was lost."""
        return id in self._damaged or ("statement", id) in self._suspects

    def may_be_used(self, sort: str, id: str) -> bool:
        """Whether something refers to it, or a line with a fault may have meant to."""
        return (sort, id) in self._uses or (sort, id) in self._suspects

    @property
    def is_whole(self) -> bool:
        """Whether nothing was lost: every line of every file could be read, and every name was found."""
        readable = all(module.document.is_readable for module in self.modules)
        return not self._damaged and not self._suspects and readable

    # -- places of statements -----------------------------------------------------------------------------------------

    def name_span(self, sort: str, id: str) -> Span:
        """The name of a part of the map; its keyword where it has none."""
        return _name_span(self._definitions[sort][id])

    def span(self, id: str) -> Span:
        """The name of the statement `id`; its keyword where it has none."""
        return _name_span(self._definitions["statement"][id])

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

    def is_nested_premise(self, id: str, premise: str) -> bool:
        """Whether `premise` stands under the reason or objection `id`, and is not named in its `premises:` alone."""
        site, other = self._definitions["statement"][id], self._definitions["statement"][premise]
        return site.module is other.module and other.node.parent == site.number

    def premise_span(self, id: str, premise: str) -> Span:
        """Where `premise` was made one of the reason or objection `id`: its name under that or in its `premises:`."""
        if self.is_nested_premise(id, premise):
            return self.span(premise)
        listed = self.property_span(id, "premises")
        for module, word in self.uses("statement", premise):
            if module.text.path == listed.file and listed.start <= word.start < listed.end:
                return module.span(word)
        return listed

    def citation_spans(self, id: str) -> tuple[Span, ...]:
        """The citations in the block of the statement `id`."""
        return _citations(self._definitions["statement"][id])

    # -- places of relations ------------------------------------------------------------------------------------------

    def relation_site(self, place: int) -> Site:
        """Where `map.relations[place]` was written: a relation line, or the statement nested under its target."""
        return self._relations[place]

    def is_line(self, place: int) -> bool:
        """Whether `map.relations[place]` was written as a relation line, and not by nesting."""
        return self._relations[place].target >= 0

    def relation_span(self, place: int) -> Span:
        """The target of `map.relations[place]` in its line, or the name of the statement whose nesting says it."""
        site = self._relations[place]
        node = site.node
        if not isinstance(node, Relation):
            return _name_span(site)
        name, to = node.targets[site.target]
        return site.module.text.span(name.start, (to or name).end)

    def relation_citation_spans(self, place: int) -> tuple[Span, ...]:
        """The citations in the block of a relation line; of a nested statement, none."""
        site = self._relations[place]
        return _citations(site) if isinstance(site.node, Relation) else ()


def _name_span(site: Site) -> Span:
    node = site.node
    name = getattr(node, "name", None) or getattr(node, "alias", None)
    if isinstance(name, Word):
        return site.module.span(name)
    width = len(node.kind) if isinstance(node, Statement) else node.end - node.start
    return site.module.text.span(node.start, node.start + width)


def _citations(site: Site) -> tuple[Span, ...]:
    nodes = site.module.document.nodes
    text = site.module.text
    children = (nodes[number] for number in site.module.children.get(site.number, ()))
    return tuple(text.span(node.start, node.end) for node in children if isinstance(node, Citation))
