"""The colours of a page: those of its pictures, by the names that `page.css` knows."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model import Kind
from argmap.render.theme import Palette, Theme


def colour_sheet(theme: Theme) -> str:
    """The theme as custom properties: its dark palette for readers who prefer dark, never on paper."""
    light = "".join(_properties(theme.palette))
    fonts = ",".join((*(f'"{font}"' for font in theme.fonts), "sans-serif"))
    scheme = "dark" if _is_dark(theme.palette.ground) else "light"
    sheet = f":root{{color-scheme:{scheme};--sans:{fonts};{light}}}"
    if theme.dark:
        dark = "".join(_properties(theme.dark))
        sheet += f"@media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;{dark}}}}}"
    return sheet


def _is_dark(colour: str) -> bool:
    """Whether light text is meant to stand on it."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.3 * red + 0.6 * green + 0.1 * blue < 128


def _properties(palette: Palette) -> Iterator[str]:
    for name, colour in (
        ("ground", palette.ground),
        ("panel", palette.frame_ground),
        ("line", palette.frame_line),
        ("text", palette.text),
        ("quiet", palette.quiet),
        ("accent", palette.main.label),
        ("tint", palette.main.ground),
        ("support", palette.support),
        ("attack", palette.attack),
        *((kind.value, palette.ink(kind).label) for kind in Kind),
    ):
        yield f"--{name}:{colour};"
