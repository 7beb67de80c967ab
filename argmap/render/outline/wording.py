"""What a statement is to what it stands under, and what lines lead elsewhere, in words."""

from __future__ import annotations

from collections.abc import Callable

from argmap.diagram import Edge, EdgeKind
from argmap.model import Kind
from argmap.render.outline.arrange import Entry, Outline

_OWN = {
    EdgeKind.SUPPORTS: (Kind.REASON,),
    EdgeKind.REBUTS: (Kind.REBUTTAL, Kind.OBJECTION),
    EdgeKind.UNDERCUTS: (Kind.UNDERCUT,),
}
"""The kinds whose name says already what they do."""
_DOING = {
    EdgeKind.SUPPORTS: "supporting",
    EdgeKind.REBUTS: "opposing",
    EdgeKind.UNDERCUTS: "undercutting",
    EdgeKind.CONTRADICTS: "contradicting",
    EdgeKind.RESTATES: "restating",
}
_DOES = {
    EdgeKind.SUPPORTS: "supports",
    EdgeKind.REBUTS: "opposes",
    EdgeKind.UNDERCUTS: "undercuts",
    EdgeKind.CONTRADICTS: "contradicts",
    EdgeKind.RESTATES: "restates",
    EdgeKind.ANSWERS: "answers",
    EdgeKind.PREMISE_FOR: "is a premise of",
    EdgeKind.PREMISE_AGAINST: "is a premise of",
}
_DONE = {
    EdgeKind.SUPPORTS: "supported by",
    EdgeKind.REBUTS: "opposed by",
    EdgeKind.UNDERCUTS: "undercut by",
    EdgeKind.CONTRADICTS: "contradicts",
    EdgeKind.RESTATES: "restates",
    EdgeKind.ANSWERS: "answered by",
    EdgeKind.PREMISE_FOR: "rests on",
    EdgeKind.PREMISE_AGAINST: "rests on",
}


def role(entry: Entry) -> str:
    """What `entry` is to what it stands under: `claim`, `supporting evidence`, `answer`, `premise (assumption)`."""
    kind = entry.node.kind
    if entry.is_group:
        return "group"
    if entry.edge is None:
        return kind.value
    effect = entry.edge.kind
    if effect is EdgeKind.ANSWERS or effect.is_premise:
        word = "answer" if effect is EdgeKind.ANSWERS else "premise"
        return word if kind is Kind.CLAIM else f"{word} ({kind})"
    return kind.value if kind in _OWN.get(effect, ()) else f"{_DOING[effect]} {kind}"


def does(edge: EdgeKind) -> str:
    """What the tail of such a line does to its head: `supports`."""
    return _DOES[edge]


def numbered(entry: Entry) -> str:
    """The number of a statement."""
    return str(entry.number)


def lead(outline: Outline, entry: Entry, edge: Edge, name: Callable[[Entry], str] = numbered) -> tuple[str, Entry]:
    """What the line `edge` says at `entry`, as `supports` or `supported by`, and the statement it says that of.

    `name` is how further statements are referred to.
    """
    begins = edge.tail == entry.node.id
    if edge.head in outline.entries:
        other = edge.head if begins else edge.tail
        return (_DOES if begins else _DONE)[edge.kind], outline.entries[other]
    step = outline.steps[edge.head]
    end = name(outline.entries[step.head])
    if begins:
        return f"undercuts the step to {end} from", outline.entries[step.tail]
    return f"on its step to {end} undercut by", outline.entries[edge.tail]


def step_of(outline: Outline, entry: Entry) -> Edge | None:
    """The step that `entry` undercuts, where it is another than the one its place says."""
    if entry.edge is None or entry.edge.head in outline.entries:
        return None
    step = outline.steps[entry.edge.head]
    above = outline.entries[step.tail].edge
    return None if above is not None and above.id == step.id else step
