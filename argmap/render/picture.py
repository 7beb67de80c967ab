"""The whole way from a diagram to a picture."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.collector import paused
from argmap.diagram import Diagram
from argmap.render.engine import AvailableEngine, Engine
from argmap.render.layout import Plan, lay_out, layout_graphs
from argmap.render.svg import write_svg
from argmap.render.svg.elements import to_bytes
from argmap.render.svg.pages import OnPage, draw_page, height_on
from argmap.render.theme import REPORT, Theme
from argmap.render.typeset import Slip, typeset


def to_svg(diagram: Diagram, *, theme: Theme = REPORT, engine: Engine | None = None, sheets: str = "") -> bytes:
    """`diagram` as an SVG file, the same bytes every time.

    Where it is one sheet of several, `sheets` says how the names of their files end, so that it can lead to them.

    Raises:
        RenderError: the layout engine cannot run, failed, or was stopped.
    """
    with paused():
        slips = {node.id: typeset(node, theme) for node in diagram.nodes}
        plan = lay_out(diagram, slips, theme, engine or AvailableEngine())
        return write_svg(diagram, plan, slips, theme, sheets)


def to_svg_page(
    diagram: Diagram, page: OnPage, *, theme: Theme = REPORT, engine: Engine | None = None, sheets: str = ""
) -> bytes:
    """`diagram` as an SVG file of the size of a page, made smaller where it does not fit at its full size.

    Raises:
        RenderError: as for `to_svg`.
    """
    with paused():
        slips, plan = _on_page(diagram, page, theme, engine)
        return to_bytes(draw_page(diagram, plan, slips, theme, page, sheets=sheets))


def extent_on(
    diagram: Diagram, page: OnPage, scale: float, *, theme: Theme = REPORT, engine: Engine | None = None
) -> Extent:
    """How large `diagram` is on a page on which it is made smaller by `scale`. Raises `RenderError`."""
    with paused():
        _, plan = _on_page(diagram, page, theme, engine)
        return Extent(plan.width, plan.height, height_on(diagram, plan, theme, page.room[0] / scale))


@dataclass(frozen=True, slots=True)
class Extent:
    """How large a picture is at its full size."""

    width: float
    drawn: float
    """The height of the drawing."""
    height: float
    """With what stands above and below it."""


def _on_page(diagram: Diagram, page: OnPage, theme: Theme, engine: Engine | None) -> tuple[dict[str, Slip], Plan]:
    slips = {node.id: typeset(node, theme) for node in diagram.nodes}
    across, down = page.room
    return slips, lay_out(diagram, slips, theme, engine or AvailableEngine(), down / across, dense=True)


def to_dot(diagram: Diagram, *, theme: Theme = REPORT) -> str:
    """What the layout engine is given to lay out: one graph for each tree, sizes and numbers only.

    Ranks run downwards in it whatever the direction of the picture. `to_readable_dot` is the one to look at.
    """
    slips = {node.id: typeset(node, theme) for node in diagram.nodes}
    return "\n".join(layout_graphs(diagram, slips, theme))
