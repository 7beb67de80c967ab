"""Cited sources without a grade, beside others that have one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.citing import citations_by_file
from argmap.diagnostics.catalogue.sources import UNGRADED_SOURCE
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


def ungraded_source(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A source that something cites and that has no `reliability:`, in a file that grades another one.

    A file that grades none does without grades; that is its author's choice.
    """
    sites = symbols.definitions("source")
    grading = {sites[source.id].module.number for source in map.sources if source.reliability is not None}
    ungraded = [
        source.id
        for source in map.sources
        if source.reliability is None
        and sites[source.id].module.number in grading
        and not symbols.is_damaged(source.id)
    ]
    if not ungraded:
        return
    cited = {citation.source for _file, citation in citations_by_file(map)}
    for id in ungraded:
        if id in cited:
            name = id.removeprefix(sites[id].module.prefix)
            yield UNGRADED_SOURCE.report(symbols.name_span("source", id), name=name)
