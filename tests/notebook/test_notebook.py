"""Maps in notebooks: their pictures, and cells that draw them, in a shell of IPython and in a notebook that is run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import pytest

import argmap
from argmap.drawing import Options
from argmap.notebook import Picture, bundle
from argmap.render.engine import SystemEngine

IPython = pytest.importorskip("IPython", reason="needs IPython: pip install 'argmap[notebook]'")

MAP = """\
map "Whether it is so"

question q "Is it so?"

  claim yes "It is"

    rebuttal no "It is not"

claim far "Something else is far off"
  supports yes

view small
  focus: no
"""


@dataclass(frozen=True)
class Cells:
    """A shell of IPython in an empty folder, with argmap loaded."""

    shell: Any  # IPython types little of it

    def __call__(self, text: str) -> Done:
        """What came of running a cell."""
        from IPython.utils.capture import capture_output

        with capture_output() as said:
            result = self.shell.run_cell(text)
        return Done(bool(result.success), said.stdout, said.stderr, [output.data for output in said.outputs])


class Done(NamedTuple):
    success: bool
    out: str
    err: str
    shown: list[dict[str, str]]


@pytest.fixture
def cell(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cells]:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("IPYTHONDIR", str(folder / "ipython"))
    from IPython.core.interactiveshell import InteractiveShell

    InteractiveShell.clear_instance()
    shell: Any = InteractiveShell.instance()
    shell.run_line_magic("load_ext", "argmap")
    yield Cells(shell)
    InteractiveShell.clear_instance()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_map_shows_itself_as_its_picture() -> None:
    debate = argmap.loads(MAP)
    shown = debate._repr_mimebundle_()
    assert set(shown) == {"image/svg+xml", "text/plain"}
    assert shown["image/svg+xml"] == argmap.render(debate)
    assert shown["text/plain"] == repr(debate)


def test_without_an_engine_the_reason_stands_in_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    shown = bundle(argmap.loads(MAP), Options(engine=SystemEngine()))
    assert set(shown) == {"text/plain"}
    line, reason = shown["text/plain"].split("\n", 1)
    assert line == "<ArgumentMap 'Whether it is so': 4 statements, 3 relations, 0 sources>"
    assert reason.startswith("no picture could be drawn: ")
    assert "Graphviz" in reason


def test_ipython_shows_the_picture_of_a_map(cell: Cells) -> None:
    cell.shell.push({"debate": argmap.loads(MAP)})
    formatted, _ = cell.shell.display_formatter.format(cell.shell.user_ns["debate"])
    assert ET.fromstring(formatted["image/svg+xml"]).tag == "{http://www.w3.org/2000/svg}svg"
    assert formatted["text/plain"].startswith("<ArgumentMap")


def test_a_cell_is_drawn(cell: Cells) -> None:
    done = cell(f"%%argmap\n{MAP}")
    assert done.success
    (shown,) = done.shown
    assert shown["image/svg+xml"] == argmap.render(argmap.loads(MAP))


def test_a_cell_binds_the_map_and_takes_a_view_a_theme_and_a_direction(cell: Cells) -> None:
    done = cell(f"%%argmap debate --view small --theme print --direction top-down\n{MAP}")
    assert done.success, done.err
    assert cell.shell.user_ns["debate"] == argmap.loads(MAP)
    (shown,) = done.shown
    assert "It is not" in shown["image/svg+xml"]
    assert "far off" not in shown["image/svg+xml"]


def test_findings_are_told_as_on_the_command_line(cell: Cells, folder: Path) -> None:
    text = f'{MAP}claim alone "Alone"\n'
    done = cell(f"%%argmap\n{text}")
    assert done.success
    (folder / "map.arg").write_text(text)
    told = subprocess.run(
        [sys.executable, "-m", "argmap", "check", "map.arg"], capture_output=True, text=True, check=False
    ).stdout
    assert "warning[unconnected]" in told
    assert done.out == told.replace("map.arg", "<cell>")


def test_a_map_with_errors_is_not_drawn_and_the_cell_fails(cell: Cells) -> None:
    done = cell("%%argmap debate\nclaim a\n  rebuts b\n")
    assert not done.success
    assert "error[undefined-name]" in done.out
    assert "nothing is drawn, as the map in this cell has errors" in done.err
    assert "Traceback" not in done.out + done.err
    assert done.shown == []
    assert "debate" not in cell.shell.user_ns


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("--view smal", "the map has no view `smal`; did you mean `small`?"),
        ("--theme pink", "there is no theme `pink`"),
        ("--direction up", "there is no direction `up`; there are `left-right`"),
        ("--colour=red", "unrecognized arguments: --colour=red"),
        ("two names", "unrecognized arguments: names"),
        ("2x", "`2x` is no name"),
        ("'x", "no closing quotation"),
    ],
)
def test_a_wrong_line_is_told_without_a_traceback(cell: Cells, line: str, reason: str) -> None:
    done = cell(f"%%argmap {line}\n{MAP}")
    assert not done.success
    assert reason in done.err
    assert "Traceback" not in done.out + done.err


def test_a_cell_imports_from_the_current_folder_and_follows_its_settings(cell: Cells, folder: Path) -> None:
    (folder / "other.arg").write_text('claim there "There"\n  claim more "More"\n')
    (folder / "argmap.toml").write_text('[severity]\nunconnected = "off"\n')
    done = cell('%%argmap debate\nimport "other.arg" as other\nclaim here "Here"\nclaim alone "Alone"\n'
                        "here supports other.there\n")  # fmt: skip
    assert done.success, done.err + done.out
    assert "unconnected" not in done.out
    assert len(cell.shell.user_ns["debate"]) == 4


def test_help_tells_of_the_options(cell: Cells) -> None:
    assert "--view" in cell.shell.find_cell_magic("argmap").__doc__


def test_a_picture_reads_as_its_map() -> None:
    debate = argmap.loads(MAP)
    assert repr(Picture(debate)) == repr(debate)


def test_the_model_loads_no_drawing() -> None:
    code = "import sys, argmap; argmap.ArgumentMap(); print('argmap.notebook' in sys.modules, 'IPython' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"


def test_a_notebook_is_run(tmp_path: Path) -> None:
    nbformat = pytest.importorskip("nbformat")
    nbclient = pytest.importorskip("nbclient")
    pytest.importorskip("ipykernel")
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_code_cell("%load_ext argmap"),
            nbformat.v4.new_code_cell(f"%%argmap debate --view small\n{MAP}"),
            nbformat.v4.new_code_cell("print(len(debate))\ndebate"),
        ]
    )
    os.environ.setdefault("JUPYTER_PLATFORM_DIRS", "1")
    nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    _, drawn, bound = notebook.cells
    told, picture = drawn.outputs
    assert "unanswered-rebuttal" in told.text
    assert list(picture.data) == ["image/svg+xml", "text/plain"]
    printed, shown = bound.outputs
    assert printed.text == "4\n"
    assert ET.fromstring(shown.data["image/svg+xml"]) is not None
