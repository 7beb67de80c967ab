"""The whole way from a diagram to a picture."""

from __future__ import annotations

from argmap.diagram import Diagram
from argmap.render.engine import EmbeddedEngine, Engine
from argmap.render.layout import lay_out
from argmap.render.svg import write_svg
from argmap.render.theme import REPORT, Theme
from argmap.render.typeset import typeset


def to_svg(diagram: Diagram, *, theme: Theme = REPORT, engine: Engine | None = None) -> bytes:
    """`diagram` as an SVG file, the same bytes every time.

    Raises:
        RenderError: the layout engine cannot run, failed, or was stopped.
    """
    slips = {node.id: typeset(node, theme) for node in diagram.nodes}
    plan = lay_out(diagram, slips, theme, engine or EmbeddedEngine())
    return write_svg(diagram, plan, slips, theme)
