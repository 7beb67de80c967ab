"""Rebuttals, objections and undercuts that nothing answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.naming import this
from argmap.diagnostics.catalogue.argument import UNANSWERED_REBUTTAL
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap, Kind, Step
from argmap.model.statement import premises_of
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings

_ATTACKS = frozenset((Kind.REBUTTAL, Kind.OBJECTION, Kind.UNDERCUT))


def unanswered_rebuttal(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """What speaks against something, and is neither attacked itself nor in one of its premises or steps."""
    answered = set(_attacked(map))
    for statement in map.statements:
        if statement.kind not in _ATTACKS or symbols.is_damaged(statement.id):
            continue
        if statement.id not in answered and answered.isdisjoint(premises_of(statement)):
            yield UNANSWERED_REBUTTAL.report(symbols.span(statement.id), this=this(symbols, statement.id))


def _attacked(map: ArgumentMap) -> Iterator[str]:
    """The statements that something speaks against; of a step, what takes it."""
    for relation in map.relations:
        if not relation.kind.is_attack:
            continue
        yield relation.target.subject if isinstance(relation.target, Step) else relation.target
        if relation.kind.is_symmetric:
            yield relation.subject
