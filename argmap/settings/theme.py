"""The settings `theme` and `themes`: how pictures look in a house.

theme = "print"

or a theme of one's own, which takes what it does not say from another and goes by `house`:

[theme]
base = "print"
fonts = ["Source Sans 3", "Arial"]
text-size = 14

[theme.colours]
attack = "#a3161a"

and more of them, by names of one's own, in `[themes.poster]` and the like.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.settings.source import Source
from argmap.settings.wording import instead, quoted

if TYPE_CHECKING:
    from argmap.settings.settings import Settings

HOUSE = "house"
"""What the theme in `[theme]` goes by."""
BUILT_IN = ("report", "print", "screen", "dark", "greyscale", "high-contrast", "colour-blind")
"""The themes that come with argmap."""
KINDS = ("question", "main", "claim", "evidence", "assumption", "rebuttal", "undercut", "reason", "objection")
PARTS = ("line", "ground", "label", "text")
COLOURS: tuple[str, ...] = (
    *("ground", "text", "quiet", "frame-line", "frame-ground"),
    *(f"{kind}-{part}" for kind in KINDS for part in PARTS),
    *("support", "attack", "doubt", "neutral"),
    *(f"tag-{number}" for number in range(1, 9)),
)
"""What has a colour of its own."""
SIZES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "text-size": (6, 40),
        "box-width": (120, 1200),
        "junction-width": (80, 800),
        "spacing": (6, 200),
        "margin": (0, 400),
        "line-weight": (0.5, 3),
        "font-width": (0.7, 1.6),
    }
)
"""What has a size, the least and the most it can be."""
MOST_FONTS, MOST_THEMES = 12, 50

_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_FONT = re.compile(r"[A-Za-z][A-Za-z0-9 -]{0,60}")


@dataclass(frozen=True, slots=True)
class HouseTheme:
    """A theme of one's own: what it changes of the theme `base`.

    `colours` are those for paper and light screens, `dark` those for dark screens, both by names such as `attack` or
    `claim-line`. `sizes` go by names such as `text-size`.
    """

    name: str
    base: str = "report"
    fonts: tuple[str, ...] = ()
    sizes: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    colours: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    dark: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    names: bool | None = None
    """Whether boxes show names; None as the base has it."""


def theme(settings: Settings, source: Source, value: object, _folder: Path) -> Settings:
    """The settings with the theme `value`, which is what pictures have unless told otherwise.

    Raises:
        UsageError: it is neither the name of a theme nor a table of one.
    """
    if isinstance(value, Mapping):
        house = _house(source, ("theme",), HOUSE, value)
        return replace(settings, theme=HOUSE, themes=_joined(source, settings, (house,), ("theme",)))
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise source.wrong(("theme",), f"`theme` is the name of a theme, or a table of one, not {quoted(value)}")
    return replace(settings, theme=value)


def themes(settings: Settings, source: Source, value: object, _folder: Path) -> Settings:
    """The settings with more themes, by name.

    Raises:
        UsageError: one of them makes none.
    """
    found = []
    for name, table in value.items() if isinstance(value, Mapping) else (("", value),):
        keys = ("themes", name) if name else ("themes",)
        if not isinstance(table, Mapping):
            raise source.wrong(keys, "`themes` holds tables, one for each theme, as in [themes.house]")
        found.append(_house(source, keys, name, table))
    if len(found) > MOST_THEMES:
        raise source.wrong(("themes",), f"`themes` has more than {MOST_THEMES} themes")
    return replace(settings, themes=_joined(source, settings, tuple(found), ("themes", HOUSE)))


def check_theme(settings: Settings, source: Source) -> None:
    """Raises `UsageError` where the theme that the settings choose is none of those there are."""
    known = (*BUILT_IN, *(house.name for house in settings.themes))
    if settings.theme not in known:
        raise source.wrong(("theme",), f"there is no theme `{settings.theme}`; {instead(settings.theme, known)}")


def _joined(
    source: Source, settings: Settings, more: tuple[HouseTheme, ...], keys: tuple[str, ...]
) -> tuple[HouseTheme, ...]:
    joined = (*settings.themes, *more)
    if len({house.name for house in joined}) < len(joined):
        raise source.wrong(keys, f"the theme in `[theme]` goes by `{HOUSE}`; there is another of that name in `themes`")
    return joined


def _house(source: Source, keys: tuple[str, ...], name: str, table: Mapping[str, object]) -> HouseTheme:
    if name in BUILT_IN:
        raise source.wrong(keys, f"`{name}` is one of argmap's own themes; give yours another name")
    if not _NAME.fullmatch(name):
        raise source.wrong(keys, "a theme is named by small letters, digits and hyphens, beginning with a letter")
    house = HouseTheme(name)
    for key, value in table.items():
        here = (*keys, key)
        if key in SIZES:
            house = replace(house, sizes=MappingProxyType({**house.sizes, key: _size(source, here, value)}))
        elif key in _KEYS:
            house = _KEYS[key](house, source, here, value)
        else:
            raise source.wrong(here, f"a theme has no `{key}`; {instead(key, (*_KEYS, *SIZES))}")
    return house


def _size(source: Source, keys: tuple[str, ...], value: object) -> float:
    least, most = SIZES[keys[-1]]
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise source.wrong(keys, f"`{keys[-1]}` is a number from {least:g} to {most:g}, not {quoted(value)}")
    return float(value)


def _base(house: HouseTheme, source: Source, keys: tuple[str, ...], value: object) -> HouseTheme:
    if value not in BUILT_IN:
        hint = instead(value, BUILT_IN) if isinstance(value, str) else f"there are {', '.join(BUILT_IN)}"
        raise source.wrong(keys, f"there is no theme {quoted(value)} to begin from; {hint}")
    return replace(house, base=str(value))


def _fonts(house: HouseTheme, source: Source, keys: tuple[str, ...], value: object) -> HouseTheme:
    if not isinstance(value, list) or not 1 <= len(value) <= MOST_FONTS:
        raise source.wrong(keys, f"`fonts` is a list of names of fonts, {MOST_FONTS} at most, the best one first")
    for font in value:
        if not isinstance(font, str) or not _FONT.fullmatch(font):
            raise source.wrong(keys, f"a font is named by letters, digits, spaces and hyphens, not {quoted(font)}")
    return replace(house, fonts=tuple(value))


def _names(house: HouseTheme, source: Source, keys: tuple[str, ...], value: object) -> HouseTheme:
    if not isinstance(value, bool):
        raise source.wrong(keys, f"`names` is true or false, not {quoted(value)}")
    return replace(house, names=value)


def _colours(house: HouseTheme, source: Source, keys: tuple[str, ...], value: object) -> HouseTheme:
    return replace(house, colours=_palette(source, keys, value))


def _dark(house: HouseTheme, source: Source, keys: tuple[str, ...], value: object) -> HouseTheme:
    return replace(house, dark=_palette(source, keys, value))


def _palette(source: Source, keys: tuple[str, ...], value: object) -> Mapping[str, str]:
    if not isinstance(value, Mapping):
        raise source.wrong(keys, f'`{keys[-1]}` is a table of colours, as in attack = "#a3161a"')
    found: dict[str, str] = {}
    for name, colour in value.items():
        if name not in COLOURS:
            raise source.wrong((*keys, name), f"nothing in a picture has the colour `{name}`; {_near(name)}")
        if not isinstance(colour, str) or not _COLOUR.fullmatch(colour):
            raise source.wrong((*keys, name), f"`{name}` is a colour such as `#1c2330`, not {quoted(colour)}")
        found[name] = colour.lower()
    return MappingProxyType(found)


def _near(name: str) -> str:
    hint = instead(name, COLOURS)
    return hint if hint.startswith("did you mean") else "docs/themes.md lists all"


_KEYS: Mapping[str, Callable[[HouseTheme, Source, tuple[str, ...], object], HouseTheme]] = {
    "base": _base,
    "fonts": _fonts,
    "names": _names,
    "colours": _colours,
    "dark": _dark,
}
