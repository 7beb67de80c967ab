"""Locators that name another place than the quote stands in."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.quotes.wording import shown_at, where, with_outcome
from argmap.citations import Outcome
from argmap.diagnostics.catalogue.quotes import LOCATOR_WRONG
from argmap.diagnostics.diagnostic import Diagnostic, Edit, Fix
from argmap.proof import Proof, Quotation

MOST_SHOWN = 5


def locator_wrong(proof: Proof) -> Iterator[Diagnostic]:
    """A quote that stands in its source, and not on the page, in the paragraph or in the section that is given."""
    for quotation in with_outcome(proof, Outcome.LOCATOR_WRONG):
        places = [shown_at(one.line, one.paragraph, one.page_label) for one in quotation.finding.places[:MOST_SHOWN]]
        yield LOCATOR_WRONG.report(
            quotation.written.locator or quotation.span,
            hints=[f"it stands in {'; '.join(places)}"],
            fixes=_fixes(quotation),
            where=where(quotation),
            locator=quotation.citation.locator,
        )


def _fixes(quotation: Quotation) -> tuple[Fix, ...]:
    suggestion, span = quotation.finding.suggestion, quotation.written.locator
    if suggestion is None or not suggestion.locator or span is None:
        return ()
    return (Fix(title=f"write `{suggestion.locator}`", edits=(Edit(span=span, replacement=suggestion.locator),)),)
