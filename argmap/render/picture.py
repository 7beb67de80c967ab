"""The whole way from a diagram to a picture."""

from __future__ import annotations

from argmap.collector import paused
from argmap.diagram import Diagram
from argmap.render.engine import AvailableEngine, Engine
from argmap.render.layout import lay_out, layout_graphs
from argmap.render.svg import write_svg
from argmap.render.theme import REPORT, Theme
from argmap.render.typeset import typeset


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


def to_dot(diagram: Diagram, *, theme: Theme = REPORT) -> str:
    """What the layout engine is given to lay out: one graph for each tree, sizes and numbers only.

    Ranks run downwards in it whatever the direction of the picture. `to_readable_dot` is the one to look at.
    """
    slips = {node.id: typeset(node, theme) for node in diagram.nodes}
    return "\n".join(layout_graphs(diagram, slips, theme))
