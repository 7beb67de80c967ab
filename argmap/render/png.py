"""SVG as a PNG image."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from argmap.errors import UsageError
from argmap.render.engine.interface import RenderError

CSS_DPI = 96.0
MOST_PIXELS = 150_000_000
"""More would take gigabytes; a picture of 150 boxes has some 15 million at 96 dpi."""

_SIZE = re.compile(rb'<svg [^>]*?\bwidth="(\d+)" height="(\d+)"')
_SANS = ("LiberationSans-Regular", "LiberationSans-Bold", "Arial", "arial", "arialbd", "Arial Bold", "Helvetica")
_WIDE = ("NotoSansCJK-Regular", "NotoSansCJK-Bold", "msyh", "msyhbd", "PingFang", "Hiragino Sans GB", "SourceHanSans")
_WIDE_FROM = "\u1100"
_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "~/Library/Fonts",
)


def to_png(svg: bytes, *, dpi: float = 192.0) -> bytes:
    """A picture that `to_svg` made, as a PNG image of `dpi` pixels an inch, which the file says as well.

    Raises:
        RenderError: the package `resvg_py` is not installed, or the image would be too large.
        UsageError: `dpi` is no resolution, or `svg` no picture of argmap's.
    """
    if not 24 <= dpi <= 1200:
        raise UsageError(f"a resolution lies between 24 and 1200 dpi, not {dpi:g}")
    size = _SIZE.search(svg[:2000])
    if size is None:
        raise UsageError("only a picture that argmap has made can be turned into PNG")
    scale = dpi / CSS_DPI
    width, height = (int(side) * scale for side in size.groups())
    if width * height > MOST_PIXELS:
        raise RenderError(
            f"the image would have {width:.0f} x {height:.0f} pixels; draw a part of the map, or ask for fewer dpi"
        )
    try:
        resvg = import_module("resvg_py")
    except ImportError as error:
        raise RenderError("PNG needs the package resvg_py; `pip install 'argmap[png]'` brings it") from error
    text = svg.decode()
    fonts = [str(font) for font in find_fonts(wide=any(character >= _WIDE_FROM for character in text))]
    image = resvg.svg_to_bytes(svg_string=text, zoom=scale, font_files=fonts, skip_system_fonts=bool(fonts))
    return _with_resolution(bytes(image), dpi)


def find_fonts(*, wide: bool) -> tuple[Path, ...]:
    """The fonts that a picture asks for, as far as this machine has them, always in the same order.

    `wide` asks for those of East-Asian scripts as well.
    """
    return (*sorted(_found(_SANS)), *(sorted(_found(_WIDE)) if wide else ()))


def _found(names: tuple[str, ...]) -> Iterator[Path]:
    for folder in _FOLDERS:
        place = Path(folder).expanduser()
        if place.is_dir():
            yield from (
                file
                for file in place.rglob("*")
                if file.stem in names and file.suffix.lower() in (".ttf", ".otf", ".ttc")
            )


def _with_resolution(image: bytes, dpi: float) -> bytes:
    """`image` with a `pHYs` chunk behind its header (PNG specification, 11.3.5.3), for whoever prints it."""
    metre = round(dpi / 0.0254)
    body = b"pHYs" + struct.pack(">IIB", metre, metre, 1)
    chunk = struct.pack(">I", 9) + body + struct.pack(">I", zlib.crc32(body))
    return image[:33] + chunk + image[33:]
