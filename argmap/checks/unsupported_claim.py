"""Claims that nothing speaks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.naming import this
from argmap.diagnostics.catalogue.argument import UNSUPPORTED_CLAIM
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap, Claim, RelationKind
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


def unsupported_claim(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A claim with no support, no citation and nobody who asserts it, and that restates nothing that has."""
    spoken_for = {relation.target for relation in map.relations if relation.kind is RelationKind.SUPPORTS}
    for relation in map.relations:
        if relation.kind is RelationKind.RESTATES:
            spoken_for.update((relation.subject, relation.target))
    for claim in map.of_kind(Claim):
        if claim.citations or claim.by or claim.id in spoken_for or symbols.is_damaged(claim.id):
            continue
        yield UNSUPPORTED_CLAIM.report(symbols.span(claim.id), this=this(symbols, claim.id))
