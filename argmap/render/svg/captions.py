"""What stands above and below the drawing: title, legend, remarks, works, speakers, and a caption as under a figure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree as ET

from argmap.diagram import Diagram, Part
from argmap.render.clean import clean_text
from argmap.render.svg.block import NOTHING, Block, Setting, put_lines, types_of
from argmap.render.svg.credits import set_credits
from argmap.render.svg.key import set_legend
from argmap.render.svg.legend import legend_of
from argmap.render.svg.ways import set_see_also
from argmap.render.theme import Theme
from argmap.render.wrap import Face, wrap

SMALLEST_TITLE, LARGEST_TITLE = 20.0, 40.0
TITLE_BY_WIDTH = 75.0
"""A title is so much smaller than its picture is wide."""
BETWEEN = 22.0
"""Two blocks."""
MEASURE = 760.0
"""The longest line of a caption: a longer one is hard to read."""


def set_title(diagram: Diagram, width: float, theme: Theme) -> Block:
    """The title over the drawing."""
    size = float(round(min(LARGEST_TITLE, max(SMALLEST_TITLE, width / TITLE_BY_WIDTH)) * theme.scale))
    face = Face(size, True, theme.font_width)
    lines = wrap(clean_text(diagram.title), face, width) if Part.TITLE in diagram.parts else ()
    if not lines:
        return NOTHING

    def draw(root: ET.Element, x: float, y: float, theme: Theme) -> None:
        put_lines(root, lines, (x, y), Setting(face, size * 1.25, width), theme)

    return Block(size * (1.25 * len(lines) + 1.0), draw)


def set_caption(diagram: Diagram, width: float, theme: Theme, sheets: str = "") -> Block:
    """What stands under the drawing; what it leads to is in files that end in `sheets`."""
    between = BETWEEN * theme.scale
    blocks = [block for block in _blocks(diagram, width, theme, sheets) if block.height]

    def draw(root: ET.Element, x: float, y: float, theme: Theme) -> None:
        for block in blocks:
            y += between
            if block.draw:
                block.draw(root, x, y, theme)
            y += block.height

    return Block(sum(block.height + between for block in blocks), draw)


def _blocks(diagram: Diagram, width: float, theme: Theme, sheets: str) -> Iterator[Block]:
    parts = diagram.parts
    if Part.LEGEND in parts:
        yield set_legend(legend_of(diagram), width, theme)
    if Part.CAPTION in parts:
        yield _figure(diagram, min(width, MEASURE * theme.scale), theme)
    elif parts or not diagram.nodes:
        yield _remarks(diagram, width, theme)
    if Part.SEE_ALSO in parts:
        yield set_see_also(diagram, width, theme, sheets)
    if Part.SOURCES in parts:
        yield set_credits("SOURCES", diagram.sources, width, theme)
        yield set_credits("WHO SPEAKS", diagram.speakers, width, theme)


def _remarks(diagram: Diagram, width: float, theme: Theme) -> Block:
    """What the reader must know. Without any part, it is in the description of a picture alone that shows something."""
    types = types_of(theme)
    lines = [line for remark in diagram.remarks for line in wrap(clean_text(remark), types.small, width)]

    def draw(root: ET.Element, x: float, y: float, theme: Theme) -> None:
        put_lines(root, lines, (x, y), Setting(types.small, types.row, width, quiet=True), theme)

    return Block(types.row * len(lines), draw)


def _figure(diagram: Diagram, width: float, theme: Theme) -> Block:
    """Title, remarks, works in short and date."""
    types = types_of(theme)
    title = wrap(clean_text(diagram.title), types.small_bold, width)
    lines = wrap(clean_text(" ".join(_said(diagram))), types.small, width)

    def draw(root: ET.Element, x: float, y: float, theme: Theme) -> None:
        put_lines(root, title, (x, y), Setting(types.small_bold, types.row, width), theme)
        below = (x, y + types.row * len(title))
        put_lines(root, lines, below, Setting(types.small, types.row, width, quiet=True), theme)

    return Block(types.row * (len(title) + len(lines)), draw)


def _said(diagram: Diagram) -> Iterator[str]:
    yield from diagram.remarks
    if diagram.sources:
        works = "; ".join(credit.short for credit in diagram.sources)
        yield f"{'Sources' if len(diagram.sources) > 1 else 'Source'}: {works}."
    if diagram.date:
        yield f"Drawn {date_in_words(diagram.date)}."


def date_in_words(written: str) -> str:
    """A date as prose has it: `22 November 2026`, `November 2026`, `2026`; anything else as it is."""
    parts = written.split("-")
    try:
        day = date.fromisoformat("-".join((*parts, "01", "01")[: max(3, len(parts))]))
    except ValueError:
        return written
    month = _MONTHS[day.month - 1]
    return (f"{day.year}", f"{month} {day.year}", f"{day.day} {month} {day.year}")[len(parts) - 1]


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
