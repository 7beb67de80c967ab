"""Indentation that is as it mostly is, two spaces to a level, told without a look at the whole text."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.syntax.indentation import UNIT, WIDEST
from argmap.syntax.scanner import Scan


def is_plain(scan: Scan | None, line: str) -> bool:
    """Whether a line is indented by spaces alone, an even number of them."""
    size = 0 if scan is None else scan.tokens[0].start
    return size % 2 == 0 and not line[:size].strip(" ")


def form_of(scan: Scan | None) -> tuple[int, bool] | None:
    """What of a line counts when the width of a level is found out."""
    return None if scan is None else (scan.tokens[0].start, scan.shape in ("S", "U"))


def is_usual(words: Sequence[Scan | None]) -> bool:
    """Whether lines indented by even numbers of spaces leave no doubt that a level is two of them.

    The same count as `argmap.syntax.indentation` makes, which goes into the matter where there is a doubt.
    """
    votes = [0] * (WIDEST + 1)
    before = step = 0
    for line in words:
        if line is None:
            continue
        size = line.tokens[0].start
        if size == 0:
            before = step = 0
        elif line.shape not in ("S", "U"):
            if size > before:
                step = size - before if size - before <= WIDEST else 0
            elif size < before:
                step = 0
            votes[step] += 1
            before = size
    usual = votes[len(UNIT)]
    votes[0] = 0
    return max(votes) in (usual, 0) or max(votes) <= max(1, 2 * usual)
