"""What the rest of the room asks of a layout engine."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from math import inf
from typing import Protocol

from argmap.errors import ArgmapError, UsageError

Notice = Callable[[], AbstractContextManager[object]]
"""What is around the start of an engine, so that whoever waits for it can be told why."""


class RenderError(ArgmapError):
    """No picture could be made. Names the engine and says what to do instead."""


class NoEngineError(RenderError):
    """The engine cannot run on this machine at all, whatever it is given."""


class Engine(Protocol):
    """Something that lays out graphs written in DOT."""

    @property
    def name(self) -> str:
        """What it is called on the command line."""

    def layout(self, graphs: tuple[str, ...]) -> tuple[bytes, ...]:
        """The layout of each graph, as Graphviz's `json0`. Raises `RenderError`."""


@dataclass(frozen=True, slots=True)
class EngineLimits:
    """How long and how large a layout may become before it is stopped. Raises `UsageError` where it has no time."""

    seconds: float = 120.0
    memory: int = 2 << 30
    """Bytes; held by the embedded engine only."""
    answer: int = 256 << 20
    """Bytes of the whole answer, many times what the largest picture needs."""

    def __post_init__(self) -> None:
        if not 0 < self.seconds < inf:
            raise UsageError(f"a layout may take some seconds, more than 0 of them, not {self.seconds:g}")
