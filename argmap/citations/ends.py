"""From where the two strings of a citation stand to what is known of it. The same for a text and for a fingerprint."""

from __future__ import annotations

from bisect import bisect_right

from argmap.citations.finding import Outcome, Run


def passages(starts: tuple[Run, ...], ends: tuple[Run, ...]) -> tuple[Outcome, tuple[Run, ...]]:
    """What is known of a citation with an end, and the passages that it may mean.

    A passage runs from a start to the nearest end after it. Both must stand in the text, in the order given.
    """
    firsts = [end.first for end in ends]
    found, crossed = [], []
    for start in starts:
        after = bisect_right(firsts, start.last)
        if after < len(ends):
            found.append(Run(start.first, ends[after].last))
        elif after and ends[after - 1].first >= start.first:
            crossed.append(Run(start.first, max(start.last, ends[after - 1].last)))
    if found:
        return outcome_of(found), tuple(found)
    if crossed:
        return Outcome.OVERLAPPING, tuple(crossed)
    return Outcome.REVERSED, tuple(Run(ends[0].first, start.last) for start in starts[:1])


def outcome_of(runs: list[Run] | tuple[Run, ...]) -> Outcome:
    """Missing, found or ambiguous, by the number of places."""
    return Outcome.MISSING if not runs else Outcome.FOUND if len(runs) == 1 else Outcome.AMBIGUOUS
