"""Set lines as text elements."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from argmap.render.metrics import is_measured
from argmap.render.svg.elements import add_words, put
from argmap.render.theme import Ink, Palette, Theme
from argmap.render.typeset import Line, Role, face

FULL, FULL_IF_GUESSED = 0.93, 0.6
"""From which share of its room on a line is held to its measured width, whatever font the viewer has."""

_LABELS = frozenset({Role.KIND})
_QUIET = frozenset({Role.NAME, Role.SCHEME, Role.SOURCE})


def draw_words(parent: ET.Element, lines: tuple[Line, ...], x: float, y: float, ink: Ink, theme: Theme) -> None:
    """The lines of a slip whose upper left corner is at `x`, `y`."""
    for line in lines:
        draw_line_of_words(parent, line, x, y, colour_of(line.role, ink, theme.palette), theme)


def draw_line_of_words(
    parent: ET.Element, line: Line, x: float, y: float, colour: tuple[str, str], theme: Theme
) -> ET.Element:
    """One line of words; `colour` is the name of a class and the colour itself."""
    type_ = face(line.role, theme)
    name, fill = colour
    made = add_words(
        parent, "text", line.text, class_=name, x=x + line.x, y=y + line.y, font_size=type_.size, fill=fill
    )
    if type_.bold:
        put(made, font_weight="bold")
    if type_.spacing:
        made.set("letter-spacing", f"{type_.spacing:g}")
    if line.flush:
        put(made, text_anchor="end")
    if line.rtl:
        put(made, direction="rtl")
    share = line.width / line.room if line.room else 0.0
    if share > FULL or (share > FULL_IF_GUESSED and not is_measured(line.text)):
        put(made, textLength=line.width, lengthAdjust="spacingAndGlyphs")
    return made


def colour_of(role: Role, ink: Ink, palette: Palette) -> tuple[str, str]:
    """The class and the colour of words in a box."""
    if role in _LABELS:
        return "l", ink.label
    if role in _QUIET and ink is not palette.question:
        return "q", palette.quiet
    return ("l", ink.label) if role in _QUIET else ("t", ink.text)
