"""Quotes whose end begins within their start."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.quotes.wording import rewritten, where, with_outcome
from argmap.citations import Outcome
from argmap.diagnostics.catalogue.quotes import QUOTE_OVERLAPPING
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.proof import Proof


def quote_overlapping(proof: Proof) -> Iterator[Diagnostic]:
    """A quote with an end that begins before the start is over."""
    for quotation in with_outcome(proof, Outcome.OVERLAPPING):
        fixes = rewritten(quotation, quotation.finding.suggestion, "quote the passage in one string")
        yield QUOTE_OVERLAPPING.report(quotation.span, fixes=fixes, where=where(quotation))
