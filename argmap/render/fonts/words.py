"""A line of text as a picture holds it: where it stands, how it looks and how wide it is drawn."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from argmap.render.fonts.shaping import Setting
from argmap.render.metrics import text_width

_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
THICKENED = 0.03
"""How wide a line around the glyphs makes a bold one of a font that has none, in ems."""


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text, from the point where it begins, or where it ends."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    """Empty where it is not drawn."""
    bold: bool
    anchor: str
    """Where on the line `x` is: at its `start`, `middle` or `end`."""
    rtl: bool
    length: float
    """How long it may be; 0 where nobody says."""

    def moved(self, x: float, y: float) -> Words:
        """The same elsewhere."""
        return replace(self, x=self.x + x, y=self.y + y)

    def extent(self, setting: Setting) -> tuple[float, float]:
        """Where the line begins at its left, and how wide it is drawn.

        That is as wide as its font makes it, but no wider than it was measured and its box has room for.
        """
        natural = setting.width * self.size
        measured = text_width(self.text, self.size, bold=self.bold)
        width = min(natural, self.length or measured or natural)
        if self.anchor == "middle" and self.rtl:
            return self.x + measured / 2 - width, width  # such a line is flush at its right
        if self.anchor == "middle":
            return self.x - width / 2, width
        return (self.x - width if (self.anchor == "end") is not self.rtl else self.x), width


def words_of(element: ET.Element, style: Mapping[str, str]) -> Words:
    """The line that a `text` element holds. Raises `ValueError` where its numbers are none."""
    return Words(
        text=element.text or "",
        x=float(element.get("x", "0")),
        y=float(element.get("y", "0")),
        size=float(style.get("font-size", "16")),
        colour=colour_of(style.get("fill", "#000000")),
        bold=style.get("font-weight", "") in ("bold", "600", "700", "800", "900"),
        anchor=style.get("text-anchor", "start"),
        rtl=style.get("direction", "ltr") == "rtl",
        length=float(element.get("textLength", "0")),
    )


def colour_of(text: str) -> str:
    """A colour as it stands in a picture, `#rrggbb`; nothing for none. Raises `ValueError` for what is none of both."""
    if text != "none" and not _COLOUR.fullmatch(text):
        raise ValueError(f"no picture holds the colour {text[:40]!r}")
    return "" if text == "none" else text
