"""Sources that seem to corroborate one another and come from one origin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from argmap.checks.citing import source_named
from argmap.checks.naming import this
from argmap.diagnostics.catalogue.sources import SHARED_ORIGIN
from argmap.diagnostics.diagnostic import Diagnostic, Label
from argmap.model import ArgumentMap, Question, RelationKind, Statement
from argmap.resolve.modules import Module
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings

MOST_FOLLOWED = 64
"""So many sources that a source draws on are looked at, nearest first."""


class _Cited(NamedTuple):
    """A source, and one of the citations of it: its place in the block of a statement."""

    source: str
    statement: str
    place: int


def shared_origin(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A claim for which two sources speak that draw on the same one, or one of them on the other; once for each claim.

    What speaks for a claim is cited by itself, by what supports it directly, and by what says it in other words.
    Premises carry a claim together; they are not asked to corroborate one another.
    """
    drawn = {source.id: source.based_on for source in map.sources if source.based_on}
    if not drawn or not symbols.is_whole:
        return
    origins: dict[str, dict[str, None]] = {}
    beside = _beside(map)
    for statement in map.statements:
        if isinstance(statement, Question):
            continue
        cited = _cited(statement, *(map[id] for id in beside.get(statement.id, ())))
        if len(cited) > 1 and (pair := _pair(tuple(cited.values()), drawn, origins)):
            yield _report(symbols, statement.id, pair, origins)


def _beside(map: ArgumentMap) -> dict[str, list[str]]:
    """What supports each statement directly, or says it in other words."""
    beside: dict[str, list[str]] = {}
    for relation in map.relations:
        if not isinstance(relation.target, str):
            continue
        if relation.kind in (RelationKind.SUPPORTS, RelationKind.RESTATES):
            beside.setdefault(relation.target, []).append(relation.subject)
        if relation.kind is RelationKind.RESTATES:
            beside.setdefault(relation.subject, []).append(relation.target)
    return beside


def _cited(*statements: Statement) -> dict[str, _Cited]:
    """The sources that statements cite, each where it is cited first."""
    found: dict[str, _Cited] = {}
    for statement in statements:
        for place, cited in enumerate(statement.citations):
            found.setdefault(cited.source, _Cited(cited.source, statement.id, place))
    return found


def _pair(
    cited: tuple[_Cited, ...], drawn: Mapping[str, tuple[str, ...]], origins: dict[str, dict[str, None]]
) -> tuple[_Cited, _Cited] | None:
    """The first two sources that have an origin in common."""
    owners: dict[str, _Cited] = {}
    for one in cited:
        if one.source not in origins:
            origins[one.source] = _origins(one.source, drawn)
        for origin in origins[one.source]:
            if origin in owners:
                return owners[origin], one
            owners[origin] = one
    return None


def _origins(source: str, drawn: Mapping[str, tuple[str, ...]]) -> dict[str, None]:
    """A source and what it draws on, nearest first."""
    found = {source: None}
    front = [source]
    while front:
        following = [other for one in front for other in drawn.get(one, ())]
        front = [other for other in dict.fromkeys(following) if other not in found][: MOST_FOLLOWED - len(found)]
        found.update(dict.fromkeys(front))
    return found


def _report(
    symbols: SymbolTable, id: str, pair: tuple[_Cited, _Cited], origins: Mapping[str, dict[str, None]]
) -> Diagnostic:
    module = symbols.definitions("statement")[id].module
    first, second = (source_named(one.source, module) for one in pair)
    related = [
        Label(span=symbols.citation_spans(one.statement)[one.place], message=f"{named} cited here")
        for one, named in zip(pair, (first, second), strict=True)
    ]
    how = _how(pair[0].source, pair[1].source, origins, module)
    this_one = this(symbols, id)
    return SHARED_ORIGIN.report(symbols.span(id), related=related, this=this_one, first=first, second=second, how=how)


def _how(first: str, second: str, origins: Mapping[str, dict[str, None]], module: Module) -> str:
    """How two sources hang together, in words."""
    common = next(origin for origin in origins[first] if origin in origins[second])
    if common in (first, second):
        other = second if common == first else first
        return f"{source_named(other, module)} draws on {source_named(common, module)}"
    return f"both draw on {source_named(common, module)}"
