"""What a picture draws, read from its SVG: outlines, words and links, each where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree as ET

from argmap.errors import UsageError
from argmap.render.fonts.words import Words, colour_of, words_of
from argmap.render.pdf.outlines import Box, Segment, circle, parse_path, rectangle
from argmap.render.svg.elements import ELEMENTS, SVG

_INHERITED = (
    "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "font-size",
    "font-weight", "text-anchor", "direction",
)  # fmt: skip
_UNSEEN = ("title", "desc", "style")


@dataclass(frozen=True, slots=True)
class Pen:
    """How an outline is drawn; an empty colour draws nothing."""

    fill: str
    stroke: str
    width: float
    dashes: tuple[float, ...]
    cap: str
    join: str


@dataclass(frozen=True, slots=True)
class Shape:
    """An outline."""

    segments: tuple[Segment, ...]
    pen: Pen


@dataclass(frozen=True, slots=True)
class Part:
    """A named part of a picture, or one that leads somewhere: which marks are its own."""

    id: str
    kind: str
    """The class of a box, empty for what is none."""
    label: str
    link: str
    first: int
    last: int
    """Its marks are those from `first` up to, not including, `last`."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture, in the order in which it is drawn."""

    title: str
    width: float
    height: float
    marks: tuple[Shape | Words, ...]
    parts: tuple[Part, ...]
    families: str = ""
    """The fonts that it names."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What an element has from those around it."""

    x: float = 0.0
    y: float = 0.0
    style: Mapping[str, str] = field(default_factory=dict)


def read_drawing(svg: bytes) -> Drawing:
    """The picture that `to_svg` made.

    Raises:
        UsageError: it is none of argmap's.
    """
    try:
        root = ET.fromstring(svg)  # noqa: S314 - Expat bounds entities, and what is not our own is refused
        if root.tag != f"{{{SVG}}}svg":
            raise UsageError("only a picture that argmap has made can be turned into PDF")
        reader = _Reader(float(root.attrib["width"]), float(root.attrib["height"]))
        reader.read(root, _Place())
    except (ET.ParseError, KeyError, ValueError) as error:
        raise UsageError(f"only a picture that argmap has made can be turned into PDF: {error}") from error
    title = root.findtext(f"{{{SVG}}}title") or ""
    families = root.get("font-family", "")
    return Drawing(title, reader.width, reader.height, tuple(reader.marks), tuple(reader.parts), families)


class _Reader:
    """Walks the elements and keeps what they draw."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.marks: list[Shape | Words] = []
        self.parts: list[Part] = []

    def read(self, element: ET.Element, place: _Place) -> None:
        """`element` and all within."""
        tag = element.tag.removeprefix(f"{{{SVG}}}")
        if tag not in ELEMENTS:
            raise UsageError(f"no picture of argmap's holds a `{tag}`")
        if tag in _UNSEEN:
            return
        place = _within(element, place)
        first = len(self.marks)
        self.marks.extend(self._drawn(tag, element, place))
        for child in element:
            self.read(child, place)
        self._keep_part(tag, element, first)

    def _keep_part(self, tag: str, element: ET.Element, first: int) -> None:
        id, link = element.get("id", ""), element.get("href", "") if tag == "a" else ""
        if (not id and not link) or first == len(self.marks):
            return
        label = element.get("aria-label", "")
        kind = element.get("class", "") if label else ""
        self.parts.append(Part(id, kind, label, link, first, len(self.marks)))

    def _drawn(self, tag: str, element: ET.Element, place: _Place) -> Iterator[Shape | Words]:
        if tag == "text":
            yield words_of(element, place.style).moved(place.x, place.y)
        elif tag in ("path", "rect", "circle"):
            segments = self._segments(tag, element)
            yield Shape(tuple(segment.moved(place.x, place.y) for segment in segments), _pen(place.style))

    def _segments(self, tag: str, element: ET.Element) -> tuple[Segment, ...]:
        if tag == "path":
            return parse_path(element.get("d", ""))
        if tag == "circle":
            return circle(*(float(element.get(name, "0")) for name in ("cx", "cy", "r")))
        box = Box(
            float(element.get("x", "0")),
            float(element.get("y", "0")),
            _length(element.get("width", "0"), self.width),
            _length(element.get("height", "0"), self.height),
        )
        return rectangle(box, float(element.get("rx", "0")))


def _within(element: ET.Element, place: _Place) -> _Place:
    """The place of what stands in `element`."""
    own = {name: element.attrib[name] for name in _INHERITED if name in element.attrib}
    if own:
        place = replace(place, style={**place.style, **own})
    if move := element.get("transform"):
        x, y = _move(move)
        place = replace(place, x=place.x + x, y=place.y + y)
    return place


def _move(text: str) -> tuple[float, float]:
    """The one transformation that pictures hold: `translate(x y)`."""
    if not (text.startswith("translate(") and text.endswith(")")):
        raise UsageError(f"no picture of argmap's is transformed by `{text}`")
    x, y = (float(number) for number in text[10:-1].replace(",", " ").split())
    return x, y


def _length(text: str, whole: float) -> float:
    return whole * float(text[:-1]) / 100 if text.endswith("%") else float(text)


def _pen(style: Mapping[str, str]) -> Pen:
    return Pen(
        fill=colour_of(style.get("fill", "#000000")),
        stroke=colour_of(style.get("stroke", "none")),
        width=float(style.get("stroke-width", "1")),
        dashes=tuple(float(number) for number in style.get("stroke-dasharray", "").replace(",", " ").split()),
        cap=style.get("stroke-linecap", "butt"),
        join=style.get("stroke-linejoin", "miter"),
    )
