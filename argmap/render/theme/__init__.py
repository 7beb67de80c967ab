"""How pictures look, as data: palettes, type and measures."""

from __future__ import annotations

from argmap.render.theme.contrast import unreadable
from argmap.render.theme.house import house_theme, themes_of
from argmap.render.theme.named import PRINT, REPORT, THEMES, theme_named
from argmap.render.theme.palette import TAGS, Ink, Palette
from argmap.render.theme.theme import Theme

__all__ = [
    "PRINT",
    "REPORT",
    "TAGS",
    "THEMES",
    "Ink",
    "Palette",
    "Theme",
    "house_theme",
    "theme_named",
    "themes_of",
    "unreadable",
]
