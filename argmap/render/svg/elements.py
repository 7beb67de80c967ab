"""The elements and attributes a picture is made of, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from urllib.parse import quote
from xml.etree import ElementTree as ET

from argmap.render.clean import clean_link, clean_text

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"

ELEMENTS = frozenset({"svg", "title", "desc", "style", "g", "path", "rect", "circle", "text", "a"})
ATTRIBUTES = frozenset(
    {
        "xmlns", "xmlns:xlink", "viewBox", "width", "height", "role", "id", "class", "tabindex", "href", "xlink:href",
        "aria-label", "aria-labelledby", "aria-describedby", "aria-hidden", "aria-roledescription",
        "d", "transform", "x", "y", "cx", "cy", "r", "rx",
        "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin",
        "font-family", "font-size", "font-weight", "text-anchor", "textLength", "lengthAdjust",
        "direction",
    }
)  # fmt: skip

Value = str | float


def element(tag: str, **attributes: Value) -> ET.Element:
    """An element; `_` in the name of an attribute stands for `-`, a trailing one is dropped, numbers are shortened."""
    return ET.Element(tag, _written(attributes))


def put(target: ET.Element, **attributes: Value) -> None:
    """Add attributes to `target`."""
    target.attrib |= _written(attributes)


def _written(attributes: Mapping[str, Value]) -> dict[str, str]:
    """Attributes as they stand in a file."""
    return {_attribute(name): value if isinstance(value, str) else number(value) for name, value in attributes.items()}


@cache
def _attribute(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def add(parent: ET.Element, tag: str, **attributes: Value) -> ET.Element:
    """A new last child of `parent`."""
    return ET.SubElement(parent, tag, _written(attributes))


def add_words(parent: ET.Element, tag: str, words: str, **attributes: Value) -> ET.Element:
    """A new last child that holds a text."""
    made = add(parent, tag, **attributes)
    made.text = clean_text(words)
    return made


def add_link(parent: ET.Element, link: str) -> ET.Element:
    """A new last child that leads to `link`; `parent` itself where `link` is none that a picture may hold."""
    safe = clean_link(link)
    return add(parent, "a", href=safe, **{"xlink:href": safe}) if safe else parent


def add_sheet_link(parent: ET.Element, sheet: str, box: str, suffix: str) -> ET.Element:
    """A new last child that leads to a box on another sheet of the same drawing, in a file beside this one.

    Its address is made here, of the names of sheet and box: no address that somebody has written gets in.
    """
    fragment = f"#{quote(xml_id(box), safe='')}" if box else ""
    address = f"{quote(sheet, safe='')}{suffix}{fragment}"
    return add(parent, "a", href=address, **{"xlink:href": address})


@lru_cache(maxsize=1 << 14)  # most numbers of a picture stand in it several times
def number(value: float) -> str:
    """A number with at most one digit after the point."""
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


def path(*parts: str | float) -> str:
    """The `d` of a path, from letters and numbers."""
    return " ".join([part if isinstance(part, str) else number(part) for part in parts])


def xml_id(name: str) -> str:
    """`name` as an XML id: letters of any script, digits, `-`, `_` and `.` stand as they are, all else by its number.

    The names of a map stand as they are. No two names become one, and none begins with `_` and a letter, as the ids of
    the picture's own parts do.
    """
    safe = "".join(
        character if character.isalnum() or character in "-_." else f"·{ord(character):x}·" for character in name
    )
    return safe if safe[:1].isalpha() else f"_·{safe}"


def to_bytes(root: ET.Element) -> bytes:
    """The whole document, one element a line."""
    parts = ['<?xml version="1.0" encoding="UTF-8"?>']
    _write(root, "\n", parts)
    return "".join([*parts, "\n"]).encode()


_SPECIAL = re.compile('[&<>"\r\n\t]')
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"}
)
_IN_TEXT = re.compile("[&<>]")
_TEXT_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def _write(one: ET.Element, line: str, parts: list[str]) -> None:
    """An element with all that it holds, `line` being the line end and indentation before it.

    Python's own writer, which looks for namespaces and writes every tag and value by itself, takes four times as long.
    """
    attributes = one.attrib
    if _SPECIAL.search("".join(attributes.values())):
        attributes = {name: value.translate(_ESCAPES) for name, value in attributes.items()}
    parts.append(f"{line}<{one.tag}")
    parts += [f' {name}="{value}"' for name, value in attributes.items()]
    if not one.text and not len(one):
        parts.append(" />")
        return
    text = one.text or ""
    parts.append(f">{text.translate(_TEXT_ESCAPES) if _IN_TEXT.search(text) else text}")
    if len(one):
        for child in one:
            _write(child, f"{line} ", parts)
        parts.append(line)
    parts.append(f"</{one.tag}>")
