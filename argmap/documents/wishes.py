"""What may be asked of a map in a document, and how it is drawn for that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.diagnostics.near import did_you_mean
from argmap.diagram import Part
from argmap.drawing import Options
from argmap.drawing.overlays import overlays_named
from argmap.drawing.values import direction_named, parts_named
from argmap.drawing.views import view_named
from argmap.errors import UsageError
from argmap.library import quotations_of
from argmap.pipeline import Compilation
from argmap.render.theme import theme_named, themes_of
from argmap.settings import Settings

WISHES = ("file", "view", "theme", "direction", "overlay", "parts", "caption", "alt", "width")
"""What may be asked of a figure, the same in every kind of document."""

NONE = "none"
"""The wish `parts` for the drawing alone."""


def unknown_wish(wishes: Iterable[str]) -> str:
    """What is wrong with the first of `wishes` that no figure takes; nothing where all are known."""
    for name in wishes:
        if name not in WISHES:
            known = did_you_mean(name, WISHES) or f"there are {', '.join(WISHES)}"
            return f"a figure takes no `{name}`; {known}"
    return ""


def options_of(compilation: Compilation, wishes: Mapping[str, str], settings: Settings) -> Options:
    """How the map is to be drawn: as `wishes` say, and the theme else as the settings do.

    Raises:
        UsageError: there is no such view, theme, direction, overlay or part.
    """
    overlays = overlays_named(_words(wishes, "overlay"))
    quotes = None
    if any(overlay.name == "quotes" for overlay in overlays):
        quotes = quotations_of(compilation.map, compilation.symbols, settings.sources)
    return Options(
        theme=theme_named(wishes.get("theme") or settings.theme, themes_of(settings.themes)),
        view=view_named(compilation.map, wishes["view"]) if "view" in wishes else None,
        direction=direction_named(wishes["direction"]) if "direction" in wishes else None,
        overlays=overlays,
        quotes=quotes,
        parts=_parts(_words(wishes, "parts")) if "parts" in wishes else Options().parts,
    )


def _words(wishes: Mapping[str, str], name: str) -> tuple[str, ...]:
    """The words of a wish that takes several, commas between them."""
    if name not in wishes:
        return ()
    words = tuple(word.strip() for word in wishes[name].split(",") if word.strip())
    if not words:
        raise UsageError(f"`{name}` names nothing")
    return words


def _parts(names: tuple[str, ...]) -> tuple[Part, ...]:
    if NONE in names and len(set(names)) > 1:
        raise UsageError(f"`{NONE}` leaves no place for other parts")
    return parts_named(name for name in names if name != NONE)
