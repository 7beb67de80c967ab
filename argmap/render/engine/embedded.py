"""Graphviz as WebAssembly, in this process: nothing to install, nothing it can reach."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock, Thread, stack_size
from time import monotonic
from typing import ClassVar

from argmap.render.engine.interface import EngineLimits, RenderError

STACK = 64 << 20
"""Bytes of stack for a layout: the engine calls itself once or twice for each level of a tree."""


@dataclass(frozen=True, slots=True)
class EmbeddedEngine:
    """Graphviz under wasmtime."""

    limits: EngineLimits = field(default_factory=EngineLimits)
    name: ClassVar[str] = "embedded"

    def layout(self, graphs: tuple[str, ...]) -> tuple[bytes, ...]:
        """The layout of each graph, as `json0`.

        Raises:
            RenderError: the packages are missing, or a layout failed, took too long or too much memory.
        """
        from argmap.render.engine.sandbox import start  # noqa: PLC0415 (it brings wasmtime, which is heavy)

        program = start()
        end = monotonic() + self.limits.seconds
        answers: list[bytes] = []
        faults: list[BaseException] = []

        def work() -> None:
            try:
                with program.clock:
                    answers.extend(program.run(graph, self.limits, end - monotonic()) for graph in graphs)
            except BaseException as fault:  # noqa: BLE001 (it is raised again where the caller waits)
                faults.append(fault)

        _in_deep_thread(work)
        if faults:
            raise faults[0]
        if len(answers) != len(graphs):
            raise RenderError("the embedded layout engine ended before its time")
        return tuple(answers)


_stack_lock = Lock()


def _in_deep_thread(work: Callable[[], None]) -> None:
    """Do `work` on a thread with a stack of `STACK`, and wait for it."""
    thread = Thread(target=work, name="argmap-layout", daemon=True)
    with _stack_lock:  # the size is a setting of the process, for threads that start from now on
        usual = stack_size(STACK)
        try:
            thread.start()
        finally:
            stack_size(usual)
    thread.join()
