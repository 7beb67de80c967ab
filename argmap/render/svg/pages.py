"""A picture on a page of a size: as large as it fits, up to its full size, with a line at the foot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from xml.etree import ElementTree as ET

from argmap.diagram import Diagram
from argmap.render.clean import clean_text
from argmap.render.layout import Plan, Rect
from argmap.render.paper import PIXELS_PER_POINT, PageSize
from argmap.render.svg.block import Setting, put_lines
from argmap.render.svg.document import blocks_of, draw_picture
from argmap.render.svg.elements import add, add_sheet_link, add_words, put
from argmap.render.theme import Theme
from argmap.render.typeset import Slip
from argmap.render.wrap import Face, wrap

FOOT = 24.0
"""Pixels of a page that the line at its foot takes."""
FOOT_TYPE = 9.6
SMALLEST = 0.1
"""What does not fit at this scale is cut off by the edge of the page."""
_STEPS = 12
_MILLIMETRES = 25.4 / 96
_STAYS = frozenset({"title", "desc", "style", "rect"})


class Unit(StrEnum):
    """What the width and height of a page are given in."""

    MILLIMETRES = "mm"
    PIXELS = "px"
    """CSS pixels of the page, for a picture made of pixels"""
    PICTURE = "picture"
    """the pixels of the picture, which stand closer than those of the page where it is made smaller"""


@dataclass(frozen=True, slots=True)
class OnPage:
    """Where a picture is put: the size of the page, and what its foot says."""

    size: PageSize
    title: str = ""
    """What all the pages are called together."""
    number: int = 1
    count: int = 1
    overview: str = ""
    """The name of the sheet that the title at the foot leads to, or nothing."""
    unit: Unit = Unit.MILLIMETRES

    @property
    def room(self) -> tuple[float, float]:
        """The width and height that a picture can take, in pixels of the page."""
        across, down = self.size.room
        return across, down - FOOT


def page_scale(diagram: Diagram, plan: Plan, theme: Theme, page: OnPage) -> float:
    """How much of its full size the picture has on the page: the most at which it fits, 1 at most."""
    across, down = page.room
    high = min(1.0, across / plan.width) if plan.width else 1.0
    if height_on(diagram, plan, theme, across / high) * high <= down:
        return high
    low = SMALLEST
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if height_on(diagram, plan, theme, across / middle) * middle <= down:
            low = middle
        else:
            high = middle
    return low


def height_on(diagram: Diagram, plan: Plan, theme: Theme, width: float) -> float:
    """How high the picture is, with what stands above and below it, where it is so wide."""
    above, below = blocks_of(diagram, width, replace(theme, margin=0.0))
    return plan.height + sum(block.height for block in (*above, *below))


def draw_page(
    diagram: Diagram, plan: Plan, slips: Mapping[str, Slip], theme: Theme, page: OnPage, *, sheets: str = ""
) -> ET.Element:
    """The page as a tree of elements."""
    scale = page_scale(diagram, plan, theme, page)
    bare = replace(theme, margin=0.0)
    root = draw_picture(diagram, plan, slips, bare, sheets, width=page.room[0] / scale)
    margin = page.size.margin * PIXELS_PER_POINT / scale
    width, height = (side * PIXELS_PER_POINT / scale for side in (page.size.width, page.size.height))
    inside = [child for child in root if child.tag not in _STAYS]
    for child in inside:
        root.remove(child)
    holder = add(root, "g", transform=f"translate({margin:.1f} {margin:.1f})")
    holder.extend(inside)
    if page.count > 1:
        leads = page.overview and page.number > 1 and sheets
        title = add_sheet_link(root, page.overview, "", sheets) if leads else root
        face = Face(FOOT_TYPE / scale)
        foot = Rect(margin, height - margin, width - 2 * margin, 0.0)
        _draw_foot(root, title, page, (face, foot), theme)
    put(root, viewBox=f"0 0 {width:.2f} {height:.2f}")
    root.attrib |= _size(page, scale)
    return root


def _size(page: OnPage, scale: float) -> dict[str, str]:
    width, height = (side * PIXELS_PER_POINT for side in (page.size.width, page.size.height))
    if page.unit is Unit.MILLIMETRES:
        return {"width": f"{width * _MILLIMETRES:g}mm", "height": f"{height * _MILLIMETRES:g}mm"}
    if page.unit is Unit.PIXELS:
        return {"width": str(round(width)), "height": str(round(height))}
    return {"width": f"{width / scale:.2f}", "height": f"{height / scale:.2f}"}


def _draw_foot(root: ET.Element, holder: ET.Element, page: OnPage, place: tuple[Face, Rect], theme: Theme) -> None:
    """What the pages are called at the left, in `holder`, and which page it is at the right."""
    face, foot = place
    which = f"page {page.number} of {page.count}"
    lines = wrap(clean_text(page.title), face, foot.width - face.width(which) - 2 * face.size)
    put_lines(holder, lines[:1], (foot.x, foot.y - face.size), Setting(face, 0.0, foot.width, quiet=True), theme)
    add_words(
        root, "text", which, class_="q", x=foot.x + foot.width, y=foot.y - face.size * 0.08, font_size=face.size,
        fill=theme.palette.quiet, text_anchor="end",
    )  # fmt: skip
