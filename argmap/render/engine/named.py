"""The engines by name."""

from __future__ import annotations

from argmap.errors import UsageError
from argmap.render.engine.embedded import EmbeddedEngine
from argmap.render.engine.interface import Engine, EngineLimits
from argmap.render.engine.system import SystemEngine

ENGINES: tuple[type[EmbeddedEngine | SystemEngine], ...] = (EmbeddedEngine, SystemEngine)


def engine_named(name: str, limits: EngineLimits | None = None) -> Engine:
    """The engine that goes by `name`. Raises `UsageError` where there is none."""
    for engine in ENGINES:
        if engine.name == name:
            return engine(limits or EngineLimits())
    raise UsageError(f"there is no engine `{name}`; there are {', '.join(f'`{engine.name}`' for engine in ENGINES)}")
