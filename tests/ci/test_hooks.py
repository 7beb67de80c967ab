"""The hooks of pre-commit: those that a project takes from here, and those that `argmap init` gives it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

GOOD = 'claim a "A"\n\n  claim b "B"\n'
UGLY = 'claim  a   "A"\n\n  claim b "B"\n'
BAD = 'claim a "A"\n\n  clam b "B"\n'

PRE_COMMIT = (sys.executable, "-m", "pre_commit")
"""The one of this environment, be it activated or not."""

pre_commit = pytest.mark.skipif(
    find_spec("pre_commit") is None or shutil.which("git") is None, reason="needs pre-commit and git"
)


@pytest.fixture
def environment(tmp_path: Path, root: Path) -> dict[str, str]:
    """One in which `argmap` is the one that is tested, and pre-commit and git keep to the folder of the test."""
    place = tmp_path / "bin"
    place.mkdir()
    (place / "argmap").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m argmap "$@"\n')
    (place / "argmap").chmod(0o755)
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "PATH": f"{place}:{os.environ['PATH']}",
        "PYTHONPATH": str(root),
        "HOME": str(tmp_path),
        "PRE_COMMIT_HOME": str(tmp_path / "kept"),
        "GIT_CONFIG_NOSYSTEM": "1",
    }


def git(folder: Path, environment: dict[str, str], *words: str) -> None:
    named = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *named, *words], cwd=folder, env=environment, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path, root: Path, environment: dict[str, str]) -> Path:
    """A project that takes the hooks from a repository that holds them.

    pre-commit would install argmap from there, with all that it needs; here the hooks run the argmap at hand.
    """
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    shutil.copy(root / ".pre-commit-hooks.yaml", hooks)
    project = tmp_path / "project"
    project.mkdir()
    for folder in (hooks, project):
        git(folder, environment, "init")
    git(hooks, environment, "add", ".")
    git(hooks, environment, "commit", "-m", "hooks")
    head = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=hooks, env=environment, check=True, capture_output=True, text=True
    ).stdout.strip()
    (project / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks}\n    rev: {head}\n    hooks:\n"
        "      - {id: argmap-check, language: system}\n      - {id: argmap-fmt, language: system}\n"
    )
    return project


def hooked(project: Path, environment: dict[str, str], text: str) -> subprocess.CompletedProcess[str]:
    """What the hooks make of a map with this text."""
    (project / "map.arg").write_text(text)
    (project / "notes.txt").write_text("no map")
    git(project, environment, "add", ".")
    return subprocess.run(
        [*PRE_COMMIT, "run", "--all-files", "--color=never"],
        cwd=project, env=environment, check=False, capture_output=True, text=True, timeout=120,
    )  # fmt: skip


@pre_commit
def test_a_good_map_passes(project: Path, environment: dict[str, str]) -> None:
    done = hooked(project, environment, GOOD)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("Passed") == 2


@pre_commit
def test_a_bad_map_fails_with_its_findings(project: Path, environment: dict[str, str]) -> None:
    done = hooked(project, environment, BAD)
    assert done.returncode == 1
    assert "error[unknown-keyword]" in done.stdout
    assert "--> map.arg:3:3" in done.stdout


@pre_commit
def test_a_map_is_put_into_its_form(project: Path, environment: dict[str, str]) -> None:
    done = hooked(project, environment, UGLY)
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert (project / "map.arg").read_text() == GOOD
    assert hooked(project, environment, GOOD).returncode == 0


@pre_commit
def test_the_hooks_of_a_new_project_run(tmp_path: Path, environment: dict[str, str]) -> None:
    project = tmp_path / "new"
    subprocess.run(["argmap", "init", "new"], cwd=tmp_path, env=environment, check=True, capture_output=True)
    git(project, environment, "init")
    git(project, environment, "add", ".")
    done = subprocess.run(
        [*PRE_COMMIT, "run", "--all-files", "--color=never"],
        cwd=project, env=environment, check=False, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("Passed") == 2


@pre_commit
def test_the_manifest_is_one(root: Path) -> None:
    subprocess.run([*PRE_COMMIT, "validate-manifest", root / ".pre-commit-hooks.yaml"], check=True)
