"""The report on sources as tables for people and spreadsheets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.diagram.credits import full_title
from argmap.model import Attribution
from argmap.model.grades import RELIABILITY
from argmap.report.source_data import sources_data
from argmap.report.sources import Cell, ClaimRow, SourceReport, SourceRow
from argmap.report.table import GAP, Column, Table, to_text
from argmap.visible import abridged, visible, width, wrapped

UNANSWERING = "Claims that answer no question"
INDENT = "  "
LONGEST_NAME = 40
"""The most cells of a terminal that the name of a claim takes."""

LEGEND = (
    "says: the author of the source asserts the claim; reports: the source reports somebody who does; +n and -n: so "
    "many statements that cite the source speak for or against the claim in the end."
)
_WORDS = {Attribution.ASSERTED: "says", Attribution.REPORTED: "reports"}


def short_ids(report: SourceReport) -> Mapping[str, str]:
    """What each source is called in a heading: its id, without the imports in it where that is plain enough."""
    bare = {row.source.id: row.source.id.rpartition(".")[2] for row in report.sources}
    alike = Counter(bare.values())
    return {id: name if alike[name] == 1 else id for id, name in bare.items()}


# -- sources ---------------------------------------------------------------------------------------------------------


def source_table(report: SourceReport, *, works: bool = True) -> Table:
    """A row for each source. Grades and what came of looking for quotes are columns only where there are any."""
    rows = report.sources
    graded = any(row.source.reliability for row in rows)
    believed = any(row.credibility for row in rows)
    proven = any(row.tally is not None for row in rows)
    columns = [Column("source"), Column("date")]
    columns += [Column("reliability")] * graded + [Column("credibility")] * believed
    counts = ("cited", "says", "reports", "supports", "attacks", "quotes", *(("proven", "unproven") if proven else ()))
    columns += [*(Column(title, number=True) for title in counts), *([Column("work")] if works else ())]
    names = short_ids(report)

    def cells(row: SourceRow) -> Iterator[str]:
        yield from (names[row.source.id], row.source.date)
        if graded:
            yield _reliability(row)
        if believed:
            yield ", ".join(f"{grade} ×{count}" if count > 1 else grade for grade, count in row.credibility)
        yield from map(str, (row.statements, row.says, row.reports, row.supports, row.attacks, row.quotes))
        if proven:
            yield from map(str, row.tally or ("", ""))
        if works:
            yield full_title(row.source)

    return Table(tuple(columns), tuple(tuple(cells(row)) for row in rows))


def _reliability(row: SourceRow) -> str:
    grade = row.source.reliability
    return f"{grade} {RELIABILITY[grade]}" if grade else ""


def record_table(report: SourceReport) -> Table:
    """A row for each source with all that is known of it: what a spreadsheet can sort and sum."""
    records = [{key: _flat(value) for key, value in record.items()} for record in sources_data(report)]
    heads = tuple(records[0]) if records else ("id",)
    return Table(tuple(map(Column, heads)), tuple(tuple(record[head] for head in heads) for record in records))


def _flat(value: object) -> str:
    """A value of a record in one cell."""
    if isinstance(value, dict):
        return "; ".join(f"{key} ×{count}" for key, count in value.items())
    return "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)


# -- claims ----------------------------------------------------------------------------------------------------------


def claim_table(report: SourceReport, claims: Sequence[ClaimRow]) -> Table:
    """A row for each claim under the question it answers, with a column for each source that has to do with any."""
    sources, names = _involved(report, claims), short_ids(report)
    rows: list[tuple[str, ...]] = []
    for heading, answers in by_question(report, claims):
        rows.append((heading,))
        rows += ((row.claim.id, row.claim.text, *_told(row, sources)) for row in answers)
    return Table((Column("claim"), Column("text"), *(Column(names[id]) for id in sources)), tuple(rows))


def pair_table(report: SourceReport, claims: Sequence[ClaimRow]) -> Table:
    """A row for each claim and each source that has to do with it: what a spreadsheet can sum and turn round."""
    heads = (Column("question"), Column("claim"), Column("text"), Column("source"), Column("attribution"))
    rows = (
        (
            "; ".join(report.questions[id].text or id for id in _asked(row)),
            row.claim.id,
            row.claim.text,
            cell.source,
            str(cell.attribution or ""),
            str(cell.supports),
            str(cell.attacks),
        )
        for row in claims
        for cell in row.cells
    )
    return Table((*heads, Column("supports", number=True), Column("attacks", number=True)), tuple(rows))


def by_question(report: SourceReport, claims: Sequence[ClaimRow]) -> Iterator[tuple[str, tuple[ClaimRow, ...]]]:
    """The claims under each question that one of them answers: under those of the map's own file, if it answers any."""
    answering: dict[str, list[ClaimRow]] = {}
    for row in claims:
        for id in _asked(row) or ("",):
            answering.setdefault(id, []).append(row)
    rest = answering.pop("", ())
    for id, question in report.questions.items():
        if rows := answering.get(id):
            yield question.text or id, tuple(rows)
    if rest:
        yield UNANSWERING, tuple(rest)


def _asked(row: ClaimRow) -> tuple[str, ...]:
    """The questions that a claim is shown under: those of the map's own file, if it answers any."""
    return tuple(id for id in row.questions if "." not in id) or row.questions


def _involved(report: SourceReport, claims: Iterable[ClaimRow]) -> list[str]:
    """The sources that have to do with one of the claims, in the order of the map."""
    found = {cell.source for row in claims for cell in row.cells}
    return [row.source.id for row in report.sources if row.source.id in found]


def _told(row: ClaimRow, sources: Iterable[str]) -> Iterator[str]:
    cells = {cell.source: cell for cell in row.cells}
    return (_cell(cells[source]) if source in cells else "" for source in sources)


def _cell(cell: Cell) -> str:
    """What a source has to do with a claim in a few characters: `says +12 -3`."""
    word = _WORDS[cell.attribution] if cell.attribution else ""
    counts = (f"+{cell.supports}" if cell.supports else "", f"-{cell.attacks}" if cell.attacks else "")
    return " ".join(part for part in (word, *counts) if part)


# -- on a terminal ---------------------------------------------------------------------------------------------------


def sources_text(report: SourceReport, room: int) -> Iterator[str]:
    """The lines of the table of sources, what they are in full, and a remark on statements that cite none."""
    if not report.sources:
        yield "the map has no sources"
        return
    names = short_ids(report)
    works = tuple((names[row.source.id], full_title(row.source)) for row in report.sources)
    yield from to_text(source_table(report, works=False), room)
    yield ""
    yield from to_text(Table((Column(""), Column("", long=True)), works), room)
    if report.uncited:
        number = f"{report.uncited:,} {'statement cites' if report.uncited == 1 else 'statements cite'} no source"
        yield from ("", number)


def claims_text(report: SourceReport, claims: Sequence[ClaimRow], room: int) -> Iterator[str]:
    """The lines of the table of claims: as many of its columns as `room` holds, then the others below."""
    sources = _involved(report, claims)
    if not sources:
        yield "no claim has to do with any source"
        return
    for columns in _that_fit(report, claims, sources, room):
        yield from to_text(_part(report, claims, columns), room)
        yield ""
    yield from wrapped(LEGEND, room)


def _that_fit(
    report: SourceReport, claims: Sequence[ClaimRow], sources: Sequence[str], room: int
) -> Iterator[list[str]]:
    """The sources in runs, each of which fits beside the names of the claims."""
    names = short_ids(report)
    widest = {id: width(visible(names[id])) for id in sources}
    for row in claims:
        for cell in row.cells:
            widest[cell.source] = max(widest[cell.source], len(_cell(cell)))
    taken = start = max(width(_name(row)) for row in claims)
    run: list[str] = []
    for id in sources:
        if run and taken + len(GAP) + widest[id] > room:
            yield run
            run, taken = [], start
        run.append(id)
        taken += len(GAP) + widest[id]
    yield run


def _part(report: SourceReport, claims: Sequence[ClaimRow], sources: Sequence[str]) -> Table:
    """The table of claims for some of the sources, without the rows that would be empty."""
    names = short_ids(report)
    rows: list[tuple[str, ...]] = []
    for heading, answers in by_question(report, claims):
        told = [(_name(row), *_told(row, sources)) for row in answers]
        if filled := [cells for cells in told if any(cells[1:])]:
            rows += [(heading,), *filled]
    return Table((Column(""), *(Column(names[id]) for id in sources)), tuple(rows))


def _name(row: ClaimRow) -> str:
    return INDENT + abridged(row.claim.id, LONGEST_NAME)
