"""Frames around the parts of a map that have a name."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET

from argmap.render.layout import Plan
from argmap.render.layout.fences import INSET, title_type
from argmap.render.svg.elements import add, add_sheet_link, add_words, xml_id
from argmap.render.svg.hold import hold
from argmap.render.theme import Theme
from argmap.render.wrap import wrap


def draw_frames(canvas: ET.Element, plan: Plan, theme: Theme, drawn_on: Mapping[str, str], sheets: str) -> None:
    """The frames, outermost first. The title of one that is `drawn_on` a sheet of its own leads there."""
    title = title_type(theme)
    for id, place in plan.frames:
        group = add(canvas, "g", id=f"_frame.{xml_id(id)}", class_="frame")
        add(
            group, "rect", class_="f", x=place.x, y=place.y, width=place.width, height=place.height, rx=8,
            fill=theme.palette.frame_ground, stroke=theme.palette.frame_line, stroke_width=1.0,
        )  # fmt: skip
        sheet = drawn_on.get(id, "")
        holder = add_sheet_link(group, sheet, "", sheets) if sheet else group
        for number, line in enumerate(wrap(plan.titles[id], title.face, place.width - 2 * INSET)):
            words = add_words(
                holder, "text", line, class_="q", x=place.x + INSET, y=place.y + title.first + title.row * number,
                font_size=title.face.size, font_weight="bold", fill=theme.palette.quiet,
            )  # fmt: skip
            hold(words, title.face, place.width - 2 * INSET)
