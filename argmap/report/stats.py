"""A map in numbers: how much of what it holds, who says it, how deep it goes, and what its claims rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from argmap.citations.finding import Outcome
from argmap.diagram import project
from argmap.diagram.forest import plant
from argmap.model import ArgumentMap, Attribution, Claim, Evidence, Inference, Kind, RelationKind, View
from argmap.model.statement import premises_of
from argmap.proof import Quotation
from argmap.report.speakers import speakers_of
from argmap.report.table import Column, Table, to_text
from argmap.visible import visible

S = TypeVar("S", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Counted:
    """Somebody or something that statements are counted by: how it is referred to, and what it is called."""

    id: str
    name: str
    statements: int


@dataclass(frozen=True, slots=True)
class Quotes:
    """How many quotes there are, and what came of looking for them."""

    total: int
    proven: int
    unproven: int
    """looked for in vain, or found with a fault"""
    unavailable: int
    """neither text nor fingerprint is at hand"""


@dataclass(frozen=True, slots=True)
class Stats:
    """A map in numbers. Those of a map that imports others are of all of it; `imported` says how much is theirs."""

    title: str
    statements: int
    imported: int
    kinds: Mapping[Kind, int]
    attributions: Mapping[Attribution, int]
    """Of propositions: questions and inferences are nobody's word."""
    relations: Mapping[RelationKind, int]
    attacks: int
    """Statements that speak against something."""
    unanswered: int
    """Those of them that nothing speaks against in turn."""
    sources: tuple[Counted, ...]
    speakers: tuple[Counted, ...]
    """Actors, and authors of what is cited, by how many statements they are heard in."""
    depth: int
    """How many statements stand under one another at most, as a picture of all of it is laid out."""
    claims: int
    claims_on_evidence: int
    """Claims that evidence speaks for, directly or in the end."""
    quotes: Quotes


def stats_of(argument_map: ArgumentMap, quotes: Iterable[Quotation] = ()) -> Stats:
    """`argument_map` in numbers; `quotes` are its quotes with what came of looking for them, as `verify` gives them."""
    statements = argument_map.statements
    spoken = [one for one in statements if one.kind is not Kind.QUESTION and not isinstance(one, Inference)]
    grounded = _grounded(argument_map)
    claims = argument_map.of_kind(Claim)
    return Stats(
        title=argument_map.title,
        statements=len(statements),
        imported=sum(bool(one.module) for one in statements),
        kinds=_counted(Kind, (one.kind for one in statements)),
        attributions=_counted(Attribution, (one.attribution for one in spoken)),
        relations=_counted(RelationKind, (one.kind for one in argument_map.relations)),
        attacks=len({one.subject for one in argument_map.relations if one.kind.is_attack}),
        unanswered=len(argument_map.unanswered),
        sources=tuple(_sources(argument_map)),
        speakers=tuple(_speakers(argument_map)),
        depth=_depth(argument_map),
        claims=len(claims),
        claims_on_evidence=sum(one.id in grounded for one in claims),
        quotes=_quotes(quotes),
    )


def _counted(order: Iterable[S], found: Iterable[S]) -> dict[S, int]:
    """How often each occurs, in the order of the vocabulary."""
    counts = Counter(found)
    return {one: counts[one] for one in order if counts[one]}


def _sources(argument_map: ArgumentMap) -> Iterator[Counted]:
    citing = Counter(
        source for one in argument_map for source in dict.fromkeys(cited.source for cited in one.citations)
    )
    for source in argument_map.sources:
        yield Counted(source.id, source.title, citing[source.id])


def _speakers(argument_map: ArgumentMap) -> list[Counted]:
    heard = Counter(speaker for one in argument_map for speaker in speakers_of(argument_map, one))
    return [Counted(speaker.id, speaker.name, count) for speaker, count in heard.most_common()]


def _depth(argument_map: ArgumentMap) -> int:
    forest = plant(project(argument_map, View(id="all")))
    depth, level = 0, list(forest.roots)
    while level:
        depth += 1
        level = [below for one in level for below in forest.below.get(one, ())]
    return depth


def _grounded(argument_map: ArgumentMap) -> set[str]:
    """What evidence speaks for, directly or by what it supports in turn."""
    upward: dict[str, list[str]] = {}
    for relation in argument_map.relations:
        if relation.kind is RelationKind.SUPPORTS and isinstance(relation.target, str):
            upward.setdefault(relation.subject, []).append(relation.target)
    for one in argument_map:
        for premise in premises_of(one):
            upward.setdefault(premise, []).append(one.id)
    found: set[str] = set()
    front = [one.id for one in argument_map.of_kind(Evidence)]
    while front:
        for above in upward.get(front.pop(), ()):
            if above not in found:
                found.add(above)
                front.append(above)
    return found


def _quotes(quotes: Iterable[Quotation]) -> Quotes:
    outcomes = Counter(one.finding.outcome for one in quotes)
    proven, unavailable = outcomes[Outcome.FOUND], outcomes[Outcome.UNAVAILABLE]
    return Quotes(outcomes.total(), proven, outcomes.total() - proven - unavailable, unavailable)


# -- as text, as data -------------------------------------------------------------------------------------------------

MOST_LISTED = 8
"""So many sources and people are told one by one for people; data holds all of them."""


def stats_text(stats: Stats, room: int) -> Iterator[str]:
    """The lines of a table for a terminal."""
    yield from to_text(Table((Column(""), Column("", number=True), Column("", long=True)), tuple(_rows(stats))), room)


def _rows(stats: Stats) -> Iterator[tuple[str, ...]]:
    if stats.title:
        yield (visible(stats.title),)
    imported = f"{stats.imported:,} of them imported" if stats.imported else ""
    yield ("statements", f"{stats.statements:,}", imported)
    for kind, count in stats.kinds.items():
        yield (f"  {kind}", f"{count:,}", "")
    words = {
        Attribution.ASSERTED: "asserted by authors of sources",
        Attribution.REPORTED: "reported of others",
        Attribution.ANALYST: "the map's own",
    }
    yield ("who says it", f"{sum(stats.attributions.values()):,}", "propositions")
    for sort, count in stats.attributions.items():
        yield (f"  {sort}", f"{count:,}", words[sort])
    yield ("relations", f"{sum(stats.relations.values()):,}", "")
    for relation, count in stats.relations.items():
        yield (f"  {relation}", f"{count:,}", "")
    yield ("unanswered attacks", f"{stats.unanswered:,}", _share(stats.unanswered, stats.attacks))
    yield ("depth", f"{stats.depth:,}", "statements under one another at most")
    yield ("claims on evidence", f"{stats.claims_on_evidence:,}", _share(stats.claims_on_evidence, stats.claims))
    yield from _quote_rows(stats.quotes)
    yield from _listed("sources", stats.sources)
    yield from _listed("people heard", stats.speakers)


def _quote_rows(quotes: Quotes) -> Iterator[tuple[str, ...]]:
    yield ("quotes", f"{quotes.total:,}", "")
    if quotes.total:
        yield ("  proven", f"{quotes.proven:,}", _share(quotes.proven, quotes.total))
    if quotes.unproven:
        yield ("  unproven", f"{quotes.unproven:,}", "`argmap quotes` lists them")
    if quotes.unavailable:
        yield ("  not looked for", f"{quotes.unavailable:,}", "neither text nor fingerprint is at hand")


def _share(part: int, whole: int) -> str:
    return f"of {whole:,}: {part / whole:.0%}" if whole else ""


def _listed(head: str, counted: tuple[Counted, ...]) -> Iterator[tuple[str, ...]]:
    yield (head, f"{len(counted):,}", "statements each")
    for one in counted[:MOST_LISTED]:
        yield (f"  {one.id}", f"{one.statements:,}", "" if one.name == one.id else one.name)
    if len(counted) > MOST_LISTED:
        yield (f"  … and {len(counted) - MOST_LISTED:,} more", "", "")


def stats_data(stats: Stats) -> dict[str, object]:
    """The numbers for JSON."""
    return {
        "title": stats.title,
        "statements": stats.statements,
        "imported": stats.imported,
        "kinds": {str(kind): count for kind, count in stats.kinds.items()},
        "attribution": {str(sort): count for sort, count in stats.attributions.items()},
        "relations": {str(kind): count for kind, count in stats.relations.items()},
        "attacks": {"total": stats.attacks, "unanswered": stats.unanswered},
        "depth": stats.depth,
        "claims": {"total": stats.claims, "on_evidence": stats.claims_on_evidence},
        "quotes": {
            "total": stats.quotes.total,
            "proven": stats.quotes.proven,
            "unproven": stats.quotes.unproven,
            "unavailable": stats.quotes.unavailable,
        },
        "sources": [_record(one) for one in stats.sources],
        "people": [_record(one) for one in stats.speakers],
    }


def _record(one: Counted) -> dict[str, object]:
    return {"id": one.id, "name": one.name, "statements": one.statements}
