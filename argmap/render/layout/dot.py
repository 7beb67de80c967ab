"""A graph of sizes as DOT for the layout engine: ids `n0`, `n1`, ... and numbers, nothing else."""

from __future__ import annotations

from argmap.render.layout.graph import Graph

INCH = 72.0
"""One pixel of the picture is one point of the engine's."""
BETWEEN_RANKS = 30.0
"""Only the order of the ranks is read from the answer."""
LARGE = 400
"""Nodes from which on the engine is told to try less hard, which costs little and saves most of the time."""


def layout_dot(graph: Graph, spacing: float) -> str:
    """The DOT of `graph`: ranks run downwards, nodes `spacing` apart within a rank, in the order they are given."""
    names = {knot.id: f"n{number}" for number, knot in enumerate(graph.knots)}
    effort = " mclimit=0.2 nslimit=0.2 nslimit1=0.2" if len(names) > LARGE else ""
    return "\n".join(
        (
            "digraph {",
            f"graph [nodesep={_inches(spacing)} ranksep={_inches(BETWEEN_RANKS)} ordering=out splines=none{effort}]",
            'node [shape=box fixedsize=true label=""]',
            *(f"{names[knot.id]} [width={_inches(knot.across)} height={_inches(knot.deep)}]" for knot in graph.knots),
            *(f"{names[arc.near]} -> {names[arc.far]} [minlen={arc.ranks}]" for arc in graph.arcs),
            "}\n",
        )
    )


def _inches(length: float) -> str:
    return f"{length / INCH:.4f}"
