"""Whoever waits on a terminal for the engine to be made ready is told so, and nobody else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

if os.name == "nt":
    pytest.skip("needs a terminal of POSIX", allow_module_level=True)

import pty
import termios

ROOT = Path(__file__).parents[2]
COMMAND = """
import sys
from argmap.cli import progress
from argmap.cli.command_line import main
progress.PATIENCE = float(sys.argv[1])
sys.exit(main(sys.argv[2:]))
"""


def shown(folder: Path, patience: float, *arguments: str) -> str:
    """What `argmap render` writes on a terminal of 100 columns, `patience` being how long it tells nothing."""
    (folder / "a.arg").write_text('claim a "A"\n  claim b "B"\n')
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 100))
    with subprocess.Popen(
        [sys.executable, "-c", COMMAND, str(patience), "render", "a.arg", "-o", "a.svg", *arguments],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:  # fmt: skip
        os.close(theirs)
        written = b""
        try:
            while chunk := os.read(ours, 4096):
                written += chunk
        except OSError:  # how a terminal ends on Linux
            pass
        assert process.wait() == 0
    os.close(ours)
    return written.decode()


def test_the_start_of_the_engine_is_told_and_vanishes(tmp_path: Path) -> None:
    text = shown(tmp_path, 0.0)
    assert "making the layout engine ready" in text
    assert text.endswith(" \r")


def test_a_start_that_is_quick_is_not_told(tmp_path: Path) -> None:
    assert shown(tmp_path, 60.0) == ""


def test_a_format_that_needs_no_layout_does_not_tell_of_one(tmp_path: Path) -> None:
    assert "layout engine" not in shown(tmp_path, 0.0, "-o", "a.dot")


@pytest.mark.skipif(shutil.which("dot") is None, reason="needs a system Graphviz: no `dot` is installed")
def test_the_graphviz_of_the_machine_starts_at_once(tmp_path: Path) -> None:
    assert "layout engine" not in shown(tmp_path, 0.0, "--engine", "dot")
