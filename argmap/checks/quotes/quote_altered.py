"""Quotes in other words than those of their source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.checks.quotes.wording import rewritten, shown_at, span_of, these_words, where, with_outcome
from argmap.citations import Change, ChangeKind, Difference, Outcome
from argmap.diagnostics.catalogue.quotes import QUOTE_ALTERED
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.proof import Proof

MOST_CHANGES = 6
"""Differences that are told of one string."""

_CONTEXT = 3


def quote_altered(proof: Proof) -> Iterator[Diagnostic]:
    """A quote close to words of its source, with the difference word by word and the exact words as a fix."""
    for quotation in with_outcome(proof, Outcome.ALTERED):
        finding = quotation.finding
        hints = [hint for difference in finding.differences for hint in _told(difference)]
        if not finding.differences:
            hints = ["words are left out in its middle: quote both ends, with ` … ` between the strings"]
        fixes = rewritten(quotation, finding.suggestion, "quote the exact words of the source")
        yield QUOTE_ALTERED.report(
            span_of(quotation), hints=hints, fixes=fixes, these=these_words(quotation), where=where(quotation)
        )


def _told(difference: Difference) -> Iterator[str]:
    """A sentence for each change, then one that says how many more there are."""
    place, changes = difference.place, difference.changes
    told = [(number, one) for number, one in enumerate(changes) if one.kind is not ChangeKind.SAME]
    for number, change in told[:MOST_CHANGES]:
        yield f"{_said(change, _before(changes[:number]))} ({shown_at(place.line, place.paragraph, place.page_label)})"
    if len(told) > MOST_CHANGES:
        yield f"… and {len(told) - MOST_CHANGES} more"


def _said(change: Change, before: str) -> str:
    after = f" after `{before}`" if before else " at the start"
    if change.kind is ChangeKind.ADDED:
        return f"the source has no `{change.quoted}`{after}"
    if change.kind is ChangeKind.LEFT_OUT:
        return f"the source has `{change.source}`{after}, which you leave out"
    return f"the source has `{change.source}` where you have `{change.quoted}`"


def _before(changes: Sequence[Change]) -> str:
    """The last words of the source before a change."""
    words = " ".join(change.source for change in changes).split()
    return " ".join(words[-_CONTEXT:])
