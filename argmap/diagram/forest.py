"""Which line of each statement the layout follows, so that a map is laid out as the trees it was written as.

Most statements bear on one other, and stand under it in the text. Where there are several, the line that nesting would
have made is followed: the layout keeps the order of the text, and all other lines are drawn over it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from argmap.diagram.picture import Box, Diagram, Edge, EdgeKind, Junction
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
    parents: Mapping[str, str]
    """What each statement hangs under."""

    def tree(self, root: str) -> tuple[str, ...]:
        """The statements of one tree, from the root down, in reading order."""
        found = [root]
        for id in found:
            found += self.below.get(id, ())
        return tuple(found)

    def up(self, id: str) -> Iterator[str]:
        """What `id` hangs under, nearest first."""
        while id in self.parents:
            id = self.parents[id]
            yield id


def drawable(diagram: Diagram) -> tuple[Edge, ...]:
    """The edges with two different ends in the picture; those that end on other edges last."""
    nodes = {node.id for node in diagram.nodes}
    edges = {
        edge.id: edge for edge in diagram.edges if edge.tail in nodes and edge.head in nodes and edge.tail != edge.head
    }
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
    place: dict[str, int] = field(default_factory=dict)
    bearing: set[str] = field(default_factory=set)
    """What something hangs under."""

    def plant(self) -> Forest:
        """Find for each statement the edge it hangs by."""
        self.nodes = {node.id: node for node in self.diagram.nodes}
        self.place = {id: number for number, id in enumerate(self.nodes)}
        at: dict[str, list[Edge]] = defaultdict(list)
        for edge in drawable(self.diagram):
            self.edges[edge.id] = edge
            at[edge.tail].append(edge)
            if edge.kind.is_symmetric:
                at[edge.head].append(edge)
        for guests in (True, False):
            self._hang([node for node in self.diagram.nodes if node.guest is guests], at)
        parents = {id: self.parent(id, self.above[id]) for id in self.nodes if id in self.above}
        below: dict[str, list[str]] = defaultdict(list)
        for id, parent in parents.items():
            below[parent].append(id)
        return Forest(self.above, tuple(id for id in self.nodes if id not in self.above), below, parents)

    def _hang(self, nodes: Iterable[Box | Junction], at: Mapping[str, Sequence[Edge]]) -> None:
        """Find for each of `nodes` the edge it hangs by, in their order."""
        around: list[str] = []
        levels: dict[str, int] = {}  # of what the last node stands under, itself included
        for node in nodes:
            chosen = self._choose(node, at[node.id], levels)
            keep = 0
            if chosen is not None:
                parent = self.parent(node.id, chosen)
                self.above[node.id] = chosen
                self.bearing.add(parent)
                keep = levels.get(parent, -1) + 1
            for id in around[keep:]:
                del levels[id]
            del around[keep:]
            levels[node.id] = len(around)
            around.append(node.id)

    def parent(self, id: str, edge: Edge) -> str:
        """What `id` stands under when it hangs by `edge`: for an undercut of a step, what that begins from."""
        if edge.head in self.nodes:
            return edge.head if edge.tail == id else edge.tail
        return self.edges[edge.head].tail

    def _choose(self, node: Box | Junction, edges: Iterable[Edge], levels: Mapping[str, int]) -> Edge | None:
        """The edge that `node` hangs by.

        What the map itself says goes before what a map it imports says; the line that nesting would have made before
        others, an answer first; what the text has just been under before what stands elsewhere, and that by nearness.
        A guest also hangs by a line that runs both ways, if it has no other.
        """

        def rank(edge: Edge) -> tuple[int, ...]:
            parent = self.parent(node.id, edge)
            nested = NESTED[node.kind]
            return (
                edge.guest,
                edge.kind.is_symmetric,
                edge.kind not in nested,
                edge.kind is not EdgeKind.ANSWERS if node.guest else 0,
                -levels[parent] if parent in levels else 1,
                abs(self.place[parent] - self.place[node.id]),
            )

        fit = [edge for edge in edges if self._may_hang(node, edge)]
        return min(fit, key=rank, default=None)

    def _may_hang(self, node: Box | Junction, edge: Edge) -> bool:
        """Whether `node` may stand with the other end, and hanging it there closes no circle.

        A line of what is folded away does not say where its box stands.
        """
        if edge.count or (edge.kind.is_symmetric and not node.guest):
            return False
        parent = self.parent(node.id, edge)
        frame = "" if self.nodes[parent].guest else self.nodes[parent].frame
        if node.id not in self.bearing and not self.nodes[parent].guest:
            return node.id != parent and (node.guest or frame == node.frame)
        while parent != node.id:
            if parent not in self.above:
                return node.guest or frame == node.frame
            parent = self.parent(parent, self.above[parent])
            frame = frame or self.nodes[parent].frame
        return False
