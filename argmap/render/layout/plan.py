"""A diagram with everything in it at its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from argmap.diagram import Diagram, Edge
from argmap.diagram.forest import drawable, plant
from argmap.model import Direction
from argmap.render.engine.interface import Engine, RenderError
from argmap.render.layout.cells import Cell, Side, Wire
from argmap.render.layout.depth import Depths, measure_depths
from argmap.render.layout.dot import layout_dot
from argmap.render.layout.fences import fences_of
from argmap.render.layout.graph import LEVEL, Graph, build_graphs
from argmap.render.layout.read import read_spots
from argmap.render.layout.sheet import Span, arrange, tree_of
from argmap.render.layout.tracks import order_tracks
from argmap.render.layout.wires import wire_up
from argmap.render.theme import Theme
from argmap.render.typeset import Slip

TALL = 1.1
"""The shape that a picture is brought close to, height by width: a little taller than wide, as a page."""

MOST, MOST_LINES = 10_000, 20_000
"""Boxes and lines of one picture; nobody can read as many, and what is larger need not be waited for."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its upper left corner and size."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Route:
    """The way of an edge, from its head to its tail, in straight pieces."""

    edge: Edge
    points: tuple[Point, ...]
    on_line: bool = False
    """Whether it ends on another edge."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything is."""

    width: float
    height: float
    places: Mapping[str, Rect]
    routes: tuple[Route, ...]
    frames: tuple[tuple[str, Rect], ...] = ()
    """Outermost first."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """The frames' titles."""


def lay_out(
    diagram: Diagram,
    slips: Mapping[str, Slip],
    theme: Theme,
    engine: Engine,
    tall: float = TALL,
    *,
    dense: bool = False,
) -> Plan:
    """The places of all boxes, junctions, edges and frames, brought close to a shape that is so `tall` by its width.

    A `dense` picture takes less room along its depth, and not all boxes of a rank stand before the same next rank.

    Raises:
        RenderError: there are too many, or the engine failed.
    """
    if not diagram.nodes:
        return Plan(0.0, 0.0, {}, ())
    if len(diagram.nodes) > MOST or len(diagram.edges) > MOST_LINES:
        raise RenderError(
            f"the picture would have {len(diagram.nodes)} boxes and {len(diagram.edges)} lines, more than {MOST} boxes "
            f"and {MOST_LINES} lines; draw views of the map"
        )
    graphs = build_graphs(diagram, plant(diagram), slips, dense=dense)
    answers = engine.layout(_dots(graphs, theme))
    trees = [tree_of(graph, read_spots(answer, graph)) for graph, answer in zip(graphs, answers, strict=True)]
    fences = fences_of(diagram, theme)
    arrangement = arrange(trees, fences, tall if diagram.direction in LEVEL else 1 / tall)
    solid = {id: cell for id, cell in arrangement.cells.items() if not cell.empty}
    wires, tracks = wire_up(solid, drawable(diagram))
    counts = order_tracks(tracks)
    depths = measure_depths(arrangement, wires, counts, fences)
    junctions = {junction.id for junction in diagram.junctions}
    begins = {id: depths.begin(cell, centred=id in junctions) for id, cell in solid.items()}
    ways = {wire.edge.id: _way(wire, depths, begins) for wire in wires}
    turn = _Turn(diagram.direction, depths.deep, _least(solid.values(), ways.values(), arrangement.spans))
    return _plan(
        {id: turn.rect(begins[id], cell.start, cell.deep, cell.wide) for id, cell in solid.items()},
        tuple(Route(wire.edge, tuple(map(turn.point, ways[wire.edge.id])), wire.onto is not None) for wire in wires),
        tuple((span.frame, turn.rect(*depths.frame(span, fences))) for span in arrangement.spans),
        fences.titles,
    )


def _plan(
    places: Mapping[str, Rect],
    routes: tuple[Route, ...],
    frames: tuple[tuple[str, Rect], ...],
    titles: Mapping[str, str],
) -> Plan:
    """The plan of what is placed, and its size."""
    rects = (*places.values(), *(rect for _, rect in frames))
    points = [point for route in routes for point in route.points]
    width = max((*(rect.x + rect.width for rect in rects), *(x for x, _ in points)))
    height = max((*(rect.y + rect.height for rect in rects), *(y for _, y in points)))
    return Plan(round(width, 1), round(height, 1), places, routes, frames, titles)


def _least(cells: Iterable[Cell], ways: Iterable[tuple[Point, ...]], spans: Iterable[Span]) -> float:
    """Where the picture begins across: a line may run outside all boxes."""
    return min(
        (
            *(cell.start for cell in cells),
            *(across for way in ways for _, across in way),
            *(span.start for span in spans),
        )
    )


def layout_graphs(diagram: Diagram, slips: Mapping[str, Slip], theme: Theme) -> tuple[str, ...]:
    """What the engine is given: the DOT of each tree."""
    return _dots(build_graphs(diagram, plant(diagram), slips), theme)


def _dots(graphs: tuple[Graph, ...], theme: Theme) -> tuple[str, ...]:
    return tuple(layout_dot(graph, theme.spacing) for graph in graphs)


def _way(wire: Wire, depths: Depths, begins: Mapping[str, float]) -> tuple[Point, ...]:
    """The corners of a wire from head to tail."""
    points = [(_edge_of(wire.tail, begins, wire.tail_side), wire.tail_at)]
    for run in wire.runs:
        deep = depths.track(run.track)
        points += [(deep, run.begin), (deep, run.finish)]
    if wire.head is not None:
        points.append((_edge_of(wire.head, begins, wire.head_side), wire.head_at))
    return tuple(reversed(points))


def _edge_of(cell: Cell, begins: Mapping[str, float], side: Side) -> float:
    return begins[cell.id] + (cell.deep if side is Side.FAR else 0.0)


@dataclass(frozen=True, slots=True)
class _Turn:
    """From depth and across to x and y."""

    direction: Direction
    deep: float
    least: float
    """What lies at 0 across."""

    def point(self, point: Point) -> Point:
        """A place in the picture."""
        depth, across = point
        if self.direction in (Direction.RIGHT_LEFT, Direction.BOTTOM_UP):
            depth = self.deep - depth
        depth, across = round(depth, 1), round(across - self.least, 1)
        return (depth, across) if self.direction in LEVEL else (across, depth)

    def rect(self, depth: float, across: float, deep: float, wide: float) -> Rect:
        """A rectangle in the picture. Its size is the same wherever it stands."""
        (x1, y1), (x2, y2) = self.point((depth, across)), self.point((depth + deep, across + wide))
        size = (deep, wide) if self.direction in LEVEL else (wide, deep)
        return Rect(min(x1, x2), min(y1, y2), round(size[0], 1), round(size[1], 1))
