"""What docs/documents.md shows works as it stands."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.documents import read_fence
from argmap.documents.wishes import WISHES
from tests.documents.test_markdown import both, pictures


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "documents.md").read_text(encoding="utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^(?:`{{3,4}}){language}\n(.*?)^`{{3,4}}$", page, re.MULTILINE | re.DOTALL)


@both
def test_the_first_example_is_drawn(build: object, page: str, tmp_path: Path) -> None:
    assert callable(build)
    example = re.findall(r"^````md\n(.*?)^````$", page, re.MULTILINE | re.DOTALL)[0]
    html = build(example, tmp_path / "report.md")
    assert len(pictures(html)) == 1
    assert "<figcaption>What the report says</figcaption>" in html


def test_every_wish_has_a_row(page: str) -> None:
    rows = re.findall(r"^\| (`.*?) \|", page, re.MULTILINE)
    assert tuple(re.findall(r"`(\w+)`", " ".join(rows))) == (
        "file",
        "view",
        "theme",
        "direction",
        "overlay",
        "parts",
        "caption",
        "alt",
        "width",
    )
    assert set(re.findall(r"`(\w+)`", " ".join(rows))) == set(WISHES)


def test_the_braces_of_pandoc(page: str) -> None:
    braces = re.search(r"`(\{\.argmap[^`]*\})`", page)
    assert braces
    fence = read_fence(braces[1])
    assert fence is not None
    assert dict(fence.wishes) == {"caption": "What the report says"}


def test_the_programs_run(page: str, tmp_path: Path) -> None:
    programs = [block for block in blocks(page, "python") if "import" in block]
    assert len(programs) == 2
    for program in programs:
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=tmp_path, check=False, capture_output=True, text=True
        )
        assert (done.stdout, done.stderr) == ('<figure class="argmap">\n', "")


@pytest.mark.parametrize(("module", "file"), [("pandoc", "argmap.lua"), ("myst", "argmap.mjs")])
def test_what_is_copied_is_told_by_its_module(page: str, module: str, file: str) -> None:
    assert f"$(python -m argmap.documents.{module})" in page
    assert f"  - {file}\n" in page
    done = subprocess.run(
        [sys.executable, "-m", f"argmap.documents.{module}"], check=True, capture_output=True, text=True
    )
    assert Path(done.stdout.strip()).name == file
    assert Path(done.stdout.strip()).is_file()
