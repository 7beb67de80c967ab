"""Evidence from before the horizon of the settings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.citing import source_named
from argmap.checks.naming import this
from argmap.diagnostics.catalogue.sources import OLD_EVIDENCE
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap, Evidence
from argmap.resolve.symbols import SymbolTable
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.settings import Settings

_LAST = "9999-12-31"
_FIRST = "0000-01-01"


def old_evidence(map: ArgumentMap, symbols: SymbolTable, settings: Settings) -> Iterator[Diagnostic]:
    """A source from before the horizon, if evidence rests on nothing newer; and what was itself `said:` before it.

    What a newer source says of an older day is as old as that day. A date that may fall on either side is not old.
    """
    if not settings.horizon:
        return
    horizon = settings.horizon + _FIRST[len(settings.horizon) :]
    dates = {source.id: source.date for source in map.sources}
    resting: Counter[str] = Counter()
    for evidence in map.of_kind(Evidence):
        if evidence.said and _is_before(evidence.said, horizon):
            span = symbols.property_span(evidence.id, "said")
            yield _report(span, this(symbols, evidence.id), evidence.said, settings, "said then")
        elif not evidence.said and all(_is_before(dates[cited.source], horizon) for cited in evidence.citations):
            resting.update({cited.source for cited in evidence.citations})
    for source in map.sources:
        if number := resting[source.id]:
            what = f"the source {source_named(source.id, symbols.definitions('source')[source.id].module)}"
            label = f"{number:,} {'piece' if number == 1 else 'pieces'} of evidence from it"
            yield _report(symbols.name_span("source", source.id), what, source.date, settings, label)


def _report(span: Span, what: str, date: str, settings: Settings, label: str) -> Diagnostic:
    return OLD_EVIDENCE.report(span, what=what, date=date, horizon=settings.horizon, label=label)


def _is_before(date: str, horizon: str) -> bool:
    """Whether even the last day that `date` can mean lies before `horizon`; no date is before nothing."""
    return bool(date) and date + _LAST[len(date) :] < horizon
