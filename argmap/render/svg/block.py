"""What stands above or below the drawing: something of a known height that can be drawn at a place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from argmap.render.layout import Point
from argmap.render.svg.elements import add_words, put
from argmap.render.svg.hold import hold
from argmap.render.theme import Theme
from argmap.render.wrap import Face

Draw = Callable[[ET.Element, float, float, Theme], None]


@dataclass(frozen=True, slots=True)
class Block:
    """Something of a known height that can be drawn at a place."""

    height: float
    draw: Draw | None = None


NOTHING = Block(0.0)


@dataclass(frozen=True, slots=True)
class Types:
    """The type of what stands around a drawing; it grows with that of the boxes."""

    small: Face
    small_bold: Face
    heading: Face
    row: float
    """From one line to the next."""
    scale: float


def types_of(theme: Theme) -> Types:
    """The type that goes with `theme`."""
    scale, wide = theme.scale, theme.font_width
    size = round(11.0 * scale, 1)
    return Types(
        Face(size, stretch=wide), Face(size, True, wide), Face(round(9.2 * scale, 1), True, wide), 15.5 * scale, scale
    )


@dataclass(frozen=True, slots=True)
class Setting:
    """How lines of words are set: their type, from line to line, the room they have, and whether they are quiet."""

    face: Face
    row: float
    room: float
    quiet: bool = False


def put_lines(parent: ET.Element, lines: Sequence[str], at: Point, setting: Setting, theme: Theme) -> None:
    """Lines of words one under another, the top of the first at `at`."""
    x, y = at
    name, fill = ("q", theme.palette.quiet) if setting.quiet else ("t", theme.palette.text)
    size = setting.face.size
    for number, line in enumerate(lines):
        words = add_words(
            parent, "text", line, class_=name, x=x, y=y + size * 0.92 + setting.row * number, font_size=size, fill=fill
        )
        if setting.face.bold:
            put(words, font_weight="bold")
        hold(words, setting.face, setting.room)
