"""Evidence that cites no source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.diagnostics.catalogue.argument import EVIDENCE_WITHOUT_CITATION
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap, Evidence
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


def evidence_without_citation(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """Evidence without a citation in its block."""
    for statement in map.of_kind(Evidence):
        if not statement.citations and not symbols.is_damaged(statement.id):
            yield EVIDENCE_WITHOUT_CITATION.report(symbols.span(statement.id))
