"""What came of looking for a quote: the outcome, where it stands, how it differs, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What is known of a quote once it was looked for. `FOUND` is the only one that proves it."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    """It stands in several places, and nothing tells which is meant."""
    ALTERED = "altered"
    """The text has something close to it, and not it."""
    MISSING = "missing"
    TOO_SHORT = "too-short"
    """Words so few that they would stand in many a text."""
    REVERSED = "reversed"
    """The end stands in the text only before the start."""
    OVERLAPPING = "overlapping"
    """The end begins within the start."""
    LOCATOR_WRONG = "locator-wrong"
    """It stands in the text, but not at the page, paragraph or section that the citation gives."""
    UNAVAILABLE = "unavailable"
    """There is neither the text nor a fingerprint of it."""


class Part(StrEnum):
    """Which string of a citation is meant: the quote (or where it starts) or where it ends."""

    QUOTE = "quote"
    UNTIL = "until"


class ChangeKind(StrEnum):
    """How a few words of a quote stand to those of the source."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    """In the quote only."""
    LEFT_OUT = "left-out"
    """In the source only."""


@dataclass(frozen=True, slots=True)
class Change:
    """A few words of a quote beside those of the source. One of them may be empty."""

    kind: ChangeKind
    quoted: str
    source: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a text by their numbers, from 0: `first` to `last`, both of them in it."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a text something stands. Offsets count code points from 0, all else counts from 1."""

    start: int
    end: int
    line: int
    end_line: int
    paragraph: int
    """Paragraphs are what blank lines part."""
    end_paragraph: int
    page: int
    """0 in a text without pages. `page_label` is what the page itself says it is, where it does."""
    page_label: str
    section: str
    """The number of the section, as in `3.2`, or nothing."""
    passage: str
    """The text from `start` up to `end`, as it stands."""
    unique: str = ""
    """For an ambiguous quote: the words to write in its place (or for its start, if it has an end) to mean this one."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How one string of a citation differs from the words of the source that come nearest to it, word by word."""

    part: Part
    place: Place
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to write in place of a quote, its end and its locator, in the exact words of the source."""

    quote: str
    until: str = ""
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of looking for a quote in a text, or in its fingerprint."""

    outcome: Outcome
    runs: tuple[Run, ...] = ()
    """Where it stands, by the numbers of words; for an altered quote, what comes nearest."""
    places: tuple[Place, ...] = ()
    """The same as places in the text, in the same order; empty where only a fingerprint was at hand."""
    parts: tuple[Part, ...] = ()
    """The strings of the citation that are too short, altered or missing."""
    differences: tuple[Difference, ...] = ()
    suggestion: Suggestion | None = None


UNAVAILABLE = Finding(Outcome.UNAVAILABLE)
"""What is known of a quote from a source whose text is nowhere at hand."""
