"""Statements that relate to themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.naming import named
from argmap.diagnostics.catalogue.argument import SELF_RELATION
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap, Step
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


def self_relation(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A relation from a statement to itself, or from a statement to a step that it takes itself."""
    for place, relation in enumerate(map.relations):
        step = isinstance(relation.target, Step)
        end = relation.target.subject if isinstance(relation.target, Step) else relation.target
        if relation.subject == end:
            module = symbols.relation_site(place).module
            yield SELF_RELATION.report(
                symbols.relation_span(place),
                name=named(symbols, relation.subject, module),
                verb=relation.kind,
                itself="a step of its own" if step else "itself",
            )
