"""Locators held against a text: whether a quote stands on the page, in the paragraph or section it gives."""

from __future__ import annotations

import re

from argmap.citations.finding import Place
from argmap.citations.layout import Layout

_LOCATOR = re.compile(r"(?P<sign>pp?\.|¶|§)\s*(?P<from>[\w.]+)(?:\s*[-–]\s*(?P<to>[\w.]+))?")
_FEWEST_SECTIONS = 2  # a single numbered line is no sign that sections are numbered


def holds(layout: Layout, place: Place, locator: str) -> bool | None:
    """Whether `place` is where `locator` says. None where the text has no such places, so that nothing can be said."""
    match = _LOCATOR.fullmatch(locator.strip().rstrip("."))
    if not match:
        return None
    first, last = match["from"], match["to"] or match["from"]
    if match["sign"] == "¶":
        return _in_paragraphs(layout, place, first, last)
    if match["sign"] == "§":
        return _in_sections(layout, place, first, last)
    return _on_pages(layout, place, first, last)


def locator_of(layout: Layout, place: Place, like: str) -> str:
    """The right locator of `place`, of the kind that `like` is."""
    if like.startswith("p"):
        name = place.page_label or str(place.page)
        return f"p. {name}"
    if like.startswith("§"):
        return f"§ {place.section}" if place.section else ""
    return f"¶ {_marked(layout, place.paragraph) or place.paragraph}"


def _in_paragraphs(layout: Layout, place: Place, first: str, last: str) -> bool | None:
    if not (layout.has_paragraphs and first.isdecimal() and last.isdecimal()):
        return None
    wanted = range(int(first), int(last) + 1)
    touched = range(place.paragraph, place.end_paragraph + 1)
    return any(number in wanted or _marked(layout, number) in wanted for number in touched)


def _marked(layout: Layout, number: int) -> int:
    """The number that the paragraph itself begins with, as judgments and reports have them (`¶ 14`, `[14]`), or 0."""
    start, end = layout.paragraph_range(number)
    match = re.match(r"\s*(?:¶\s*(\d{1,5})|\[(\d{1,5})\])", layout.text[start : min(end, start + 40)])
    return int(match[1] or match[2]) if match else 0


def _in_sections(layout: Layout, place: Place, first: str, last: str) -> bool | None:
    sections = layout.sections
    if len(sections) < _FEWEST_SECTIONS:
        return None
    numbers = [section.number for section in sections]
    if first not in numbers or last not in numbers:
        return False
    start = sections[numbers.index(first)].start
    return place.end > start and place.start < sections[numbers.index(last)].end


def _on_pages(layout: Layout, place: Place, first: str, last: str) -> bool | None:
    names = layout.page_names
    if not names:
        return None
    wanted = {first, last}
    if first.isdecimal() and last.isdecimal():
        wanted = {str(number) for number in range(int(first), min(int(last), int(first) + 10_000) + 1)}
    end_page = layout.page(max(place.start, place.end - 1))
    if any(wanted.intersection(names[page - 1]) for page in range(place.page, end_page + 1)):
        return True
    # a page that no page calls itself is one of a numbering that the file does not show
    return False if any(wanted.intersection(name) for name in names) else None
