"""What a user gets by `pip install argmap`: the built wheel, in a fresh environment, outside the checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

SHIPPED = ("argmap", "grammars", "docs/diagnostics")
BESIDES = ("pyproject.toml", "README.md", "LICENSE")

SMALL = """\
map "Small"

source paper "A paper"
  date: 2020-03-03

question open "Is the door open?"

claim yes "The door is open"
  answers open

  evidence seen "It was seen to be open"
    @paper "stood open"

  rebuttal shut "The wind has shut it since"
    by: "the neighbour"
    @paper "a gust"
"""


class Installed(NamedTuple):
    """A fresh environment that holds the built wheel and what it requires, and a folder far from the checkout."""

    scripts: Path
    wheel: Path
    folder: Path

    def run(self, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run one of the environment's commands in the folder, with nothing of this process's environment but PATH."""
        return subprocess.run(
            [self.scripts / name, *arguments],
            check=False,
            capture_output=True,
            encoding="utf-8",
            cwd=self.folder,
            env={"PATH": os.defpath, "HOME": str(self.folder)},
            stdin=subprocess.DEVNULL,
            timeout=120,
        )

    def python(self, code: str) -> str:
        """What a few lines of Python print there."""
        done = self.run("python", "-c", code)
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution as a package index would get it."""
    # Built from a copy, as setuptools writes beside its sources, and an old `build` folder would leak into the wheel.
    copy = tmp_path_factory.mktemp("source tree")
    unwanted = shutil.ignore_patterns("__pycache__")
    for folder in SHIPPED:
        shutil.copytree(root / folder, copy / folder, ignore=unwanted)
    for file in BESIDES:
        shutil.copy(root / file, copy / file)
    output = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--outdir", output, copy], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = output.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    environment = tmp_path_factory.mktemp("a fresh environment")
    subprocess.run([sys.executable, "-m", "venv", environment], check=True, capture_output=True)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    done = subprocess.run(
        [scripts / "python", "-m", "pip", "install", "--quiet", wheel], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    folder = tmp_path_factory.mktemp("the analyst’s reports")
    (folder / "small.arg").write_text(SMALL, encoding="utf-8")
    return Installed(scripts, wheel, folder)


def test_the_wheel_holds_the_sources_and_nothing_else(root: Path, wheel: Path) -> None:
    placed = {"argmap": "argmap", "grammars": "argmap/grammars", "docs/diagnostics": "argmap/diagnostics/pages"}
    expected = {
        f"{placed[folder]}/{path.relative_to(root / folder).as_posix()}"
        for folder in SHIPPED
        for path in (root / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == expected


def test_requirements_are_met_and_nothing_optional_is_there(installed: Installed) -> None:
    done = installed.run("python", "-m", "pip", "check")
    assert done.returncode == 0, done.stdout
    listed = json.loads(installed.run("python", "-m", "pip", "list", "--format", "json").stdout)
    assert "resvg_py" not in {entry["name"] for entry in listed}


def test_the_package_imports_from_the_environment(installed: Installed) -> None:
    place = Path(installed.python("import argmap; print(argmap.__file__)").strip())
    assert place.is_relative_to(installed.scripts.parent)
    assert (place.parent / "py.typed").is_file()


def test_the_version_is_the_projects(root: Path, installed: Installed) -> None:
    version = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    done = installed.run("argmap", "--version")
    assert (done.returncode, done.stdout.split()) == (0, ["argmap", version])


def test_check_finds_a_clean_map_clean(installed: Installed) -> None:
    done = installed.run("argmap", "check", "small.arg", "--fail-on", "warning")
    assert done.returncode == 0, done.stdout + done.stderr


def test_check_names_a_fault_and_its_line(installed: Installed) -> None:
    (installed.folder / "faulty.arg").write_text(SMALL + "  rebuts nowhere\n", encoding="utf-8")
    done = installed.run("argmap", "check", "faulty.arg")
    assert done.returncode == 1, done.stdout + done.stderr
    line = SMALL.count("\n") + 1
    assert f"faulty.arg:{line}:" in done.stdout
    assert "`nowhere`" in done.stdout


def test_explain_prints_the_page_of_every_code(root: Path, installed: Installed) -> None:
    pages = sorted((root / "docs" / "diagnostics").glob("*.md"))
    assert pages
    done = installed.run("argmap", "explain", pages[0].stem)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == pages[0].read_text(encoding="utf-8").strip()


def test_render_draws_without_a_system_package(installed: Installed) -> None:
    done = installed.run("argmap", "render", "small.arg", "-o", "small.svg")
    assert done.returncode == 0, done.stdout + done.stderr
    picture = ET.parse(installed.folder / "small.svg").getroot()
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    # A text may be wrapped over lines of its own, so its words are looked for one by one.
    words = " ".join(picture.itertext()).split()
    assert {"Small", "door", "neighbour", "paper"} <= {word.strip("“”\"',:.") for word in words}


def test_a_map_goes_through_python_and_back(installed: Installed) -> None:
    printed = installed.python(
        "import argmap\n"
        "small = argmap.load('small.arg')\n"
        "print(small.title, argmap.loads(argmap.dumps(small)) == small)\n"
    )
    assert printed.strip() == "Small True"
