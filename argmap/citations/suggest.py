"""What to write in place of a quote, in the exact words of the source."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.citations.finding import Outcome, Run
from argmap.citations.normalise import weight_of
from argmap.citations.prepared import PreparedText
from argmap.citations.quoted import LEAST_WEIGHT, quoted
from argmap.citations.search import count, occurrences, stand

MOST_ADDED = 16
"""Words that are added to a quote at most, to make it long enough or to tell it from others."""


def unique(article: PreparedText, run: Run, start: Run, until: str) -> str:
    """The words of `start` with as few more as make the citation mean the words of `run` and no others.

    Empty where `MOST_ADDED` words do not.
    """
    for longer in _wider(start, len(article.words) - 1 if start == run else run.last):
        if count(article.words, longer.first, longer.last) == 1:
            words = article.spelled(longer)
            if not until or stand(article.words, words, until).outcome is Outcome.FOUND:
                return words
    return ""


def long_enough(article: PreparedText, quote: str, *, until: bool) -> str:
    """A quote that is too short with as many of the words around it as it takes, if it stands in one place.

    An end grows backwards, so that it still ends where it did.
    """
    ready = quoted(quote)
    found = occurrences(article.words, ready) if ready.words else ()
    if len(found) != 1:
        return ""
    (run,) = found
    for more in range(MOST_ADDED + 1):
        first, last = (max(0, run.first - more), run.last) if until else (run.first, run.last + more)
        last = min(last, len(article.words) - 1)
        if weight_of(article.words, first, last) >= LEAST_WEIGHT and count(article.words, first, last) == 1:
            return article.spelled(Run(first, last))
    return ""


def _wider(run: Run, end: int) -> Iterator[Run]:
    for more in range(1, MOST_ADDED + 1):
        if run.last + more <= end:
            yield Run(run.first, run.last + more)
        if run.first - more >= 0:
            yield Run(run.first - more, run.last)
