"""Sources and claims: what each source contributes to a map, and which sources speak for and against each claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from argmap.citations.finding import Outcome
from argmap.model import (
    ArgumentMap,
    Attribution,
    Citation,
    Objection,
    Question,
    Reason,
    RelationKind,
    Source,
    Statement,
)
from argmap.model.vocabulary import Credibility
from argmap.proof import Quotation
from argmap.report.bearings import Bearings, Stance


class Tally(NamedTuple):
    """How many quotes from a source were proven by its text or a fingerprint, and how many were looked for in vain."""

    proven: int
    unproven: int


@dataclass(frozen=True, slots=True)
class SourceRow:
    """What a source contributes."""

    source: Source
    statements: int
    """So many statements cite it."""
    says: int
    """Of these, so many are asserted by its author."""
    reports: int
    """Of these, so many are reported of somebody else."""
    supports: int
    """So many directly support another statement, or are premises of a reason."""
    attacks: int
    """So many directly rebut, contradict or undercut something, or are premises of an objection."""
    quotes: int
    """So many citations of it, by statements or relations, quote it."""
    credibility: tuple[tuple[Credibility, int], ...]
    """How often each grade was given to what stands in it, best first."""
    tally: Tally | None = None
    """What came of looking for its quotes; None where nobody did, or nothing was there to look in."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source has to do with one claim."""

    source: str
    attribution: Attribution | None
    """`ASSERTED` if the claim cites it as its author's, `REPORTED` if as somebody else's, None if not at all."""
    supports: int
    """So many statements that cite it speak for the claim in the end, besides the claim itself."""
    attacks: int
    """So many speak against it."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A main claim, the questions it answers, and the sources that have to do with it."""

    claim: Statement
    questions: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class SourceReport:
    """The sources of a map in its order, its main claims, and how many statements cite nothing."""

    sources: tuple[SourceRow, ...]
    claims: tuple[ClaimRow, ...]
    questions: Mapping[str, Question]
    uncited: int


def source_report(map: ArgumentMap, quotes: Iterable[Quotation] = ()) -> SourceReport:
    """What each source of `map` contributes, and what each main claim rests on.

    `quotes` are the quotes of the map with what came of looking for them, as `verify` gives them.
    """
    bearings = Bearings(map)
    order = [source.id for source in map.sources]
    return SourceReport(
        sources=tuple(_source_rows(map, _tallies(quotes))),
        claims=tuple(_claim_row(map, claim, bearings.on(claim.id), order) for claim in map.main_claims),
        questions={question.id: question for question in map.questions},
        uncited=sum(not statement.citations for statement in map),
    )


def _citing(map: ArgumentMap) -> dict[str, list[Statement]]:
    """The statements that cite each source."""
    citing: dict[str, list[Statement]] = {source.id: [] for source in map.sources}
    for statement in map:
        for source in dict.fromkeys(cited.source for cited in statement.citations):
            citing[source].append(statement)
    return citing


def _source_rows(map: ArgumentMap, tallies: Mapping[str, Tally]) -> Iterator[SourceRow]:
    citing = _citing(map)
    supporting, attacking = _doing(map)
    quotes: Counter[str] = Counter()
    grades: dict[str, Counter[Credibility]] = {source.id: Counter() for source in map.sources}
    for cited in _citations(map):
        quotes[cited.source] += bool(cited.quote)
        if cited.credibility is not None:
            grades[cited.source][cited.credibility] += 1
    for source in map.sources:
        statements = citing[source.id]
        sorts = Counter(statement.attribution for statement in statements)
        yield SourceRow(
            source=source,
            statements=len(statements),
            says=sorts[Attribution.ASSERTED],
            reports=sorts[Attribution.REPORTED],
            supports=sum(statement.id in supporting for statement in statements),
            attacks=sum(statement.id in attacking for statement in statements),
            quotes=quotes[source.id],
            credibility=tuple(sorted(grades[source.id].items())),
            tally=tallies.get(source.id),
        )


def _doing(map: ArgumentMap) -> tuple[set[str], set[str]]:
    """The statements that directly support something, and those that directly attack something."""
    supporting = {one.subject for one in map.relations if one.kind is RelationKind.SUPPORTS}
    attacking = {one.subject for one in map.relations if one.kind.is_attack}
    attacking |= {str(one.target) for one in map.relations if one.kind is RelationKind.CONTRADICTS}
    for reason in map.of_kind(Reason):
        supporting.update(reason.premises)
    for objection in map.of_kind(Objection):
        attacking.update(objection.premises)
    return supporting, attacking


def _citations(map: ArgumentMap) -> Iterator[Citation]:
    """Every citation as it was written: a relation line with several targets makes several relations and cites once."""
    for statement in map.statements:
        yield from statement.citations
    lines = dict.fromkeys((one.subject, one.kind, one.module, one.citations) for one in map.relations if one.citations)
    for _, _, _, citations in lines:
        yield from citations


def _tallies(quotes: Iterable[Quotation]) -> dict[str, Tally]:
    """What came of looking for quotes, for each source of which there was a text or a fingerprint to look in."""
    tallies: dict[str, Tally] = {}
    for quote in quotes:
        if quote.finding.outcome is not Outcome.UNAVAILABLE:
            proven, unproven = tallies.get(quote.source.id, Tally(0, 0))
            found = quote.finding.outcome is Outcome.FOUND
            tallies[quote.source.id] = Tally(proven + found, unproven + (not found))
    return tallies


def _claim_row(map: ArgumentMap, claim: Statement, stance: Stance, order: list[str]) -> ClaimRow:
    supports, attacks = _counted(map, stance.supports), _counted(map, stance.attacks)
    own = {cited.source for cited in claim.citations}
    cells = (
        Cell(source, claim.attribution if source in own else None, supports[source], attacks[source])
        for source in order
        if source in own or supports[source] or attacks[source]
    )
    answered = (one.target for one in map.relations_of(claim.id) if _answers(one.kind, one.subject, claim))
    return ClaimRow(claim, tuple(dict.fromkeys(str(id) for id in answered)), tuple(cells))


def _counted(map: ArgumentMap, ids: Iterable[str]) -> Counter[str]:
    """How many of the statements `ids` cite each source."""
    return Counter(source for id in ids for source in {cited.source for cited in map[id].citations})


def _answers(kind: RelationKind, subject: str, claim: Statement) -> bool:
    return kind is RelationKind.ANSWERS and subject == claim.id


def own_claims(map: ArgumentMap, report: SourceReport) -> tuple[ClaimRow, ...]:
    """The claims that are the map's own matter: those that answer a question of its own file, or stand in it.

    A map that imports others and says nothing itself has none of its own; then all are.
    """
    own = tuple(row for row in report.claims if not row.claim.module or any("." not in id for id in row.questions))
    return own if own and map.imports else report.claims
