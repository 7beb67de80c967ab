"""`argmap init`: what it makes passes a check and is drawn, and nothing that was there is touched."""

from __future__ import annotations

import os
import shlex
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

ARTICLE = """\
1 May 2024

What the bridge costs the town

The bridge was closed for repairs in the spring of the year, and the town has paid for a ferry since then.
The ferry takes nobody across at night, and nobody across at night.
"""


def test_what_it_makes_is_sound(run: Run, folder: Path) -> None:
    done = run("init", "new")
    assert (done.code, done.err) == (0, "")
    made = sorted(str(path.relative_to(folder / "new")) for path in (folder / "new").rglob("*") if path.is_file())
    assert made == [".pre-commit-config.yaml", "argmap.toml", "map.arg", "sources/example.txt"]
    assert all(name in done.out for name in made)
    os.chdir("new")
    checked = run("check", "map.arg", "--fail-on", "warning")
    assert checked.code == 0, checked.out
    assert "quote" not in checked.out
    assert '"proven": 4' in run("stats", "map.arg", "--format", "json").out
    assert run("fmt", "--check", "map.arg").code == 0
    assert run("render", "map.arg", "-o", "map.svg").code == 0


def test_the_steps_it_tells_can_be_taken(run: Run, folder: Path) -> None:
    steps = [line.strip() for line in run("init", "a new one").out.partition("Next:\n")[2].splitlines() if line.strip()]
    assert steps == ["cd 'a new one'", "argmap check map.arg", "argmap watch map.arg --open"]
    os.chdir(shlex.split(steps[0])[1])
    assert run(*shlex.split(steps[1])[1:]).code == 0
    assert folder / "a new one" == Path.cwd()


def test_in_the_current_folder_there_is_no_way_to_go(run: Run, folder: Path) -> None:
    assert "cd " not in run("init").out
    assert (folder / "map.arg").is_file()


def test_in_a_checkout_it_tells_where_hooks_and_settings_hold(run: Run, folder: Path) -> None:
    (folder / ".git").mkdir(exist_ok=True)
    told = run("init", "a project").out
    (line,) = (line.split() for line in told.splitlines() if "--config" in line)
    assert line == ["argmap", "check", "'a", "project'", "--config", "'a", "project'/argmap.toml"]
    assert run("check", "a project", "--config", "a project/argmap.toml", "--fail-on", "warning").code == 0
    assert "--config" not in run("init").out  # the top itself


def test_a_map_that_is_there_stands_in_the_way(run: Run, folder: Path) -> None:
    (folder / "map.arg").write_text("mine")
    done = run("init")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("argmap: map.arg is there already: ")
    assert {path.name for path in folder.iterdir()} == {".git", "map.arg"}
    assert (folder / "map.arg").read_text() == "mine"


def test_a_second_article_gets_a_map_of_its_own(run: Run, folder: Path) -> None:
    for place in ("articles/bridge.txt", "articles/The ferry.txt", "more/tunnel.txt"):
        (folder / place).parent.mkdir(exist_ok=True)
        (folder / place).write_text(ARTICLE)
    run("init", "new", "--article", "articles/bridge.txt")
    before = {path.name: path.read_bytes() for path in (folder / "new").iterdir()}
    ferry = run("init", "new", "--article", "articles/The ferry.txt")
    assert (ferry.code, ferry.err) == (0, "")
    assert "argmap check the-ferry.arg\n" in ferry.out
    assert "the settings" not in ferry.out.lower()
    tunnel = run("init", "new", "--article", "more/tunnel.txt")
    assert 'Add it to `sources`: "../more"\n' in tunnel.out
    assert 'import "tunnel.arg" as tunnel\n' in tunnel.out
    after = {path.name: path.read_bytes() for path in (folder / "new").iterdir()}
    assert after.keys() - before.keys() == {"the-ferry.arg", "tunnel.arg"}
    assert {name: after[name] for name in before} == before
    again = run("init", "new", "--article", "more/tunnel.txt")
    assert again.code == 2
    assert again.err.startswith("argmap: new/tunnel.arg is there already: write on in it")
    os.chdir("new")
    assert run("check", "map.arg", "the-ferry.arg", "--fail-on", "warning").code == 0


def test_a_map_without_settings_gets_some_with_its_second_article(run: Run, folder: Path) -> None:
    (folder / "map.arg").write_text('claim a "A"\n')
    (folder / "bridge.txt").write_text(ARTICLE)
    done = run("init", "--article", "bridge.txt")
    assert (done.code, done.err) == (0, "")
    assert tomllib.loads((folder / "argmap.toml").read_text())["sources"] == ["."]
    assert not (folder / ".pre-commit-config.yaml").exists()


@pytest.mark.parametrize("name", ["argmap.toml", ".pre-commit-config.yaml", "sources/example.txt"])
def test_what_is_there_stays(run: Run, folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("# mine\n")
    done = run("init")
    assert done.code == 0
    assert done.err == f"argmap: {name} is there already, and stays as it is\n"
    assert (folder / name).read_text() == "# mine\n"
    assert name not in done.out


def test_a_link_that_leads_nowhere_is_there_as_well(run: Run, folder: Path) -> None:
    (folder / "map.arg").symlink_to(folder / "elsewhere")
    assert run("init").code == 2
    assert not (folder / "elsewhere").exists()


def test_a_folder_that_cannot_be_made_is_told(run: Run, folder: Path) -> None:
    (folder / "file").write_text("")
    done = run("init", "file/new")
    assert done.code == 3
    assert done.err.startswith("argmap: cannot write file/new/map.arg: ")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bridge.txt", ARTICLE),
        ("Die Brücke (2024).txt", ARTICLE.replace("bridge", "Brücke")),
        ("2024.md", f"# A heading of the page\n\n{ARTICLE}"),
        ("one.txt", "Only one line of words stands in this text, and no more"),
        ("zh.txt", "桥的代价\n\n这座桥今年春天因维修而关闭，镇上从那时起为渡船付费。"),
        (
            "quotes.txt",
            'The "bridge" \\ "town" and all it costs\n\n"It is \\ closed," said the "town" clerk, "for now."\n',
        ),
    ],
)
def test_a_map_of_an_article_is_sound(run: Run, folder: Path, name: str, content: str) -> None:
    (folder / "articles").mkdir()
    (folder / "articles" / name).write_text(content, encoding="utf-8")
    done = run("init", "new", "--article", f"articles/{name}")
    assert (done.code, done.err) == (0, "")
    assert sorted(path.name for path in (folder / "new").iterdir()) == [
        ".pre-commit-config.yaml",
        "argmap.toml",
        "map.arg",
    ]
    settings = tomllib.loads((folder / "new" / "argmap.toml").read_text(encoding="utf-8"))
    assert settings["sources"] == ["../articles"]
    os.chdir("new")
    checked = run("check", "map.arg", "--fail-on", "warning")
    assert checked.code == 0, checked.out
    assert "unavailable" not in checked.out
    assert '"proven": 1' in run("stats", "map.arg", "--format", "json").out
    assert run("fmt", "--check", "map.arg").code == 0


def test_the_title_of_an_article_is_found(run: Run, folder: Path) -> None:
    (folder / "bridge.txt").write_text(ARTICLE)
    run("init", "new", "--article", "bridge.txt")
    assert 'source bridge "What the bridge costs the town"\n' in (folder / "new" / "map.arg").read_text()


@pytest.mark.parametrize(
    ("name", "content", "reason", "code"),
    [
        ("missing.txt", None, "cannot read missing.txt", 3),
        ("empty.txt", b"", "no words in it that could be quoted", 2),
        ("same.txt", b"no no no no no no no no no no no no", "no words in it that could be quoted", 2),
        ("picture.png", b"\x89PNG", "picture.png", 3),
    ],
)
def test_an_article_that_cannot_be_quoted(
    run: Run, folder: Path, name: str, *, content: bytes | None, reason: str, code: int
) -> None:
    if content is not None:
        (folder / name).write_bytes(content)
    done = run("init", "new", "--article", name)
    assert (done.code, done.out) == (code, "")
    assert reason in done.err
    assert not (folder / "new").exists()
