"""Key claims that rest on one source."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.citing import source_named, sources_by_file
from argmap.checks.file_claims import key_claims
from argmap.checks.naming import this
from argmap.diagnostics.catalogue.sources import SINGLE_SOURCE
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap, RelationKind
from argmap.model.statement import premises_of
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings

ENOUGH = 2
"""So many sources of a statement are told apart; whether there are more does not matter."""


def single_source(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A main claim that cites one source, together with all that supports or restates it.

    Only in a file that cites others besides: the map of one article rests on that article by its nature.
    """
    several = {file for file, sources in sources_by_file(map).items() if len(sources) > 1}
    if not several or not symbols.is_whole:
        return
    behind = _sources_behind(map)
    for claim in key_claims(map, several):
        sources = behind.get(claim.id, ())
        if len(sources) == 1:
            yield report_single(symbols, claim.id, sources[0])


def report_single(symbols: SymbolTable, id: str, source: str) -> Diagnostic:
    """The finding that the claim `id` rests on `source` alone."""
    named = source_named(source, symbols.definitions("statement")[id].module)
    return SINGLE_SOURCE.report(symbols.span(id), this=this(symbols, id), source=named)


def _sources_behind(map: ArgumentMap) -> dict[str, tuple[str, ...]]:
    """The first sources that each statement rests on, its own and those of all that supports it.

    As no more than `ENOUGH` are kept, each statement is looked at a few times at most, in circles too.
    """
    bearing = _bearing(map)
    behind: dict[str, tuple[str, ...]] = {}
    waiting: deque[str] = deque()
    for statement in map.statements:
        if statement.citations:
            behind[statement.id] = tuple(dict.fromkeys(cited.source for cited in statement.citations))[:ENOUGH]
            waiting.append(statement.id)
    while waiting:
        id = waiting.popleft()
        for other in bearing.get(id, ()):
            known = behind.get(other, ())
            joined = tuple(dict.fromkeys((*known, *behind[id])))[:ENOUGH]
            if joined != known:
                behind[other] = joined
                waiting.append(other)
    return behind


def _bearing(map: ArgumentMap) -> dict[str, list[str]]:
    """What each statement lends its sources to: what it supports, is a premise of, or says in other words."""
    bearing: dict[str, list[str]] = {}
    for relation in map.relations:
        if not isinstance(relation.target, str):
            continue
        if relation.kind in (RelationKind.SUPPORTS, RelationKind.RESTATES):
            bearing.setdefault(relation.subject, []).append(relation.target)
        if relation.kind is RelationKind.RESTATES:
            bearing.setdefault(relation.target, []).append(relation.subject)
    for statement in map.statements:
        for premise in premises_of(statement):
            bearing.setdefault(premise, []).append(statement.id)
    return bearing
