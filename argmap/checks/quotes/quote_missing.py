"""Quotes that stand nowhere in their source."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.quotes.wording import from_text, span_of, these_words, where, with_outcome
from argmap.citations import Outcome
from argmap.diagnostics.catalogue.quotes import QUOTE_MISSING
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.proof import Proof


def quote_missing(proof: Proof) -> Iterator[Diagnostic]:
    """A quote that its source does not have, nor anything close to it that argmap could show."""
    for quotation in with_outcome(proof, Outcome.MISSING):
        if from_text(quotation):
            advice = "look whether it is from this source, and copy the words from there"
        else:
            advice = "only its fingerprint is at hand; with the text, `--sources DIR` shows what comes nearest"
        yield QUOTE_MISSING.report(
            span_of(quotation), these=these_words(quotation), where=where(quotation), advice=advice
        )
