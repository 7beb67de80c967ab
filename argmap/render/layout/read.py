"""Positions out of an engine's `json0`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from argmap.render.engine.interface import RenderError
from argmap.render.layout.graph import Graph

UNREADABLE = "the layout engine gave an answer that cannot be read; try the other engine"
FARTHEST = 1e9
"""No picture is so large; what is farther off, or no number, is no place."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a knot goes: its rank, 0 for the root's, and the place of its middle across the ranks."""

    rank: int
    across: float


def read_spots(answer: bytes, graph: Graph) -> Mapping[str, Spot]:
    """The place of every knot of `graph`. Raises `RenderError` where the engine left one out."""
    try:
        objects = json.loads(answer).get("objects", ())
        found = {one["name"]: float(one["pos"].partition(",")[0]) for one in objects if "pos" in one}
        places = {knot.id: found[f"n{number}"] for number, knot in enumerate(graph.knots)}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise RenderError(UNREADABLE) from error
    if not all(abs(across) < FARTHEST for across in places.values()):
        raise RenderError(UNREADABLE)
    ranks = _ranks(graph)
    return {id: Spot(ranks[id], across) for id, across in places.items()}


def _ranks(graph: Graph) -> Mapping[str, int]:
    """The rank of each knot. In a tree the engine can only put it where its arcs say, so they are asked."""
    ranks = {graph.knots[0].id: 0}
    for arc in graph.arcs:
        ranks[arc.far] = ranks[arc.near] + arc.ranks
    return ranks
