"""Set lines as text elements."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from argmap.render.layout import Rect
from argmap.render.svg.elements import add_words, put
from argmap.render.svg.hold import hold
from argmap.render.theme import Ink, Palette, Theme
from argmap.render.typeset import Line, Role, face

_LABELS = frozenset({Role.KIND, Role.MORE})
_QUIET = frozenset({Role.NAME, Role.SCHEME, Role.SOURCE})


def draw_words(parent: ET.Element, lines: tuple[Line, ...], place: Rect, ink: Ink, theme: Theme) -> None:
    """The lines of a slip that stands at `place`."""
    for line in lines:
        type_ = face(line.role, theme)
        name, fill = colour_of(line.role, ink, theme.palette)
        made = add_words(
            parent, "text", line.text, class_=name, x=place.x + line.x, y=place.y + line.y, font_size=type_.size,
            fill=fill,
        )  # fmt: skip
        if type_.bold:
            put(made, font_weight="bold")
        if line.flush:
            put(made, text_anchor="end")
        if line.rtl:
            _set_right_to_left(made, place.x + line.x - line.width / 2)
        else:
            hold(made, type_, line.room)


def _set_right_to_left(made: ET.Element, middle: float) -> None:
    """Set a line by its middle and as long as it is.

    LibreOffice takes `x` for the left end of it whatever its direction, and Inkscape draws none with `textLength`.
    """
    put(made, direction="rtl", text_anchor="middle", x=middle)


def colour_of(role: Role, ink: Ink, palette: Palette) -> tuple[str, str]:
    """The class and the colour of words in a box."""
    if role in _LABELS:
        return "l", ink.label
    if role in _QUIET and ink != palette.question:
        return "q", palette.quiet
    return ("l", ink.label) if role in _QUIET else ("t", ink.text)
