"""How a picture looks: its palette, its type and its measures, as data."""

from __future__ import annotations

import re
from dataclasses import dataclass

from argmap.errors import UsageError
from argmap.render.theme.palette import Palette

_FONT = re.compile(r"[A-Za-z][A-Za-z0-9 -]{0,60}")

LIMITS = {
    "text_size": (6.0, 40.0),
    "box_width": (120.0, 1200.0),
    "junction_width": (80.0, 800.0),
    "spacing": (6.0, 200.0),
    "margin": (0.0, 400.0),
    "line_weight": (0.5, 3.0),
    "font_width": (0.7, 1.6),
}
"""The least and the most that a measure can be."""
MOST_FONTS = 20
TEXT_SIZE = 13.0
"""The size of type that all other measures were drawn for."""
METRIC = frozenset({"Liberation Sans", "Arial", "Helvetica", "Arimo", "Nimbus Sans"})
"""Fonts as wide as the text is measured."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A palette and the measures of a picture, in pixels of 1/96 inch."""

    name: str
    palette: Palette
    dark: Palette | None = None
    """For a dark screen; on paper `palette` holds."""
    fonts: tuple[str, ...] = ("Liberation Sans", "Arial", "Helvetica", "Noto Sans", "Noto Sans CJK SC")
    """The first that a viewer has is used; all but the last two are as wide as the text was measured."""
    text_size: float = TEXT_SIZE
    box_width: float = 272.0
    junction_width: float = 156.0
    names: bool = False
    """Whether boxes show the names that statements have in the text."""
    spacing: float = 12.0
    """Between boxes that stand beside one another."""
    margin: float = 28.0
    line_weight: float = 1.0
    """How heavy lines and outlines are; 1 is what paper wants."""
    font_width: float = 1.0
    """How wide the first font is, by Arial."""

    @property
    def scale(self) -> float:
        """How much larger than usual its type is, and with it what surrounds the type."""
        return self.text_size / TEXT_SIZE

    @property
    def is_metric(self) -> bool:
        """Whether its first font is as wide as the text is measured."""
        return self.fonts[0] in METRIC

    def __post_init__(self) -> None:
        """Refuse fonts that are no names and sizes that no picture can have. Raises `UsageError`."""
        if not 1 <= len(self.fonts) <= MOST_FONTS:
            raise UsageError(f"a theme names 1 to {MOST_FONTS} fonts, not {len(self.fonts)}")
        for font in self.fonts:
            if not is_font(font):
                raise UsageError(f"a font is named by letters, digits, spaces and hyphens, not {font!r}")
        for name, (least, most) in LIMITS.items():
            if not least <= getattr(self, name) <= most:
                raise UsageError(
                    f"`{name}` of a theme must lie between {least:g} and {most:g}, not {getattr(self, name)!r}"
                )


def is_font(name: object) -> bool:
    """Whether `name` can be the name of a font."""
    return isinstance(name, str) and _FONT.fullmatch(name) is not None
