"""What a screen reader says of a picture: of each box its kind, its text, what it does to which other, who says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from argmap.diagram import Box, Diagram, Edge, EdgeKind, Junction
from argmap.diagram.forest import drawable

VERBS: Mapping[EdgeKind, str] = {
    EdgeKind.SUPPORTS: "supports",
    EdgeKind.REBUTS: "attacks",
    EdgeKind.UNDERCUTS: "questions",
    EdgeKind.CONTRADICTS: "contradicts",
    EdgeKind.RESTATES: "says the same as",
    EdgeKind.ANSWERS: "answers",
    EdgeKind.PREMISE_FOR: "belongs to",
    EdgeKind.PREMISE_AGAINST: "belongs to",
}


def describe(diagram: Diagram) -> str:
    """What the picture holds, in a sentence, and what the reader must know."""
    counts = [_count(len(diagram.boxes), "statement"), _count(len(diagram.junctions), "reason or objection")]
    parts = " and ".join(count for count in counts if count) or "no statement"
    lines = _count(len(drawable(diagram)), "link")
    held = f"An argument map of {parts}{f', joined by {lines}' if lines else ''}."
    return " ".join((held, *diagram.remarks))


def _count(number: int, noun: str) -> str:
    if not number:
        return ""
    return f"1 {noun}" if number == 1 else f"{number} {noun.replace(' or ', 's or ')}s"


def labels_of(diagram: Diagram) -> Mapping[str, str]:
    """The label of each box and junction."""
    nodes = {node.id: node for node in diagram.nodes}
    edges = {edge.id: edge for edge in drawable(diagram)}
    leaving: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges.values():
        leaving[edge.tail].append(edge)

    def name(id: str) -> str:
        if id in nodes:
            return nodes[id].text or nodes[id].kind
        return f"the step from {name(edges[id].tail)} to {name(edges[id].head)}"

    return {
        node.id: "; ".join(
            (_named(node), *(f"{_verb(edge)}: {name(edge.head)}" for edge in leaving[node.id]), *_said(node))
        )
        for node in diagram.nodes
    }


def _verb(edge: Edge) -> str:
    return f"what is folded into it {VERBS[edge.kind]}" if edge.count else VERBS[edge.kind]


def _named(node: Box | Junction) -> str:
    sort = (node.sort if isinstance(node, Box) else node.kind).capitalize()
    return f"{sort}: {node.text}" if node.text else sort


def _said(node: Box | Junction) -> Iterator[str]:
    if node.speaker:
        yield f"said by {node.speaker}"
    if node.source:
        yield f"source: {node.source}"
    if node.grade and not any(badge.overlay == "grades" for badge in node.badges):
        yield node.grade
    for badge in node.badges:
        yield badge.said
    if isinstance(node, Box) and node.fold:
        yield node.fold.words
