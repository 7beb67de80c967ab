"""Statements that both support and attack another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.naming import named
from argmap.diagnostics.catalogue.argument import SUPPORT_AND_ATTACK
from argmap.diagnostics.diagnostic import Diagnostic, Label
from argmap.model import ArgumentMap, Relation, RelationKind
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


def support_and_attack(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A statement that supports another and rebuts it, or contradicts it in either direction."""
    supports: dict[tuple[str, str], int] = {}
    for place, relation in enumerate(map.relations):
        if relation.kind is RelationKind.SUPPORTS and isinstance(relation.target, str):
            supports.setdefault((relation.subject, relation.target), place)
    for place, relation in enumerate(map.relations):
        for pair in _attacks(relation):
            support = supports.pop(pair, None)  # each pair is reported once
            if support is not None:
                yield _report(symbols, pair, support, place)


def _attacks(relation: Relation) -> tuple[tuple[str, str], ...]:
    """What a relation says attacks what."""
    subject, target = relation.subject, relation.target
    if not isinstance(target, str) or subject == target:
        return ()
    if relation.kind is RelationKind.REBUTS:
        return ((subject, target),)
    if relation.kind is RelationKind.CONTRADICTS:
        return ((subject, target), (target, subject))
    return ()


def _report(symbols: SymbolTable, pair: tuple[str, str], support: int, attack: int) -> Diagnostic:
    """The finding at the attack, or at the support where that stands in a file that imports the other."""
    here, there = ("attacks it", attack), ("supports it", support)
    if symbols.relation_site(support).module.number < symbols.relation_site(attack).module.number:
        here, there = there, here
    module = symbols.relation_site(here[1]).module
    return SUPPORT_AND_ATTACK.report(
        symbols.relation_span(here[1]),
        related=[Label(span=symbols.relation_span(there[1]), message=there[0])],
        subject=named(symbols, pair[0], module),
        target=named(symbols, pair[1], module),
        does=here[0],
    )
