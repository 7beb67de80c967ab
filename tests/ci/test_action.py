"""The action for workflows on GitHub: its file is one, and its steps do what they say, run as a runner runs them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

yaml = pytest.importorskip("yaml", reason="needs PyYAML")

GOOD = 'claim a "A"\n\n  assumption b "B"\n'
WARNED = f'{GOOD}\nclaim alone "Alone"\n'
BAD = 'claim a "A"\n\n  clam b "B"\n'

Action = dict[str, Any]  # Any: YAML, checked against its schema below


@pytest.fixture(scope="module")
def action(root: Path) -> Action:
    found: Action = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))
    return found


@dataclass
class Runner:
    """Runs steps of the action as GitHub's runner does: in bash that stops at the first error, values in `env`."""

    action: Action
    folder: Path
    environment: dict[str, str]

    def step(self, name: str, **given: str) -> subprocess.CompletedProcess[str]:
        (step,) = (one for one in self.action["runs"]["steps"] if one.get("id", one["name"]) == name)
        inputs = {key: str(value["default"]) for key, value in self.action["inputs"].items()}
        assert given.keys() <= inputs.keys()
        values = {key: filled(value, {**inputs, **given}, self.folder) for key, value in step["env"].items()}
        assert step["shell"] == "bash"
        script = self.folder.parent / "step.sh"
        script.write_text(step["run"])
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.folder, env={**self.environment, **values}, check=False, capture_output=True, text=True,
            timeout=120,
        )  # fmt: skip

    def outputs(self) -> dict[str, str]:
        """What the steps have given."""
        lines = Path(self.environment["GITHUB_OUTPUT"]).read_text().splitlines()
        return dict(line.split("=", 1) for line in lines)


def filled(value: str, inputs: dict[str, str], folder: Path) -> str:
    """An expression as GitHub works it out, as far as the action has any."""
    if value == "${{ github.action_path }}":
        return str(folder)
    if match := re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value):
        return inputs[match[1]]
    assert value == "${{ inputs.sarif || (inputs.upload == 'true' && 'argmap.sarif' || '') }}"
    return inputs["sarif"] or ("argmap.sarif" if inputs["upload"] == "true" else "")


@pytest.fixture
def runner(action: Action, root: Path, tmp_path: Path) -> Runner:
    if shutil.which("bash") is None:
        pytest.skip("needs bash")
    place, folder = tmp_path / "bin", tmp_path / "work"
    place.mkdir()
    (folder / ".git").mkdir(parents=True)
    (place / "argmap").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m argmap "$@"\n')
    (place / "python").write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    for file in place.iterdir():
        file.chmod(0o755)
    (tmp_path / "output").write_text("")
    return Runner(
        action,
        folder,
        {
            **os.environ,
            "PATH": f"{place}:{os.environ['PATH']}",
            "PYTHONPATH": str(root),
            "GITHUB_OUTPUT": str(tmp_path / "output"),
        },
    )


def test_the_file_is_an_action(root: Path) -> None:
    pytest.importorskip("check_jsonschema", reason="needs check-jsonschema")
    schema = ("--builtin-schema", "vendor.github-actions")
    subprocess.run([sys.executable, "-m", "check_jsonschema", *schema, root / "action.yml"], check=True)


def test_no_input_becomes_part_of_a_script(action: Action) -> None:
    """Whoever may set an input could run commands in the job otherwise."""
    for step in action["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        assert "uses" in step or step["shell"] == "bash"


def test_argmap_is_installed_from_the_action_itself(runner: Runner) -> None:
    done = runner.step("Install argmap")
    assert done.stdout.splitlines()[-1] == f"{runner.folder}[sources]"


def test_a_good_map_passes(runner: Runner) -> None:
    (runner.folder / "map.arg").write_text(GOOD)
    done = runner.step("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "::" not in done.stdout
    assert runner.outputs() == {}


def test_a_finding_is_shown_beside_its_line(runner: Runner) -> None:
    (runner.folder / "map.arg").write_text(BAD)
    done = runner.step("check")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=map.arg,line=3,")


def test_what_fails_can_be_chosen(runner: Runner) -> None:
    (runner.folder / "map.arg").write_text(WARNED)
    assert runner.step("check").returncode == 0
    done = runner.step("check", **{"fail-on": "warning"})
    assert done.returncode == 1
    assert done.stdout.startswith("::warning file=map.arg,")
    assert runner.step("check", **{"fail-on": "nonsense"}).returncode == 2


@pytest.mark.parametrize(("text", "code", "count"), [(GOOD, 0, 0), (BAD, 1, 1)])
def test_findings_for_code_scanning(runner: Runner, text: str, code: int, count: int) -> None:
    (runner.folder / "map.arg").write_text(text)
    assert runner.step("check", upload="true").returncode == code
    assert runner.outputs() == {"sarif": "argmap.sarif"}
    report = json.loads((runner.folder / "argmap.sarif").read_text())
    assert report["version"] == "2.1.0"
    assert len(report["runs"][0]["results"]) == count
    assert runner.step("check", sarif="other.sarif").returncode == code
    assert (runner.folder / "other.sarif").is_file()


def test_paths_and_sources_are_lines(runner: Runner) -> None:
    for name in ("first folder", "second", "the texts"):
        (runner.folder / name).mkdir()
    cited = (
        'source a "A"\n  date: 2020\n  text: "a.txt"\n\nclaim a "A"\n\n  claim b "B"\n    @a "these are the words"\n'
    )
    (runner.folder / "first folder" / "map.arg").write_text(cited)
    (runner.folder / "second" / "map.arg").write_text(GOOD)
    (runner.folder / "third.arg").write_text(BAD)
    (runner.folder / "the texts" / "a.txt").write_text("And these are the words, all of them.")
    done = runner.step("check", paths="first folder\nsecond\n", sources="the texts\n", **{"fail-on": "info"})
    assert done.returncode == 0, done.stdout + done.stderr
    assert runner.step("check", paths="first folder\nsecond\n", **{"fail-on": "info"}).returncode == 1
    assert runner.step("check", paths="first folder\nthird.arg").returncode == 1


def test_words_of_an_input_are_no_commands(runner: Runner) -> None:
    (runner.folder / "map.arg").write_text(GOOD)
    done = runner.step("check", paths='$(touch pwned) `touch pwned`; touch pwned"', sarif="$(touch pwned)")
    assert done.returncode == 3
    assert not list(runner.folder.glob("pwned*"))


def test_the_form_is_checked_where_it_is_asked_for(runner: Runner) -> None:
    (runner.folder / "map.arg").write_text(GOOD)
    assert runner.step("Check the form of maps").returncode == 0
    (runner.folder / "map.arg").write_text('claim   a "A"\n')
    assert runner.step("Check the form of maps", paths="map.arg").returncode == 1
    assert (runner.folder / "map.arg").read_text() == 'claim   a "A"\n'
