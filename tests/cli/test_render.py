"""`argmap render`: a picture of a map without errors, in a whole file or not at all."""

from __future__ import annotations

import os
import stat
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.drawing import FORMATS

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MAP = """\
map "Whether it is so"

question q "Is it so?"

  claim yes "It is"

    rebuttal no "It is not"

claim far "Something else is far off"

view small
  focus: yes
"""


@pytest.fixture(autouse=True)
def files(folder: Path) -> None:
    (folder / "a.arg").write_text(MAP, encoding="utf-8")
    (folder / "broken.arg").write_text(f"clam\n{MAP}", encoding="utf-8")


def test_a_map_is_drawn(run: Run, folder: Path) -> None:
    done = run("render", "a.arg", "-o", "a.svg")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert ET.parse(folder / "a.svg").getroot().tag == "{http://www.w3.org/2000/svg}svg"
    assert run("render", "a.arg", "-o", "-").out == (folder / "a.svg").read_text(encoding="utf-8")


def test_from_standard_input(run: Run) -> None:
    assert run("render", "-", "-o", "-", stdin=MAP.encode()).out == run("render", "a.arg", "-o", "-").out


def test_a_view_shows_a_part(run: Run) -> None:
    assert "far off" in run("render", "a.arg", "-o", "-").out
    assert "far off" not in run("render", "a.arg", "-o", "-", "--view", "small").out


def test_the_direction_and_the_theme_change_the_picture(run: Run) -> None:
    usual = run("render", "a.arg", "-o", "-").out
    other = run("render", "a.arg", "-o", "-", "--direction", "top-down").out
    plain = run("render", "a.arg", "-o", "-", "--theme", "print").out
    assert len({usual, other, plain}) == 3


@pytest.mark.parametrize("form", [format_.name for format_ in FORMATS])
def test_the_suffix_tells_the_format(run: Run, folder: Path, form: str) -> None:
    assert run("render", "a.arg", "-o", f"a.{form.upper()}").code == 0
    assert run("render", "a.arg", "-o", "plain", "--format", form).code == 0
    assert (folder / "plain").read_bytes() == (folder / f"a.{form.upper()}").read_bytes()


def test_a_map_with_errors_is_not_drawn_and_the_old_picture_stays(run: Run, folder: Path) -> None:
    (folder / "out.svg").write_text("old")
    done = run("render", "broken.arg", "-o", "out.svg")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("error[unknown-keyword]: ")
    assert done.err.endswith("argmap: nothing is written, as broken.arg has errors\n")
    assert (folder / "out.svg").read_text() == "old"


def test_warnings_do_not_keep_it_from_being_drawn(run: Run) -> None:
    assert "warning[unconnected]" in run("check", "a.arg").out
    done = run("render", "a.arg", "-o", "a.svg")
    assert (done.code, done.out, done.err) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.arg"], "argmap: the following arguments are required: -o/--output\n"),
        (["a.arg", "-o", "a.gif"], "argmap: a.gif: which format? `--format` takes svg"),
        (["a.arg", "-o", "a"], "argmap: a: which format? `--format` takes svg"),
        (["a.arg", "-o", "-", "--view", "smal"], "argmap: the map has no view `smal`; did you mean `small`?\n"),
        (["a.arg", "-o", "-", "--view", "\x1b"], "argmap: the map has no view `<U+001B>`; there are `small`\n"),
        (["a.arg", "-o", "-", "--engine", "neato"], "argmap: argument --engine: `neato` is no engine; "),
        (["a.arg", "-o", "-", "--direction", "up"], "argmap: argument --direction: `up` is no direction; "),
    ],
)
def test_a_wrong_command_line(run: Run, arguments: list[str], message: str) -> None:
    done = run("render", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(message)


def test_an_engine_that_is_not_there_is_the_machine(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    done = run("render", "a.arg", "-o", "a.svg", "--engine", "dot")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("argmap: there is no Graphviz program `dot` on this machine")
    assert done.err.count("\n") == 1
    assert not (folder / "a.svg").exists()


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX files")
def test_a_picture_takes_the_place_of_the_old_one(run: Run, folder: Path) -> None:
    (folder / "a.svg").write_text("old")
    (folder / "a.svg").chmod(0o600)
    assert run("render", "a.arg", "-o", "a.svg").code == 0
    assert stat.S_IMODE((folder / "a.svg").stat().st_mode) == 0o600
    done = run("render", "a.arg", "-o", "nowhere/a.svg")
    assert (done.code, done.err) == (3, "argmap: cannot write nowhere/a.svg: no such file or directory\n")
    done = run("render", "a.arg", "-o", "/dev/null", "--format", "svg")
    assert (done.code, done.err) == (3, "argmap: cannot write /dev/null: it is no plain file\n")
