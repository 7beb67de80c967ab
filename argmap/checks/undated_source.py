"""Cited sources without a date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.citing import citations_by_file
from argmap.diagnostics.catalogue.sources import UNDATED_SOURCE
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


def undated_source(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A source that something cites and that has no `date:`."""
    undated = [source.id for source in map.sources if not source.date and not symbols.is_damaged(source.id)]
    if not undated:
        return
    cited = {citation.source for _file, citation in citations_by_file(map)}
    for id in undated:
        if id in cited:
            prefix = symbols.definitions("source")[id].module.prefix
            yield UNDATED_SOURCE.report(symbols.name_span("source", id), name=id.removeprefix(prefix))
