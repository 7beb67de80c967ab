"""SVG as a PNG image."""

from __future__ import annotations

import re
import struct
import unicodedata
import zlib
from collections.abc import Iterator
from importlib import import_module
from math import sqrt
from xml.etree import ElementTree as ET

from argmap.errors import UsageError
from argmap.render.engine.interface import RenderError
from argmap.render.fonts import Cascade
from argmap.render.fonts.files import has_all_packages
from argmap.render.fonts.glyphs import Outliner
from argmap.render.fonts.shaping import Setting, Shaper
from argmap.render.fonts.words import THICKENED, Words, words_of
from argmap.render.svg.elements import SVG

CSS_DPI = 96.0
LEAST_DPI, MOST_DPI = 24, 1200
MOST_PIXELS = 150_000_000
"""More would take gigabytes; a picture of 150 boxes has some 15 million at 96 dpi."""

_SIZE = re.compile(rb'<svg [^>]*?\bwidth="(\d+)" height="(\d+)"')


def to_png(svg: bytes, *, dpi: float = 192.0) -> bytes:
    """A picture that `to_svg` made, as a PNG image of `dpi` pixels an inch, which the file says as well.

    Raises:
        RenderError: a package of the extra `png` is not installed, the image would be too large, or there is no font
            for the letters of a script.
        UsageError: `dpi` is no resolution, or `svg` no picture of argmap's.
    """
    check_resolution(dpi)
    size = _SIZE.search(svg[:2000])
    if size is None:
        raise UsageError("only a picture that argmap has made can be turned into PNG")
    scale = dpi / CSS_DPI
    width, height = (int(side) * scale for side in size.groups())
    if width * height > MOST_PIXELS:
        fitting = int(dpi * sqrt(MOST_PIXELS / (width * height)))
        enough = f"{fitting} dpi are the most that fit" if fitting >= LEAST_DPI else "no resolution makes it fit"
        raise RenderError(
            f"the image would have {width:.0f} x {height:.0f} pixels, and {enough}; "
            "SVG, PDF, pages (`page`), sheets (`split`) and parts of the map have no such limit"
        )
    try:
        resvg = import_module("resvg_py")
    except ImportError as error:
        raise RenderError("PNG needs the package resvg_py; `pip install 'argmap[png]'` brings it") from error
    image = resvg.svg_to_bytes(svg_string=_outlined(svg), zoom=scale, skip_system_fonts=True)
    return _with_resolution(bytes(image), dpi)


def check_resolution(dpi: float) -> None:
    """Raise `UsageError` where `dpi` is no resolution."""
    if not LEAST_DPI <= dpi <= MOST_DPI:
        raise UsageError(f"a resolution lies between {LEAST_DPI} and {MOST_DPI} dpi, not {dpi:g}")


def _outlined(svg: bytes) -> str:
    """The picture with its text as outlines, set as in PDF: so it looks the same, and the renderer needs no font."""
    try:
        root = ET.fromstring(svg)  # noqa: S314 - Expat bounds entities, and nothing in it is followed
        lines = {line: words_of(line, line.attrib) for line in root.iter(f"{{{SVG}}}text")}
    except (ET.ParseError, ValueError) as error:
        raise UsageError(f"only a picture that argmap has made can be turned into PNG: {error}") from error
    drawn, families = "".join(words.text for words in lines.values()), root.get("font-family", "")
    shaper = Shaper(Cascade(drawn, outlined=True, families=families))
    outliner = Outliner(shaper)
    for line, words in lines.items():
        setting = shaper.set_line(words.text, bold=words.bold, rtl=words.rtl)
        _refuse_unreadable(setting)
        left, width = words.extent(setting)
        line.clear()
        line.tag = f"{{{SVG}}}g"
        if width and words.colour:
            stretch = width / (setting.width * words.size)
            line.set(
                "transform", f"translate({left:.3f} {words.y:.3f}) scale({words.size * stretch:.5f} {-words.size})"
            )
            line.set("fill", words.colour)
            line.extend((*_drawn(outliner, setting, words), *_boxes(setting, words)))
    return ET.tostring(root, encoding="unicode")


def _drawn(outliner: Outliner, setting: Setting, words: Words) -> Iterator[ET.Element]:
    """The glyphs of a line, an em being 1."""
    for outline in outliner.outlines(setting):
        path = ET.Element(f"{{{SVG}}}path", d=outline.path, transform=f"scale({1 / outline.em:.8f})")
        if outline.thickened:
            path.set("stroke", words.colour)
            path.set("stroke-width", f"{THICKENED * outline.em:.2f}")
        yield path


def _boxes(setting: Setting, words: Words) -> Iterator[ET.Element]:
    """Empty boxes where no font has a character."""
    start = 0.0
    for run in setting.runs:
        width = sum(glyph.advance for cluster in run.clusters for glyph in cluster.glyphs)
        if run.cut.face is None:
            place = {
                "x": f"{start + 0.06:.4f}",
                "y": "-0.02",
                "width": f"{max(width - 0.12, 0.02):.4f}",
                "height": "0.74",
            }
            yield ET.Element(f"{{{SVG}}}rect", place, fill="none", stroke=words.colour, **{"stroke-width": "0.04"})
        start += width


def _refuse_unreadable(setting: Setting) -> None:
    """Raise `RenderError` where letters would be boxes and fonts can be had that draw them."""
    for run in setting.runs:
        if run.cut.face is None and not has_all_packages():
            text = "".join(cluster.text for cluster in run.clusters)
            if unicodedata.category(text[0]).startswith("L"):
                raise RenderError(
                    f"no font here has the letters of `{text[:20]}`; `pip install 'argmap[fonts]'` brings one"
                )


def _with_resolution(image: bytes, dpi: float) -> bytes:
    """`image` with a `pHYs` chunk behind its header (PNG specification, 11.3.5.3), for whoever prints it."""
    metre = round(dpi / 0.0254)
    body = b"pHYs" + struct.pack(">IIB", metre, metre, 1)
    chunk = struct.pack(">I", 9) + body + struct.pack(">I", zlib.crc32(body))
    return image[:33] + chunk + image[33:]
