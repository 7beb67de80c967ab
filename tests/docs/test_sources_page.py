"""The page on sources: its map has no fault, its commands print what it shows, its tables are those of the program."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from argmap.checks import CHECKS
from argmap.cli.command_line import main
from argmap.diagnostics.catalogue.sources import RULES
from argmap.diagnostics.diagnostic import Severity
from argmap.model import Attribution, Likelihood
from argmap.model.grades import CONFIDENCE, CREDIBILITY, ICD_203, PHIA, RELIABILITY, WORDS
from argmap.pipeline import compile_file
from argmap.settings import read_settings

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```(?P<how>\w+)(?: (?P<name>\S+))?\n(?P<lines>(?:.*\n)*?)^```$", re.MULTILINE)


class Command(NamedTuple):
    """A command line of the page and what it prints there."""

    line: str
    output: str


def blocks(how: str) -> Iterator[re.Match[str]]:
    return (block for block in _BLOCK.finditer(PAGE) if block["how"] == how)


def commands() -> Iterator[Command]:
    for block in blocks("console"):
        for part in block["lines"].split("$ ")[1:]:
            line, _, output = part.partition("\n")
            yield Command(line, output.strip("\n"))


@pytest.fixture
def study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    (block,) = blocks("arg")
    path = tmp_path / block["name"]
    path.write_text(block["lines"], encoding="utf-8")
    return path


def test_the_map_has_no_faults(study: Path) -> None:
    found = compile_file(study).diagnostics
    assert {one.severity for one in found} == {Severity.INFO}
    assert {one.code for one in found} >= {"single-source", "second-hand-actor"}


@pytest.mark.usefixtures("study")
@pytest.mark.parametrize("command", list(commands()), ids=lambda command: command.line)
def test_a_command_prints_what_the_page_shows(command: Command, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    program, *arguments = shlex.split(command.line)
    assert program == "argmap"
    assert main(arguments) == 0
    assert command.output == capsysbinary.readouterr().out.decode().strip("\n")


def rows(head: str) -> list[list[str]]:
    """The cells of the table whose first column is headed `head`."""
    table = PAGE.split(f"| {head} |", 1)[1].split("\n\n", 1)[0]
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in table.split("\n")[2:]]


def test_every_attribution_and_every_grade_is_told() -> None:
    assert [row[0] for row in rows("attribution")] == list(Attribution)
    assert {row[0]: row[1] for row in rows("`reliability:`")} == RELIABILITY
    assert {row[0]: row[1] for row in rows("`credibility:`")} == CREDIBILITY
    assert {row[0]: row[1] for row in rows("`confidence:`")} == CONFIDENCE


def test_every_likelihood_is_told_with_its_ranges_and_words() -> None:
    assert rows("`likelihood:`") == [
        [str(one), str(ICD_203.ranges[one]), str(PHIA.ranges[one]), ", ".join(WORDS[one])] for one in Likelihood
    ]


def test_every_check_of_sources_is_told() -> None:
    checks = {getattr(check, "__name__", "").replace("_", "-") for check in CHECKS}
    rules = [rule for rule in RULES if rule.code in checks]
    told = {re.sub(r"\W*\[`([\w-]+)`\].*", r"\1", row[0]): row[1] for row in rows("finding")}
    assert told == {rule.code: rule.summary for rule in rules}
    assert [rule.code for rule in rules if rule.severity is not Severity.INFO] == ["likelihood-word"]


def test_the_settings_it_shows_can_be_read(tmp_path: Path) -> None:
    shown = [block["lines"] for block in blocks("toml")]
    path = tmp_path / "argmap.toml"
    path.write_text("\n".join(reversed(shown)), encoding="utf-8")
    settings = read_settings(path)
    assert settings.horizon == "2018-06"
    assert settings.likelihood.words["wahrscheinlich"] == settings.likelihood.ranges[Likelihood.LIKELY]
