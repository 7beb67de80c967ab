"""The README shows what is so: its map has no fault, the finding it prints is the one, its Python runs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import argmap
from argmap.cli.command_line import main


def blocks(root: Path, language: str) -> list[str]:
    readme = (root / "README.md").read_text(encoding="utf-8")
    found = re.finditer(r"^```(\w*)\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    return [block[2] for block in found if block[1] == language]


def test_the_map_has_no_fault(root: Path) -> None:
    (text,) = blocks(root, "arg")
    assert {one.severity for one in argmap.check(text=text)} <= {argmap.Severity.INFO}


def test_the_finding_is_printed_so(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (text,) = blocks(root, "arg")
    (tmp_path / "article.arg").write_text(text.replace("@mcgrath", "@mcgarth"), encoding="utf-8")
    shown = next(block for block in blocks(root, "") if block.startswith("$ argmap check article.arg\n"))
    monkeypatch.chdir(tmp_path)
    assert main(["check", "article.arg"]) == 1
    assert capsys.readouterr().out.startswith(shown.partition("\n")[2])


def test_the_python_runs(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = blocks(root, "python")
    shutil.copytree(root / "maps", tmp_path / "maps")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "README.md", "exec"), {})
    assert (tmp_path / "debate.svg").stat().st_size > 10_000
