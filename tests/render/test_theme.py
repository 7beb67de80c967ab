"""Themes hold nothing but colours, names and sizes, and what they colour can be read."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from argmap.errors import UsageError
from argmap.model import Kind
from argmap.render.theme import THEMES, Ink, Palette, theme_named

PALETTES = [
    pytest.param(palette, id=f"{theme.name}-{number}")
    for theme in THEMES
    for number, palette in enumerate((theme.palette, theme.dark))
    if palette
]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", PALETTES)
def test_words_can_be_read(palette: Palette) -> None:
    """WCAG AA asks for 4.5 for text."""
    for kind in Kind:
        for main in (False, True):
            ink = palette.ink(kind, main=main)
            assert contrast(ink.text, ink.ground) >= 4.5
            assert contrast(ink.label, ink.ground) >= 4.5
            if ink != palette.question:
                assert contrast(palette.quiet, ink.ground) >= 4.5
    for ground in (palette.ground, palette.frame_ground):
        assert contrast(palette.text, ground) >= 4.5
        assert contrast(palette.quiet, ground) >= 4.5


@pytest.mark.parametrize("palette", PALETTES)
def test_lines_can_be_seen(palette: Palette) -> None:
    """WCAG AA asks for 3 for what is drawn."""
    for ground in (palette.ground, palette.frame_ground):
        for line in (palette.support, palette.attack, palette.doubt, palette.neutral):
            assert contrast(line, ground) >= 3
        for kind in Kind:
            assert contrast(palette.ink(kind).line, ground) >= 3


@pytest.mark.parametrize("colour", ["red", "#fff", "#12345g", "url(x)", "var(--x)", "#123456;x", ""])
def test_a_colour_is_a_colour(colour: str) -> None:
    palette = THEMES[0].palette
    for field in fields(palette):
        value = getattr(palette, field.name)
        spoilt = replace_line(value, colour) if isinstance(value, Ink) else colour
        with pytest.raises(UsageError, match="must be a colour"):
            replace(palette, **{field.name: spoilt})  # type: ignore[arg-type]  # a field chosen by its name


def replace_line(ink: Ink, colour: str) -> Ink:
    return replace(ink, line=colour)


@pytest.mark.parametrize("font", ["", "x'y", 'a"b', "a,b", "a;b", "url(x)", "<b>"])
def test_a_font_is_a_name(font: str) -> None:
    with pytest.raises(UsageError, match="a font is named by"):
        replace(THEMES[0], fonts=(font,))


@pytest.mark.parametrize(
    "change", [{"text_size": 0.0}, {"box_width": float("nan")}, {"spacing": -1.0}, {"margin": 1e9}]
)
def test_a_size_is_one_a_picture_can_have(change: dict[str, float]) -> None:
    with pytest.raises(UsageError, match="must lie between"):
        replace(THEMES[0], **change)  # type: ignore[arg-type]  # the fields of the cases are all numbers


def test_themes_by_name() -> None:
    assert [theme_named(theme.name) for theme in THEMES] == list(THEMES)
    with pytest.raises(UsageError, match="there is no theme `nihgt`"):
        theme_named("nihgt")
