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


def built(
    pandoc: str, folder: Path, output: str, text: str, *, reader: str = "markdown", name: str = "paper.md"
) -> subprocess.CompletedProcess[str]:
    (folder / name).write_text(text, encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [pandoc, name, "--from", reader, "--lua-filter", FILTER, "--extract-media", "media", "-o", output],
        cwd=folder, check=False, capture_output=True, text=True, env={**os.environ, "PATH": path},
    )  # fmt: skip


WISHES = 'view=small parts=title caption="It *holds*" width=80%'
TEXT = f"# A paper\n\nWords.\n\n```{{.argmap #fig-one {WISHES}}}\n{MAP}```\n\nMore.\n"


def test_as_a_page(pandoc: str, tmp_path: Path) -> None:
    done = built(pandoc, tmp_path, "paper.html", TEXT)
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "paper.html").read_text(encoding="utf-8")
    (picture,) = (tmp_path / "media").glob("*.svg")
    assert WORDS in picture.read_text(encoding="utf-8")
    assert 'id="no"' not in picture.read_text(encoding="utf-8")
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


def test_a_file_is_named_as_seen_from_the_document(pandoc: str, tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "a.arg").write_text(MAP, encoding="utf-8")
    done = built(pandoc, tmp_path, "paper.html", "```{.argmap file=a.arg}\n```\n", name="maps/paper.md")
    assert done.returncode == 0, done.stderr
    (picture,) = (tmp_path / "media").glob("*.svg")
    assert WORDS in picture.read_text(encoding="utf-8")


def test_the_line_of_a_map_that_begins_like_another(pandoc: str, tmp_path: Path) -> None:
    good = 'question q "Does it hold?"\n'
    indented = "".join(f"  {line}\n" if line else "\n" for line in BROKEN.splitlines())
    text = f"```argmap\n{good}```\n\n- In a list\n\n  ```argmap\n{indented}  ```\n"
    done = built(pandoc, tmp_path, "paper.html", text)
    assert done.returncode != 0
    assert "paper.md:10:3" in done.stderr


@pytest.mark.parametrize(
    ("fence", "reader", "words"),
    [
        ("{.argmap veiw=small}", "markdown", "paper.md:4: a figure takes no `veiw`"),
        ("argmap view=small", "markdown", "paper.md:3: pandoc reads wishes in braces alone"),
        ("argmap view=small", "gfm", "paper.md:4: pandoc reads wishes in braces alone"),
    ],
)
def test_wishes_that_would_be_lost(pandoc: str, tmp_path: Path, fence: str, reader: str, words: str) -> None:
    done = built(pandoc, tmp_path, "paper.html", f"Words.\n\n```{fence}\n{MAP}```\n", reader=reader)
    assert done.returncode != 0
    assert words in done.stderr


def test_a_block_of_one_paragraph_with_wishes_is_told_with_its_line(pandoc: str, tmp_path: Path) -> None:
    text = 'Words.\n\n```argmap\nclaim a "A"\n```\n\n> ```argmap view=small\n> claim a "A"\n> ```\n'
    done = built(pandoc, tmp_path, "paper.html", text)
    assert done.returncode != 0
    assert "paper.md:7: pandoc reads wishes in braces alone" in done.stderr


def test_words_about_wishes_are_words(pandoc: str, tmp_path: Path) -> None:
    done = built(pandoc, tmp_path, "paper.html", "`argmap view=laws` draws a view.\n")
    assert done.returncode == 0, done.stderr
    assert "<code>argmap view=laws</code>" in (tmp_path / "paper.html").read_text(encoding="utf-8")
