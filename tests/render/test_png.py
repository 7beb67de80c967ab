"""PNG: a picture of the size asked for, or a clear reason why not."""

from __future__ import annotations

import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.diagram import Diagram
from argmap.errors import UsageError
from argmap.render import RenderError, png, to_png, to_svg
from argmap.render.fonts import files as places
from tests.render.samples import EVERYTHING

pytest.importorskip("resvg_py", reason="needs the extra `png`")


def size(image: bytes) -> tuple[int, int]:
    assert image.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack_from(">II", image, 16)
    return int(width), int(height)


def test_the_size_follows_the_resolution() -> None:
    svg = to_svg(EVERYTHING)
    small, large = to_png(svg, dpi=96), to_png(svg, dpi=192)
    assert size(large) == tuple(2 * side for side in size(small))


def test_the_resolution_is_in_the_file() -> None:
    image = to_png(to_svg(EVERYTHING), dpi=300)
    at = image.index(b"pHYs")
    assert struct.unpack_from(">IIB", image, at + 4) == (11811, 11811, 1)


def test_the_same_bytes_every_time() -> None:
    svg = to_svg(EVERYTHING)
    assert to_png(svg) == to_png(svg)


@pytest.mark.parametrize("dpi", [0.0, -1.0, 23.0, 1201.0, float("nan"), float("inf")])
def test_what_is_no_resolution(dpi: float) -> None:
    with pytest.raises(UsageError, match="a resolution lies between 24 and 1200 dpi"):
        to_png(to_svg(EVERYTHING), dpi=dpi)


def test_only_pictures_of_our_own() -> None:
    with pytest.raises(UsageError, match="only a picture that argmap has made"):
        to_png(b'<svg xmlns="http://www.w3.org/2000/svg"/>')


def enlarged(width: int, height: int) -> bytes:
    """A picture that says it is so large."""
    said = f'width="{width}" height="{height}"'.encode()
    return re.sub(rb'width="\d+" height="\d+"', said, to_svg(EVERYTHING), count=1)


def test_an_image_too_large_is_refused_and_what_fits_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RenderError) as told:
        to_png(enlarged(1174, 142_330), dpi=192)
    assert str(told.value) == (
        "the image would have 2348 x 284660 pixels, and 90 dpi are the most that fit; "
        "SVG, PDF, pages (`page`), sheets (`split`) and parts of the map have no such limit"
    )
    picture = to_svg(EVERYTHING)
    across, down = size(to_png(picture, dpi=300))
    monkeypatch.setattr(png, "MOST_PIXELS", across * down)
    with pytest.raises(RenderError, match=r"and (299|300) dpi are the most that fit"):
        to_png(picture, dpi=1200)
    assert to_png(picture, dpi=299)


def test_an_image_that_no_resolution_makes_fit() -> None:
    with pytest.raises(RenderError, match="and no resolution makes it fit; SVG, PDF"):
        to_png(enlarged(100_000, 100_000), dpi=24)


def ink(image: bytes) -> bytes:
    """The pixels, packed as the file packs them."""
    return image[image.index(b"IDAT") :]


@pytest.mark.parametrize("text", ["The law", "Ελλάδα", "Россия", "החוק"])
def test_text_shows_on_a_machine_without_fonts(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("fontpkg_arimo")
    monkeypatch.setattr(places, "FOLDERS", ())
    with_text, without = (to_png(to_svg(Diagram(title=title))) for title in (text, " "))
    assert len(ink(with_text)) > len(ink(without)) + 300


@pytest.mark.parametrize("text", ["市中心", "도심", "قانون", "🚗", "กฎหมาย"])
def test_every_script_shows_with_the_extra_fonts(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("manimgx_fonts")
    pytest.importorskip("manimgx_fonts_cjk")
    monkeypatch.setattr(places, "FOLDERS", ())
    drawn = {to_png(to_svg(Diagram(title=title))) for title in (text, "\ue000" * len(text), " ")}
    assert len(drawn) == 3  # neither nothing nor empty boxes


def test_letters_that_no_font_has_are_told_with_what_brings_one(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("fontpkg_arimo")
    monkeypatch.setattr(places, "FOLDERS", ())
    monkeypatch.setattr(places, "PACKAGES", ("fontpkg_arimo", "none_such"))
    with pytest.raises(RenderError, match=r"no font here has the letters of `市`; `pip install 'argmap\[fonts\]'`"):
        to_png(to_svg(Diagram(title="市中心")))


def test_signs_that_no_font_has_are_boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("fontpkg_arimo")
    monkeypatch.setattr(places, "FOLDERS", ())
    monkeypatch.setattr(places, "PACKAGES", ("fontpkg_arimo", "none_such"))
    assert ink(to_png(to_svg(Diagram(title="🚗")))) != ink(to_png(to_svg(Diagram(title=" "))))


def test_without_the_package_the_message_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['resvg_py'] = None\n"
        "from tests.render.samples import EVERYTHING\n"
        "from argmap.render import RenderError, to_png, to_svg\n"
        "try: to_png(to_svg(EVERYTHING))\n"
        "except RenderError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert done.stdout == "PNG needs the package resvg_py; `pip install 'argmap[png]'` brings it\n"
