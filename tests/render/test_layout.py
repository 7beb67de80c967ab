"""Where things go: nothing overlaps, lines end where they should and keep clear of boxes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given

from argmap.diagram import Diagram, project
from argmap.errors import ArgmapError
from argmap.model import Direction
from argmap.pipeline import compile_file
from argmap.render.engine import EmbeddedEngine
from argmap.render.layout import Plan, Rect, Route, lay_out
from argmap.render.layout.fences import INSET, title_type
from argmap.render.layout.plan import MOST
from argmap.render.theme import REPORT
from argmap.render.typeset import typeset
from argmap.render.wrap import wrap
from tests.bench.lines import measure
from tests.render.diagrams import shapes
from tests.render.samples import EVERYTHING, framed, turned

SLACK = 0.2
"""Places are rounded to a tenth."""


def laid_out(diagram: Diagram) -> Plan:
    slips = {node.id: typeset(node, REPORT) for node in diagram.nodes}
    return lay_out(diagram, slips, REPORT, EmbeddedEngine())


def overlap(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.x + other.width - SLACK
        and other.x < one.x + one.width - SLACK
        and one.y < other.y + other.height - SLACK
        and other.y < one.y + one.height - SLACK
    )


def within(inner: Rect, outer: Rect) -> bool:
    return (
        outer.x - SLACK <= inner.x
        and outer.y - SLACK <= inner.y
        and inner.x + inner.width <= outer.x + outer.width + SLACK
        and inner.y + inner.height <= outer.y + outer.height + SLACK
    )


def segments(route: Route) -> Iterator[Rect]:
    """The pieces of a route as rectangles without a width."""
    for (x1, y1), (x2, y2) in pairwise(route.points):
        assert x1 == x2 or y1 == y2, "a line runs along or across"
        yield Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


def crosses(piece: Rect, box: Rect) -> bool:
    """Whether a piece of a line runs through a box, not only along its side."""
    inside = Rect(box.x + 0.5, box.y + 0.5, box.width - 1.0, box.height - 1.0)
    return (
        piece.x < inside.x + inside.width
        and inside.x < piece.x + piece.width + 1e-6
        and piece.y < inside.y + inside.height
        and inside.y < piece.y + piece.height + 1e-6
    )


def touches(point: tuple[float, float], box: Rect) -> bool:
    """Whether a point lies on the outline of a box."""
    x, y = point
    if not within(Rect(x, y, 0, 0), box):
        return False
    to_sides = (x - box.x, x - box.x - box.width, y - box.y, y - box.y - box.height)
    return min(map(abs, to_sides)) < SLACK


def check(diagram: Diagram, plan: Plan) -> None:
    """What holds of every plan."""
    assert set(plan.places) == {node.id for node in diagram.nodes}
    for one, other in combinations(plan.places.values(), 2):
        assert not overlap(one, other)
    for place in plan.places.values():
        assert within(place, Rect(0, 0, plan.width, plan.height))
    for x, y in (point for route in plan.routes for point in route.points):
        assert within(Rect(x, y, 0, 0), Rect(0, 0, plan.width, plan.height))
    lines = {route.edge.id: list(segments(route)) for route in plan.routes}
    for route in plan.routes:
        for piece in lines[route.edge.id]:
            for id, box in plan.places.items():
                assert not crosses(piece, box), f"{route.edge.id} runs through {id}"
        ends = {route.edge.tail, route.edge.head}
        if route.on_line:
            x, y = route.points[0]
            assert any(within(Rect(x, y, 0, 0), piece) for piece in lines[route.edge.head])
            assert touches(route.points[-1], plan.places[route.edge.tail])
        else:
            assert {id for id in ends if any(touches(point, plan.places[id]) for point in route.points)} == ends


def check_frames(diagram: Diagram, plan: Plan) -> None:
    """Boxes are in their frames and in no others."""
    parents = {frame.id: frame.parent for frame in diagram.frames}
    rects = dict(plan.frames)
    for node in diagram.nodes:
        inside = set()
        frame = node.frame
        while frame and frame not in inside:
            inside.add(frame)
            frame = parents[frame]
        for id, rect in rects.items():
            assert within(plan.places[node.id], rect) == (id in inside)


@given(shapes())
def test_any_diagram_is_laid_out_without_overlap(diagram: Diagram) -> None:
    check(diagram, laid_out(diagram))


def test_frames_hold_what_stands_in_them() -> None:
    for direction in Direction:
        diagram = turned(direction)
        plan = laid_out(diagram)
        check(diagram, plan)
        check_frames(diagram, plan)


def test_every_line_between_boxes_is_drawn() -> None:
    for diagram in (EVERYTHING, framed()):
        assert {route.edge for route in laid_out(diagram).routes} == set(diagram.edges)


@pytest.mark.parametrize("name", ["nagy", "examiner", "cdt", "nupi", "mcgrath", "debate"])
def test_the_maps_and_their_views(root: Path, name: str) -> None:
    map_ = compile_file(root / "maps" / f"{name}.arg").map
    for view in (None, *map_.views):
        diagram = project(map_, view)
        plan = laid_out(diagram)
        check(diagram, plan)
        check_titles(plan)
        assert {route.edge for route in plan.routes} == {edge for edge in diagram.edges if edge.tail != edge.head}
        assert 0.3 < plan.height / plan.width < 3, "it fits a page"
        numbers = measure(plan)
        assert numbers["close"] + numbers["over"] <= 1, "lines that look like one"


def check_titles(plan: Plan) -> None:
    """No box stands on the title of a frame."""
    for id, rect in plan.frames:
        type_ = title_type(REPORT)
        lines = wrap(plan.titles[id], type_.face, rect.width - 2 * INSET)
        title = Rect(rect.x, rect.y, rect.width, type_.row * len(lines))
        assert not any(overlap(title, place) for place in plan.places.values())


def test_conclusions_come_first_in_every_direction() -> None:
    for direction in Direction:
        places = laid_out(turned(direction)).places
        question, claim = places["q"], places["close"]
        ahead = {
            Direction.LEFT_RIGHT: question.x + question.width <= claim.x,
            Direction.RIGHT_LEFT: claim.x + claim.width <= question.x,
            Direction.TOP_DOWN: question.y + question.height <= claim.y,
            Direction.BOTTOM_UP: claim.y + claim.height <= question.y,
        }
        assert ahead[direction]


def test_the_order_of_the_text_is_kept() -> None:
    places = laid_out(EVERYTHING).places
    siblings = ["measured", "same-here", "winter", "shops", "old", "steep", "empty"]
    assert siblings == sorted(siblings, key=lambda id: places[id].y)


def test_too_many_boxes_are_refused_at_once() -> None:
    node = EVERYTHING.nodes[0]
    diagram = Diagram(nodes=(node,) * (MOST + 1))
    with pytest.raises(ArgmapError, match="draw views of the map"):
        lay_out(diagram, {}, REPORT, EmbeddedEngine())
