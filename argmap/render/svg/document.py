"""The whole picture: title, frames, edges, boxes, then what explains them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

from argmap.diagram import Diagram
from argmap.model import Attribution
from argmap.render.layout import Plan, Point
from argmap.render.svg.block import Block
from argmap.render.svg.boxes import draw_box
from argmap.render.svg.captions import set_caption, set_title
from argmap.render.svg.elements import SVG, XLINK, add, add_words, element, put, to_bytes, xml_id
from argmap.render.svg.frames import draw_frames
from argmap.render.svg.labels import describe, labels_of
from argmap.render.svg.legend import has_voice, tells_voices
from argmap.render.svg.lines import draw_count, draw_ends, draw_line
from argmap.render.svg.sheet import style_sheet
from argmap.render.svg.ways import set_trail
from argmap.render.theme import Theme
from argmap.render.typeset import Slip

NARROWEST = 480.0
"""The least width of a picture, so that its title and legend can be read."""


def write_svg(diagram: Diagram, plan: Plan, slips: Mapping[str, Slip], theme: Theme, sheets: str = "") -> bytes:
    """The picture as a file. What stands for more leads to the files of other sheets, which end in `sheets`."""
    return to_bytes(draw_picture(diagram, plan, slips, theme, sheets))


def blocks_of(
    diagram: Diagram, width: float, theme: Theme, sheets: str = ""
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What stands above the drawing, and what below."""
    above = (set_trail(diagram, width, theme, sheets), set_title(diagram, width, theme))
    return above, (set_caption(diagram, width, theme, sheets),)


def draw_picture(  # noqa: PLR0917 - called with the first four
    diagram: Diagram,
    plan: Plan,
    slips: Mapping[str, Slip],
    theme: Theme,
    sheets: str = "",
    width: float | None = None,
) -> ET.Element:
    """The picture as a tree of elements; what stands in `_map` has the places of `plan`.

    `width` is how wide the picture is without its margins, where it is not to be as wide as it needs.
    """
    width = width or max(plan.width, NARROWEST)
    margin = theme.margin
    above, below = blocks_of(diagram, width, theme, sheets)
    top = margin + sum(block.height for block in above)
    height = top + plan.height + sum(block.height for block in below) + margin
    root = _root(diagram, width + 2 * margin, height, theme)
    _draw_blocks(root, above, (margin, margin), theme)
    canvas = add(root, "g", id="_map")
    if margin or top:
        put(canvas, transform=f"translate({margin:g} {round(top, 1):g})")
    draw_frames(canvas, plan, theme, {frame.id: frame.sheet for frame in diagram.frames} if sheets else {}, sheets)
    _draw_edges(canvas, plan, theme)
    _draw_nodes(canvas, diagram, plan, slips, theme, sheets=sheets)
    _draw_blocks(root, below, (margin, top + plan.height), theme)
    return root


def _root(diagram: Diagram, width: float, height: float, theme: Theme) -> ET.Element:
    root = element(
        "svg", xmlns=SVG, viewBox=f"0 0 {round(width)} {round(height)}", width=str(round(width)),
        height=str(round(height)), role="graphics-document", aria_roledescription="argument map",
        aria_labelledby="_title _description", font_family=", ".join((*theme.fonts, "sans-serif")),
    )  # fmt: skip
    root.set("xmlns:xlink", XLINK)
    add_words(root, "title", diagram.title or "Argument map", id="_title")
    add_words(root, "desc", describe(diagram), id="_description")
    if theme.dark:
        add(root, "style").text = style_sheet(
            theme.dark,
            badges=any(node.badges for node in diagram.nodes),
            folds=any(box.fold for box in diagram.boxes),
        )
    add(root, "rect", class_="ground", width="100%", height="100%", fill=theme.palette.ground)
    return root


def _draw_blocks(root: ET.Element, blocks: Sequence[Block], at: Point, theme: Theme) -> None:
    """Blocks one under another."""
    x, y = at
    for block in blocks:
        if block.draw:
            block.draw(root, x, y, theme)
        y += block.height


def _draw_edges(canvas: ET.Element, plan: Plan, theme: Theme) -> None:
    """Lines first, their ends above them."""
    edges = add(canvas, "g", id="_edges", aria_hidden="true")
    for route in plan.routes:
        group = add(edges, "g", id=xml_id(route.edge.id))
        draw_line(group, route.edge.kind, route.points, theme, count=route.edge.count)
    ends = add(canvas, "g", id="_ends", aria_hidden="true")
    for route in plan.routes:
        group = add(ends, "g")
        draw_ends(group, route.edge.kind, route.points, theme, on_line=route.on_line)
        if route.edge.count > 1:
            draw_count(group, route.edge, route.points, theme)


def _draw_nodes(
    canvas: ET.Element, diagram: Diagram, plan: Plan, slips: Mapping[str, Slip], theme: Theme, *, sheets: str
) -> None:
    voices = tells_voices(diagram)
    labels = labels_of(diagram)
    nodes = add(canvas, "g", id="_statements")
    for node in diagram.nodes:
        voice = node.attribution if voices and has_voice(node) else Attribution.ASSERTED
        draw_box(
            nodes, slips[node.id], plan.places[node.id], voice=voice, strong=diagram.voices and bool(node.text),
            label=labels[node.id], theme=theme, sheets=sheets,
        )  # fmt: skip
