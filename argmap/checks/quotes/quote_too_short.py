"""Quotes of too few words."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.quotes.wording import rewritten, span_of, these_words, with_outcome
from argmap.citations import Outcome
from argmap.diagnostics.catalogue.quotes import QUOTE_TOO_SHORT
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.proof import Proof


def quote_too_short(proof: Proof) -> Iterator[Diagnostic]:
    """A quote, or an end of one, of one or two words: they stand in many a text, and prove nothing of this one."""
    for quotation in with_outcome(proof, Outcome.TOO_SHORT):
        fixes = rewritten(quotation, quotation.finding.suggestion, "quote more of the passage")
        yield QUOTE_TOO_SHORT.report(span_of(quotation), fixes=fixes, these=these_words(quotation))
