"""The ways through a rank: free places between its cells, each given to one line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from argmap.render.layout.cells import Cell

CLEAR = 6.0
"""Between a line and a cell."""
APART = 7.0
"""Between two lines."""


class Lanes:
    """What is taken of one rank."""

    def __init__(self, cells: Iterable[Cell]) -> None:
        spans = sorted((cell.start - CLEAR, cell.end + CLEAR) for cell in cells if not cell.empty)
        self._starts: list[float] = []
        self._ends: list[float] = []
        for start, end in spans:
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)
        self._lines: list[float] = []

    def take(self, wanted: float) -> float:
        """The free place nearest to `wanted`, which is free no longer."""
        below, above = self._seek(wanted, -1), self._seek(wanted, 1)
        found = above if above - wanted <= wanted - below else below
        insort(self._lines, found)
        return found

    def _seek(self, place: float, way: int) -> float:
        while True:
            moved = self._past_cell(self._past_line(place, way), way)
            if moved == place:
                return place
            place = moved

    def _past_cell(self, place: float, way: int) -> float:
        at = bisect_right(self._starts, place) - 1
        if at < 0 or not self._starts[at] < place < self._ends[at]:
            return place
        return self._ends[at] if way > 0 else self._starts[at]

    def _past_line(self, place: float, way: int) -> float:
        at = bisect_left(self._lines, place - APART + 0.01)
        if at == len(self._lines) or self._lines[at] >= place + APART - 0.01:
            return place
        near = self._lines[at] if way < 0 else self._lines[bisect_left(self._lines, place + APART - 0.01) - 1]
        return near + way * APART
