"""What stands above and below the drawing: title, legend, remarks, sources, speakers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from argmap.diagram import Badge, Credit, Diagram, EdgeKind
from argmap.model import Attribution, Kind
from argmap.render.clean import clean_text
from argmap.render.layout import Point, Rect
from argmap.render.svg.badges import draw_sign
from argmap.render.svg.boxes import draw_outline, ink_class
from argmap.render.svg.elements import add, add_link, add_words
from argmap.render.svg.hold import hold
from argmap.render.svg.legend import Entry
from argmap.render.svg.lines import draw_ends, draw_line
from argmap.render.theme import Theme
from argmap.render.typeset.column import emblem_width
from argmap.render.wrap import Face, wrap

Draw = Callable[[ET.Element, float, float, Theme], None]

SMALLEST_TITLE, LARGEST_TITLE = 20.0, 40.0
HEADING = Face(9.5, bold=True)
SMALL = Face(11.0)
SMALL_BOLD = Face(11.0, bold=True)
ROW = 15.5
SAMPLE = 34.0
"""The width of a sample in the legend."""
ENTRY_GAP = 22.0
COLUMN, WIDEST_COLUMN, COLUMN_GAP = 400.0, 620.0, 40.0
HEAD = ROW + 2.0
"""What a heading takes."""


@dataclass(frozen=True, slots=True)
class Caption:
    """Something of a known height that can be drawn at a place."""

    height: float
    draw: Draw | None = None


def set_title(diagram: Diagram, width: float) -> Caption:
    """The title over the drawing."""
    size = round(min(LARGEST_TITLE, max(SMALLEST_TITLE, width / 75.0)))
    lines = wrap(clean_text(diagram.title), Face(size, bold=True), width)
    if not lines:
        return Caption(0.0)

    def draw(root: ET.Element, x: float, y: float, theme: Theme) -> None:
        for number, line in enumerate(lines):
            words = add_words(
                root, "text", line, class_="t", x=x, y=y + size * (0.9 + 1.25 * number), font_size=size,
                font_weight="bold", fill=theme.palette.text,
            )  # fmt: skip
            hold(words, Face(size, bold=True), width)

    return Caption(size * (1.25 * len(lines) + 1.0), draw)


def set_caption(diagram: Diagram, legend: Sequence[Entry], width: float) -> Caption:
    """The legend, remarks, sources and speakers under the drawing."""
    blocks = [
        block
        for block in (
            _legend(legend, width),
            _remarks(diagram.remarks, width),
            _credits("SOURCES", diagram.sources, width),
            _credits("WHO SPEAKS", diagram.speakers, width),
        )
        if block.height
    ]

    def draw(root: ET.Element, x: float, y: float, theme: Theme) -> None:
        for block in blocks:
            y += 22.0
            if block.draw:
                block.draw(root, x, y, theme)
            y += block.height

    return Caption(sum(block.height + 22.0 for block in blocks), draw)


def _legend(entries: Sequence[Entry], width: float) -> Caption:
    places: list[tuple[float, float]] = []
    x, row = 0.0, 0
    for entry in entries:
        wide = SAMPLE + 7 + SMALL.width(entry.words)
        if x and x + wide > width:
            x, row = 0.0, row + 1
        places.append((x, row * 22.0))
        x += wide + ENTRY_GAP

    def draw(root: ET.Element, x: float, y: float, theme: Theme) -> None:
        group = add(root, "g", id="_legend")
        for entry, (dx, dy) in zip(entries, places, strict=True):
            _draw_entry(group, entry, x + dx, y + dy, theme)

    return Caption((row + 1) * 22.0 if entries else 0.0, draw)


def _draw_entry(parent: ET.Element, entry: Entry, x: float, y: float, theme: Theme) -> None:
    place = Rect(x, y, SAMPLE, 16.0)
    sample = entry.sample
    if isinstance(sample, EdgeKind):
        points = ((x + SAMPLE, y + 8.0), (x, y + 8.0))
        draw_line(parent, sample, points, theme.palette)
        if sample is EdgeKind.UNDERCUTS:
            points = ((x + SAMPLE - 8, y + 8.0), (x, y + 8.0))
        draw_ends(parent, sample, points, theme.palette, on_line=sample is EdgeKind.UNDERCUTS)
    elif isinstance(sample, Badge):
        size = 10.4
        draw_sign(parent, sample, (x + SAMPLE - emblem_width(sample, size), y + 8.0 - size / 2), size, theme)
    elif isinstance(sample, Attribution):
        group = add(parent, "g", class_="claim")
        draw_outline(group, Kind.CLAIM, place, sample, theme.palette.claim)
    else:
        group = add(parent, "g", class_=ink_class(sample, main=entry.main))
        draw_outline(
            group, sample, place, Attribution.ASSERTED, theme.palette.ink(sample, main=entry.main), heavy=entry.main
        )
    words = add_words(
        parent, "text", entry.words, class_="t", x=x + SAMPLE + 7, y=y + 12, font_size=SMALL.size,
        fill=theme.palette.text,
    )  # fmt: skip
    hold(words, SMALL, SMALL.width(entry.words) + ENTRY_GAP - 4.0)


def _remarks(remarks: Sequence[str], width: float) -> Caption:
    lines = [line for remark in remarks for line in wrap(clean_text(remark), SMALL, width)]

    def draw(root: ET.Element, x: float, y: float, theme: Theme) -> None:
        for number, line in enumerate(lines):
            words = add_words(
                root, "text", line, class_="q", x=x, y=y + 10 + ROW * number, font_size=SMALL.size,
                fill=theme.palette.quiet,
            )  # fmt: skip
            hold(words, SMALL, width)

    return Caption(ROW * len(lines), draw)


@dataclass(frozen=True, slots=True)
class _Row:
    """A credit with its words set."""

    credit: Credit
    short: tuple[str, ...]
    full: tuple[str, ...]

    @property
    def lines(self) -> int:
        """How many lines it takes."""
        return max(len(self.short), len(self.full))


def _credits(heading: str, credits_: Sequence[Credit], width: float) -> Caption:
    """Lists under a heading, in columns if there is room: the short form, then the long one."""
    if not credits_:
        return Caption(0.0)
    count = max(1, int((width + COLUMN_GAP) // (COLUMN + COLUMN_GAP)))
    wide = min(WIDEST_COLUMN, (width - COLUMN_GAP * (count - 1)) / count)
    left = min(0.4 * wide, max(SMALL_BOLD.width(clean_text(credit.short)) for credit in credits_) + 14.0)
    rows = [
        _Row(
            credit,
            wrap(clean_text(credit.short), SMALL_BOLD, left - 10.0),
            wrap(clean_text(credit.full), SMALL, wide - left),
        )
        for credit in credits_
    ]
    columns = _columns(rows, min(count, len(rows)))

    def draw(root: ET.Element, x: float, y: float, theme: Theme) -> None:
        add_words(
            root, "text", heading, class_="q", x=x, y=y + 9, font_size=HEADING.size, font_weight="bold",
            fill=theme.palette.quiet,
        )  # fmt: skip
        for number, column in enumerate(columns):
            place = y + HEAD
            for row in column:
                _draw_credit(root, row, (x + number * (wide + COLUMN_GAP), place), (left, wide), theme)
                place += ROW * row.lines

    return Caption(HEAD + ROW * max(sum(row.lines for row in column) for column in columns), draw)


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


def _draw_credit(root: ET.Element, row: _Row, at: Point, size: tuple[float, float], theme: Theme) -> None:
    """A row at its place; `size` is how wide its short form is, and how wide all of it."""
    (x, y), (left, wide) = at, size
    for number, line in enumerate(row.short):
        words = add_words(
            root, "text", line, class_="t", x=x, y=y + 10 + ROW * number, font_size=SMALL.size, font_weight="bold",
            fill=theme.palette.text,
        )  # fmt: skip
        hold(words, SMALL_BOLD, left - 6.0)
    holder = add_link(root, row.credit.link)
    for number, line in enumerate(row.full):
        words = add_words(
            holder, "text", line, class_="q", x=x + left, y=y + 10 + ROW * number, font_size=SMALL.size,
            fill=theme.palette.quiet,
        )  # fmt: skip
        hold(words, SMALL, wide - left)
