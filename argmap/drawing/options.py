"""What may be asked of a drawing."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.model import Direction, View
from argmap.render.engine import EmbeddedEngine, Engine
from argmap.render.theme import REPORT, Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a map is drawn. Nothing asked gives the whole map on one sheet."""

    view: View | None = None
    """The part of the map that is shown."""
    direction: Direction | None = None
    """Which way it runs; none given, as the view says, else from left to right."""
    theme: Theme = REPORT
    engine: Engine = field(default_factory=EmbeddedEngine)
