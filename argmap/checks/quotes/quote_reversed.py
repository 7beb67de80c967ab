"""Quotes whose end comes before their start."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.quotes.wording import rewritten, where, with_outcome
from argmap.citations import Outcome
from argmap.diagnostics.catalogue.quotes import QUOTE_REVERSED
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.proof import Proof


def quote_reversed(proof: Proof) -> Iterator[Diagnostic]:
    """A quote with an end that its source has only before the start."""
    for quotation in with_outcome(proof, Outcome.REVERSED):
        fixes = rewritten(quotation, quotation.finding.suggestion, "turn the two round")
        yield QUOTE_REVERSED.report(quotation.span, fixes=fixes, where=where(quotation))
