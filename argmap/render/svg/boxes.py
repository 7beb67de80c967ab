"""Boxes and junctions."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from argmap.diagram import Box, Junction
from argmap.model import Attribution, Kind
from argmap.render.clean import clean_text
from argmap.render.layout import Rect
from argmap.render.svg.badges import draw_sign, draw_stripe
from argmap.render.svg.elements import add, add_sheet_link, add_words, put, xml_id
from argmap.render.svg.shapes import bar, outline, sheet, turned
from argmap.render.svg.words import draw_words
from argmap.render.theme import Ink, Palette, Theme
from argmap.render.typeset import Slip

DASHES = {Attribution.REPORTED: "4 2.6", Attribution.ANALYST: "0.1 3.2"}
"""How the outline shows who speaks; what the cited author says himself has a whole one."""


STRONG = 1.6
"""How much heavier outlines are that tell strongly who speaks."""


def draw_box(
    parent: ET.Element, slip: Slip, place: Rect, *, voice: Attribution, strong: bool, label: str, theme: Theme,
    sheets: str = "",
) -> None:  # fmt: skip
    """A box or junction at its place; `label` is what a screen reader says of it. `strong` makes the voice plain.

    What stands for more leads to the sheet that draws it, where `sheets` says how the files of sheets end.
    """
    node = slip.node
    main = isinstance(node, Box) and node.main
    fold = node.fold if isinstance(node, Box) else None
    ink, name = _look(node, theme.palette)
    leads = bool(fold and fold.sheet and sheets)
    if fold and leads:
        parent = add_sheet_link(parent, fold.sheet, "" if fold.group else node.id, sheets)
    group = add(
        parent, "g", id=xml_id(node.id), class_=name, role="graphics-symbol", aria_label=clean_text(label)
    )  # fmt: skip
    if not leads:
        put(group, tabindex="0")
    if node.note:
        add_words(group, "title", node.note)
    weight = theme.line_weight * (STRONG if strong and node.kind is not Kind.QUESTION else 1.0)
    if fold:
        draw_stack(group, place, ink, theme)
    if fold and fold.group:
        draw_plain(group, place, ink, theme.line_weight)
    else:
        draw_outline(group, node.kind, place, voice, ink, heavy=main, weight=weight)
    asking = node.kind is Kind.QUESTION and main
    if node.tint and not asking:
        draw_stripe(group, node.tint, place, theme, small=not isinstance(node, Box))
    draw_words(group, slip.lines, place, ink, theme)
    for emblem in slip.emblems:
        at = (place.x + emblem.x, place.y + emblem.y)
        draw_sign(group, emblem.badge, at, emblem.size, theme, on_question=asking)


def _look(node: Box | Junction, palette: Palette) -> tuple[Ink, str]:
    """The colours of a box, and its class."""
    if isinstance(node, Box) and node.fold and node.fold.group:
        return group_ink(palette), "group"
    main = isinstance(node, Box) and node.main
    return palette.ink(node.kind, main=main), ink_class(node.kind, main=main)


def group_ink(palette: Palette) -> Ink:
    """The colours of a box that stands for a group: those of a frame."""
    return Ink(palette.quiet, palette.frame_ground, palette.quiet, palette.text)


def draw_stack(parent: ET.Element, place: Rect, ink: Ink, theme: Theme) -> None:
    """The edges of what lies under a box that stands for more; under a dark box, light ones."""
    dark = ink.line == ink.ground
    line, name = (theme.palette.ground, "o u") if dark else (ink.line, "o")
    for inset, drop in ((16.0, 7.0), (8.0, 3.5)):
        under = Rect(place.x + inset, place.y + place.height / 2, place.width - 2 * inset, place.height / 2 + drop)
        add(parent, "path", class_=name, d=sheet(under), fill=ink.ground, stroke=line, stroke_width=theme.line_weight)


def draw_plain(parent: ET.Element, place: Rect, ink: Ink, weight: float) -> None:
    """The outline of a group: a frame that is closed."""
    add(parent, "path", class_="o", d=sheet(place), fill=ink.ground, stroke=ink.line, stroke_width=1.25 * weight)


def ink_class(kind: Kind, *, main: bool) -> str:
    """The class under which a style sheet finds the box."""
    if kind is Kind.QUESTION and not main:
        return "asked"
    return "main" if main and kind is Kind.CLAIM else kind.value


def draw_outline(
    parent: ET.Element,
    kind: Kind,
    place: Rect,
    voice: Attribution,
    ink: Ink,
    *,
    heavy: bool = False,
    weight: float = 1.0,
) -> None:
    """The shape of a kind, its line drawn as `voice` asks."""
    width = (1.9 if heavy else 1.25) * weight
    shape = add(
        parent, "path", class_="o", d=outline(kind, place), fill=ink.ground, stroke=ink.line, stroke_width=width
    )
    dashes = "" if kind is Kind.QUESTION else DASHES.get(voice, "")
    if dashes:
        put(shape, stroke_dasharray=dashes, stroke_width=(1.6 if heavy else 1.25) * weight)
        if voice is Attribution.ANALYST:
            put(shape, stroke_linecap="round", stroke_width=(1.9 if heavy else 1.5) * weight)
    if kind is Kind.EVIDENCE:
        add(parent, "path", class_="o", d=turned(place), fill=ink.ground, stroke=ink.line, stroke_width=1.0)
    if edge := bar(kind, place):
        add(parent, "path", class_="b", d=edge, fill="none", stroke=ink.line, stroke_width=4.0)
