"""Themes of a house: what a settings file may say of them, and where it is told that something in it is none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.errors import UsageError
from argmap.render.theme import THEMES, house_theme, themes_of
from argmap.render.theme.theme import LIMITS
from argmap.settings import HouseTheme, Settings, read_settings
from argmap.settings.theme import BUILT_IN, COLOURS, SIZES

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Settings]:
    """The settings of a text."""
    monkeypatch.chdir(tmp_path)

    def settings(content: str) -> Settings:
        Path("argmap.toml").write_text(content, encoding="utf-8")
        return read_settings(Path("argmap.toml"))

    return settings


def test_what_can_be_named_is_what_there_is() -> None:
    """The settings know no theme, and no theme knows the settings' file; both must say the same."""
    assert tuple(theme.name for theme in THEMES) == BUILT_IN
    assert tuple(name for name, _ in THEMES[0].palette.colours()) == COLOURS
    assert {name.replace("-", "_"): limits for name, limits in SIZES.items()} == LIMITS


def test_a_theme_by_name(read: Callable[[str], Settings]) -> None:
    assert read('theme = "screen"').theme == "screen"
    assert read("").theme == "report"
    settings = read('theme = "poster"\n[themes.poster]\nbase = "screen"')
    assert (settings.theme, settings.themes) == ("poster", (HouseTheme("poster", base="screen"),))


def test_all_that_a_theme_can_say(read: Callable[[str], Settings]) -> None:
    settings = read("""
        [theme]
        base = "print"
        fonts = ["Source Sans 3", "Noto Sans"]
        names = true
        text-size = 14
        box-width = 300.5
        junction-width = 170
        spacing = 14
        margin = 0
        line-weight = 1.25
        font-width = 0.95
        colours = { attack = "#A3161A", claim-line = "#003366", tag-8 = "#101010" }
        dark.attack = "#ff8080"
        [themes.plain]
    """)
    assert settings.theme == "house"
    house, plain = themes_of(settings.themes)
    assert (house.name, plain.name) == ("house", "plain")
    assert house.fonts[:3] == ("Source Sans 3", "Noto Sans", "Liberation Sans")
    assert (house.text_size, house.box_width, house.junction_width) == (14, 300.5, 170)
    assert (house.spacing, house.margin, house.line_weight, house.font_width) == (14, 0, 1.25, 0.95)
    assert house.names
    assert house.palette.attack == "#a3161a"
    assert house.palette.claim.line == "#003366"
    assert house.palette.tags[7] == "#101010"
    assert house.palette.support == THEMES[1].palette.support
    assert house.dark is not None  # `print` has none: it is that of `report`, changed
    assert THEMES[0].dark is not None
    assert (house.dark.attack, house.dark.support) == ("#ff8080", THEMES[0].dark.support)


def test_in_a_pyproject(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[tool.argmap.themes.house]\ntext-size = 15\n[tool.argmap]\ntheme = "house"', encoding="utf-8")
    settings = read_settings(path)
    assert (settings.theme, settings.themes[0].sizes) == ("house", {"text-size": 15.0})


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('theme = "hose"\n[themes.house]', "1:1: there is no theme `hose`; did you mean `house`?"),
        ("theme = 3", "1:1: `theme` is the name of a theme, or a table of one, not `3`"),
        ('theme = "</style>"', "1:1: `theme` is the name of a theme, or a table of one, not `</style>`"),
        ("themes = 3", "1:1: `themes` holds tables, one for each theme, as in [themes.house]"),
        ("[themes]\nhouse = 3", "2:1: `themes` holds tables, one for each theme, as in [themes.house]"),
        ("[themes.print]", "1:2: `print` is one of argmap's own themes; give yours another name"),
        (
            "[themes.'My Theme']",
            "1:2: a theme is named by small letters, digits and hyphens, beginning with a letter",
        ),
        (
            "[theme]\n[themes.house]",
            "2:2: the theme in `[theme]` goes by `house`; there is another of that name in `themes`",
        ),
        ('[theme]\nbase = "prnt"', "2:1: there is no theme `prnt` to begin from; did you mean `print`?"),
        ("[theme]\ncolor = 1", "2:1: a theme has no `color`; did you mean `colours`?"),
        ("[theme]\ntext-size = 400", "2:1: `text-size` is a number from 6 to 40, not `400`"),
        ("[theme]\ntext-size = 1e308", "2:1: `text-size` is a number from 6 to 40, not `1e+308`"),
        ("[theme]\nline-weight = nan", "2:1: `line-weight` is a number from 0.5 to 3, not `nan`"),
        ("[theme]\nmargin = true", "2:1: `margin` is a number from 0 to 400, not `true`"),
        ('[theme]\nspacing = "9"', "2:1: `spacing` is a number from 6 to 200, not `9`"),
        ("[theme]\nnames = 1", "2:1: `names` is true or false, not `1`"),
        (
            '[theme]\nfonts = "Arial"',
            "2:1: `fonts` is a list of names of fonts, 12 at most, the best one first",
        ),
        (
            "[theme]\nfonts = []",
            "2:1: `fonts` is a list of names of fonts, 12 at most, the best one first",
        ),
        (
            '[theme]\nfonts = ["url(https://x)"]',
            "2:1: a font is named by letters, digits, spaces and hyphens, not `url(https://x)`",
        ),
        (
            '[theme]\nfonts = ["x\'; } </style>"]',
            "2:1: a font is named by letters, digits, spaces and hyphens, not `x'; } </style>`",
        ),
        ("[theme]\ncolours = 3", '2:1: `colours` is a table of colours, as in attack = "#a3161a"'),
        (
            '[theme.colours]\nattack = "red;}</style>"',
            "2:1: `attack` is a colour such as `#1c2330`, not `red;}</style>`",
        ),
        (
            '[theme.dark]\n"claim-line" = "url(#a)"',
            "2:1: `claim-line` is a colour such as `#1c2330`, not `url(#a)`",
        ),
        ('[theme.colours]\nattack = "#12345678"', "2:1: `attack` is a colour such as `#1c2330`, not `#12345678`"),
        ("[theme.colours]\nattack = 1", "2:1: `attack` is a colour such as `#1c2330`, not `1`"),
        (
            '[theme.colours]\natack = "#102030"',
            "2:1: nothing in a picture has the colour `atack`; did you mean `attack`?",
        ),
        (
            '[theme.colours]\n"x{}" = "#102030"',
            "1:2: nothing in a picture has the colour `x{}`; docs/themes.md lists all",
        ),
    ],
)
def test_what_is_no_theme_is_told_with_its_place(read: Callable[[str], Settings], content: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        read(content)
    assert str(caught.value) == f"argmap.toml:{message}"


@pytest.mark.parametrize(
    "house",
    [
        HouseTheme("house", base="nowhere"),
        HouseTheme("house", fonts=("x;y",)),
        HouseTheme("house", sizes={"text-size": 1e9}),
        HouseTheme("house", sizes={"depth": 3}),
        HouseTheme("house", colours={"attack": "red"}),
        HouseTheme("house", dark={"attacks": "#102030"}),
    ],
)
def test_a_theme_built_in_python_is_held_to_the_same(house: HouseTheme) -> None:
    with pytest.raises(UsageError):
        house_theme(house)
