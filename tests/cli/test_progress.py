"""How far a long run has come: on a terminal, after a moment, and gone in the end."""

from __future__ import annotations

import time

import pytest

from argmap.cli import progress
from argmap.cli.progress import told, waiting


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.cli.progress.is_terminal", lambda _: True)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)


@pytest.mark.usefixtures("terminal")
def test_each_file_is_told_and_the_line_vanishes(capsys: pytest.CaptureFixture[str]) -> None:
    files = []
    for file in told("checking", ["a.arg", "b\x1b.arg"]):
        files.append(file)
        time.sleep(0.001)
    assert files == ["a.arg", "b\x1b.arg"]
    first, second = "checking 1 of 2: a.arg", "checking 2 of 2: b<U+001B>.arg"
    assert capsys.readouterr().err == f"\r{first}\r{' ' * len(first)}\r\r{second}\r{' ' * len(second)}\r"


@pytest.mark.usefixtures("terminal")
def test_a_long_step_is_told_and_the_line_vanishes(capsys: pytest.CaptureFixture[str]) -> None:
    with waiting("drawing"):
        time.sleep(0.2)
    assert capsys.readouterr().err == "\rdrawing\r       \r"


@pytest.mark.usefixtures("terminal")
def test_a_short_step_is_not_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 60.0)
    assert list(told("checking", ["a.arg"])) == ["a.arg"]
    with waiting("drawing"):
        pass
    assert capsys.readouterr().err == ""


def test_nothing_is_told_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    assert list(told("checking", ["a.arg"])) == ["a.arg"]
    with waiting("drawing"):
        time.sleep(0.01)
    assert capsys.readouterr().err == ""
