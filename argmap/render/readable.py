"""A diagram as DOT with its texts in it, for people and for other Graphviz tools.

Graphviz gives a meaning to much of what may stand in a text: `<...>` is HTML, a backslash begins an escape, `&lt;` is
an entity. Every text is therefore cleaned, its ampersands and backslashes are written as Graphviz wants them, and it
is handed over as one escaped string. Ids are `n0`, `n1`, ...
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from argmap.diagram import Box, Diagram, Edge, EdgeKind, Junction
from argmap.diagram.forest import drawable
from argmap.model import Direction, Kind
from argmap.render.clean import clean_text
from argmap.render.theme import REPORT, Theme
from argmap.render.wrap import Face, wrap

if TYPE_CHECKING:
    from graphviz import Digraph

_WAYS = {
    Direction.LEFT_RIGHT: "RL",
    Direction.RIGHT_LEFT: "LR",
    Direction.TOP_DOWN: "BT",
    Direction.BOTTOM_UP: "TB",
}
"""Edges run to the conclusions, so Graphviz's direction is the opposite of the reader's."""
_SHAPES: Mapping[Kind, Mapping[str, str]] = {
    Kind.QUESTION: {"shape": "box", "style": "rounded,bold"},
    Kind.CLAIM: {"shape": "box", "style": "rounded"},
    Kind.EVIDENCE: {"shape": "note"},
    Kind.ASSUMPTION: {"shape": "octagon"},
    Kind.REBUTTAL: {"shape": "box", "peripheries": "2"},
    Kind.UNDERCUT: {"shape": "box", "style": "diagonals"},
    Kind.REASON: {"shape": "ellipse"},
    Kind.OBJECTION: {"shape": "ellipse", "peripheries": "2"},
}
_LINES: Mapping[EdgeKind, Mapping[str, str]] = {
    EdgeKind.SUPPORTS: {"label": "+"},
    EdgeKind.REBUTS: {"label": "−", "style": "dashed"},
    EdgeKind.UNDERCUTS: {"label": "×", "style": "dotted"},
    EdgeKind.CONTRADICTS: {"label": "≠", "style": "dashed", "dir": "both", "constraint": "false"},
    EdgeKind.RESTATES: {"label": "=", "dir": "none", "constraint": "false"},
    EdgeKind.ANSWERS: {"arrowhead": "open"},
    EdgeKind.PREMISE_FOR: {"dir": "none"},
    EdgeKind.PREMISE_AGAINST: {"dir": "none", "style": "dashed"},
}
_WIDTH = 260.0


def to_readable_dot(diagram: Diagram, *, theme: Theme = REPORT) -> str:
    """`diagram` as DOT with all its texts, laid out by whoever reads it."""
    from graphviz import Digraph, escape  # noqa: PLC0415 (only who exports DOT needs it)

    heading = (diagram.title, *(() if diagram.nodes else diagram.remarks))
    dot = Digraph(
        graph_attr={
            "rankdir": _WAYS[diagram.direction],
            "label": escape(_plain("\n".join(map(clean_text, heading)))),
            "labelloc": "t",
        },
        node_attr={"fontname": theme.fonts[0], "fontsize": "11"},
        edge_attr={"fontname": theme.fonts[0], "fontsize": "11"},
    )
    names = {node.id: f"n{number}" for number, node in enumerate(diagram.nodes)}
    inside: dict[str, list[Box | Junction]] = defaultdict(list)
    for node in diagram.nodes:
        inside[node.frame].append(node)
    frames = {frame.id for frame in diagram.frames}
    _add_nodes(dot, [node for id, nodes in inside.items() if id not in frames for node in nodes], names)
    _add_frames(dot, diagram, inside, names)
    _add_edges(dot, diagram, names)
    return str(dot.source)


def _add_nodes(dot: Digraph, nodes: list[Box | Junction], names: Mapping[str, str]) -> None:
    from graphviz import escape  # noqa: PLC0415 (only who exports DOT needs it)

    for node in nodes:
        sort = node.sort if isinstance(node, Box) else node.kind
        parts = [sort.upper(), *wrap(clean_text(node.text), Face(11.0), _WIDTH)]
        parts += [clean_text(part) for part in (node.scheme, node.grade, node.speaker, node.source) if part]
        if isinstance(node, Box) and node.fold:
            parts.append(clean_text(node.fold.words))
        dot.node(names[node.id], label=escape(_plain("\n".join(parts))), **_SHAPES[node.kind])


def _add_frames(
    dot: Digraph, diagram: Diagram, inside: Mapping[str, list[Box | Junction]], names: Mapping[str, str]
) -> None:
    """Each frame as a cluster; a frame within a frame stands beside it, as its nodes do."""
    from graphviz import Digraph, escape  # noqa: PLC0415 (only who exports DOT needs it)

    for number, frame in enumerate(diagram.frames):
        cluster = Digraph(name=f"cluster_{number}", graph_attr={"label": escape(_plain(clean_text(frame.title)))})
        _add_nodes(cluster, inside.get(frame.id, []), names)
        dot.subgraph(cluster)


def _add_edges(dot: Digraph, diagram: Diagram, names: Mapping[str, str]) -> None:
    """The edges. One that another ends on is cut in two by a point."""
    edges = drawable(diagram)
    points = {edge.head: f"p{number}" for number, edge in enumerate(edges) if edge.head not in names}
    for edge in edges:
        line = dict(_LINES[edge.kind])
        if edge.count > 1:
            line["label"] = f"{line.get('label', '')} {edge.count}".strip()
        if edge.id in points:
            dot.node(points[edge.id], shape="point", width="0.05")
            dot.edge(names[edge.tail], points[edge.id], **{**line, "dir": "none"})
            dot.edge(points[edge.id], names[edge.head], **_unlabelled(line))
        else:
            dot.edge(names[edge.tail], _end(edge, names, points), **line)


def _end(edge: Edge, names: Mapping[str, str], points: Mapping[str, str]) -> str:
    return names[edge.head] if edge.head in names else points[edge.head]


def _unlabelled(line: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in line.items() if name != "label"}


def _plain(text: str) -> str:
    """`text` with its ampersands written so that Graphviz reads no entity."""
    return text.replace("&", "&amp;")
