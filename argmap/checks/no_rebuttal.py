"""Maps in which nothing is disputed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.diagnostics.catalogue.argument import NO_REBUTTAL
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap
from argmap.resolve.modules import Module
from argmap.resolve.symbols import SymbolTable
from argmap.syntax.nodes import MapTitle, Statement
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.settings import Settings

FEWEST = 5
"""A map of fewer statements is a sketch, of which nothing can be asked yet."""


def no_rebuttal(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A map of some size, imports included, with no attack in it; said once, at its title."""
    if len(map.statements) < FEWEST or any(relation.kind.is_attack for relation in map.relations):
        return
    if symbols.is_whole:
        yield NO_REBUTTAL.report(_beginning(symbols.modules[0]))


def _beginning(module: Module) -> Span:
    """The title of the map, or the kind of its first statement."""
    first = next(node for node in module.document.nodes)
    for node in module.document.nodes:
        if isinstance(node, MapTitle):
            return module.span(node.title)
    width = len(first.kind) if isinstance(first, Statement) else first.end - first.start
    return module.text.span(first.start, first.start + width)
