"""Documents built with pandoc, by the filter that Quarto takes as well."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from importlib import import_module
from pathlib import Path

import pytest

from argmap.documents.pandoc import FILTER
from tests.documents.samples import BROKEN, MAP, WORDS


@pytest.fixture(scope="module")
def pandoc() -> str:
    """The command of pandoc: that of the machine, or of the package `pypandoc_binary`."""
    if found := shutil.which("pandoc"):
        return found
    try:
        return str(import_module("pypandoc").get_pandoc_path())
    except (ImportError, OSError):
        pytest.skip("needs pandoc: none is installed")


def built(pandoc: str, folder: Path, output: str, text: str) -> subprocess.CompletedProcess[str]:
    (folder / "paper.md").write_text(text, encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [pandoc, "paper.md", "--lua-filter", FILTER, "--extract-media", "media", "-o", output],
        cwd=folder, check=False, capture_output=True, text=True, env={**os.environ, "PATH": path},
    )  # fmt: skip


TEXT = f'# A paper\n\nWords.\n\n```{{.argmap #fig-one view=small caption="It *holds*" width=80%}}\n{MAP}```\n\nMore.\n'


def test_as_a_page(pandoc: str, tmp_path: Path) -> None:
    done = built(pandoc, tmp_path, "paper.html", TEXT)
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "paper.html").read_text(encoding="utf-8")
    (picture,) = (tmp_path / "media").glob("*.svg")
    assert WORDS in picture.read_text(encoding="utf-8")
    assert "It does not" not in picture.read_text(encoding="utf-8")
    assert picture.name in html
    assert "<em>holds</em>" in html
    assert 'id="fig-one"' in html
    assert "```" not in html


def test_as_latex_with_pdf_pictures(pandoc: str, tmp_path: Path) -> None:
    done = built(pandoc, tmp_path, "paper.tex", TEXT)
    assert done.returncode == 0, done.stderr
    (picture,) = (tmp_path / "media").glob("*.pdf")
    assert picture.read_bytes().startswith(b"%PDF")
    assert picture.name in (tmp_path / "paper.tex").read_text(encoding="utf-8")


def test_as_a_word_document(pandoc: str, tmp_path: Path) -> None:
    done = built(pandoc, tmp_path, "paper.docx", TEXT)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "paper.docx") as document:
        pictures = [name for name in document.namelist() if name.startswith("word/media/")]
        assert [document.read(name)[:4] for name in pictures] == [b"\x89PNG"]


def test_from_a_file(pandoc: str, tmp_path: Path) -> None:
    (tmp_path / "a.arg").write_text(MAP, encoding="utf-8")
    done = built(pandoc, tmp_path, "paper.html", "```{.argmap file=a.arg}\n```\n")
    assert done.returncode == 0, done.stderr
    (picture,) = (tmp_path / "media").glob("*.svg")
    assert "It does not" in picture.read_text(encoding="utf-8")


def test_a_fault_stops_with_the_line_of_the_document(pandoc: str, tmp_path: Path) -> None:
    done = built(pandoc, tmp_path, "paper.html", f"# A paper\n\nWords.\n\n```argmap\n{BROKEN}```\n")
    assert done.returncode != 0
    assert "paper.md:8:3" in done.stderr
    assert "did you mean `claim`?" in done.stderr
    assert not (tmp_path / "paper.html").exists()
