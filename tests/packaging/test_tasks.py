"""The task runner makes an environment when it must, and only then."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import tasks


class Runner:
    """A stand-in for running steps: notes what was to be run, and succeeds but for the step named in `fails`."""

    def __init__(self) -> None:
        self.ran: list[str] = []
        self.fails = ""

    def holds(self, step: tasks.Step, *, quiet: bool = False) -> bool:  # noqa: ARG002 - the same call
        self.ran.append(f"{step.name} {step.command[-1]}" if step.name == "pip install" else step.name)
        if step.name == "python -m venv":
            tasks.VENV.mkdir(exist_ok=True)
        return step.name != self.fails

    def after(self, *extras: str) -> list[str]:
        """What was run to set up for these extras, one after the other."""
        self.ran.clear()
        for extra in extras:
            tasks.set_up(extra)
        return list(self.ran)


MAKE = "python -m venv"
PLAIN = "pip install ."
DEV = "pip install .[dev]"


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Runner:
    (tmp_path / "pyproject.toml").write_text("one", encoding="utf-8")
    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    monkeypatch.setattr(tasks, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(tasks, "STAMP", tmp_path / ".venv" / "stamp.json")
    monkeypatch.setattr(tasks, "PYTHON", Path(sys.executable))
    stand_in = Runner()
    monkeypatch.setattr(tasks, "holds", stand_in.holds)
    return stand_in


def test_an_environment_is_made_once(runner: Runner) -> None:
    assert runner.after("", "") == [MAKE, PLAIN]


def test_the_tools_are_added_to_what_is_there(runner: Runner) -> None:
    assert runner.after("", "dev", "dev") == [MAKE, PLAIN, DEV]


def test_the_demo_uses_the_environment_of_the_tests(runner: Runner) -> None:
    assert runner.after("dev", "") == [MAKE, DEV]


def test_a_changed_pyproject_installs_again_and_takes_nothing_away(runner: Runner) -> None:
    runner.after("dev")
    (tasks.ROOT / "pyproject.toml").write_text("two", encoding="utf-8")
    assert runner.after("", "dev") == [DEV]


def test_a_moved_checkout_makes_a_new_environment(
    runner: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    runner.after("dev")
    (tmp_path / "moved").mkdir()
    (tmp_path / "moved" / "pyproject.toml").write_text("one", encoding="utf-8")
    monkeypatch.setattr(tasks, "ROOT", tmp_path / "moved")
    assert runner.after("dev") == [MAKE, DEV]


def test_an_environment_whose_python_is_gone_is_made_anew(
    runner: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    runner.after("dev")
    monkeypatch.setattr(tasks, "PYTHON", tmp_path / "no such python")
    assert runner.after("dev") == [MAKE, DEV]


def test_a_failed_install_is_tried_again(runner: Runner) -> None:
    runner.fails = "pip install"
    runner.after("dev")
    runner.fails = ""
    assert runner.after("dev", "dev") == [MAKE, DEV]


def test_steps_run_without_what_leads_python_away(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "PYTHONOPTIMIZE", "PIP_TARGET", "VIRTUAL_ENV"):
        monkeypatch.setenv(name, "elsewhere")
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.example")
    environment = tasks.clean_environment()
    assert "elsewhere" not in environment.values()
    assert environment["PIP_INDEX_URL"] == "https://index.example"


def test_packages_of_npm_are_brought_where_it_is_nobodys_own_machine(
    runner: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    there, missing = tmp_path / "there", tmp_path / "missing"
    (there / "node_modules").mkdir(parents=True)
    monkeypatch.setattr(tasks, "NODE_PACKAGES", (there, missing))
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.delenv("CI", raising=False)
    tasks.add_node_packages()
    assert runner.ran == []
    monkeypatch.setenv("CI", "true")
    tasks.add_node_packages()
    assert runner.ran == ["npm ci --no-audit --no-fund"]


def test_packages_of_npm_are_held_by_locks() -> None:
    for folder in tasks.NODE_PACKAGES:
        assert (folder / "package.json").is_file()
        assert "resolved" not in (folder / "package-lock.json").read_text(encoding="utf-8")  # whichever registry has it
