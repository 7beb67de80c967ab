"""The pictures of a page: drawn as ever, then stripped of what the page says better."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from argmap.diagram import Diagram, Part
from argmap.diagram.forest import Forest, plant
from argmap.render.engine import Engine
from argmap.render.layout import Plan, lay_out
from argmap.render.svg import draw_picture
from argmap.render.svg.elements import element
from argmap.render.svg.key import HIGH, TO_WORDS
from argmap.render.theme import Theme
from argmap.render.typeset import typeset

EDGE = 24
"""Pixels around the boxes."""
_DROPPED = ("id", "role", "tabindex", "aria-label", "aria-labelledby", "aria-describedby", "aria-hidden")
"""The page names its boxes by its outline, and several pictures in one page may not share ids."""


@dataclass(frozen=True, slots=True)
class Sample:
    """An entry of a legend: a small `svg` and what it stands for."""

    drawing: ET.Element
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    """One sheet, drawn."""

    diagram: Diagram
    plan: Plan
    forest: Forest
    drawing: ET.Element
    """An `svg` with the frames, lines and boxes, and nothing around them."""
    key: tuple[Sample, ...]
    """The legend."""
    rules: str
    """The style sheet that the drawing needs."""


def draw(diagram: Diagram, theme: Theme, engine: Engine) -> Picture:
    """`diagram`, drawn. Raises `RenderError`."""
    diagram = replace(diagram, parts=(Part.LEGEND,))  # the page itself has the title and the sources
    slips = {node.id: typeset(node, theme) for node in diagram.nodes}
    plan = lay_out(diagram, slips, theme, engine)
    root = draw_picture(diagram, plan, slips, theme)
    parts = {part.get("id"): part for part in root if part.get("id")}
    canvas, legend = parts["_map"], parts.get("_legend")
    width, height = plan.width + 2 * EDGE, plan.height + 2 * EDGE
    drawing = element(
        "svg", viewBox=f"{-EDGE} {-EDGE} {width:.0f} {height:.0f}", width=f"{width:.0f}",
        height=f"{height:.0f}", font_family=root.get("font-family", ""), class_="drawing",
    )  # fmt: skip
    canvas.attrib.pop("transform", None)
    drawing.append(_stripped(canvas))
    rules = "".join(style.text or "" for style in root.iter("style"))
    return Picture(diagram, plan, plant(diagram), drawing, tuple(_samples(root, legend, theme.scale)), rules)


def _stripped(canvas: ET.Element) -> ET.Element:
    """`canvas` without titles, ids, labels and links; its parts by class instead."""
    for part in canvas:
        name = (part.get("id") or "").removeprefix("_")
        if name in ("edges", "ends", "statements"):
            part.set("class", name)
    for one in canvas.iter():
        for attribute in _DROPPED:
            one.attrib.pop(attribute, None)
        for title in one.findall("title"):
            one.remove(title)
        if one.tag == "a":
            one.tag = "g"
            for attribute in ("href", "xlink:href"):
                one.attrib.pop(attribute, None)
    return canvas


def _samples(root: ET.Element, legend: ET.Element | None, scale: float) -> Iterator[Sample]:
    """The entries of the legend: in each a sample, then the lines of its words."""
    high = HIGH * scale + 2
    for entry in legend if legend is not None else ():
        drawn, *words = entry
        left = float(drawn.attrib.pop("transform").removeprefix("translate(").split()[0])
        wide = float(words[0].get("x", 0)) - left - TO_WORDS * scale + 2
        sample = element(
            "svg", viewBox=f"-1 -1 {wide:g} {high:g}", width=f"{wide:g}", height=f"{high:g}",
            font_family=root.get("font-family", ""), aria_hidden="true",
        )  # fmt: skip
        sample.append(drawn)
        yield Sample(sample, " ".join(line.text or "" for line in words))
