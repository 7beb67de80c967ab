"""`argmap completion`: what shells are told while somebody types, asked in real shells where there are any."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.cli.command_line import COMMANDS
from argmap.cli.completion import SHELLS

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MAP = """\
source book "A book"

actor ben "Ben"

question so "Is it so?"

  claim yes "It is: or so they say"
    by: ben
    tags: loud
    @book

    rebuttal yet "It is not"

group aside "By the way"
  claim apart "Apart"

view core "The core"
  focus: yes
"""


@pytest.fixture(autouse=True)
def files(folder: Path) -> None:
    (folder / "map.arg").write_text(MAP)
    (folder / "my map.arg").write_text(MAP)
    (folder / "maps").mkdir()
    (folder / "maps" / "a.arg").write_text(MAP)
    (folder / "maps" / "notes.xyz").write_text("")
    (folder / ".hidden.arg").write_text(MAP)


def answers(run: Run, *words: str) -> list[str]:
    """The candidates for the last of `words`."""
    done = run("--complete", str(len(words)), "argmap", *words)
    assert (done.code, done.err) == (0, "")
    return [line.partition("\t")[0] for line in done.out.splitlines()[1:]]


def test_commands(run: Run) -> None:
    assert answers(run, "") == [*(command.name for command in COMMANDS), "--help", "--version"]
    assert answers(run, "re") == ["render", "references"]
    assert answers(run, "nothing", "") == []
    assert "render\tdraw a map\n" in run("--complete", "1", "argmap", "ren").out


def test_options(run: Run) -> None:
    assert answers(run, "check", "--fo") == ["--format"]
    assert answers(run, "check", "--format", "json", "--fo") == []
    assert answers(run, "check", "--root", "a", "--ro") == ["--root"]  # may be given again
    assert "--help" in answers(run, "check", "-")


@pytest.mark.parametrize(
    ("line", "candidates"),
    [
        (["check", "--format", ""], ["text", "json", "sarif", "github"]),
        (["check", "--format", "s"], ["sarif"]),
        (["check", "--format=s"], ["--format=sarif"]),
        (["check", "--format", "=", "s"], ["sarif"]),
        (["check", "--format", "="], ["text", "json", "sarif", "github"]),
        (["render", "map.arg", "--direction", "t"], ["top-down"]),
        (["render", "map.arg", "--hide", "re"], ["rebuttal", "reason"]),
        (["render", "map.arg", "--hide", "rebuttal,und"], ["rebuttal,undercut"]),
        (["render", "map.arg", "--theme", "d"], ["dark"]),
        (["explain", "unknown-ac"], ["unknown-actor"]),
        (["completion", ""], ["bash", "zsh", "fish"]),
        (["render", "map.arg", "--view", ""], ["core"]),
        (["render", "map.arg", "--focus", "y"], ["yes", "yet"]),
        (["render", "--focus", "y", "map.arg"], ["map.arg"]),
        (["render", "map.arg", "--question", ""], ["so"]),
        (["render", "map.arg", "--collapse", "a"], ["aside", "apart"]),
        (["render", "map.arg", "--collapse", "aside,y"], ["aside,yes", "aside,yet"]),
        (["render", "map.arg", "--tag", ""], ["loud"]),
        (["list", "map.arg", "--by", ""], ["ben"]),
        (["list", "map.arg", "--source", "b"], ["book"]),
        (["list", "my\\ map.arg", "--source", ""], ["book"]),
        (["list", "'my map.arg'", "--source", ""], ["book"]),
        (["render", "missing.arg", "--view", ""], []),
        (["render", "--view", ""], []),
        (["render", "map.arg", "--depth", ""], []),
    ],
)
def test_values(run: Run, line: list[str], candidates: list[str]) -> None:
    assert answers(run, *line) == candidates


@pytest.mark.parametrize(
    ("line", "candidates"),
    [
        (["check", ""], ["map.arg", "maps/", "my map.arg"]),
        (["check", "map.arg", "m"], ["map.arg", "maps/", "my map.arg"]),
        (["check", "maps/"], ["maps/a.arg"]),
        (["check", "./m"], ["./map.arg", "./maps/", "./my map.arg"]),
        (["check", "my\\ m"], ["my map.arg"]),
        (["check", '"my m'], ["my map.arg"]),
        (["check", "."], [".git/", ".hidden.arg"]),
        (["check", "nowhere/"], []),
        (["check", "--root", "m"], ["maps/"]),
        (["render", "map.arg", "-o", "maps/"], ["maps/a.arg", "maps/notes.xyz"]),
        (["init", "m"], ["maps/"]),
    ],
)
def test_files(run: Run, line: list[str], candidates: list[str]) -> None:
    assert answers(run, *line) == candidates
    assert run("--complete", str(len(line)), "argmap", *line).out.startswith("files\n")


def test_a_map_with_errors_still_has_names(run: Run, folder: Path) -> None:
    (folder / "map.arg").write_text(f"{MAP}clam\n")
    assert answers(run, "render", "map.arg", "--view", "") == ["core"]


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_answers(run: Run, command: str) -> None:
    assert "--help" in answers(run, command, "--")
    answers(run, command, "")


@pytest.mark.parametrize("words", [[], ["x"], ["99", "argmap"], ["1"], ["-1", "argmap", "x"]])
def test_nonsense_is_no_error_to_see(run: Run, words: list[str]) -> None:
    done = run("--complete", *words)
    assert done.err == ""
    assert done.code in (0, 2)


# -- in shells --------------------------------------------------------------------------------------------------------


@pytest.fixture
def shell_path(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which `argmap` is the one that is tested."""
    place = tmp_path_factory.mktemp("bin")
    (place / "argmap").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m argmap "$@"\n')
    (place / "argmap").chmod(0o755)
    assert folder.is_dir()
    root = str(Path(__file__).resolve().parents[2])
    return {**os.environ, "PATH": f"{place}:{os.environ['PATH']}", "PYTHONPATH": root, "HOME": str(place)}


def said(shell: str, script: str, environment: dict[str, str], *flags: str) -> list[str]:
    if shutil.which(shell) is None:
        pytest.skip(f"needs {shell}")
    done = subprocess.run(
        [shell, *flags, "-c", script], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


CASES = {
    "argmap outl": ["outline"],
    "argmap render map.arg --vi": ["--view"],
    "argmap render map.arg --focus y": ["yes", "yet"],
    "argmap render map.arg --view ": ["core"],
    "argmap check ma": ["map.arg", "maps"],
    "argmap check maps/": ["maps/a.arg"],
}
EXPECTED = [one for line, candidates in CASES.items() for one in (f"# {line}", *candidates)]


def test_bash(shell_path: dict[str, str]) -> None:
    asked = "\n".join(
        f"echo '# {line}'; COMP_WORDS=({quoted(line)}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _argmap argmap; "
        'printf "%s\\n" "${COMPREPLY[@]}"'
        for line in CASES
    )
    script = f'eval "$(argmap completion bash)"; compopt() {{ :; }}\n{asked}'
    assert said("bash", script, shell_path, "--norc") == EXPECTED


def test_zsh(shell_path: dict[str, str]) -> None:
    asked = "\n".join(
        f"print '# {line}'; words=({quoted(line)}); CURRENT=$#words; PREFIX=$words[CURRENT]; _argmap" for line in CASES
    )
    script = (
        "compdef() { : }\n"
        'compadd() { shift; shift; print -l -- "$@" }\n'
        '_describe() { print -l -- "${(@)${(P)4}%%:*}" }\n'
        f'eval "$(argmap completion zsh)"\n{asked}'
    )
    assert said("zsh", script, shell_path, "-f") == EXPECTED


def test_fish(shell_path: dict[str, str]) -> None:
    asked = "\n".join(f"echo '# {line}'; complete -C '{line}'" for line in CASES)
    found = said("fish", f"argmap completion fish | source\n{asked}", shell_path, "--no-config")
    names = [one.partition("\t")[0] for one in found]
    assert [name if name.startswith("#") else name.rstrip("/") for name in names] == EXPECTED


def quoted(line: str) -> str:
    return " ".join(f"'{word}'" for word in line.split(" "))


def test_bash_at_a_terminal_completes_a_name_with_a_space(shell_path: dict[str, str], folder: Path) -> None:
    """Typed as somebody types it: keys in, and the line that is then run."""
    if shutil.which("bash") is None:
        pytest.skip("needs bash")
    import pty

    main, side = pty.openpty()
    (folder / "rc").write_text("PS1='$ '\nbind 'set bell-style none' 2>/dev/null\n"
                               'eval "$(argmap completion bash)"\n')  # fmt: skip
    shell = subprocess.Popen(
        ["bash", "--rcfile", "rc", "-i"], stdin=side, stdout=side, stderr=side, env=shell_path, cwd=folder,
        start_new_session=True,
    )  # fmt: skip
    os.close(side)
    os.write(main, b"argmap stats my\t --format js\t > out.json\nexit\n")
    seen = b""
    try:
        while chunk := os.read(main, 4096):
            seen += chunk
    except OSError:  # the terminal has gone with the shell
        pass
    shell.wait(timeout=60)
    os.close(main)
    assert '"statements": 4' in (folder / "out.json").read_text(), seen.decode(errors="replace")


@pytest.mark.parametrize("shell", SHELLS)
def test_scripts_are_printed(run: Run, shell: str) -> None:
    done = run("completion", shell)
    assert (done.code, done.out, done.err) == (0, SHELLS[shell], "")
