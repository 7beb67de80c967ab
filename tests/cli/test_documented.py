"""What `docs/cli.md` shows is so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.cli.command_line import COMMANDS
from argmap.diagnostics import Severity
from argmap.settings import read_settings

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "cli.md").read_text(encoding="utf-8")


def test_every_command_has_its_section_with_all_its_options(run: Run, page: str) -> None:
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    for command in COMMANDS:
        options = set(re.findall(r"--[a-z-]+", run(command.name, "--help").out)) - {"--help", "--output"}
        # a command without options of its own is described in a sentence
        assert {option for option in options if option not in sections[command.name]} == set(), command.name


def test_the_settings_it_shows_can_be_read(page: str, tmp_path: Path) -> None:
    (tmp_path / "shared-maps").mkdir()
    (tmp_path / "articles").mkdir()
    (tmp_path / "project").mkdir()
    own, shared = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "project" / "argmap.toml").write_text(own, encoding="utf-8")
    (tmp_path / "project" / "pyproject.toml").write_text(shared, encoding="utf-8")
    settings = read_settings(tmp_path / "project" / "argmap.toml")
    assert settings.severity == {"no-rebuttal": "off", "unsupported-claim": Severity.WARNING}
    assert settings.text_limit == 240
    assert settings.sources == (tmp_path / "project" / "../articles",)
    settings = read_settings(tmp_path / "project" / "pyproject.toml")
    assert (settings.fail_on, settings.severity) == (Severity.WARNING, {"no-rebuttal": "off"})


def test_the_findings_it_shows_are_those_of_the_lines_it_shows(run: Run, folder: Path, page: str) -> None:
    shown = re.search(r"```\n(error\[duplicate-name\].*?)```", page, re.DOTALL)
    assert shown is not None
    lines = {int(number): line for number, line in re.findall(r"^(\d) \| (.*)$", shown[1], re.MULTILINE)}
    (folder / "maps").mkdir()
    content = "".join(f"{lines.get(number, '')}\n" for number in range(1, max(lines) + 1))
    (folder / "maps" / "nagy.arg").write_text(content, encoding="utf-8")
    finding = shown[1].split("\n\n", maxsplit=1)[0]
    assert finding in run("check", "maps/nagy.arg").out
