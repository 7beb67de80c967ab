"""Reasons and objections without premises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.connections import connected
from argmap.diagnostics.catalogue.argument import EMPTY_INFERENCE
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap, Objection, Reason
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


def empty_inference(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A reason or objection with no premise under it and none named; one that is connected to nothing is that first."""
    empty = [one for one in map.statements if isinstance(one, Reason | Objection) and not one.premises]
    found = connected(map) if empty else set()
    for statement in empty:
        if statement.id in found and not symbols.is_damaged(statement.id):
            yield EMPTY_INFERENCE.report(symbols.span(statement.id), kind=statement.kind)
