"""The report on sources as data for JSON."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.report.sources import Cell, ClaimRow, SourceReport, SourceRow, Tally

Data = dict[str, object]

_NO_TALLY: Data = dict.fromkeys(Tally._fields)


def sources_data(report: SourceReport) -> list[Data]:
    """Each source with its counts; `proven` and `unproven` only where quotes were looked for, None where in nothing."""
    looked = any(row.tally for row in report.sources)
    return [_source(row, looked) for row in report.sources]


def claims_data(claims: Sequence[ClaimRow]) -> list[Data]:
    """Each claim with the questions it answers and the sources that have to do with it."""
    return [
        {
            "id": row.claim.id,
            "text": row.claim.text,
            "attribution": str(row.claim.attribution),
            "by": list(row.claim.by),
            "questions": list(row.questions),
            "sources": [_cell(cell) for cell in row.cells],
        }
        for row in claims
    ]


def _source(row: SourceRow, looked: bool) -> Data:
    source = row.source
    found: Data = {
        "id": source.id,
        "title": source.title,
        "author": list(source.author),
        "publisher": source.publisher,
        "date": source.date,
        "reliability": source.reliability,
        "based_on": list(source.based_on),
        "statements": row.statements,
        "asserted": row.says,
        "reported": row.reports,
        "supports": row.supports,
        "attacks": row.attacks,
        "quotes": row.quotes,
        "credibility": {str(grade): count for grade, count in row.credibility},
    }
    return {**found, **(row.tally._asdict() if row.tally else _NO_TALLY)} if looked else found


def _cell(cell: Cell) -> Data:
    attribution = None if cell.attribution is None else str(cell.attribution)
    return {"id": cell.source, "attribution": attribution, "supports": cell.supports, "attacks": cell.attacks}
