"""The themes that come with argmap."""

from __future__ import annotations

from argmap.errors import UsageError
from argmap.render.theme.dark import DARK
from argmap.render.theme.grey import GREY
from argmap.render.theme.light import LIGHT
from argmap.render.theme.safe import SAFE, SAFE_DARK
from argmap.render.theme.strong import STRONG, STRONG_DARK
from argmap.render.theme.theme import Theme

REPORT = Theme(name="report", palette=LIGHT, dark=DARK)
"""For paper and screen; follows the reader's dark mode."""
PRINT = Theme(name="print", palette=LIGHT)
"""The same, light everywhere."""
SCREEN = Theme(
    name="screen", palette=LIGHT, dark=DARK, text_size=16.0, box_width=300.0, junction_width=180.0, spacing=15.0,
    line_weight=1.25,
)  # fmt: skip
"""For slides and walls: larger type in boxes hardly wider, and heavier lines. Follows the reader's dark mode."""
DARK_THEME = Theme(name="dark", palette=DARK)
"""Dark everywhere."""
GREYSCALE = Theme(name="greyscale", palette=GREY)
"""For printers without colour."""
HIGH_CONTRAST = Theme(name="high-contrast", palette=STRONG, dark=STRONG_DARK, line_weight=1.3)
"""For readers who need strong contrast: WCAG's level AAA."""
COLOUR_BLIND = Theme(name="colour-blind", palette=SAFE, dark=SAFE_DARK)
"""Colours that stay apart in protanopia, deuteranopia and tritanopia."""

THEMES: tuple[Theme, ...] = (REPORT, PRINT, SCREEN, DARK_THEME, GREYSCALE, HIGH_CONTRAST, COLOUR_BLIND)


def theme_named(name: str, more: tuple[Theme, ...] = ()) -> Theme:
    """The theme that goes by `name`, among `more` first. Raises `UsageError` where there is none."""
    for theme in (*more, *THEMES):
        if theme.name == name:
            return theme
    known = dict.fromkeys(theme.name for theme in (*THEMES, *more))
    raise UsageError(f"there is no theme `{name}`; there are {', '.join(f'`{one}`' for one in known)}")
