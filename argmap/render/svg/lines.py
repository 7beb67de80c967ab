"""Edges as lines: their course, their ends and their signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from xml.etree import ElementTree as ET

from argmap.diagram import Edge, EdgeKind
from argmap.render.layout import Point
from argmap.render.svg.elements import add, add_words, path
from argmap.render.theme import Theme

BEND = 8.0
"""Radius of the corners."""
ARROW_LONG, ARROW_WIDE = 9.0, 4.2
SIGN = 6.0
"""Radius of a sign."""
COUNT_AT = 27.0
"""How far from its box a number stands."""
THIN = 0.6
"""The width of a line of what is folded away, as a share of the usual."""
SIGN_AT = 12.5
"""How far from its box a sign stands."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """How the line of one kind of edge is drawn."""

    colour: str
    """A field of the palette."""
    width: float
    dashes: str = ""
    round: bool = False
    head: str = "solid"
    """`solid`, `open`, `cross` or nothing."""
    sign: str = ""
    """`+`, `-`, `=`, `#` (not equal) or nothing."""


STROKES: dict[EdgeKind, Stroke] = {
    EdgeKind.SUPPORTS: Stroke("support", 1.6, sign="+"),
    EdgeKind.REBUTS: Stroke("attack", 1.6, dashes="6 3.5", sign="-"),
    EdgeKind.UNDERCUTS: Stroke("doubt", 1.7, dashes="0.1 4", round=True, head="cross"),
    EdgeKind.CONTRADICTS: Stroke("attack", 1.6, dashes="6 3.5", sign="#"),
    EdgeKind.RESTATES: Stroke("neutral", 4.0, head="", sign="="),
    EdgeKind.ANSWERS: Stroke("neutral", 1.3, head="open"),
    EdgeKind.PREMISE_FOR: Stroke("support", 1.6, head=""),
    EdgeKind.PREMISE_AGAINST: Stroke("attack", 1.6, dashes="6 3.5", head=""),
}


def draw_line(parent: ET.Element, kind: EdgeKind, points: Sequence[Point], theme: Theme, *, count: int = 0) -> None:
    """The line of an edge from its head to its tail. Dashes are counted from the head: lines that meet stay in step.

    What stands for a `count` of folded lines is drawn thin.
    """
    stroke = STROKES[kind]
    colour = getattr(theme.palette, stroke.colour)
    if stroke.head == "solid":
        points = (_towards(points[0], points[1], ARROW_LONG - 2.0), *points[1:])
    course = rounded(points)
    line = add(
        parent,
        "path",
        class_=f"e {stroke.colour}",
        d=course,
        fill="none",
        stroke=colour,
        stroke_width=stroke.width * (THIN if count else 1.0) * theme.line_weight,
    )
    if stroke.dashes:
        line.set("stroke-dasharray", stroke.dashes)
    if stroke.round:
        line.set("stroke-linecap", "round")
    if kind is EdgeKind.RESTATES:
        add(
            parent,
            "path",
            class_="e ground",
            d=course,
            fill="none",
            stroke=theme.palette.ground,
            stroke_width=1.6 * theme.line_weight,
        )


def draw_ends(parent: ET.Element, kind: EdgeKind, points: Sequence[Point], theme: Theme, *, on_line: bool) -> None:
    """The arrow head and the sign of an edge."""
    stroke = STROKES[kind]
    if stroke.head in ("solid", "open"):
        _arrow(parent, points[0], points[1], stroke, theme)
        if kind.is_symmetric:
            _arrow(parent, points[-1], points[-2], stroke, theme)
    if stroke.head == "cross":
        draw_sign(parent, "x", points[0] if on_line else _towards(points[0], points[1], SIGN + 1.0), stroke, theme)
    if stroke.sign:
        at = _middle(points) if kind.is_symmetric else _towards(points[-1], points[-2], SIGN_AT)
        draw_sign(parent, stroke.sign, at, stroke, theme)


def draw_count(parent: ET.Element, edge: Edge, points: Sequence[Point], theme: Theme) -> None:
    """How many folded lines an edge stands for, beside its tail."""
    x, y = _towards(points[-1], points[-2], COUNT_AT)
    colour = STROKES[edge.kind].colour
    add(
        parent, "circle", class_=f"s {colour}", cx=x, cy=y, r=SIGN, fill=theme.palette.ground,
        stroke=getattr(theme.palette, colour), stroke_width=0.6,
    )  # fmt: skip
    words = str(edge.count) if edge.count < 100 else "…"
    add_words(
        parent, "text", words, class_="t", x=x, y=y + 3.2, font_size=8.5, text_anchor="middle", fill=theme.palette.text
    )


def draw_sign(parent: ET.Element, sign: str, at: Point, stroke: Stroke, theme: Theme) -> None:
    """A sign in a ring."""
    x, y = at
    colour = getattr(theme.palette, stroke.colour)
    add(
        parent,
        "circle",
        class_=f"s {stroke.colour}",
        cx=x,
        cy=y,
        r=SIGN,
        fill=theme.palette.ground,
        stroke=colour,
        stroke_width=1.3 * theme.line_weight,
    )
    a, b = 3.4, 2.5
    strokes = {
        "+": ("M", x - a, y, "H", x + a, "M", x, y - a, "V", y + a),
        "-": ("M", x - a, y, "H", x + a),
        "=": ("M", x - 3.0, y - 1.6, "H", x + 3.0, "M", x - 3.0, y + 1.6, "H", x + 3.0),
        "#": (
            "M", x - 3.0, y - 1.6, "H", x + 3.0, "M", x - 3.0, y + 1.6, "H", x + 3.0,
            "M", x - 1.8, y + 3.8, "L", x + 1.8, y - 3.8,
        ),
        "x": ("M", x - b, y - b, "L", x + b, y + b, "M", x + b, y - b, "L", x - b, y + b),
    }  # fmt: skip
    add(
        parent, "path", class_=f"e {stroke.colour}", d=path(*strokes[sign]), fill="none", stroke=colour,
        stroke_width=1.5 * theme.line_weight, stroke_linecap="round",
    )  # fmt: skip


def rounded(points: Sequence[Point]) -> str:
    """The path through `points`, its corners rounded."""
    corners = _without_repeats(points)
    parts: list[str | float] = ["M", *corners[0]]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        radius = min(BEND, _length(before, corner) / 2, _length(corner, after) / 2)
        parts += ["L", *_towards(corner, before, radius), "Q", *corner, *_towards(corner, after, radius)]
    return path(*parts, "L", *corners[-1])


def _arrow(parent: ET.Element, tip: Point, from_: Point, stroke: Stroke, theme: Theme) -> None:
    colour = getattr(theme.palette, stroke.colour)
    x, y = tip
    bx, by = _towards(tip, from_, ARROW_LONG)
    dx, dy = (by - y) / ARROW_LONG * ARROW_WIDE, (x - bx) / ARROW_LONG * ARROW_WIDE
    shape = ("M", bx + dx, by + dy, "L", x, y, "L", bx - dx, by - dy)
    if stroke.head == "open":
        add(
            parent, "path", class_=f"e {stroke.colour}", d=path(*shape), fill="none", stroke=colour,
            stroke_width=stroke.width * theme.line_weight, stroke_linejoin="round",
        )  # fmt: skip
    else:
        add(parent, "path", class_=f"h {stroke.colour}", d=path(*shape, "Z"), fill=colour)


def _middle(points: Sequence[Point]) -> Point:
    """The middle of the longest straight piece."""
    start, end = max(pairwise(points), key=lambda pair: _length(*pair))
    return (start[0] + end[0]) / 2, (start[1] + end[1]) / 2


def _towards(start: Point, end: Point, by: float) -> Point:
    length = _length(start, end)
    share = min(1.0, by / length) if length else 0.0
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _length(start: Point, end: Point) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])


def _without_repeats(points: Sequence[Point]) -> list[Point]:
    """`points` without those that lie on the straight way between their neighbours."""
    kept = [points[0]]
    for point in points[1:]:
        if _length(kept[-1], point) < 0.05:
            continue
        if len(kept) > 1 and _straight(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return kept if len(kept) > 1 else [points[0], points[-1]]


def _straight(a: Point, b: Point, c: Point) -> bool:
    return (a[0] == b[0] == c[0] and (b[1] - a[1]) * (c[1] - b[1]) > 0) or (
        a[1] == b[1] == c[1] and (b[0] - a[0]) * (c[0] - b[0]) > 0
    )
