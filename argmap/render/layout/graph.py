"""What the engine is asked to lay out: sizes and who stands before whom, with no word of the map's text.

Lengths are given along the picture's depth (from conclusions to what speaks to them) and across it, so that the same
graph serves every direction. Boxes take every second rank; junctions and the points on which undercuts end take the
ranks between, which stay narrow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.diagram import Diagram, Edge
from argmap.model import Direction
from argmap.render.layout.forest import Forest
from argmap.render.typeset import Slip

LEVEL = frozenset({Direction.LEFT_RIGHT, Direction.RIGHT_LEFT})
"""The directions in which depth is horizontal."""


@dataclass(frozen=True, slots=True)
class Knot:
    """A thing to be placed."""

    id: str
    deep: float
    """Its size along the depth of the picture."""
    across: float


@dataclass(frozen=True, slots=True)
class Arc:
    """`near` stands before `far`, at least `ranks` ranks apart."""

    near: str
    far: str
    ranks: int


@dataclass(frozen=True, slots=True)
class Graph:
    """One tree of the picture. Arcs from one knot are in reading order."""

    frame: str
    knots: tuple[Knot, ...]
    arcs: tuple[Arc, ...]


def point_id(id: str) -> str:
    """The id of the knot on the line by which `id` hangs, where undercuts of that step end. It is no statement's."""
    return f"\0{id}"


def build_graphs(diagram: Diagram, forest: Forest, slips: Mapping[str, Slip]) -> tuple[Graph, ...]:
    """A graph for each tree, in reading order."""
    level = diagram.direction in LEVEL
    knots = {
        id: Knot(id, slip.width if level else slip.height, slip.height if level else slip.width)
        for id, slip in slips.items()
    }
    nodes = {node.id: node for node in diagram.nodes}
    boxes = {box.id for box in diagram.boxes}
    edges = {edge.id: edge for edge in diagram.edges}
    questioned = {
        onto.tail
        for edge in forest.above.values()
        if edge.head not in nodes and (onto := edges[edge.head]) is forest.above.get(onto.tail)
    }
    made = []
    for root in forest.roots:
        inside = forest.tree(root)
        points = [Knot(point_id(id), 1.0, 1.0) for id in inside if id in questioned]
        arcs = [arc for id in inside[1:] for arc in _arcs(id, forest, edges, boxes, questioned)]
        made.append(Graph(nodes[root].frame, (*(knots[id] for id in inside), *points), tuple(arcs)))
    return tuple(made)


def _arcs(id: str, forest: Forest, edges: Mapping[str, Edge], boxes: set[str], questioned: set[str]) -> Iterator[Arc]:
    """The arcs by which one statement hangs."""
    edge = forest.above[id]
    onto = edges.get(edge.head)
    if onto is not None and onto.tail in questioned:
        yield Arc(point_id(onto.tail), id, 1)
        return
    parent = onto.tail if onto is not None else edge.head if edge.tail == id else edge.tail
    if id in questioned:
        yield Arc(parent, point_id(id), 1)
        yield Arc(point_id(id), id, 1)
    else:
        yield Arc(parent, id, 2 if id in boxes and parent in boxes else 1)
