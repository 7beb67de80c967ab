"""A picture on a screen whose reader prefers dark: every colour in it is one of the dark palette."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from argmap.diagram import Badge, Box, Diagram, Junction, Sign, Tone
from argmap.diagram.badge import OTHER_TINT
from argmap.model import Kind
from argmap.render import THEMES, Theme, to_svg
from argmap.render.theme import Palette
from tests.browser import Scheme, visited
from tests.render.samples import framed

pytestmark = pytest.mark.chromium

COLOURS = """() => {
  const found = new Set();
  for (const one of document.querySelectorAll("path, rect, circle, text")) {
    const style = getComputedStyle(one);
    for (const colour of [style.fill, style.stroke]) if (colour !== "none") found.add(colour);
  }
  return [...found];
}"""


def badged() -> Diagram:
    """Every badge on every kind of box, in every tone and tint."""
    badges = tuple(
        Badge(
            "x", sign, "words", "words", meaning=f"{sign} {tone}", tone=tone, tint=number, letter="A", filled=2, cells=3
        )
        for sign in Sign
        for tone in Tone
        for number in (range(1, OTHER_TINT + 1) if sign is Sign.CHIP and tone is Tone.PLAIN else (1,))
    )
    nodes = [
        Box(f"{kind}{main}", kind, "A", main=main, source="S", badges=badges, tint=number % OTHER_TINT + 1)
        for number, kind in enumerate(kind for kind in Kind if kind not in (Kind.REASON, Kind.OBJECTION))
        for main in (False, True)
    ]
    joints = [Junction(kind, kind, "A", badges=badges, tint=9) for kind in (Kind.REASON, Kind.OBJECTION)]
    return Diagram(title="T", nodes=(*nodes, *joints))


def seen(browser: Browser, folder: Path, svg: bytes, scheme: Scheme) -> set[str]:
    place = folder / "picture.svg"
    place.write_bytes(svg)
    with visited(browser, place, scheme=scheme) as visit:
        return set(visit.page.evaluate(COLOURS))


def written(palette: Palette) -> set[str]:
    return {
        f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})" for _, colour in palette.colours()
    }


@pytest.mark.parametrize("diagram", [framed(), badged()], ids=["everything", "badges"])
@pytest.mark.parametrize("theme", [theme for theme in THEMES if theme.dark], ids=lambda theme: theme.name)
def test_every_colour_is_one_of_the_palette(browser: Browser, tmp_path: Path, theme: Theme, diagram: Diagram) -> None:
    assert theme.dark
    svg = to_svg(diagram, theme=theme)
    assert seen(browser, tmp_path, svg, "light") <= written(theme.palette)
    assert seen(browser, tmp_path, svg, "dark") <= written(theme.dark)


def test_without_a_dark_palette_nothing_changes(browser: Browser, tmp_path: Path) -> None:
    (theme,) = (theme for theme in THEMES if theme.name == "print")
    svg = to_svg(badged(), theme=theme)
    assert seen(browser, tmp_path, svg, "dark") == seen(browser, tmp_path, svg, "light") <= written(theme.palette)
