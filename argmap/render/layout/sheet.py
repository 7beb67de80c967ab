"""Trees put together into one picture: which stand beside one another, which follow, and the frames around them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from argmap.render.layout.cells import Cell
from argmap.render.layout.fences import PAD, Fences
from argmap.render.layout.graph import Graph
from argmap.render.layout.read import Spot

BETWEEN_TREES = 26.0
BETWEEN_SHEETS = 40.0
"""What the gap between two sheets is deeper than others."""
GAP_GUESS = 34.0
"""How deep a gap is, before its tracks are known."""
MOST_SHEETS = 8


@dataclass(frozen=True, slots=True)
class Tree:
    """The cells of one tree, from rank 0 and place 0 on."""

    frame: str
    cells: tuple[Cell, ...]

    @property
    def wide(self) -> float:
        """Its extent across."""
        return max(cell.end for cell in self.cells)

    @property
    def ranks(self) -> int:
        """How many ranks it has."""
        return max(cell.rank for cell in self.cells) + 1


@dataclass(frozen=True, slots=True)
class Span:
    """A frame, or the part of one on a sheet: its ranks, its extent across, and how many frames it lies within."""

    frame: str
    ranks: tuple[int, int]
    start: float
    end: float
    level: int


@dataclass(frozen=True, slots=True)
class Arrangement:
    """All cells in one system of ranks, the sheets one after another."""

    cells: Mapping[str, Cell]
    spans: tuple[Span, ...]
    breaks: tuple[int, ...]
    """The last rank of each sheet but the last."""


def tree_of(graph: Graph, spots: Mapping[str, Spot]) -> Tree:
    """The cells of a graph where the engine put them."""
    first = min(spots[knot.id].across - knot.across / 2 for knot in graph.knots)
    return Tree(
        graph.frame,
        tuple(
            Cell(
                knot.id,
                spots[knot.id].rank,
                round(spots[knot.id].across - first, 1),
                knot.across,
                knot.deep,
                empty=knot.empty,
            )
            for knot in graph.knots
        ),
    )


def arrange(trees: Sequence[Tree], fences: Fences, shape: float) -> Arrangement:
    """The trees in as many sheets as bring the picture closest to `shape`, its extent across by its depth.

    The sheets follow one another along the depth, the trees of a sheet across it, all in reading order.
    """
    blocks = _blocks(trees, fences)
    sizes = [_size(block, fences) for block in blocks]
    best: tuple[float, list[list[int]]] = (float("inf"), [])
    for count in range(1, min(len(blocks), MOST_SHEETS) + 1):
        chunks = _chunks([wide for wide, _ in sizes], count)
        wide = max(sum(sizes[at][0] for at in chunk) + BETWEEN_TREES * (len(chunk) - 1) for chunk in chunks)
        deep = sum(max(sizes[at][1] for at in chunk) for chunk in chunks) + BETWEEN_SHEETS * (len(chunks) - 1)
        fault = abs(log(wide / deep / shape))
        if fault < best[0]:
            best = (fault, chunks)
    return _join([[tree for at in chunk for tree in blocks[at]] for chunk in best[1]], fences)


def _blocks(trees: Sequence[Tree], fences: Fences) -> list[list[Tree]]:
    """Trees that must stay on one sheet: those of one outermost frame."""
    blocks: dict[object, list[Tree]] = {}
    for number, tree in enumerate(_gathered(trees, fences)):
        around = fences.around(tree.frame)
        blocks.setdefault(around[0] if around else number, []).append(tree)
    return list(blocks.values())


def _gathered(trees: Sequence[Tree], fences: Fences) -> list[Tree]:
    """The trees in reading order, those of one frame together where the first of them stands."""
    first: dict[str, int] = {}
    for number, tree in enumerate(trees):
        for frame in fences.around(tree.frame):
            first.setdefault(frame, number)

    def place(numbered: tuple[int, Tree]) -> tuple[int, ...]:
        number, tree = numbered
        return (*(first[frame] for frame in fences.around(tree.frame)), number)

    return [tree for _, tree in sorted(enumerate(trees), key=place)]


def _size(block: Sequence[Tree], fences: Fences) -> tuple[float, float]:
    """The extent of a block across and its depth, roughly."""
    ranks: dict[int, float] = {}
    for tree in block:
        for cell in tree.cells:
            ranks[cell.rank] = max(cell.deep, ranks.get(cell.rank, 0.0))
    stack = _Stack(fences)
    for tree in block:
        stack.add(tree, 0)
    stack.close()
    return stack.place, sum(ranks.values()) + GAP_GUESS * len(ranks)


def _chunks(lengths: Sequence[float], count: int) -> list[list[int]]:
    """Neighbours put together into at most `count` chunks, the longest of which is as short as can be."""
    low, high = max(lengths), sum(lengths) + BETWEEN_TREES * len(lengths)
    while high - low > 1.0:
        middle = (low + high) / 2
        if len(_filled(lengths, middle)) > count:
            low = middle
        else:
            high = middle
    return _filled(lengths, high)


def _filled(lengths: Sequence[float], limit: float) -> list[list[int]]:
    chunks: list[list[int]] = []
    used = 0.0
    for at, length in enumerate(lengths):
        if chunks and used + BETWEEN_TREES + length <= limit:
            chunks[-1].append(at)
            used += BETWEEN_TREES + length
        else:
            chunks.append([at])
            used = length
    return chunks


def _join(sheets: Sequence[Sequence[Tree]], fences: Fences) -> Arrangement:
    cells: dict[str, Cell] = {}
    spans: list[Span] = []
    breaks: list[int] = []
    first = 0
    for sheet in sheets:
        stack = _Stack(fences)
        for tree in sheet:
            stack.add(tree, first)
        stack.close()
        last = first + max(tree.ranks for tree in sheet) - 1
        cells |= {cell.id: cell for cell in stack.cells()}
        spans += [replace(span, ranks=(first, last)) for span in stack.spans]
        breaks.append(last)
        first = last + 1
    return Arrangement(cells, tuple(sorted(spans, key=lambda span: span.level)), tuple(breaks[:-1]))


class _Stack:
    """Trees put across one after another, frames opened and closed around them."""

    def __init__(self, fences: Fences) -> None:
        self.fences = fences
        self.place = 0.0
        self.spans: list[Span] = []
        self._open: list[tuple[str, float]] = []
        self._trees: list[tuple[Tree, int, float]] = []

    def add(self, tree: Tree, first_rank: int) -> None:
        """Put `tree` after what is there."""
        wanted = self.fences.around(tree.frame)
        kept = 0
        while kept < min(len(wanted), len(self._open)) and wanted[kept] == self._open[kept][0]:
            kept += 1
        self._close_to(kept)
        if self._trees:
            self.place += BETWEEN_TREES
        for frame in wanted[kept:]:
            self._open.append((frame, self.place))
            self.place += self.fences.across(frame)
        self._trees.append((tree, first_rank, self.place))
        self.place += tree.wide

    def cells(self) -> Iterator[Cell]:
        """Every cell where its tree was put."""
        for tree, first_rank, start in self._trees:
            for cell in tree.cells:
                yield replace(cell, rank=cell.rank + first_rank, across=round(cell.across + start, 1))

    def close(self) -> None:
        """End every frame."""
        self._close_to(0)

    def _close_to(self, level: int) -> None:
        while len(self._open) > level:
            frame, start = self._open.pop()
            self.place += PAD
            self.spans.append(Span(frame, (0, 0), start, self.place, len(self._open)))
