"""Rules about quotes: whether the words stand in the texts they are taken from."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.rule import Rule

SOURCE_TEXT_UNAVAILABLE = Rule(
    "source-text-unavailable",
    Severity.INFO,
    "there is neither a source's text nor a fingerprint of it",
    "the quotes from `{name}` cannot be verified: neither its text nor a fingerprint is at hand",
    "`{text}` is in none of the folders",
    "name the folder that holds it with `--sources DIR`, or put a fingerprint beside the map",
)
SOURCE_TEXT_UNREADABLE = Rule(
    "source-text-unreadable",
    Severity.ERROR,
    "a source's text, or its fingerprint, is there and cannot be read",
    "{what} of `{name}` cannot be read: {reason}",
    "its quotes are {instead}",
    "{advice}",
)
SOURCE_TEXT_CHANGED = Rule(
    "source-text-changed",
    Severity.WARNING,
    "a source's text is another than its fingerprint was made from",
    "the text of `{name}` is not the one that its fingerprint was made from",
    "its quotes were held against the text",
    "see whether the new text is the right one; then `argmap fingerprint` makes the fingerprint again",
)
QUOTE_MISSING = Rule(
    "quote-missing",
    Severity.ERROR,
    "a quote does not stand in its source",
    "{these} do not stand in {where}",
    "not found",
    "{advice}",
)
QUOTE_ALTERED = Rule(
    "quote-altered",
    Severity.ERROR,
    "a quote is close to words of its source, and other than they are",
    "{these} are not those of {where}",
    "altered",
    "quote the exact words; what you mean by them belongs in the text of the statement",
)
QUOTE_REVERSED = Rule(
    "quote-reversed",
    Severity.ERROR,
    "the end of a quote stands in its source before the start",
    "in {where}, the end of this quote stands only before its start",
    "the other way round",
    "a quote runs on from its start; look whether both belong to one passage",
)
QUOTE_OVERLAPPING = Rule(
    "quote-overlapping",
    Severity.ERROR,
    "the end of a quote begins within its start",
    "in {where}, the end of this quote begins within its start",
    "one passage, quoted twice over",
    "quote the passage in one string",
)
QUOTE_AMBIGUOUS = Rule(
    "quote-ambiguous",
    Severity.WARNING,
    "a quote stands in several places of its source",
    "this quote stands in {count} places of {where}",
    "which of them is meant?",
    "{advice}",
)
QUOTE_TOO_SHORT = Rule(
    "quote-too-short",
    Severity.WARNING,
    "a quote is too short to prove anything",
    "{these} are too few to prove anything",
    "quote three words or more",
    "words so few stand in many a text; quote more of the passage",
)
LOCATOR_WRONG = Rule(
    "locator-wrong",
    Severity.WARNING,
    "a quote stands elsewhere in its source than its locator says",
    "the quote stands in {where}, but not at `{locator}`",
    "not here",
    "",
)

RULES = (
    SOURCE_TEXT_UNAVAILABLE,
    SOURCE_TEXT_UNREADABLE,
    SOURCE_TEXT_CHANGED,
    QUOTE_MISSING,
    QUOTE_ALTERED,
    QUOTE_REVERSED,
    QUOTE_OVERLAPPING,
    QUOTE_AMBIGUOUS,
    QUOTE_TOO_SHORT,
    LOCATOR_WRONG,
)
