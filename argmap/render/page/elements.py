"""The elements and attributes a page is made of, and nothing else."""

from __future__ import annotations

import re
from typing import Literal
from xml.etree import ElementTree as ET

from argmap.render.clean import clean_link, clean_text
from argmap.render.svg.elements import ATTRIBUTES as SVG_ATTRIBUTES
from argmap.render.svg.elements import ELEMENTS as SVG_ELEMENTS

ELEMENTS = SVG_ELEMENTS | {
    "html", "head", "meta", "script", "body", "header", "main", "section", "aside", "nav", "search", "dialog",
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "div", "span", "b", "kbd", "dl", "dt", "dd", "figure",
    "blockquote", "figcaption", "fieldset", "legend", "label", "input", "button", "output",
}  # fmt: skip
ATTRIBUTES = SVG_ATTRIBUTES | {
    "aria-controls", "aria-expanded", "aria-live", "charset", "content", "dir", "for", "hidden", "http-equiv", "lang",
    "name", "placeholder", "rel", "title", "type", "value", "checked", "data-sheet", "spellcheck",
    "autocomplete",
}  # fmt: skip

LONGEST = 100_000
"""Characters of one text of a page: there is room for more than in a picture, and still an end."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")

Value = str | Literal[True]


def add(parent: ET.Element, tag: str, words: str = "", **attributes: Value) -> ET.Element:
    """A new last child; `_` in the name of an attribute stands for `-`, a trailing one is dropped."""
    made = ET.SubElement(parent, tag)
    for name, value in attributes.items():
        made.set(name.rstrip("_").replace("_", "-"), "" if value is True else value)
    if words:
        made.text = clean_text(words, LONGEST)
    return made


def add_text(parent: ET.Element, tag: str, words: str, **attributes: Value) -> ET.Element:
    """A new last child with words of the map: whichever way their script runs."""
    return add(parent, tag, words, dir="auto", **attributes)


def add_link(parent: ET.Element, link: str, words: str, **attributes: Value) -> ET.Element:
    """A link out of the page; the words alone where `link` is none that a page may hold."""
    safe = clean_link(link)
    if not safe or safe.startswith("#"):
        return add(parent, "span", words, **attributes)
    return add(parent, "a", words, href=safe, rel="noreferrer", **attributes)


def language(tag: str) -> dict[str, Value]:
    """The attribute that names the language of an element, nothing where `tag` names none."""
    return {"lang": tag} if _LANGUAGE.fullmatch(tag) else {}


def to_html(root: ET.Element) -> bytes:
    """The whole document."""
    text = ET.tostring(root, encoding="unicode", method="html")
    for tag in ("path", "rect", "circle"):
        text = text.replace(f"></{tag}>", "/>")  # no text of a page holds a `<`
    return f"<!DOCTYPE html>\n{text}\n".encode()
