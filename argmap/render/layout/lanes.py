"""The ways through a rank: free places between its cells, each given to one line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from argmap.render.layout.cells import Cell

CLEAR = 6.0
"""Between a line and a cell."""
APART = 7.0
"""Between two lines."""


class Lanes:
    """What is taken of one rank: stretches that touch nowhere, in order. Their ends are free."""

    def __init__(self, cells: Iterable[Cell]) -> None:
        self._starts: list[float] = []
        self._ends: list[float] = []
        for cell in cells:
            if not cell.empty:
                self._block(cell.start - CLEAR, cell.end + CLEAR)

    def take(self, wanted: float) -> float:
        """The free place nearest to `wanted`, which is free no longer."""
        at = bisect_left(self._starts, wanted) - 1
        found = wanted
        if at >= 0 and wanted < self._ends[at]:
            before, behind = self._starts[at], self._ends[at]
            found = before if wanted - before < behind - wanted else behind
        self._block(found - APART, found + APART)
        return found

    def _block(self, start: float, end: float) -> None:
        """Take the stretch between `start` and `end`, together with those that it reaches into."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        if first < last:
            start, end = min(start, self._starts[first]), max(end, self._ends[last - 1])
        self._starts[first:last] = [start]
        self._ends[first:last] = [end]
