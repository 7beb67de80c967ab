"""Themes of a house, made from what its settings say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from argmap.errors import UsageError
from argmap.render.theme.dark import DARK
from argmap.render.theme.named import theme_named
from argmap.render.theme.theme import LIMITS, Theme
from argmap.settings import HouseTheme


def house_theme(house: HouseTheme) -> Theme:
    """The theme that `house` describes.

    Raises:
        UsageError: it has no such base, or a value that no theme can have.
    """
    base = theme_named(house.base)
    sizes = {name.replace("-", "_"): value for name, value in house.sizes.items()}
    for name in sizes:
        if name not in LIMITS:
            raise UsageError(f"a theme has no size `{name.replace('_', '-')}`")
    dark = base.dark.with_colours(house.dark) if base.dark else DARK.with_colours(house.dark) if house.dark else None
    return replace(
        base,
        name=house.name,
        palette=base.palette.with_colours(house.colours),
        dark=dark,
        fonts=_fonts(house.fonts, base.fonts),
        names=base.names if house.names is None else house.names,
        **sizes,
    )


def _fonts(own: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """The house's own, then those of the base, for what they lack."""
    return tuple(dict.fromkeys((*own, *others)))


def themes_of(houses: Sequence[HouseTheme]) -> tuple[Theme, ...]:
    """The themes that `houses` describe. Raises `UsageError`."""
    return tuple(house_theme(house) for house in houses)
