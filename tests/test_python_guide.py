"""The guide for Python: its code runs, and prints what it says it prints."""

from __future__ import annotations

import re
import shutil
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

_BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """A block of code, the line of the guide it begins on, and what it should print."""

    code: str
    line: int
    output: str


def examples(guide: str) -> list[Example]:
    found: list[Example] = []
    for block in _BLOCK.finditer(guide):
        if block["language"] == "python":
            found.append(Example(block["body"], guide.count("\n", 0, block.start()) + 2, ""))
        else:
            found[-1] = found[-1]._replace(output=block["body"])
    return found


def test_the_guide_does_what_it_says(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = root / "docs" / "python.md"
    shutil.copytree(root / "maps", tmp_path / "maps")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    found = examples(guide.read_text(encoding="utf-8"))
    assert len(found) > 10
    for example in found:
        printed = StringIO()
        with redirect_stdout(printed):
            exec(compile("\n" * (example.line - 1) + example.code, guide, "exec"), names)
        if example.output:
            assert printed.getvalue().strip() == example.output.strip(), f"{guide}:{example.line}"
    assert {path.name for path in tmp_path.iterdir()} == {
        *(
            "maps",
            "debate.svg",
            "offer.arg",
            "offer.json",
            "offer.svg",
            "offer-sheets",
            "offer-a4.svg",
            "offer-print.svg",
        ),
    }
