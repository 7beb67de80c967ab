"""Branches that go on further down on the same sheet, as there is no room beside what they bear on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from argmap.diagram import Box, Diagram, Fold
from argmap.diagram.picture import Junction

BELOW = "..below"
"""What the ids of second boxes end in."""


def going_on_below(diagram: Diagram, folds: Mapping[str, Fold]) -> Diagram:
    """`diagram` with a second, folded box for each statement that `folds` names, where that bears on others.

    The statement itself stands apart from them, with nothing but what it would hide.
    """
    steps = {edge.id: edge for edge in diagram.edges}

    def moved(end: str, other: str) -> str:
        """Which box of a statement an edge begins or ends at."""
        inside = steps[other].tail if other in steps else other
        return end + BELOW if end in folds and inside != end and inside not in folds[end].statements else end

    edges = tuple(
        replace(edge, tail=moved(edge.tail, edge.head), head=moved(edge.head, edge.tail)) for edge in diagram.edges
    )
    again = {end for edge in edges for end in (edge.tail, edge.head)}

    def nodes() -> Iterator[Box | Junction]:
        for node in diagram.nodes:
            if isinstance(node, Box) and node.id + BELOW in again:
                fold = folds[node.id]
                yield replace(node, id=node.id + BELOW, fold=replace(fold, words=f"{fold.words} · below", sheet=""))
            yield node

    return replace(diagram, nodes=tuple(nodes()), edges=edges)
