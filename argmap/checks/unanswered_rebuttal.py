"""Rebuttals, objections and undercuts that nothing answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.naming import this
from argmap.diagnostics.catalogue.argument import UNANSWERED_REBUTTAL
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap, Kind
from argmap.model.answered import answered
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings

_ATTACKS = frozenset((Kind.REBUTTAL, Kind.OBJECTION, Kind.UNDERCUT))


def unanswered_rebuttal(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """What speaks against something, and is neither attacked itself nor in one of its premises or steps."""
    spoken_against = answered(map.statements, map.relations)
    for statement in map.statements:
        is_attack = statement.kind in _ATTACKS and not symbols.is_damaged(statement.id)
        if is_attack and statement.id not in spoken_against:
            yield UNANSWERED_REBUTTAL.report(symbols.span(statement.id), this=this(symbols, statement.id))
