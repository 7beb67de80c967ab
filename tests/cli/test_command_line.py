"""The commands there are, and what the exit code says."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.cli import command_line
from argmap.cli.command_line import COMMANDS, main
from argmap.cli.parser import Parser

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_argmap_alone_says_what_to_do(run: Run) -> None:
    done = run()
    assert done.code == 0
    assert "argmap check first.arg" in done.out
    for command in COMMANDS:
        assert f"argmap {command.name}" in done.out


def test_the_example_it_shows_is_a_map_without_errors(run: Run, folder: Path) -> None:
    lines = run().out.split("\n")
    first, last = (next(at for at, line in enumerate(lines) if words in line) for words in ("question", "rebuttal"))
    (folder / "first.arg").write_text("".join(f"{line[2:]}\n" for line in lines[first : last + 1]))
    assert run("check", "first.arg", "--fail-on", "warning").code == 0


@pytest.mark.parametrize("flag", ["-h", "--help", "help"])
def test_help(run: Run, flag: str) -> None:
    assert run(flag) == run()


def test_help_of_a_command_by_either_way(run: Run) -> None:
    assert run("help", "check") == run("check", "--help")
    assert run("help", "chekc").err.startswith("argmap: there is no command `chekc`; did you mean `check`?\n")


def test_the_first_steps_can_be_taken(run: Run, folder: Path) -> None:
    """What somebody types who has typed `argmap` alone, but for the last, which goes on until it is interrupted."""
    out = run().out
    steps = out.partition("Begin with a map that argmap makes:\n\n")[2].partition("\n\n")[0]
    init, cd, watch = (line.split("  ")[1] for line in steps.splitlines())
    assert run(*init.split()[1:]).code == 0
    os.chdir(cd.split()[1])
    assert run("check", watch.split()[2]).code == 0
    assert folder in Path.cwd().parents


def test_the_maps_of_the_folder_are_named(run: Run, folder: Path) -> None:
    for name in ("b map.arg", "c.arg"):
        (folder / name).write_text('claim a "A"\n')
    out = run().out
    assert "In this folder is b map.arg, and 1 more:\n\n  argmap check 'b map.arg'\n" in out
    assert "argmap init first" not in out


def test_version(run: Run) -> None:
    done = run("--version")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("argmap 0.")


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_has_help_with_examples(run: Run, command: str) -> None:
    done = run(command, "nonsense", "--help", "--nonsense")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"usage: argmap {command} ")
    assert f"examples:\n  argmap {command}" in done.out


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_example_is_a_command_line(command: str) -> None:
    module = importlib.import_module(f"argmap.cli.{command}")
    for example in module.EXAMPLES:
        parser = Parser(command, "summary", module.EXAMPLES)
        module.add_options(parser)
        line = example.split("  ", maxsplit=1)[0].split(" < ")[0].split(" | ")[0].split()
        assert line[:2] == ["argmap", command]
        parser.read(line[2:])


HELP = "argmap: `argmap --help` shows what there is\n"
CHECK_HELP = "argmap: `argmap check --help` shows how it is used\n"


@pytest.mark.parametrize(
    ("arguments", "first", "then"),
    [
        (["chekc"], "argmap: there is no command `chekc`; did you mean `check`?\n", ""),
        (["a.arg"], "argmap: there is no command `a.arg`; did you mean `argmap check a.arg`?\n", ""),
        (["zzz"], "argmap: there is no command `zzz`\n", HELP),
        (["--fix"], "argmap: there is no option `--fix` before a command\n", HELP),
        (["\x1b[31m\u202e"], "argmap: there is no command `<U+001B>[31m<U+202E>`\n", HELP),
        (["check"], "argmap: the following arguments are required: PATH\n", CHECK_HELP),
        (
            ["check", "a.arg", "--fail-one", "error"],
            "argmap: there is no option `--fail-one`; did you mean `--fail-on`?\n",
            CHECK_HELP,
        ),
        (
            ["check", "a.arg", "--format", "jsno"],
            "argmap: argument --format: `jsno` is no format; did you mean `json`?\n",
            CHECK_HELP,
        ),
        (
            ["check", "a.arg", "--fail-on=x"],
            "argmap: argument --fail-on: `x` is no severity; there are error, warning, info\n",
            CHECK_HELP,
        ),
        (["check", "a.arg", "--root", "nowhere"], "argmap: --root: there is no folder nowhere\n", ""),
        (
            ["explain", "a", "b"],
            "argmap: `b` is one too many\n",
            "argmap: `argmap explain --help` shows how it is used\n",
        ),
    ],
)
def test_a_wrong_command_line(run: Run, arguments: list[str], first: str, then: str) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err == first + then


def test_options_may_stand_between_paths(run: Run, folder: Path) -> None:
    for name in ("a.arg", "b.arg"):
        (folder / name).write_text('question q "Q?"\n')
    assert '"files": [\n    "a.arg",\n    "b.arg"\n  ]' in run("check", "a.arg", "--format", "json", "b.arg").out


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (KeyboardInterrupt(), 130, ""),
        (BrokenPipeError(), 141, ""),
        (OSError(5, "Input/output error"), 3, "argmap: [Errno 5] Input/output error\n"),
    ],
)
def test_what_stops_a_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: BaseException, code: int, message: str
) -> None:
    def fail(_: object) -> int:
        raise error

    monkeypatch.setattr(command_line, "_run", fail)
    assert main(["check", "x"]) == code
    assert capsys.readouterr().err == message


def test_a_fault_of_the_program_is_a_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(command_line, "_run", fail)
    with pytest.raises(ZeroDivisionError):
        main(["check", "x"])
