"""Relations that are said twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.connections import ends_of
from argmap.checks.naming import named
from argmap.diagnostics.catalogue.argument import DUPLICATE_RELATION
from argmap.diagnostics.diagnostic import Diagnostic, Label
from argmap.model import ArgumentMap, Relation, Step
from argmap.resolve.modules import Module
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


def duplicate_relation(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A relation of the same kind between the same two; for what holds in both directions, either way round."""
    first: dict[tuple[str, ...], int] = {}
    doubles: dict[int, list[int]] = {}
    for place, relation in enumerate(map.relations):
        found = first.setdefault(_key(relation), place)
        if found != place:
            doubles.setdefault(found, [found]).append(place)
    for places in doubles.values():
        said, *again = sorted(places, key=lambda place: _position(symbols, place))
        for place in again:
            yield _report(map, symbols, said, place)


def _report(map: ArgumentMap, symbols: SymbolTable, said: int, again: int) -> Diagnostic:
    return DUPLICATE_RELATION.report(
        symbols.relation_span(again),
        related=[Label(span=symbols.relation_span(said), message="first said here")],
        relation=_told(symbols, map.relations[again], symbols.relation_site(again).module),
    )


def _position(symbols: SymbolTable, place: int) -> tuple[int, int, int]:
    """Where a relation was written; imported files come first, so that what is found is in the file that imports."""
    module, number, target = symbols.relation_site(place)
    return -module.number, number, target


def _key(relation: Relation) -> tuple[str, ...]:
    """What makes two relations one; who says it, and by which scheme, does not keep them apart."""
    subject, target = relation.subject, relation.target
    if isinstance(target, Step):
        return relation.kind, subject, target.subject, target.target
    if relation.kind.is_symmetric and target < subject:
        subject, target = target, subject
    return relation.kind, subject, target


def _told(symbols: SymbolTable, relation: Relation, module: Module) -> str:
    ends = " -> ".join(named(symbols, end, module) for end in ends_of(relation))
    return f"{named(symbols, relation.subject, module)} {relation.kind} {ends}"
