"""Statements that are connected to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.connections import connected
from argmap.diagnostics.catalogue.argument import UNCONNECTED
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


def unconnected(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A statement that bears on nothing and that nothing bears on. What a view shows is not connected by that."""
    found = connected(map)
    for statement in map.statements:
        if statement.id not in found and not symbols.is_damaged(statement.id):
            yield UNCONNECTED.report(symbols.span(statement.id), kind=statement.kind)
