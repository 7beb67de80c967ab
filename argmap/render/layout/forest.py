"""Which line of each statement the layout follows, so that a map is laid out as the trees it was written as.

Most statements bear on one other, and stand under it in the text. Where there are several, the line that nesting would
have made is followed: the layout keeps the order of the text, and all other lines are drawn over it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from argmap.diagram import Box, Diagram, Edge, EdgeKind, Junction
from argmap.model import Kind

_PREMISE = (EdgeKind.PREMISE_FOR, EdgeKind.PREMISE_AGAINST, EdgeKind.SUPPORTS, EdgeKind.ANSWERS)
NESTED: Mapping[Kind, tuple[EdgeKind, ...]] = {
    Kind.QUESTION: (),
    Kind.CLAIM: _PREMISE,
    Kind.EVIDENCE: _PREMISE,
    Kind.ASSUMPTION: _PREMISE,
    Kind.REBUTTAL: (EdgeKind.REBUTS,),
    Kind.REASON: (EdgeKind.SUPPORTS,),
    Kind.OBJECTION: (EdgeKind.REBUTS,),
    Kind.UNDERCUT: (EdgeKind.UNDERCUTS,),
}
"""What a statement of each kind does to the one it stands under."""


@dataclass(frozen=True, slots=True)
class Forest:
    """The trees of a diagram."""

    above: Mapping[str, Edge]
    """The edge that each statement hangs by; an undercut may hang by one that ends on another edge."""
    roots: tuple[str, ...]
    below: Mapping[str, Sequence[str]]
    """What hangs under each statement, in reading order."""

    def tree(self, root: str) -> tuple[str, ...]:
        """The statements of one tree, from the root down, in reading order."""
        found = [root]
        for id in found:
            found += self.below.get(id, ())
        return tuple(found)


def drawable(diagram: Diagram) -> tuple[Edge, ...]:
    """The edges with both ends in the picture; those that end on other edges last."""
    nodes = {node.id for node in diagram.nodes}
    edges = {edge.id: edge for edge in diagram.edges if edge.tail in nodes and edge.head in nodes}
    steps = {
        edge.id: edge for edge in diagram.edges if edge.tail in nodes and edge.head not in nodes and edge.head in edges
    }
    return (*edges.values(), *steps.values())


def plant(diagram: Diagram) -> Forest:
    """The trees of `diagram`."""
    return _Gardener(diagram).plant()


@dataclass(slots=True)
class _Gardener:
    diagram: Diagram
    above: dict[str, Edge] = field(default_factory=dict)
    nodes: dict[str, Box | Junction] = field(default_factory=dict)
    edges: dict[str, Edge] = field(default_factory=dict)

    def plant(self) -> Forest:
        """Find for each statement the edge it hangs by."""
        self.nodes = {node.id: node for node in self.diagram.nodes}
        leaving: dict[str, list[Edge]] = defaultdict(list)
        for edge in drawable(self.diagram):
            self.edges[edge.id] = edge
            leaving[edge.tail].append(edge)
        place = {id: number for number, id in enumerate(self.nodes)}
        open_: list[str] = []
        for node in self.diagram.nodes:
            chosen = self._choose(node, leaving[node.id], open_, place)
            if chosen is not None:
                self.above[node.id] = chosen
                parent = self.parent(chosen)
                open_ = [*open_[: open_.index(parent) + 1], node.id] if parent in open_ else [node.id]
            else:
                open_ = [node.id]
        below: dict[str, list[str]] = defaultdict(list)
        for id in self.nodes:
            if id in self.above:
                below[self.parent(self.above[id])].append(id)
        return Forest(self.above, tuple(id for id in self.nodes if id not in self.above), below)

    def parent(self, edge: Edge) -> str:
        """What a statement that hangs by `edge` stands under: for an undercut of a step, what that begins from."""
        onto = self.edges.get(edge.head)
        return edge.head if onto is None or edge.head in self.nodes else onto.tail

    def _choose(
        self, node: Box | Junction, edges: Iterable[Edge], open_: Sequence[str], place: Mapping[str, int]
    ) -> Edge | None:
        """The edge that `node` hangs by: one to a statement that the text has just been under, if there is one."""
        fit = [edge for edge in edges if not edge.kind.is_symmetric and self._may_hang(node, edge)]
        nested = [edge for edge in fit if edge.kind in NESTED[node.kind]]
        around = [edge for edge in nested if self.parent(edge) in open_]
        if around:
            return max(around, key=lambda edge: open_.index(self.parent(edge)))
        ahead = nested or fit
        return min(ahead, key=lambda edge: abs(place[self.parent(edge)] - place[node.id]), default=None)

    def _may_hang(self, node: Box | Junction, edge: Edge) -> bool:
        """Whether both stand in one frame, and hanging `node` by `edge` closes no circle."""
        parent = self.parent(edge)
        if self.nodes[parent].frame != node.frame:
            return False
        while parent != node.id:
            if parent not in self.above:
                return True
            parent = self.parent(self.above[parent])
        return False
