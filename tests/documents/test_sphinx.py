"""Documents built with Sphinx: as pages, as LaTeX, as text."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.documents.sphinx import _latex_width
from tests.documents.samples import BROKEN, MAP, WORDS


def directive(body: str = "", argument: str = "", options: str = "") -> str:
    """The directive with the map in it."""
    lines = [f".. argmap:: {argument}".rstrip(), *(f"   {line}" for line in options.splitlines()), ""]
    return "\n".join([*lines, *(f"   {line}".rstrip() for line in body.splitlines()), "", ""])


def built(folder: Path, builder: str, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-b", builder, *more, ".", f"out/{builder}"],
        cwd=folder, check=False, capture_output=True, text=True,
    )  # fmt: skip


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "conf.py").write_text(
        'project = "A book"\nextensions = ["argmap.documents.sphinx"]\n', encoding="utf-8"
    )
    (tmp_path / "a.arg").write_text(MAP, encoding="utf-8")
    options = ":caption: It *holds*\n:name: first\n:width: 80%"
    text = (
        f"A book\n======\n\nSee :ref:`first`.\n\n{directive(MAP, options=options)}{directive(argument='a.arg')}End.\n"
    )
    (tmp_path / "index.rst").write_text(text, encoding="utf-8")
    return tmp_path


def test_as_pages(book: Path) -> None:
    done = built(book, "html", "-W")
    assert (done.returncode, done.stderr) == (0, "")
    html = (book / "out/html/index.html").read_text(encoding="utf-8")
    pictures = sorted((book / "out/html/_images").glob("argmap-*.svg"))
    assert len(pictures) == 1  # both are the same map
    assert WORDS in pictures[0].read_text(encoding="utf-8")
    assert html.count(f'<object data="_images/{pictures[0].name}" type="image/svg+xml"') == 2
    assert 'style="width: 80%; max-width: 100%"' in html
    assert "It <em>holds</em>" in html
    assert 'id="first"' in html
    assert 'aria-label="Whether it holds. An argument map of 3 statements, joined by 2 links."' in html


def test_as_text(book: Path) -> None:
    assert built(book, "text", "-W").returncode == 0
    assert "[Whether it holds. An argument map" in (book / "out/text/index.txt").read_text(encoding="utf-8")


def pictures_of(book: Path) -> list[Path]:
    """The pictures of the book for LaTeX, which is built."""
    done = built(book, "latex", "-W")
    assert (done.returncode, done.stderr) == (0, "")
    return list((book / "out/latex").glob("argmap-*.pdf"))


def test_as_latex(book: Path) -> None:
    (picture,) = pictures_of(book)
    assert picture.read_bytes().startswith(b"%PDF")
    (source,) = (book / "out/latex").glob("*.tex")
    assert source.read_text(encoding="utf-8").count(picture.stem) == 2


def test_a_changed_map_is_drawn_again(book: Path) -> None:
    built(book, "html")
    (book / "a.arg").write_text(MAP.replace("It does not", "It certainly does not"), encoding="utf-8")
    assert built(book, "html", "-W").returncode == 0
    pictures = [file.read_text(encoding="utf-8") for file in (book / "out/html/_images").glob("*.svg")]
    assert any("certainly" in picture for picture in pictures)


def test_a_fault_is_an_error_at_its_line(book: Path) -> None:
    text = f"A book\n======\n\n{directive(BROKEN)}End.\n"
    (book / "index.rst").write_text(text, encoding="utf-8")
    line = next(number for number, words in enumerate(text.splitlines(), 1) if "clam" in words)
    done = built(book, "html", "-W", "--keep-going")
    assert done.returncode == 1
    assert "ERROR" in done.stderr
    assert f"index.rst:{line}:3" in done.stderr
    assert "did you mean `claim`?" in done.stderr
    assert "did you mean" in (book / "out/html/index.html").read_text(encoding="utf-8")  # nobody overlooks it


@pytest.fixture
def markdown_book(book: Path) -> Path:
    """One that is written in Markdown, as Jupyter Book 1 reads it."""
    pytest.importorskip("myst_parser", reason="needs myst-parser")
    (book / "index.rst").unlink()
    settings = 'project = "A book"\nextensions = ["myst_parser", "argmap.documents.sphinx"]\n'
    (book / "conf.py").write_text(settings, encoding="utf-8")
    return book


def test_in_markdown(markdown_book: Path) -> None:
    named = "```{argmap} a.arg\n:caption: It *holds*\n:name: first\n:width: 80%\n```\n"
    written = f"````{{argmap}}\n:view: small\n\n{MAP}````\n"
    text = f"# A book\n\nSee {{ref}}`first`.\n\n{named}\n```{{argmap}}\n{MAP}```\n"
    (markdown_book / "index.md").write_text(text + written, encoding="utf-8")
    done = built(markdown_book, "html", "-W")
    assert (done.returncode, done.stderr) == (0, "")
    html = (markdown_book / "out/html/index.html").read_text(encoding="utf-8")
    assert html.count('type="image/svg+xml"') == 3
    assert len(list((markdown_book / "out/html/_images").glob("argmap-*.svg"))) == 2  # the map, and its view
    assert "It <em>holds</em>" in html
    assert 'style="width: 80%; max-width: 100%"' in html


@pytest.mark.parametrize("options", ["", ":width: 80%\n\n", "---\nwidth: 80%\n---\n"])
def test_a_fault_in_markdown_is_an_error_at_its_line(markdown_book: Path, options: str) -> None:
    text = f"# A book\n\nWords.\n\n```{{argmap}}\n{options}{BROKEN}```\n"
    (markdown_book / "index.md").write_text(text, encoding="utf-8")
    line = next(number for number, words in enumerate(text.splitlines(), 1) if "clam" in words)
    done = built(markdown_book, "html", "-W", "--keep-going")
    assert done.returncode == 1
    assert f"index.md:{line}:3" in done.stderr


def test_a_missing_file_is_an_error(book: Path) -> None:
    (book / "index.rst").write_text(f"A book\n======\n\n{directive(argument='none.arg')}", encoding="utf-8")
    done = built(book, "html", "-W")
    assert done.returncode == 1
    assert "none.arg" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_warning_is_told(book: Path) -> None:
    text = f"A book\n======\n\n{directive(MAP + 'actor nobody')}"
    (book / "index.rst").write_text(text, encoding="utf-8")
    done = built(book, "html")
    assert "unused-name" in done.stderr
    assert "index.rst:17:" in done.stderr


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("", r"\ifdim300bp>\linewidth\linewidth\else300bp\fi"),
        ("80%", r"0.8\linewidth"),
        ("12cm", "12cm"),
        ("20rem", "20em"),
        ("96px", "72bp"),
    ],
)
def test_a_width_in_latex(asked: str, written: str) -> None:
    assert _latex_width(asked, pixels=400) == written


def test_a_picture_on_paper_has_its_own_size_and_is_never_wider_than_the_line(book: Path) -> None:
    """Set with LaTeX alone, as Sphinx's own setting needs more of TeX than most machines have."""
    if shutil.which("pdflatex") is None:
        pytest.skip("needs pdflatex")
    pypdf = pytest.importorskip("pypdf")
    (picture,) = pictures_of(book)
    natural = float(pypdf.PdfReader(picture).pages[0].mediabox.width)
    for line in (natural + 100, natural - 100):
        width = _latex_width("", pixels=round(natural / 0.75))
        (picture.parent / "paper.tex").write_text(
            rf"\documentclass{{article}}\usepackage{{graphicx}}\textwidth={line}bp\begin{{document}}"
            rf"\setbox0\hbox{{\includegraphics[width={width},height=0.85\textheight,keepaspectratio]{{{picture.name}}}}}"
            r"\typeout{wide: \the\wd0}\end{document}",
            encoding="utf-8",
        )
        done = subprocess.run(
            ["pdflatex", "-interaction=batchmode", "paper"], cwd=picture.parent, check=False, capture_output=True
        )
        assert done.returncode == 0
        log = (picture.parent / "paper.log").read_text(encoding="utf-8", errors="replace")
        (wide,) = re.findall(r"^wide: ([\d.]+)pt$", log, re.MULTILINE)  # points of TeX: 72.27 make an inch
        assert float(wide) == pytest.approx(min(natural, line) * 72.27 / 72, abs=0.1)
