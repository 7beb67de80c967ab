"""PNG: a picture of the size asked for, or a clear reason why not."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.errors import UsageError
from argmap.render import RenderError, to_png, to_svg
from tests.render.samples import EVERYTHING

pytest.importorskip("resvg_py", reason="needs the extra `png`")


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack_from(">II", png, 16)
    return int(width), int(height)


def test_the_size_follows_the_resolution() -> None:
    svg = to_svg(EVERYTHING)
    small, large = to_png(svg, dpi=96), to_png(svg, dpi=192)
    assert size(large) == tuple(2 * side for side in size(small))


def test_the_resolution_is_in_the_file() -> None:
    png = to_png(to_svg(EVERYTHING), dpi=300)
    at = png.index(b"pHYs")
    assert struct.unpack_from(">IIB", png, at + 4) == (11811, 11811, 1)


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


def test_an_image_too_large_is_refused() -> None:
    svg = to_svg(EVERYTHING).replace(b'width="', b'width="9', 1).replace(b'height="', b'height="9', 1)
    with pytest.raises(RenderError, match="ask for fewer dpi"):
        to_png(svg, dpi=1200)


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
