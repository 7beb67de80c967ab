"""How findings speak of a quote, and what they offer in its place."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.citations import Outcome, Part, Suggestion
from argmap.diagnostics.diagnostic import Edit, Fix
from argmap.proof import Basis, Proof, Quotation
from argmap.proof.quotation import in_quotes
from argmap.text import Span


def with_outcome(proof: Proof, outcome: Outcome) -> Iterator[Quotation]:
    """The quotes that came out like this."""
    return (one for one in proof.quotations if one.finding.outcome is outcome)


def where(quotation: Quotation) -> str:
    """The text that a quote was looked for in."""
    return f"`{quotation.source.text}`"


def these_words(quotation: Quotation) -> str:
    """The strings of a citation that its finding is about."""
    parts = quotation.finding.parts
    if not quotation.citation.until:
        return "these words"
    if len(parts) != 1:
        return "the words at both ends of this quote"
    return "the first words of this quote" if parts[0] is Part.QUOTE else "the last words of this quote"


def span_of(quotation: Quotation) -> Span:
    """Where those strings are written."""
    written, parts = quotation.written, quotation.finding.parts
    if len(parts) == 1 and written.until is not None:
        return written.quote if parts[0] is Part.QUOTE else written.until
    return written.all


def from_text(quotation: Quotation) -> bool:
    """Whether a quote was held against the text itself, which can tell more than a fingerprint."""
    return quotation.basis is Basis.TEXT


def rewritten(quotation: Quotation, suggestion: Suggestion | None, title: str) -> tuple[Fix, ...]:
    """The fix that puts the strings of `suggestion` in place of those of a quote; none where that cannot be done."""
    written, cited = quotation.written, quotation.citation
    if suggestion is None or not suggestion.quote or not written.whole:
        return ()
    new = _written(suggestion.quote, suggestion.until)
    if new is None:
        return ()
    if written.until is None or not suggestion.until:
        return (Fix(title=title, edits=(Edit(span=written.all, replacement=new),)),)
    edits = [
        Edit(span=span, replacement=in_quotes(words))
        for span, words, old in (
            (written.quote, suggestion.quote, cited.quote),
            (written.until, suggestion.until, cited.until),
        )
        if words != old
    ]
    return (Fix(title=title, edits=tuple(edits)),) if edits else ()


def _written(quote: str, until: str) -> str | None:
    """The strings of a citation as the language has them; None where it cannot have them."""
    if not (quote + until).isprintable():
        return None
    return f"{in_quotes(quote)} … {in_quotes(until)}" if until else in_quotes(quote)


def shown_at(line: int, paragraph: int, page_label: str) -> str:
    """A place of a text in words."""
    page = f", p. {page_label}" if page_label else ""
    return f"line {line}{page}, ¶ {paragraph}"
