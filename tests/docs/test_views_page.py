"""The page on views: its commands draw what it says, its map has no fault."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from argmap import loads, render
from argmap.cli.command_line import main
from argmap.drawing.options import SMALLEST_TYPE
from argmap.drawing.split import MOST

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "views.md").read_text(encoding="utf-8")


def blocks(how: str) -> list[str]:
    return re.findall(rf"^```{how}\n((?:.*\n)*?)^```$", PAGE, re.MULTILINE)


COMMANDS = [line.removeprefix("$ argmap ") for block in blocks("console") for line in block.splitlines()]


@pytest.fixture
def maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path in (ROOT / "maps").glob("*.arg"):
        shutil.copy(path, tmp_path)
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_draws(command: str, maps: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = shlex.split(command)
    if "png" in command:
        pytest.importorskip("resvg_py")
    if ".pdf" in command:
        pytest.importorskip("pydyf")
    assert main(arguments) == 0
    assert capsys.readouterr().err == ""
    output = maps / arguments[arguments.index("-o") + 1]
    assert output.is_file() or len(list(output.iterdir())) > 1


@pytest.mark.usefixtures("maps")
def test_the_sheets_are_those_it_lists(maps: Path) -> None:
    (command,) = [one for one in COMMANDS if one.endswith("nupi-sheets")]
    assert main(shlex.split(command)) == 0
    (listed,) = blocks("text")
    assert sorted(path.name for path in (maps / "nupi-sheets").iterdir()) == listed.split()


def test_its_map_can_be_drawn_in_its_views() -> None:
    (text,) = blocks("arg")
    map = loads(text)
    assert "The police saw it otherwise" in render(map, view="core")
    assert "2 statements" in render(map, view="outline")


def test_its_python_runs(maps: Path) -> None:
    pytest.importorskip("pydyf")
    (code,) = blocks("python")
    exec(compile(code, "views.md", "exec"), {})
    assert {"promise.svg", "folded.svg", "sheets", "debate.pdf"} <= {path.name for path in maps.iterdir()}


def test_its_numbers_are_those_of_the_program() -> None:
    assert f"at most {MOST} boxes" in PAGE
    assert f"{SMALLEST_TYPE:g} points" in PAGE
