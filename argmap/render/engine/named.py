"""The engines by name."""

from __future__ import annotations

from contextlib import nullcontext

from argmap.errors import UsageError
from argmap.render.engine.available import AvailableEngine
from argmap.render.engine.embedded import EmbeddedEngine
from argmap.render.engine.interface import Engine, EngineLimits, Notice
from argmap.render.engine.system import SystemEngine

ENGINES: tuple[type[AvailableEngine | EmbeddedEngine | SystemEngine], ...] = (
    AvailableEngine,
    EmbeddedEngine,
    SystemEngine,
)
"""The first is used where none is named."""


def engine_named(name: str, limits: EngineLimits | None = None, starting: Notice = nullcontext) -> Engine:
    """The engine that goes by `name`. Raises `UsageError` where there is none."""
    for engine in ENGINES:
        if engine.name == name:
            return engine(limits or EngineLimits(), starting)
    raise UsageError(f"there is no engine `{name}`; there are {', '.join(f'`{engine.name}`' for engine in ENGINES)}")
