"""What came of looking for the quotes of a map: one file a check, run in the order of `QUOTE_CHECKS`."""

from __future__ import annotations

from argmap.checks.quotes.locator_wrong import locator_wrong
from argmap.checks.quotes.quote_altered import quote_altered
from argmap.checks.quotes.quote_ambiguous import quote_ambiguous
from argmap.checks.quotes.quote_missing import quote_missing
from argmap.checks.quotes.quote_overlapping import quote_overlapping
from argmap.checks.quotes.quote_reversed import quote_reversed
from argmap.checks.quotes.quote_too_short import quote_too_short
from argmap.checks.texts.check import ProofCheck

__all__ = ["QUOTE_CHECKS"]

QUOTE_CHECKS: tuple[ProofCheck, ...] = (
    quote_missing,
    quote_altered,
    quote_reversed,
    quote_overlapping,
    quote_ambiguous,
    quote_too_short,
    locator_wrong,
)
"""Every such check, in the order of the manual."""
