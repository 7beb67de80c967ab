"""The whole page."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from xml.etree import ElementTree as ET

from argmap.diagram import Box, Credit, Diagram
from argmap.model import ArgumentMap, Statement
from argmap.render.clean import clean_text
from argmap.render.engine import AvailableEngine, Engine
from argmap.render.page.chrome import write_bar, write_controls, write_filter, write_keys, write_panel
from argmap.render.page.classes import Looks
from argmap.render.page.colours import colour_sheet
from argmap.render.page.elements import add, add_link, add_text, to_html
from argmap.render.page.entries import Entries
from argmap.render.page.facts import facets_of, facts_of
from argmap.render.page.outline import write_outline
from argmap.render.page.stage import Picture, draw
from argmap.render.svg.captions import date_in_words
from argmap.render.svg.labels import VERBS, describe
from argmap.render.theme import REPORT, Theme

SCRIPTS = (
    "map.js",
    "squeeze.js",
    "stage.js",
    "shown.js",
    "reader.js",
    "search.js",
    "filter.js",
    "keys.js",
    "page.js",
    "keep.js",
)
"""The script of a page, in the order of its parts."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One picture of a page, under a name that no other has."""

    name: str
    diagram: Diagram


def to_page(
    map: ArgumentMap,
    whole: Diagram,
    leaves: Sequence[Leaf],
    *,
    theme: Theme = REPORT,
    engine: Engine | None = None,
) -> bytes:
    """A page that shows `whole`, a picture of `map`, on its `leaves`: an HTML file that needs no other.

    Raises:
        RenderError: the layout engine cannot run, failed, or was stopped.
    """
    used = engine or AvailableEngine()
    pictures = {leaf.name: draw(leaf.diagram, theme, used) for leaf in leaves}
    drawn = {node.id for diagram in (whole, *(leaf.diagram for leaf in leaves)) for node in diagram.nodes}
    statements = tuple(one for one in map.statements if one.id in drawn)
    facets = facets_of(map, statements)
    root = ET.Element("html", lang="en")
    body = add(root, "body")
    header = add(body, "header")
    add(header, "a", "To the outline", class_="skip", href="#_outline")
    add_text(header, "h1", whole.title or "Argument map")
    write_bar(header)
    write_filter(body, facets)
    desk = add(body, "div", class_="desk")
    _write_side(desk, map, whole, statements, pictures)
    _write_stage(desk, pictures)
    write_panel(desk)
    write_keys(body)
    add(body, "script", id="_data", type="application/json").text = facts_of(statements, facets, pictures)
    looks = Looks()
    for drawing in root.iter("svg"):
        looks.gather(drawing)
    rules = "".join(dict.fromkeys(picture.rules for picture in pictures.values()))
    style = colour_sheet(theme) + looks.rules() + rules + _own("page.css")
    script = '"use strict";(()=>{\n' + "\n".join(_own(name) for name in SCRIPTS) + "})();"
    root.insert(0, _head(whole.title or "Argument map", style, script))
    add(body, "script").text = script
    return to_html(root)


def _own(name: str) -> str:
    return files("argmap.render.page").joinpath(name).read_text(encoding="utf-8")


def _head(title: str, style: str, script: str) -> ET.Element:
    head = ET.Element("head")
    add(head, "meta", charset="utf-8")
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"
    )
    add(head, "meta", http_equiv="Content-Security-Policy", content=policy)
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add(head, "meta", name="referrer", content="no-referrer")
    add(head, "meta", name="generator", content="argmap")
    add(head, "title", title)
    add(head, "style").text = style
    return head


def _hash(text: str) -> str:
    """`text` as a source of a Content-Security-Policy."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


# -- the picture ------------------------------------------------------------------------------------------------------


def _write_stage(desk: ET.Element, pictures: Mapping[str, Picture]) -> None:
    main = add(desk, "main", class_="stage", id="_stage", tabindex="0", aria_label="Picture")
    for number, (name, picture) in enumerate(pictures.items()):
        sheet = add(main, "section", id=f"_sheet.{number}", class_="sheet")
        if len(pictures) > 1:
            _write_trail(sheet, picture.diagram, name, list(pictures))
        drawing = picture.drawing
        drawing.set("role", "graphics-document")
        drawing.set("aria-roledescription", "argument map")
        drawing.set("aria-label", clean_text(picture.diagram.title or name or "Argument map"))
        _link_sheets(picture, drawing, list(pictures))
        sheet.append(drawing)
        if not picture.diagram.nodes:
            add_text(sheet, "p", " ".join(picture.diagram.remarks), class_="nothing", aria_hidden="true")
    write_controls(main)


def _write_trail(sheet: ET.Element, diagram: Diagram, name: str, names: Sequence[str]) -> None:
    """The title of a sheet, behind those it is a part of."""
    head = add(sheet, "h2", class_="trail")
    for place in diagram.trail:
        if place.sheet in names:
            add_text(head, "a", place.words, href=f"#_sheet.{names.index(place.sheet)}")
            add(head, "span", "›", aria_hidden="true")
    add_text(head, "span", diagram.title or name)


def _link_sheets(picture: Picture, drawing: ET.Element, names: Sequence[str]) -> None:
    """Make a link of each box that stands for what another sheet draws."""
    drawn = next((part for part in drawing.iter("g") if part.get("class") == "statements"), ())
    for node, box in zip(picture.diagram.nodes, drawn, strict=False):
        fold = node.fold if isinstance(node, Box) else None
        if fold is not None and fold.sheet in names:
            box.tag = "a"
            box.set("href", f"#_sheet.{names.index(fold.sheet)}")


# -- the text beside it -----------------------------------------------------------------------------------------------


def _write_side(
    desk: ET.Element,
    map: ArgumentMap,
    whole: Diagram,
    statements: Sequence[Statement],
    pictures: Mapping[str, Picture],
) -> None:
    side = add(desk, "aside", id="_side", class_="side", aria_label="Outline and sources")
    _write_sheets(side, pictures)
    add(side, "h2", "Outline", id="_outline", tabindex="-1")
    add(side, "p", describe(whole) if len(pictures) == 1 else _told(map, statements, pictures), class_="about")
    if whole.date:
        add(side, "p", f"Drawn {date_in_words(whole.date)}.", class_="about")
    badges = {node.id: node.badges for node in whole.nodes}
    write_outline(side, Entries(map, tuple(one.id for one in statements), badges), map, whole)
    _write_see_also(side, whole)
    _write_key(side, pictures)
    _write_credits(side, "Sources", whole.sources)
    _write_credits(side, "Who speaks", whole.speakers)


def _told(map: ArgumentMap, statements: Sequence[Statement], pictures: Mapping[str, Picture]) -> str:
    """How much of the map the sheets hold: together they draw more than the map would on one."""
    held, all_ = len(statements), len(map.statements)
    of = "" if held == all_ else f" of {all_}"
    return f"An argument map: {held}{of} statements on {len(pictures)} sheets."


def _write_sheets(side: ET.Element, pictures: Mapping[str, Picture]) -> None:
    """The way from each picture to the others."""
    if len(pictures) < 2:
        return
    nav = add(side, "nav", class_="sheets", aria_label="Sheets")
    add(nav, "h2", "Sheets")
    listed = add(nav, "ol")
    for number, (name, picture) in enumerate(pictures.items()):
        link = f"#_sheet.{number}"
        item = add(listed, "li", class_=f"deep{min(len(picture.diagram.trail), 4)}")
        add_text(item, "a", picture.diagram.title or name, href=link, data_sheet=f"{number}")


def _write_key(side: ET.Element, pictures: Mapping[str, Picture]) -> None:
    """What the shapes and lines mean; of several pictures each entry once."""
    samples = {sample.words: sample for picture in pictures.values() for sample in picture.key}
    if not samples:
        return
    part = add(side, "section", class_="key")
    add(part, "h2", "Key")
    listed = add(part, "ul")
    for sample in samples.values():
        item = add(listed, "li")
        item.append(sample.drawing)
        add(item, "span", sample.words)


def _write_see_also(side: ET.Element, whole: Diagram) -> None:
    """The relations that lead out of what the page shows."""
    if not whole.see_also:
        return
    part = add(side, "section", class_="credits")
    add(part, "h2", "See also")
    listed = add(part, "ul")
    for one in whole.see_also:
        item = add(listed, "li")
        add_text(item, "span", one.tail)
        add(item, "b", f" {VERBS[one.kind]} ")
        add_text(item, "span", one.head)
        if one.place.words:
            add_text(item, "span", f" ({one.place.words})", class_="about")


def _write_credits(side: ET.Element, title: str, credits_: Sequence[Credit]) -> None:
    if not credits_:
        return
    part = add(side, "section", class_="credits")
    add(part, "h2", title)
    listed = add(part, "dl")
    for credit in credits_:
        add_text(listed, "dt", credit.short)
        add_link(add(listed, "dd", dir="auto"), credit.link, credit.full)
