"""Reasons, objections and rebuttals that speak to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.connections import connected, ends_of
from argmap.diagnostics.catalogue.argument import NO_TARGET
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap, Kind
from argmap.model.statement import premises_of
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings

_SPEAKS = {
    Kind.REASON: ("for", "supports"),
    Kind.OBJECTION: ("against", "rebuts"),
    Kind.REBUTTAL: ("against", "rebuts"),
}


def no_target(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A reason, objection or rebuttal with an argument under it, but with nothing that it speaks for or against.

    One with nothing under it either is unconnected.
    """
    speaking = {relation.subject for relation in map.relations}
    speaking.update(end for relation in map.relations if relation.kind.is_symmetric for end in ends_of(relation))
    speaking.update(premise for statement in map.statements for premise in premises_of(statement))
    silent = [one for one in map.statements if one.id not in speaking and one.kind in _SPEAKS]
    found = connected(map) if silent else set()
    for statement in silent:
        id = statement.id
        if id in found and not symbols.is_damaged(id):
            speaks, verb = _SPEAKS[statement.kind]
            yield NO_TARGET.report(symbols.span(id), kind=statement.kind, speaks=speaks, verb=verb)
