"""The picture of an open map, and on which line each of its boxes is declared."""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.diagnostics.diagnostic import Severity
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap, View
from argmap.pipeline import Compilation

MOST = 1_500
"""Statements of one picture: it is drawn while one types, and nobody reads as many beside a text."""


_ID = re.compile(r' id="([^"]+)"')


class Picture(NamedTuple):
    """An SVG, empty where there is a `fault`; for each box in it, the line of the text; the views to choose from."""

    svg: str
    lines: dict[str, int]
    """By element id, counted from 0. Boxes that another file declares are left out."""
    views: tuple[tuple[str, str], ...] = ()
    """Name and title."""
    fault: str = ""
    """Why there is no picture now."""


def picture(compilation: Compilation, view: str = "", theme: str = "") -> Picture:
    """The map drawn, as a whole or in one of its views. Any fault is said in the answer: nothing is raised."""
    # drawing is a third of the program, and an editor without a preview has no use for it
    from argmap.drawing import Options, draw, format_named  # noqa: PLC0415
    from argmap.render.svg.elements import xml_id  # noqa: PLC0415
    from argmap.render.theme import theme_named  # noqa: PLC0415

    views = tuple((one.id, one.title) for one in compilation.map.views)
    errors = sum(one.severity is Severity.ERROR for one in compilation.diagnostics)
    if errors:
        told = f"{errors} errors stand" if errors > 1 else "1 error stands"
        return Picture("", {}, views, f"{told} in the way of the picture")
    chosen = _view(compilation.map, view)
    if len(compilation.map.statements) > MOST and chosen is None:
        count = f"{len(compilation.map.statements):,}"
        return Picture("", {}, views, f"the map has {count} statements, too many for one picture: choose a view")
    try:
        options = Options(view=chosen, theme=theme_named(theme)) if theme else Options(view=chosen)
        (drawn, *_) = draw(compilation.map, format_named("svg"), options)
    except ArgmapError as error:
        return Picture("", {}, views, str(error))
    svg = drawn.content.decode()
    shown = set(_ID.findall(svg))
    own = ((statement.id, xml_id(statement.id)) for statement in compilation.map.statements if not statement.module)
    lines = {box: compilation.symbols.span(id).line - 1 for id, box in own if box in shown}
    return Picture(svg, lines, views)


def _view(map: ArgumentMap, name: str) -> View | None:
    """The view of that name; the whole map where it has gone meanwhile."""
    return next((view for view in map.views if view.id == name), None)
