"""Statements that are connected to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.connections import connected
from argmap.diagnostics.catalogue.argument import UNCONNECTED
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap, Kind
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings

_ADVICE = "put it under what it speaks to, or add a relation such as `supports` or `rebuts` to its block"
_ADVICE_TO_ASK = "put a claim that answers it under it, or add `answers` to the block of one"


def unconnected(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A statement that bears on nothing and that nothing bears on. What a view shows is not connected by that."""
    found = connected(map)
    for statement in map.statements:
        if statement.id not in found and not symbols.is_damaged(statement.id):
            advice = _ADVICE if statement.kind is not Kind.QUESTION else _ADVICE_TO_ASK
            yield UNCONNECTED.report(symbols.span(statement.id), kind=statement.kind, advice=advice)
