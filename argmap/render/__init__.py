"""Pictures: a diagram laid out by an engine and drawn as SVG.

Names are loaded when they are first asked for: who imports this room to check a map should not pay for drawing it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.render.engine import (
        ENGINES,
        AvailableEngine,
        EmbeddedEngine,
        Engine,
        EngineLimits,
        RenderError,
        SystemEngine,
        engine_named,
    )
    from argmap.render.pdf import to_pdf
    from argmap.render.picture import to_dot, to_svg
    from argmap.render.png import to_png
    from argmap.render.readable import to_readable_dot
    from argmap.render.theme import THEMES, Ink, Palette, Theme, theme_named

__all__ = [
    "ENGINES",
    "THEMES",
    "AvailableEngine",
    "EmbeddedEngine",
    "Engine",
    "EngineLimits",
    "Ink",
    "Palette",
    "RenderError",
    "SystemEngine",
    "Theme",
    "engine_named",
    "theme_named",
    "to_dot",
    "to_pdf",
    "to_png",
    "to_readable_dot",
    "to_svg",
]

_HOMES = {
    "argmap.render.engine": (
        "ENGINES", "AvailableEngine", "EmbeddedEngine", "Engine", "EngineLimits", "RenderError", "SystemEngine",
        "engine_named",
    ),
    "argmap.render.pdf": ("to_pdf",),
    "argmap.render.picture": ("to_dot", "to_svg"),
    "argmap.render.png": ("to_png",),
    "argmap.render.readable": ("to_readable_dot",),
    "argmap.render.theme": ("THEMES", "Ink", "Palette", "Theme", "theme_named"),
}  # fmt: skip
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """A name of the room, loaded now."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
