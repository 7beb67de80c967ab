"""The legend as a block: samples with their words, in rows."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from argmap.diagram import Badge, EdgeKind
from argmap.model import Attribution, Kind
from argmap.render.layout import Rect
from argmap.render.svg.badges import draw_sign
from argmap.render.svg.block import NOTHING, Block, Setting, Types, put_lines, types_of
from argmap.render.svg.boxes import draw_outline, ink_class
from argmap.render.svg.elements import add
from argmap.render.svg.legend import Entry, Written
from argmap.render.svg.lines import draw_ends, draw_line
from argmap.render.theme import Theme
from argmap.render.typeset.column import emblem_width
from argmap.render.wrap import wrap

SAMPLE, HIGH = 34.0, 16.0
"""The size of a sample; the sign of a badge is as wide as it is."""
EMBLEM = 10.4
"""The size of type that the sign of a badge goes with."""
TO_WORDS = 8.0
BETWEEN = 20.0
"""Two entries of a row."""
BETWEEN_GROUPS = 18.0
"""What is between two groups of one row besides."""
ROW = 23.0


def set_legend(groups: Sequence[Sequence[Entry]], width: float, theme: Theme) -> Block:
    """The legend in as many rows as it takes. Each group has rows of its own, unless one row has room for all."""
    groups = [group for group in groups if group]
    if not groups:
        return NOTHING
    types = types_of(theme)
    whole = sum(_wide(entry, types) + BETWEEN * types.scale for group in groups for entry in group)
    apart = whole + BETWEEN_GROUPS * types.scale * (len(groups) - 1) > width
    places, rows = _places(groups, width, types, apart=apart)

    def draw(root: ET.Element, x: float, y: float, theme: Theme) -> None:
        block = add(root, "g", id="_legend")
        for entry, (dx, dy, room) in places:
            _draw_entry(block, entry, (x + dx, y + dy, room), types, theme)

    return Block(rows * ROW * types.scale, draw)


_Spot = tuple[float, float, float]
"""From the left, from the top, and how wide the words may be."""


def _places(
    groups: Sequence[Sequence[Entry]], width: float, types: Types, *, apart: bool
) -> tuple[list[tuple[Entry, _Spot]], int]:
    places: list[tuple[Entry, _Spot]] = []
    x, row = 0.0, 0
    for number, group in enumerate(groups):
        if number:
            x, row = (0.0, row + 1) if apart else (x + BETWEEN_GROUPS * types.scale, row)
        for entry in group:
            wide = _wide(entry, types)
            if x and x + wide > width:
                x, row = 0.0, row + 1
            room = min(
                wide - _to_words(entry, types) + BETWEEN * types.scale - 4.0, width - x - _to_words(entry, types)
            )
            places.append((entry, (x, row * ROW * types.scale, room)))
            row += len(_lines(entry, types, room)) - 1
            x += wide + BETWEEN * types.scale
    return places, row + 1


def _to_words(entry: Entry, types: Types) -> float:
    return (_sample_width(entry) + TO_WORDS) * types.scale


def _sample_width(entry: Entry) -> float:
    """How wide a sample is where type has its usual size."""
    return emblem_width(entry.sample, EMBLEM) if isinstance(entry.sample, Badge) else SAMPLE


def _wide(entry: Entry, types: Types) -> float:
    return _to_words(entry, types) + types.small.width(entry.words)


def _lines(entry: Entry, types: Types, room: float) -> tuple[str, ...]:
    return wrap(entry.words, types.small, max(room, 40.0))


def _draw_entry(parent: ET.Element, entry: Entry, at: _Spot, types: Types, theme: Theme) -> None:
    """An entry as a group of its own: the sample, moved to its place, then the words."""
    x, y, room = at
    group = add(parent, "g", class_="entry")
    place = Rect(0.0, 0.0, _sample_width(entry) * types.scale, HIGH * types.scale)
    _draw_sample(add(group, "g", transform=f"translate({x:.1f} {y:.1f})"), entry, place, theme)
    top = y + (place.height - types.small.size) / 2
    put_lines(
        group,
        _lines(entry, types, room),
        (x + _to_words(entry, types), top),
        Setting(types.small, types.row, room),
        theme,
    )


def _draw_sample(parent: ET.Element, entry: Entry, place: Rect, theme: Theme) -> None:
    sample, middle, right = entry.sample, place.y + place.height / 2, place.x + place.width
    if isinstance(sample, EdgeKind):
        draw_line(parent, sample, ((right, middle), (place.x, middle)), theme)
        on_line = sample is EdgeKind.UNDERCUTS
        end = right - 8.0 * theme.scale if on_line else right
        draw_ends(parent, sample, ((end, middle), (place.x, middle)), theme, on_line=on_line)
    elif isinstance(sample, Written):
        types = types_of(theme)
        at = (place.x, middle - types.small.size / 2)
        put_lines(parent, (sample.words,), at, Setting(types.small, types.row, place.width), theme)
    elif isinstance(sample, Badge):
        size = EMBLEM * theme.scale
        draw_sign(parent, sample, (place.x, middle - size / 2), size, theme)
    else:
        voice, kind = (sample, Kind.CLAIM) if isinstance(sample, Attribution) else (Attribution.ASSERTED, sample)
        group = add(parent, "g", class_=ink_class(kind, main=entry.main))
        draw_outline(
            group, kind, place, voice, theme.palette.ink(kind, main=entry.main), heavy=entry.main,
            weight=theme.line_weight,
        )  # fmt: skip
