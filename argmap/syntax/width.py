"""Indentation that is as it mostly is, two spaces to a level, told without a look at the whole text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argmap.syntax.indentation import UNIT, WIDEST
from argmap.syntax.scanner import Scan


def is_plain(scan: Scan | None, line: str) -> bool:
    """Whether a line is indented by spaces alone, an even number of them."""
    size = 0 if scan is None else scan.tokens[0].start
    return size % 2 == 0 and not line[:size].strip(" ")


class Vote(NamedTuple):
    """What the lines up to one leave to the next: how far the last is indented, how much more than the one above it.

    `counts` says whether the line itself speaks for a width of that much.
    """

    size: int
    step: int
    counts: bool


_NOTHING = Vote(0, 0, counts=False)


class Votes:
    """What each line says of the width of a level, as `argmap.syntax.indentation` counts it where lines are even."""

    def __init__(self, words: Sequence[Scan | None]) -> None:
        self._votes: list[Vote] = []
        self._counts = [0] * (WIDEST + 1)
        self.edit(words, 0, 0, len(words))

    @property
    def is_usual(self) -> bool:
        """Whether lines indented by even numbers of spaces leave no doubt that a level is two of them."""
        usual, most = self._counts[len(UNIT)], max(self._counts[1:])
        return most in (usual, 0) or most <= max(1, 2 * usual)

    def edit(self, words: Sequence[Scan | None], first: int, last: int, end: int) -> bool:
        """Go over to `words`, of which those from `first` up to `end` stand where others stood up to `last`.

        Gives whether they say what those said.
        """
        before, grown = self._votes, end - last
        vote = before[first - 1] if first else _NOTHING
        found: list[Vote] = []
        for row in range(first, len(words)):
            vote = _voted(vote, words[row])
            found.append(vote)
            if row >= end and vote == before[row - grown]:
                break  # from here on all is as it was
        stop = first + len(found) - grown
        for one in before[first:stop]:
            self._counts[one.step] -= one.counts
        for one in found:
            self._counts[one.step] += one.counts
        self._votes = before[:first] + found + before[stop:]
        return found == before[first:stop]


def _voted(above: Vote, line: Scan | None) -> Vote:
    if line is None:
        return above._replace(counts=False) if above.counts else above
    size = line.tokens[0].start
    if size == 0:
        return _NOTHING
    if line.shape in ("S", "U"):
        return above._replace(counts=False) if above.counts else above
    if size == above.size:
        return above if above.counts else above._replace(counts=True)
    step = size - above.size if above.size < size <= above.size + WIDEST else 0
    return Vote(size, step, counts=True)
