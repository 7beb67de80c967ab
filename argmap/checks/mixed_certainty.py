"""Statements that give a likelihood and a confidence at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.naming import this
from argmap.diagnostics.catalogue.argument import MIXED_CERTAINTY
from argmap.diagnostics.diagnostic import Diagnostic, Label
from argmap.model import ArgumentMap
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


def mixed_certainty(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A statement with both `likelihood:` and `confidence:`, at the later of the two."""
    for statement in map.statements:
        if getattr(statement, "likelihood", None) is None or getattr(statement, "confidence", None) is None:
            continue
        spans = {key: symbols.property_span(statement.id, key) for key in ("likelihood", "confidence")}
        first, second = sorted(spans, key=lambda key: spans[key].start)
        yield MIXED_CERTAINTY.report(
            spans[second],
            related=[Label(span=spans[first], message=f"a {first} here")],
            this=this(symbols, statement.id),
            second=second,
        )
