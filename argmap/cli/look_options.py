"""The options that say how a picture looks, and what is laid over it."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable
from itertools import chain

from argmap.cli.parser import Parser, one_of, read_as
from argmap.cli.project import add_sources_option
from argmap.cli.streams import say
from argmap.diagram import Part
from argmap.drawing import Options
from argmap.drawing.overlays import OVERLAYS, overlays_named
from argmap.drawing.values import date_said, parts_named
from argmap.errors import UsageError
from argmap.library import quotations_of
from argmap.pipeline import Compilation
from argmap.render.theme import THEMES, Theme, theme_named, themes_of, unreadable
from argmap.settings import Settings

NONE = "none"


def add_look_options(parser: Parser) -> None:
    """What chooses theme, overlays and parts."""
    names = ", ".join(theme.name for theme in THEMES)
    parser.option(
        "--theme", metavar="THEME", help=f"{names}, or one of the settings (default: as they say, else report)"
    )
    overlays = tuple(overlay.name for overlay in OVERLAYS)
    parser.option(
        "--overlay", action="append", default=[], metavar="OVERLAY", type=_several("overlay", overlays),
        help=f"what is laid over it: {', '.join(overlays)}; several with commas between",
    )  # fmt: skip
    parts = ", ".join(Part)
    parser.option(
        "--parts", metavar="PARTS", type=_several("part", (*Part, NONE)),
        help=f"what stands above and below it: {parts}, or {NONE} (default: all but the caption)",
    )  # fmt: skip
    parser.option("--dpi", metavar="DPI", type=_resolution, help="pixels an inch of PNG, 24 to 1200 (default: 192)")
    parser.option("--date", metavar="DATE", type=read_as(date_said), help="the date in the caption, as 2026-11-22")
    add_sources_option(parser)


def look_of(options: Namespace, settings: Settings, compilation: Compilation) -> Options:
    """The theme, the overlays and the parts that the options and the settings ask for.

    Raises:
        UsageError: there is no such theme, or the options do not go together.
    """
    overlays = overlays_named(tuple(chain.from_iterable(options.overlay)))
    quotes = None
    if any(overlay.name == "quotes" for overlay in overlays):
        quotes = quotations_of(compilation.map, compilation.symbols, settings.sources)
    return Options(
        theme=theme_of(options.theme, settings),
        overlays=overlays,
        quotes=quotes,
        parts=Options().parts if options.parts is None else _parts(options.parts),
        date=options.date or "",
        dpi=options.dpi or Options().dpi,
    )


def theme_of(name: str | None, settings: Settings) -> Theme:
    """The theme of this name, or of the settings. What cannot be read well in a house's own is told."""
    houses = themes_of(settings.themes)
    theme = theme_named(name or settings.theme, houses)
    if theme in houses:
        for sentence in unreadable(theme):
            say(f"theme `{theme.name}`: {sentence}")
    return theme


def _parts(names: Iterable[str]) -> tuple[Part, ...]:
    chosen = tuple(names)
    if NONE in chosen and len(set(chosen)) > 1:
        raise UsageError(f"--parts: `{NONE}` leaves no place for others")
    return parts_named(name for name in chosen if name != NONE)


def _several(noun: str, known: Iterable[str]) -> Callable[[str], list[str]]:
    """A reader of one or more words of `known`, commas between them."""
    read = one_of(noun, known)

    def words(value: str) -> list[str]:
        found = [read(word.strip()) for word in value.split(",") if word.strip()]
        if not found:
            raise ArgumentTypeError(f"it names no {noun}")
        return found

    return words


def _resolution(value: str) -> int:
    """Pixels an inch, as PNG may have them."""
    if value.isascii() and value.isdigit() and 24 <= int(value[:9]) <= 1200:
        return int(value)
    raise ArgumentTypeError(f"`{value}` is no resolution; PNG takes 24 to 1200 pixels an inch, such as 300 for print")
