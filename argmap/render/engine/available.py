"""The embedded engine, and the Graphviz of the machine where it cannot run."""

from __future__ import annotations

import shutil
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import ClassVar

from argmap.render.engine.embedded import EmbeddedEngine
from argmap.render.engine.interface import EngineLimits, NoEngineError, Notice
from argmap.render.engine.system import PROGRAM, SystemEngine


@dataclass(frozen=True, slots=True)
class AvailableEngine:
    """The first of both that this machine can run. A layout that fails or takes too long is not tried again."""

    limits: EngineLimits = field(default_factory=EngineLimits)
    starting: Notice = field(default=nullcontext, compare=False)
    name: ClassVar[str] = "auto"

    def layout(self, graphs: tuple[str, ...]) -> tuple[bytes, ...]:
        """The layout of each graph, as `json0`.

        Raises:
            NoEngineError: neither engine can run here; the reason is that of the embedded one.
            RenderError: a layout failed, or took too long or too much memory.
        """
        try:
            return EmbeddedEngine(self.limits, self.starting).layout(graphs)
        except NoEngineError:
            if shutil.which(PROGRAM) is None:
                raise
        return SystemEngine(self.limits).layout(graphs)
