"""Where the words of a quote stand in the folded words of a text."""

from __future__ import annotations

from argmap.citations.finding import Run
from argmap.citations.normalise import Words
from argmap.citations.quoted import Pattern, Quoted

MOST_PLACES = 1000
"""More places of one quote than this are not counted."""


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
