"""Pictures in the programs that reports are made with; a program that is not there skips its test, and says so."""

from __future__ import annotations

import shutil
import struct
import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from argmap.diagram import Box, Diagram
from argmap.model import Kind
from argmap.render import to_pdf, to_png, to_svg
from tests.render.samples import framed

SVG = to_svg(framed())
LATEX = r"""
\documentclass{article}
\usepackage{graphicx}
\begin{document}
\includegraphics[width=\linewidth]{picture.pdf}
\includegraphics[page=2,width=\linewidth]{picture.pdf}
\end{document}
"""


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"needs {program}")


def run(words: Sequence[str | Path], folder: Path) -> str:
    done = subprocess.run(words, cwd=folder, capture_output=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout.decode(errors="replace")


def pixels(file: Path) -> dict[tuple[int, int, int], int]:
    """How often each colour is in an image."""
    images = pytest.importorskip("PIL.Image", reason="needs Pillow to look at pixels")
    return {colour: count for count, colour in images.open(file).convert("RGB").getcolors(1 << 24)}


def size(png: Path) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", png.read_bytes(), 16)
    return int(width), int(height)


def side_lengths() -> tuple[int, int]:
    root = ET.fromstring(SVG)
    return int(root.attrib["width"]), int(root.attrib["height"])


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    file = tmp_path / "picture.svg"
    file.write_bytes(SVG)
    return file


@needs("inkscape")
def test_inkscape_draws_it_as_large_as_it_is(picture: Path) -> None:
    out = picture.with_suffix(".png")
    run(["inkscape", picture, "--export-type=png", "--export-dpi=96", "-o", out], picture.parent)
    assert size(out) == side_lengths()


@needs("inkscape")
@pytest.mark.parametrize("text", ["السلام عليكم", "החוק"])
def test_inkscape_draws_lines_that_run_to_the_left(text: str, tmp_path: Path) -> None:
    found = []
    for words in (text, "\u00a0"):
        file = tmp_path / "box.svg"
        file.write_bytes(to_svg(Diagram(title="", nodes=(Box("a", Kind.CLAIM, words),))))
        run(["inkscape", file, "--export-type=png", "-o", tmp_path / "box.png"], tmp_path)
        found.append(len((tmp_path / "box.png").read_bytes()))
    assert found[0] > found[1] + 200


@needs("soffice")
def test_libreoffice_draws_the_colours_of_paper(picture: Path) -> None:
    folder = picture.parent
    home = f"-env:UserInstallation=file://{folder}/home"
    run(["soffice", home, "--headless", "--convert-to", "png", "--outdir", folder, picture], folder)
    found = pixels(folder / "picture.png")
    dark = sum(count for colour, count in found.items() if max(colour) < 0x30)
    assert found[(255, 255, 255)] > 0.2 * sum(found.values())
    assert dark < 0.1 * sum(found.values())


@needs("pdflatex")
def test_latex_takes_the_pages_of_a_pdf(tmp_path: Path) -> None:
    (tmp_path / "picture.pdf").write_bytes(to_pdf([SVG, SVG]))
    (tmp_path / "report.tex").write_text(LATEX, encoding="ascii")
    log = run(["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "report.tex"], tmp_path)
    assert "PDF inclusion" not in log  # its complaint about a PDF too new for it
    assert (tmp_path / "report.pdf").stat().st_size > 10_000


@needs("pdftoppm")
def test_poppler_draws_it_without_a_word_of_complaint(tmp_path: Path) -> None:
    (tmp_path / "picture.pdf").write_bytes(to_pdf([SVG]))
    done = subprocess.run(
        ["pdftoppm", "-r", "96", "-png", "picture.pdf", "page"], cwd=tmp_path, capture_output=True, check=True
    )
    assert done.stderr == b""
    width, height = size(tmp_path / "page-1.png")
    assert (width, height) == pytest.approx(side_lengths(), abs=1)


@needs("pdftoppm")
def test_pdf_and_png_are_the_same_picture(tmp_path: Path) -> None:
    pytest.importorskip("resvg_py", reason="needs the extra `png`")
    images = pytest.importorskip("PIL.Image", reason="needs Pillow to look at pixels")
    differences = pytest.importorskip("PIL.ImageChops")
    (tmp_path / "picture.pdf").write_bytes(to_pdf([SVG]))
    (tmp_path / "picture.png").write_bytes(to_png(SVG, dpi=96))
    run(["pdftoppm", "-r", "96", "-png", "picture.pdf", "page"], tmp_path)
    one, two = (images.open(tmp_path / name).convert("L") for name in ("page-1.png", "picture.png"))
    common = (0, 0, min(one.width, two.width), min(one.height, two.height))
    apart = differences.difference(one.crop(common), two.crop(common))
    assert sum(count for value, count in enumerate(apart.histogram()) if value > 128) < 0.005 * one.width * one.height
