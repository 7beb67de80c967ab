"""The project's files agree with one another: what is packaged, what is documented, what CI runs."""

from __future__ import annotations

import importlib.resources
import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

# Folders of the checkout that have another place in the package.
ELSEWHERE = {"argmap.grammars": "grammars", "argmap.diagnostics.pages": "docs/diagnostics"}


@pytest.fixture(scope="module")
def pyproject(root: Path) -> dict[str, Any]:  # Any: a TOML table holds values of every type
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_package_of_the_tree_is_packaged(root: Path, pyproject: dict[str, Any]) -> None:
    folders = {path.parent for path in (root / "argmap").rglob("*.py")}
    expected = {".".join(folder.relative_to(root).parts) for folder in folders} | set(ELSEWHERE)
    assert pyproject["tool"]["setuptools"]["packages"] == sorted(expected)


def test_every_file_in_a_package_is_packaged(root: Path, pyproject: dict[str, Any]) -> None:
    patterns = pyproject["tool"]["setuptools"]["package-data"]["*"]
    folders = [root / "argmap", *(root / folder for folder in ELSEWHERE.values())]
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    left_out = [path for path in files if path.suffix != ".py" and not any(fnmatch(path.name, p) for p in patterns)]
    assert left_out == []


def test_every_package_has_its_init(root: Path, pyproject: dict[str, Any]) -> None:
    for package in pyproject["tool"]["setuptools"]["packages"]:
        folder = root / ELSEWHERE.get(package, package.replace(".", "/"))
        assert (folder / "__init__.py").is_file(), package


def test_all_holds_every_optional_part(pyproject: dict[str, Any]) -> None:
    extras = pyproject["project"]["optional-dependencies"]
    parts = sorted(set(extras) - {"all", "dev"})
    assert extras["all"] == [f"argmap[{','.join(parts)}]"]
    assert "argmap[all]" in extras["dev"]


@pytest.mark.parametrize("package", sorted(ELSEWHERE))
def test_folders_placed_elsewhere_are_readable_here(root: Path, package: str) -> None:
    """This run uses an editable install; test_wheel holds the same for a built wheel."""
    here = {path.name: path.read_bytes() for path in (root / ELSEWHERE[package]).iterdir() if path.is_file()}
    there = {path.name: path.read_bytes() for path in importlib.resources.files(package).iterdir() if path.is_file()}
    assert there == here


def test_ci_calls_the_test_command_of_the_readme(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^(?:\$ )?(python3 tasks\.py \w+)", readme, flags=re.MULTILINE)
    assert commands[:2] == ["python3 tasks.py demo", "python3 tasks.py test"]
    script = (root / ".ci" / "run").read_text(encoding="utf-8")
    does = [line for line in script.splitlines() if line and not line.startswith(("#", "set ", "cd "))]
    assert does == [f"exec {commands[1]} </dev/null"]


def test_the_task_runner_names_its_tasks(root: Path) -> None:
    done = subprocess.run([sys.executable, root / "tasks.py", "no-such"], check=False, capture_output=True, text=True)
    assert done.returncode == 2
    assert "python3 tasks.py demo" in done.stdout
