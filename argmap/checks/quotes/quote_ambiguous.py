"""Quotes that stand in several places."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.quotes.wording import from_text, rewritten, shown_at, where, with_outcome
from argmap.citations import Outcome, Suggestion
from argmap.diagnostics.catalogue.quotes import QUOTE_AMBIGUOUS
from argmap.diagnostics.diagnostic import Diagnostic, Fix
from argmap.proof import Proof

MOST_SHOWN = 5
"""Places that are told."""


def quote_ambiguous(proof: Proof) -> Iterator[Diagnostic]:
    """A quote that its source has in several places, with the words to add for each of them."""
    for quotation in with_outcome(proof, Outcome.AMBIGUOUS):
        finding, until = quotation.finding, quotation.citation.until
        hints: list[str] = []
        fixes: list[Fix] = []
        for place in finding.places[:MOST_SHOWN]:
            at = shown_at(place.line, place.paragraph, place.page_label)
            hints.append(f"{at}: write `{place.unique}`" if place.unique else at)
            if place.unique:
                fixes += rewritten(quotation, Suggestion(place.unique, until), f"mean the one in {at}")
        if len(finding.runs) > MOST_SHOWN and hints:
            hints.append(f"… and {len(finding.runs) - MOST_SHOWN:,} more")
        advice = "" if from_text(quotation) else " (`--sources DIR` shows which, where the text is at hand)"
        yield QUOTE_AMBIGUOUS.report(
            quotation.span,
            hints=hints,
            fixes=fixes,
            count=f"{len(finding.runs):,}",
            where=where(quotation),
            advice=f"add words before or after it until it stands in one place only{advice}",
        )
