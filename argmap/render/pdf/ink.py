"""The marks of a picture as the operators of a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.render.fonts.shaping import Cluster, Cut, Glyph, Setting
from argmap.render.fonts.words import THICKENED, Words
from argmap.render.pdf.drawing import Drawing, Pen, Shape
from argmap.render.pdf.embedding import Font, Fonts
from argmap.render.pdf.outlines import Box

_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
ASCENT, DESCENT = 0.8, 0.25
"""How far a line of text reaches above and below where it stands, in ems; for the places that can be clicked."""
_NEAR = 0.001


@dataclass(frozen=True, slots=True)
class Inked:
    """The operators of a picture, and the rectangle of each of its marks."""

    operators: bytes
    boxes: tuple[Box, ...]


def ink(drawing: Drawing, fonts: Fonts) -> Inked:
    """The operators that draw a picture, in its own units, y running down."""
    lines: list[str] = []
    boxes: list[Box] = []
    for mark in drawing.marks:
        if isinstance(mark, Shape):
            lines.extend(_shape(mark))
            boxes.append(_bounds(mark))
        else:
            box = _write(mark, fonts, lines)
            boxes.append(box)
    return Inked("\n".join(lines).encode("ascii"), tuple(boxes))


def number(value: float) -> str:
    """A number as PDF writes it: no exponent, at most three digits after the point."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _numbers(*values: float) -> str:
    return " ".join(number(value) for value in values)


def _shape(shape: Shape) -> Iterator[str]:
    pen = shape.pen
    if not shape.segments or not (pen.fill or pen.stroke):
        return
    if pen.fill:
        yield f"{_colour(pen.fill)} rg"
    if pen.stroke:
        yield _stroke(pen)
    for segment in shape.segments:
        places = _numbers(*(side for point in segment.points for side in point))
        yield f"{places} {segment.kind}" if places else segment.kind
    yield "B" if pen.fill and pen.stroke else ("f" if pen.fill else "S")


def _stroke(pen: Pen) -> str:
    return (
        f"{_colour(pen.stroke)} RG {number(pen.width)} w {_CAPS.get(pen.cap, 0)} J {_JOINS.get(pen.join, 0)} j "
        f"[{_numbers(*pen.dashes)}] 0 d"
    )


def _colour(text: str) -> str:
    """`#rrggbb` as three numbers."""
    return _numbers(*(int(text[at : at + 2], 16) / 255 for at in (1, 3, 5)))


def _bounds(shape: Shape) -> Box:
    points = [point for segment in shape.segments for point in segment.points]
    if not points:
        return Box(0, 0, 0, 0)
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return Box(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)


def _write(words: Words, fonts: Fonts, lines: list[str]) -> Box:
    """Add the operators of a line of text to `lines`, and give the place it takes."""
    setting = fonts.shaper.set_line(words.text, bold=words.bold, rtl=words.rtl)
    left, width = words.extent(setting)
    if width and words.colour:
        lines.extend(_text(words, setting, fonts, left, width / (setting.width * words.size)))
    return Box(left, words.y - ASCENT * words.size, width, (ASCENT + DESCENT) * words.size)


def _text(words: Words, setting: Setting, fonts: Fonts, left: float, stretch: float) -> Iterator[str]:
    colour = _colour(words.colour)
    yield f"BT {colour} rg {number(100 * stretch) if abs(stretch - 1) > _NEAR else 100} Tz"
    pen = left
    for run in setting.runs:
        if run.cut.is_thickened:
            yield f"{colour} RG {number(THICKENED * words.size)} w [] 0 d 2 Tr"
        for font, clusters in _by_font(run.clusters, run.cut, fonts):
            yield f"/{font.name} {number(words.size)} Tf 1 0 0 -1 {_numbers(pen, words.y)} Tm"
            yield from _show(clusters, font, words.size)
            moved = sum(glyph.advance for cluster in clusters for glyph in cluster.glyphs)
            pen += moved * words.size * stretch
        if run.cut.is_thickened:
            yield "0 Tr"
    yield "ET"


def _by_font(clusters: tuple[Cluster, ...], cut: Cut, fonts: Fonts) -> Iterator[tuple[Font, tuple[Cluster, ...]]]:
    if cut.face is not None:
        if clusters:
            yield fonts.font(cut, clusters[0]), clusters
        return
    for cluster in clusters:
        yield fonts.font(cut, cluster), (cluster,)


def _show(clusters: tuple[Cluster, ...], font: Font, size: float) -> Iterator[str]:
    """The glyphs of a run, moved to where they belong."""
    line = _Line(font, size)
    for cluster in clusters:
        written = font.codes(cluster)
        if not written.told:
            yield from line.end()
            yield f"/Span << /ActualText <feff{cluster.text.encode('utf-16-be').hex()}> >> BDC"
        for glyph, code in zip(cluster.glyphs, written.codes, strict=True):
            if glyph.dy:
                yield from line.end()
                yield f"{number(glyph.dy * size)} Ts"
            line.add(code, glyph)
            if glyph.dy:
                yield from line.end()
                yield "0 Ts"
        if not written.told:
            yield from line.end()
            yield "EMC"
    yield from line.end()


class _Line:
    """What one `TJ` shows: glyphs, and how far the pen is moved between them."""

    def __init__(self, font: Font, size: float) -> None:
        self._font = font
        self._size = size
        self._parts: list[str] = []
        self._codes = ""
        self._owed = 0.0

    def add(self, code: str, glyph: Glyph) -> None:
        """Put a glyph down where it belongs, and move the pen on."""
        self._move(1000 * glyph.dx)
        self._codes += code
        self._move(1000 * (glyph.advance - glyph.dx) - self._font.width(glyph.number))

    def _move(self, thousandths: float) -> None:
        self._owed += thousandths
        if abs(self._owed) >= 1:
            self._break()
            self._parts.append(number(-self._owed))
            self._owed = 0.0

    def _break(self) -> None:
        if self._codes:
            self._parts.append(f"<{self._codes}>")
            self._codes = ""

    def end(self) -> Iterator[str]:
        """The operator for what was put down."""
        self._break()
        if self._parts:
            yield f"[{' '.join(self._parts)}] TJ"
            self._parts = []
