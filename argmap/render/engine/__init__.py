"""Layout engines: they are given sizes and give back positions. No text of a user's reaches them."""

from __future__ import annotations

from argmap.render.engine.available import AvailableEngine
from argmap.render.engine.embedded import EmbeddedEngine
from argmap.render.engine.interface import Engine, EngineLimits, NoEngineError, RenderError
from argmap.render.engine.named import ENGINES, engine_named
from argmap.render.engine.system import SystemEngine

__all__ = [
    "ENGINES",
    "AvailableEngine",
    "EmbeddedEngine",
    "Engine",
    "EngineLimits",
    "NoEngineError",
    "RenderError",
    "SystemEngine",
    "engine_named",
]
