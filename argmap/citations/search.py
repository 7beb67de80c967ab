"""Where the strings of a citation stand in the folded words of a text."""

from __future__ import annotations

from typing import NamedTuple

from argmap.citations.ends import outcome_of, passages
from argmap.citations.finding import Outcome, Part, Run
from argmap.citations.normalise import Words
from argmap.citations.quoted import Pattern, Quoted, quoted

MOST_PLACES = 1000
"""More places of one quote than this are not counted."""


class Standing(NamedTuple):
    """How a citation stands in a text, before anything is made of it. `parts` are the strings too short or missing."""

    outcome: Outcome
    runs: tuple[Run, ...] = ()
    starts: tuple[Run, ...] = ()
    parts: tuple[Part, ...] = ()


def stand(words: Words, quote: str, until: str) -> Standing:
    """How the citation with these strings stands in the text: one of all outcomes but altered and wrong locator."""
    strings = [(Part.QUOTE, quoted(quote)), *([(Part.UNTIL, quoted(until))] if until else [])]
    if short := tuple(part for part, ready in strings if ready.too_short):
        return Standing(Outcome.TOO_SHORT, parts=short)
    where = {part: occurrences(words, ready) for part, ready in strings}
    if absent := tuple(part for part in where if not where[part]):
        return Standing(Outcome.MISSING, parts=absent)
    starts = where[Part.QUOTE]
    if not until:
        return Standing(outcome_of(starts), starts, starts)
    return Standing(*passages(starts, where[Part.UNTIL]), starts)


def occurrences(words: Words, quote: Quoted) -> tuple[Run, ...]:
    """Every place of `quote` in the text, in order; none where it does not stand there word for word."""
    for pattern in quote.patterns():
        if pattern.broken and not words.broken:
            continue
        if found := _places(words, pattern):
            return found
    return ()


def count(words: Words, first: int, last: int) -> int:
    """In how many places the words from `first` to `last` stand, 2 for more than one."""
    start = words.at[first]
    at = [words.at[number] - start for number in range(first, last + 1)]
    to = [words.to[number] - start for number in range(first, last + 1)]
    return len(_places(words, Pattern(words.stretch(first, last), at, to), most=2))


def _places(words: Words, pattern: Pattern, most: int = MOST_PLACES) -> tuple[Run, ...]:
    found: list[Run] = []
    at = words.folded.find(pattern.folded)
    while at >= 0 and len(found) < most:
        first = words.index(at)
        last = first + len(pattern) - 1
        whole = last < len(words) and words.to[last] == at + len(pattern.folded)
        if whole and all(first + word in words.broken for word in pattern.broken):
            found.append(Run(first, last))
        at = words.folded.find(pattern.folded, at + 1)
    return tuple(found)
