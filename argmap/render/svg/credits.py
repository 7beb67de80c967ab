"""Works and speakers in full, as blocks in columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from argmap.diagram import Credit
from argmap.render.clean import clean_text
from argmap.render.layout import Point
from argmap.render.svg.block import NOTHING, Block, Setting, Types, put_lines, types_of
from argmap.render.svg.elements import add_link
from argmap.render.theme import Theme
from argmap.render.wrap import wrap

COLUMN, WIDEST, BETWEEN = 400.0, 620.0, 40.0
"""How wide a column is at least if there are several, how wide at most, and what is between two."""
TO_FULL = 14.0
MOST_SHORT = 0.4
"""The share of a column that short forms may take."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A credit with its words set."""

    credit: Credit
    short: tuple[str, ...]
    full: tuple[str, ...]

    @property
    def lines(self) -> int:
        """How many lines it takes."""
        return max(len(self.short), len(self.full), 1)


def set_credits(heading: str, credits_: Sequence[Credit], width: float, theme: Theme) -> Block:
    """A list under a heading, in columns if there is room: the short form, then the long one."""
    if not credits_:
        return NOTHING
    types = types_of(theme)
    gap = BETWEEN * types.scale
    most = max(1, min(len(credits_), int((width + gap) // (COLUMN * types.scale + gap))))
    layouts = [_laid(credits_, width, count, types) for count in range(1, most + 1)]
    columns, left, wide = min(layouts, key=lambda layout: _height(layout[0]))  # of two as high, that of fewer columns
    head = types.row + 2.0 * types.scale

    def draw(root: ET.Element, x: float, y: float, theme: Theme) -> None:
        put_lines(root, (heading,), (x, y), Setting(types.heading, types.row, wide, quiet=True), theme)
        for number, column in enumerate(columns):
            place = y + head
            for row in column:
                _draw_row(root, row, ((x + number * (wide + gap), place), (left, wide)), types, theme)
                place += types.row * row.lines

    return Block(head + types.row * _height(columns), draw)


_Columns = list[list[_Row]]


def _laid(credits_: Sequence[Credit], width: float, count: int, types: Types) -> tuple[_Columns, float, float]:
    """The credits in so many columns, how wide the short forms are, and how wide a column is."""
    gap = BETWEEN * types.scale
    wide = min(WIDEST * types.scale, (width - gap * (count - 1)) / count)
    longest = max(types.small_bold.width(clean_text(credit.short)) for credit in credits_)
    left = min(MOST_SHORT * wide, longest + TO_FULL * types.scale)
    return _columns([_row(credit, (left, wide), types) for credit in credits_], count), left, wide


def _height(columns: _Columns) -> int:
    """In lines."""
    return max(sum(row.lines for row in column) for column in columns)


def _row(credit: Credit, size: tuple[float, float], types: Types) -> _Row:
    left, wide = size
    return _Row(
        credit,
        wrap(clean_text(credit.short), types.small_bold, left - 10.0 * types.scale),
        wrap(clean_text(credit.full), types.small, wide - left),
    )


def _columns(rows: Sequence[_Row], count: int) -> list[list[_Row]]:
    """`rows` in at most `count` columns of much the same length, read downwards."""
    length = -(-sum(row.lines for row in rows) // count)
    columns: list[list[_Row]] = [[]]
    used = 0
    for row in rows:
        if columns[-1] and used + row.lines > length and len(columns) < count:
            columns.append([])
            used = 0
        columns[-1].append(row)
        used += row.lines
    return columns


def _draw_row(
    root: ET.Element, row: _Row, place: tuple[Point, tuple[float, float]], types: Types, theme: Theme
) -> None:
    """A row at its place; the size is how wide its short form is, and how wide all of it."""
    (x, y), (left, wide) = place
    put_lines(root, row.short, (x, y), Setting(types.small_bold, types.row, left - 6.0 * types.scale), theme)
    holder = add_link(root, row.credit.link)
    put_lines(holder, row.full, (x + left, y), Setting(types.small, types.row, wide - left, quiet=True), theme)
