"""What the engine is asked to lay out: sizes and who stands before whom, with no word of the map's text.

Lengths are given along the picture's depth (from conclusions to what speaks to them) and across it, so that the same
graph serves every direction. Boxes take every second rank; junctions and the points on which undercuts end take the
ranks between, which stay narrow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from argmap.diagram import Diagram, Edge
from argmap.diagram.forest import Forest, drawable
from argmap.model import Direction
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
    empty: bool = False
    """Whether it only keeps room for the end of an undercut."""


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


def build_graphs(
    diagram: Diagram, forest: Forest, slips: Mapping[str, Slip], *, dense: bool = False
) -> tuple[Graph, ...]:
    """A graph for each tree, in reading order.

    Where it is to be `dense`, trees without junctions take every rank, even if the boxes of others then stand between
    theirs.
    """
    return _Builder(diagram, forest, slips).build(dense=dense)


class _Builder:
    """What building the graphs needs to know of the diagram."""

    def __init__(self, diagram: Diagram, forest: Forest, slips: Mapping[str, Slip]) -> None:
        level = diagram.direction in LEVEL
        self.forest = forest
        self.frames = {node.id: node.frame for node in diagram.nodes}
        self.boxes = {box.id for box in diagram.boxes}
        self.steps = {edge.id: edge for edge in drawable(diagram) if edge.id not in self.frames}
        self.knots = {
            id: Knot(id, slip.width if level else slip.height, slip.height if level else slip.width)
            for id, slip in slips.items()
        }
        # The statements that hang by a line on which an undercut ends.
        self.questioned = {
            step.tail
            for edge in forest.above.values()
            if (step := self._step(edge)) is not None and step is forest.above.get(step.tail)
        }
        self._mark = "\0" * (1 + max((len(id) - len(id.lstrip("\0")) for id in self.knots), default=0))

    def build(self, *, dense: bool) -> tuple[Graph, ...]:
        """A graph for each tree."""
        made = []
        for root in self.forest.roots:
            inside = self.forest.tree(root)
            points = (Knot(self._point(id), 1.0, 1.0, empty=True) for id in inside if id in self.questioned)
            arcs = (arc for id in inside[1:] for arc in self._arcs(id))
            if dense and self.boxes.issuperset(inside) and self.questioned.isdisjoint(inside):
                arcs = (replace(arc, ranks=1) for arc in arcs)
            made.append(Graph(self.frames[root], (*(self.knots[id] for id in inside), *points), tuple(arcs)))
        return tuple(made)

    def _point(self, id: str) -> str:
        """The id of the knot on the line by which `id` hangs, where undercuts of that step end. No statement has it."""
        return f"{self._mark}{id}"

    def _step(self, edge: Edge) -> Edge | None:
        """The edge that `edge` ends on, or None."""
        return None if edge.head in self.frames else self.steps.get(edge.head)

    def _arcs(self, id: str) -> Iterator[Arc]:
        """The arcs by which one statement hangs."""
        edge = self.forest.above[id]
        step = self._step(edge)
        if step is not None and step.tail in self.questioned:
            yield Arc(self._point(step.tail), id, 1)
            return
        parent = step.tail if step is not None else edge.head if edge.tail == id else edge.tail
        if id in self.questioned:
            yield Arc(parent, self._point(id), 1)
            yield Arc(self._point(id), id, 1)
        else:
            yield Arc(parent, id, 2 if id in self.boxes and parent in self.boxes else 1)
