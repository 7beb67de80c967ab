"""What a compilation says, in a form that can be compared: everything that can be asked of it."""

from __future__ import annotations

from argmap.pipeline import Compilation
from argmap.resolve.scope import SORTS
from argmap.resolve.symbols import Site, SymbolTable


def told(compilation: Compilation) -> dict[str, object]:
    """All that `compilation` says: equal for two that say the same."""
    return {
        "document": _document(compilation),
        "map": compilation.map,
        "diagnostics": tuple(compilation.diagnostics),
        "texts": dict(compilation.texts),
        **_symbols(compilation.symbols, compilation),
        "quotes": tuple(
            (one.statement, one.relation, one.citation, one.source, one.written, one.basis, one.finding.outcome)
            for one in compilation.quotes
        ),
    }


def _document(compilation: Compilation) -> dict[str, object]:
    document = compilation.document
    return {
        "text": document.text,
        "lines": tuple(document.text.lines),
        "line starts": tuple(document.text.line_starts),
        "nodes": tuple((type(node), tuple(node)) for node in document.nodes),
        "comments": tuple(document.comments),
        "levels": tuple(document.levels),
        "spoilt": document.spoilt,
    }


def _symbols(symbols: SymbolTable, compilation: Compilation) -> dict[str, object]:
    map = compilation.map
    found: dict[str, object] = {
        "modules": [
            (one.number, one.key, one.prefix, one.aliases, one.refused, one.text, tuple(one.document.nodes))
            for one in symbols.modules
        ],
        "children": [{parent: list(numbers) for parent, numbers in one.children.items()} for one in symbols.modules],
        "parsing": [tuple(one.parse.diagnostics) for one in symbols.modules],
        "whole": symbols.is_whole,
        "relations": [
            (
                _site(symbols.relation_site(place)),
                symbols.is_line(place),
                symbols.relation_span(place),
                symbols.relation_citation_spans(place),
            )
            for place in range(len(map.relations))
        ],
    }
    for sort in SORTS:
        definitions = symbols.definitions(sort)
        found[sort] = {
            id: (
                _site(site),
                _site(symbols.site(sort, id)),
                symbols.name_span(sort, id),
                [(use.module.number, use.word) for use in symbols.uses(sort, id)],
                symbols.may_be_used(sort, id),
            )
            for id, site in definitions.items()
        }
        found[f"{sort} count"] = len(definitions)
    for statement in map.statements:
        id = statement.id
        found[f"places of {id}"] = (
            symbols.span(id),
            symbols.text_span(id),
            symbols.property_span(id, "note"),
            symbols.citation_spans(id),
            symbols.is_damaged(id),
        )
    return found


def _site(site: Site | None) -> tuple[int, int, int, object] | None:
    return None if site is None else (site.module.number, site.number, site.target, site.node)
