"""The ways out of a picture: what it is a part of, above it, and the relations that lead to other sheets, below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from argmap.diagram import Diagram, Place, SeeAlso
from argmap.render.clean import clean_text
from argmap.render.svg.block import NOTHING, Block, Setting, Types, put_lines, types_of
from argmap.render.svg.elements import add_sheet_link
from argmap.render.svg.labels import VERBS
from argmap.render.theme import Theme
from argmap.render.wrap import wrap

MOST_TOLD = 12
"""Relations that are told one by one; the rest are counted."""
LONGEST_END, SHORT_END, LONGEST_PLACE = 64, 44, 44
"""Characters of a statement, of one of three that are told at once, and of the title of a sheet."""
COLUMN, GAP = 520.0, 36.0
LEAST_CARRIED = 3
"""Fewer lines of those that lead to one sheet do not go on in the next column."""
HANG = 12.0
"""How far relations are set in under the title of a sheet, and their further lines under the first."""
BETWEEN = 5.0
"""Between those that lead to one sheet and those that lead to the next."""


def set_trail(diagram: Diagram, width: float, theme: Theme, sheets: str) -> Block:
    """From the overview down to the sheet above this one, each a link."""
    if not diagram.trail:
        return NOTHING
    types = types_of(theme)
    rows: list[list[tuple[float, str, Place]]] = [[]]
    x = 0.0
    arrow = types.small.width(" › ")
    for place, words in _told_apart(diagram.trail):
        wide = types.small.width(words)
        if rows[-1] and x + wide > width:
            rows.append([])
            x = 0.0
        rows[-1].append((x, f"{words} ›", place))
        x += wide + arrow + 4.0

    def draw(root: ET.Element, left: float, top: float, theme: Theme) -> None:
        for number, row in enumerate(rows):
            for x, words, place in row:
                holder = _holder(root, place, sheets)
                at = (left + x, top + types.row * number)
                put_lines(holder, (words,), at, Setting(types.small, types.row, width - x, quiet=True), theme)

    return Block(types.row * len(rows) + 5.0 * types.scale, draw)


def _told_apart(trail: Sequence[Place]) -> Iterator[tuple[Place, str]]:
    """The places with their titles cut so that no two are the same: in the middle where the beginnings are alike.

    Of those whose titles are the same in full, only the first is told.
    """
    seen: set[str] = set()
    for place in trail:
        words = clipped(place.words, LONGEST_PLACE)
        if words in seen:
            text = clean_text(place.words)
            words = f"{clipped(text, LONGEST_PLACE // 2)} {text[-LONGEST_PLACE // 2 :].partition(' ')[2]}"
        if words not in seen and clean_text(place.words) not in seen:
            yield place, words
        seen |= {words, clean_text(place.words)}


@dataclass(frozen=True, slots=True)
class _Row:
    place: Place
    where: tuple[str, ...]
    """The title of the sheet that it leads to, in lines; it stands over all rows that lead there."""
    words: tuple[str, ...]

    def title_after(self, before: _Row | None) -> tuple[str, ...]:
        """What stands over it where `before` stands above: nothing where both lead to one sheet."""
        return () if before and (before.place.sheet, before.where) == (self.place.sheet, self.where) else self.where


def set_see_also(diagram: Diagram, width: float, theme: Theme, sheets: str) -> Block:
    """The relations that lead out of the picture, under the sheet that they lead to."""
    if not diagram.see_also:
        return NOTHING
    types = types_of(theme)
    gap, hang = GAP * types.scale, HANG * types.scale
    count = max(1, int((width + gap) // (COLUMN * types.scale + gap)))
    wide = (width - gap * (count - 1)) / count
    told_here = _by_place(diagram.see_also)
    placed = any(one.place.words for one in told_here)
    inset = hang if placed else 0.0
    first, more = _first(told_here)
    rows = [
        _Row(
            one.place,
            wrap(_where(one.place), types.small_bold, wide),
            wrap(told(one), types.small, wide - inset - hang),
        )
        for one in first
    ]
    columns = [list(_stacked(column, types)) for column in _columns(rows, count)]
    rest = wrap(_rest(more), types.small, width)
    head = types.row + 2.0 * types.scale
    foot = max(end for column in columns for *_, end in column) + BETWEEN * types.scale

    def draw(root: ET.Element, x: float, y: float, theme: Theme) -> None:
        bold = Setting(types.small_bold, types.row, wide)
        quiet = Setting(types.small, types.row, wide - inset - hang, quiet=True)
        heading = "SEE ALSO" if placed else "NOT SHOWN HERE"
        put_lines(root, (heading,), (x, y), Setting(types.heading, types.row, width, quiet=True), theme)
        for number, column in enumerate(columns):
            start = x + number * (wide + gap)
            for row, where, top, _ in column:
                holder = _holder(root, row.place, sheets)
                put_lines(holder, where, (start, y + head + top - types.row * len(where)), bold, theme)
                put_lines(holder, row.words[:1], (start + inset, y + head + top), quiet, theme)
                below = y + head + top + types.row
                put_lines(holder, row.words[1:], (start + inset + hang, below), quiet, theme)
        put_lines(root, rest, (x, y + head + foot), Setting(types.small, types.row, width, quiet=True), theme)

    return Block(head + foot + types.row * len(rest), draw)


def _stacked(column: Sequence[_Row], types: Types) -> Iterator[tuple[_Row, tuple[str, ...], float, float]]:
    """The rows of a column with the titles that stand over them, where their words begin, and where these end."""
    top = 0.0
    for before, row in zip((None, *column), column, strict=False):
        where = row.title_after(before)
        top += BETWEEN * types.scale if where and before else 0.0
        begin = top + types.row * len(where)
        top = begin + types.row * len(row.words)
        yield row, where, begin, top


def _where(place: Place) -> str:
    """The title of a sheet, and the number of its page."""
    words = clipped(place.words, LONGEST_PLACE)
    return f"{words}, page {place.page}" if place.page else words


def told(one: SeeAlso) -> str:
    """A relation in words."""
    most = SHORT_END if one.step else LONGEST_END
    heads = " to ".join(f"“{clipped(end, most)}”" for end in one.step or (one.head,))
    return f"“{clipped(one.tail, most)}” {VERBS[one.kind]} {'the step from ' if one.step else ''}{heads}"


def _rest(some: Sequence[SeeAlso]) -> str:
    """How many relations are not told one by one, and where they lead."""
    if not some:
        return ""
    count = Counter(one.place.words for one in some)
    where = ", ".join(f"{clipped(words, LONGEST_PLACE)} ({number})" for words, number in count.items() if words)
    return f"and {len(some)} more" + (f": {where}" if where else "")


def _first(some: Sequence[SeeAlso]) -> tuple[list[SeeAlso], list[SeeAlso]]:
    """Those that are told one by one, and the rest: undercuts before others, as their boxes do not say what they do."""
    ranked = sorted(range(len(some)), key=lambda at: (not some[at].step, at))
    chosen = set(ranked[:MOST_TOLD])
    first = [one for at, one in enumerate(some) if at in chosen]
    return first, [one for at, one in enumerate(some) if at not in chosen]


def _by_place(some: Sequence[SeeAlso]) -> list[SeeAlso]:
    """Those that lead to one place together, else in their order."""
    by_place: dict[tuple[str, str], list[SeeAlso]] = {}
    for one in some:
        by_place.setdefault((one.place.sheet, _where(one.place)), []).append(one)
    return [one for together in by_place.values() for one in together]


def _columns(rows: Sequence[_Row], count: int) -> list[list[_Row]]:
    """`rows` in at most `count` columns of much the same length, read downwards."""
    titles = [row.title_after(before) for before, row in zip((None, *rows), rows, strict=False)]
    lengths = [len(title) + len(row.words) for title, row in zip(titles, rows, strict=True)]
    columns: list[list[_Row]] = [[]]
    used = 0
    for at, row in enumerate(rows):
        going_on = sum(len(one.words) for one in rows[at:] if not one.title_after(row))
        if used >= sum(lengths) / count and len(columns) < count and (titles[at] or going_on >= LEAST_CARRIED):
            columns.append([])
            used = 0
        columns[-1].append(row)
        used += lengths[at]
    return columns


def _holder(parent: ET.Element, place: Place, sheets: str) -> ET.Element:
    """What the words of a place are put into: a link, where there are files to lead to."""
    return add_sheet_link(parent, place.sheet, place.box, sheets) if place.sheet and sheets else parent


def clipped(text: str, most: int) -> str:
    """`text` on one line, cut at a word with an ellipsis where it is longer than `most` characters."""
    line = clean_text(text)
    if len(line) <= most:
        return line
    head = line[:most]
    return (head.rpartition(" ")[0] if " " in head[most // 2 :] else head).rstrip(" ,;:–—-") + "…"
