"""The overlay `quotes`: what came of looking for the quotes of a statement in their sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from argmap.diagram import Badge, Diagram, Sign, Tone
from argmap.drawing.overlays.asked import Asked, Overlay, with_badges
from argmap.errors import UsageError
from argmap.proof import Basis, Quotation

NAME = "quotes"

_FINGERPRINT = "found by fingerprint"


def _badge(sign: Sign, words: str, said: str, tone: Tone) -> Badge:
    return Badge(NAME, sign, words, said, meaning=said, tone=tone)


# Worst first, by outcome; what is found by a fingerprint only has a name of its own.
_RESULTS: Mapping[str, Badge] = MappingProxyType(
    {
        "missing": _badge(Sign.CROSS, "not found", "quote not found in the text of its source", Tone.BAD),
        "altered": _badge(Sign.DIFFERS, "altered", "quote differs from the text of its source", Tone.CAUTION),
        "reversed": _badge(Sign.MARK, "ends before it begins", "quote ends before it begins", Tone.CAUTION),
        "overlapping": _badge(Sign.MARK, "ends overlap", "the end of the quote begins within its start", Tone.CAUTION),
        "locator-wrong": _badge(Sign.MARK, "wrong place", "quote found, but not where the citation says", Tone.CAUTION),
        "ambiguous": _badge(Sign.MARK, "several places", "quote stands in several places of the text", Tone.CAUTION),
        "too-short": _badge(Sign.MARK, "too short", "quote too short to prove anything", Tone.CAUTION),
        "unavailable": _badge(Sign.DASH, "no text", "no text of the source at hand to look for the quote", Tone.PLAIN),
        _FINGERPRINT: _badge(
            Sign.CHECK_RING, "verified by fingerprint", "quote verified by a fingerprint of the text", Tone.GOOD
        ),
        "found": _badge(Sign.CHECK, "verified", "quote verified in the text of its source", Tone.GOOD),
    }
)


def _lay(diagram: Diagram, asked: Asked) -> Diagram:
    if asked.quotes is None:
        raise UsageError(
            "the overlay `quotes` shows what came of looking for the quotes of a map, and nobody has looked for those "
            "of this one; draw it from its file, or give `quotes=argmap.quotes(...)`"
        )
    found: dict[str, dict[str, int]] = {}
    for quote in asked.quotes:
        counts = found.setdefault(quote.statement, {})
        result = _result(quote)
        counts[result] = counts.get(result, 0) + 1
    return with_badges(diagram, {id: _badges(counts) for id, counts in found.items()})


def _result(quote: Quotation) -> str:
    outcome = quote.finding.outcome
    return _FINGERPRINT if outcome == "found" and quote.basis is Basis.FINGERPRINT else str(outcome)


def _badges(counts: Mapping[str, int]) -> tuple[Badge, ...]:
    """A badge for each sort of result, the worst first."""
    return tuple(_counted(badge, counts[result]) for result, badge in _RESULTS.items() if result in counts)


def _counted(badge: Badge, count: int) -> Badge:
    if count == 1:
        return badge
    said = f"{count} quotes: {badge.said}"
    return Badge(badge.overlay, badge.sign, f"{count} {badge.words}", said, meaning=badge.meaning, tone=badge.tone)


def results() -> Sequence[str]:
    """The results that have a badge."""
    return tuple(_RESULTS)


QUOTES = Overlay(NAME, "what came of looking for the quotes in their sources", _lay)
