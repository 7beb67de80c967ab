"""A Graphviz that the machine has, run as a program of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from json import JSONDecoder
from threading import Thread
from time import monotonic
from typing import IO, ClassVar

from argmap.render.engine.interface import EngineLimits, NoEngineError, Notice, RenderError
from argmap.visible import visible

PROGRAM = "dot"
WAY_OUT = "use the engine `embedded`"
_CHUNK = 1 << 16
_WORDS = 2000
"""Bytes of what the program complains of that are kept."""


@dataclass(frozen=True, slots=True)
class SystemEngine:
    """The program `dot` on the search path."""

    limits: EngineLimits = field(default_factory=EngineLimits)
    starting: Notice = field(default=nullcontext, compare=False)
    """Not needed: it starts at once."""
    name: ClassVar[str] = "dot"

    def layout(self, graphs: tuple[str, ...]) -> tuple[bytes, ...]:
        """The layout of each graph, as `json0`.

        Raises:
            NoEngineError: there is no `dot`, or it cannot be run.
            RenderError: it failed, took too long, or gave no answer that can be read.
        """
        found = _parts(self._run("\n".join(graphs).encode())) if graphs else ()
        if len(found) != len(graphs):
            raise RenderError(f"Graphviz's `dot` laid out {len(found)} of {len(graphs)} parts of the map; {WAY_OUT}")
        return found

    def _run(self, graphs: bytes) -> bytes:
        program = shutil.which(PROGRAM)
        if program is None:
            raise NoEngineError(f"there is no Graphviz program `dot` on this machine; install Graphviz, or {WAY_OUT}")
        try:
            process = subprocess.Popen(  # noqa: S603 (a fixed program, fixed options; the graph holds numbers only)
                [program, "-Kdot", "-Tjson0"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=0,
                start_new_session=True,
            )
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise NoEngineError(f"Graphviz's `dot` cannot be run: {visible(reason)}; {WAY_OUT}") from error
        with process:
            try:
                return _Talk(process, self.limits).answer(graphs)
            finally:
                _end(process)


class _Talk:
    """What is said to the program and what it answers, each on a thread of its own so that none waits for another."""

    def __init__(self, process: subprocess.Popen[bytes], limits: EngineLimits) -> None:
        self._process = process
        self._limits = limits
        self._answer = bytearray()
        self._complaint = bytearray()

    def answer(self, graphs: bytes) -> bytes:
        """The whole of its output. Raises `RenderError`."""
        end = monotonic() + self._limits.seconds
        stdin, stdout, stderr = self._process.stdin, self._process.stdout, self._process.stderr
        assert stdin is not None
        assert stdout is not None
        assert stderr is not None
        threads = (
            Thread(target=_read, args=(stdout, self._answer, self._limits.answer), name="argmap-dot-out", daemon=True),
            Thread(target=_write, args=(stdin, graphs), name="argmap-dot-in", daemon=True),
            Thread(target=_skim, args=(stderr, self._complaint), name="argmap-dot-err", daemon=True),
        )
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(max(0.0, end - monotonic()))
            if len(self._answer) > self._limits.answer:
                raise RenderError(f"Graphviz's `dot` gave an answer too long to be one; {WAY_OUT}")
        try:
            status = self._process.wait(max(0.0, end - monotonic()))
        except subprocess.TimeoutExpired:
            status = None
        if status is None or any(thread.is_alive() for thread in threads):
            raise RenderError(
                f"Graphviz's `dot` was stopped after {self._limits.seconds:g} seconds; draw a part of the map, "
                f"give it more time, or {WAY_OUT}"
            )
        if status:
            raise RenderError(f"Graphviz's `dot` failed with status {status}{self._words()}; {WAY_OUT}")
        return bytes(self._answer)

    def _words(self) -> str:
        """The first line of what it complained of, as a part of a message."""
        lines = bytes(self._complaint).decode("utf-8", "replace").split("\n")
        first = next((line.strip() for line in lines if line.strip()), "")
        return f", saying `{visible(first[:200])}`" if first else ""


def _write(stdin: IO[bytes], graphs: bytes) -> None:
    rest = memoryview(graphs)
    with suppress(OSError, ValueError):  # it ended, or was ended, before it had read all
        while rest:
            rest = rest[stdin.write(rest) :]
    with suppress(OSError, ValueError):
        stdin.close()


def _read(stdout: IO[bytes], into: bytearray, most: int) -> None:
    """Take what is written until there is more than an answer can be."""
    with suppress(OSError, ValueError):
        while len(into) <= most and (chunk := os.read(stdout.fileno(), _CHUNK)):
            into += chunk


def _skim(stderr: IO[bytes], into: bytearray) -> None:
    """Keep the beginning of what is written, and let the rest go."""
    with suppress(OSError, ValueError):
        while chunk := os.read(stderr.fileno(), _CHUNK):
            into += chunk[: _WORDS - len(into)]


def _end(process: subprocess.Popen[bytes]) -> None:
    """End `process` and whatever it started; one that ended by itself may have left some behind."""
    with suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _parts(output: bytes) -> tuple[bytes, ...]:
    """The JSON values that follow one another in `output`."""
    text, decoder, place, found = output.decode("utf-8", "replace").strip(), JSONDecoder(), 0, []
    while place < len(text):
        try:
            _, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            raise RenderError(f"Graphviz's `dot` gave an answer that cannot be read; {WAY_OUT}") from None
        found.append(text[place:end].encode())
        place = end
        while place < len(text) and text[place].isspace():
            place += 1
    return tuple(found)
