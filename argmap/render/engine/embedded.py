"""Graphviz as WebAssembly, in this process: nothing to install, nothing it can reach."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from threading import Lock, Thread, stack_size
from time import monotonic
from typing import ClassVar

from argmap.render.engine.interface import EngineLimits, Notice, RenderError

STACK = 64 << 20
"""Bytes of stack for a layout: the engine calls itself once or twice for each level of a tree."""


@dataclass(frozen=True, slots=True)
class EmbeddedEngine:
    """Graphviz under wasmtime."""

    limits: EngineLimits = field(default_factory=EngineLimits)
    starting: Notice = field(default=nullcontext, compare=False)
    """Around its start, which takes some seconds where it must be compiled first."""
    name: ClassVar[str] = "embedded"

    def layout(self, graphs: tuple[str, ...]) -> tuple[bytes, ...]:
        """The layout of each graph, as `json0`.

        Raises:
            NoEngineError: a package is missing, or the engine does not start on this machine.
            RenderError: a layout failed, or took too long or too much memory.
        """
        with self.starting():
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
if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=_stack_lock.acquire, after_in_parent=_stack_lock.release, after_in_child=_stack_lock.release
    )


def _in_deep_thread(work: Callable[[], None]) -> None:
    """Do `work` on a thread with a stack of `STACK`, and wait for it."""
    thread = Thread(target=work, name="argmap-layout", daemon=True)
    with _stack_lock:  # the size is a setting of the process, for threads that start from now on
        usual = stack_size(STACK)
        try:
            thread.start()
        except RuntimeError as error:  # no room for such a stack, or no further thread allowed
            raise RenderError("the embedded layout engine found no memory for a thread of its own") from error
        finally:
            stack_size(usual)
    thread.join()
