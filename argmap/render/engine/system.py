"""A Graphviz that the machine has, run as a program of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass, field
from json import JSONDecoder
from typing import ClassVar

from argmap.render.engine.interface import EngineLimits, RenderError

WAY_OUT = "use the engine `embedded`"


@dataclass(frozen=True, slots=True)
class SystemEngine:
    """The program `dot` on the search path."""

    limits: EngineLimits = field(default_factory=EngineLimits)
    name: ClassVar[str] = "dot"

    def layout(self, graphs: tuple[str, ...]) -> tuple[bytes, ...]:
        """The layout of each graph, as `json0`.

        Raises:
            RenderError: there is no `dot`, or it failed or took too long.
        """
        found = _parts(self._run("\n".join(graphs).encode())) if graphs else ()
        if len(found) != len(graphs):
            raise RenderError(f"Graphviz's `dot` laid out {len(found)} of {len(graphs)} parts of the map; {WAY_OUT}")
        return found

    def _run(self, graphs: bytes) -> bytes:
        from graphviz import DOT_BINARY  # noqa: PLC0415 (only a layout needs it)

        program = shutil.which(DOT_BINARY)
        if program is None:
            raise RenderError(f"there is no Graphviz program `dot` on this machine; install Graphviz, or {WAY_OUT}")
        with subprocess.Popen(  # noqa: S603 (a fixed program, fixed options; the graph holds numbers only)
            [program, "-Kdot", "-Tjson0"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as process:
            try:
                output, _ = process.communicate(graphs, timeout=self.limits.seconds)
            except subprocess.TimeoutExpired:
                _kill(process)
                raise RenderError(
                    f"Graphviz's `dot` was stopped after {self.limits.seconds:g} seconds; draw a part of the map, "
                    f"give it more time, or {WAY_OUT}"
                ) from None
            except BaseException:
                _kill(process)
                raise
        if process.returncode:
            raise RenderError(f"Graphviz's `dot` failed with status {process.returncode}; {WAY_OUT}")
        return output


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End `process` and whatever it started."""
    with suppress(ProcessLookupError):
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
        except ValueError:
            raise RenderError(f"Graphviz's `dot` gave an answer that cannot be read; {WAY_OUT}") from None
        found.append(text[place:end].encode())
        place = end + len(text[end:]) - len(text[end:].lstrip())
    return tuple(found)
