"""`argmap convert`: to JSON and back, and nothing of a map with errors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MAP = 'question q "Is it so? 是吗"\n\n  claim yes "It is"\n\n    rebuttal no "It is not"\n'


@pytest.fixture(autouse=True)
def files(folder: Path) -> None:
    (folder / "a.arg").write_text(MAP, encoding="utf-8")
    (folder / "broken.arg").write_text(f"clam\n{MAP}", encoding="utf-8")


def test_to_json_and_back(run: Run, folder: Path) -> None:
    made = run("convert", "a.arg", "-o", "a.json")
    assert (made.code, made.out, made.err) == (0, "", "")
    schema = json.loads(run("schema").out)
    Draft202012Validator(schema).validate(json.loads((folder / "a.json").read_text(encoding="utf-8")))
    assert run("convert", "a.json", "--to", "arg").out == MAP


def test_from_standard_input(run: Run) -> None:
    as_json = run("convert", "-", "--to", "json", stdin=MAP.encode()).out
    assert json.loads(as_json)["format"] == "argmap/1"
    assert run("convert", "-", "--from", "json", "--to", "arg", stdin=as_json.encode()).out == MAP


def test_the_option_tells_where_the_name_does_not(run: Run, folder: Path) -> None:
    assert run("convert", "a.arg", "--to", "arg", "-o", "a.map").code == 0
    assert (folder / "a.map").read_text(encoding="utf-8") == MAP


def test_a_map_with_errors_is_not_converted(run: Run, folder: Path) -> None:
    done = run("convert", "broken.arg", "-o", "out.json")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("error[unknown-keyword]: ")
    assert done.err.endswith("argmap: nothing is written, as broken.arg has errors\n")
    assert not (folder / "out.json").exists()


def test_of_very_many_errors_the_first_are_shown(run: Run) -> None:
    done = run("convert", "-", "--to", "json", stdin=b"clam\n" * 100)
    assert done.err.count("error[unknown-keyword]") == 20
    assert done.err.endswith("as <stdin> has errors; `argmap check` shows the other 80\n")


def test_json_that_is_no_map(run: Run) -> None:
    done = run("convert", "-", "--from", "json", "--to", "arg", stdin=b'{"format": "argmap/1",\n "x\x1b": 1}')
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("argmap: <stdin>:2:")
    assert "\x1b" not in done.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.arg"], "argmap: to which format? `--to` takes arg or json\n"),
        (["a.arg", "-o", "a.jsn"], "argmap: a.jsn: `.jsn` is no suffix of a map"),
        (["a.txt", "--to", "json"], "argmap: a.txt: `.txt` is no suffix of a map"),
        (["a.arg", "--to", "arg", "-o", "a.json"], "argmap: a.json: its name says json, not arg; let it end in .arg\n"),
    ],
)
def test_a_wrong_command_line(run: Run, folder: Path, arguments: list[str], message: str) -> None:
    done = run("convert", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(message)
    assert not (folder / "a.jsn").exists()


def test_files_that_cannot_be_read_or_written(run: Run) -> None:
    for arguments in (["nowhere.arg", "--to", "json"], ["nowhere.json", "--to", "arg"]):
        done = run("convert", *arguments)
        assert (done.code, done.out) == (3, "")
        assert done.err == f"argmap: cannot read {arguments[0]}: no such file or directory\n"
    done = run("convert", "a.arg", "-o", "nowhere/a.json")
    assert (done.code, done.err) == (
        3,
        "argmap: cannot write nowhere/a.json: there is no folder nowhere; make it first\n",
    )
