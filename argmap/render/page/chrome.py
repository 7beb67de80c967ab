"""What a page has besides its map: the bar, the filter, the panel, the keys. Shown only where the script runs."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from argmap.render.page.elements import add, add_text
from argmap.render.page.facts import Facet

KEYS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("←", "→", "↑", "↓"), "walk the argument: to the parent, the first child, the next and the previous beside it"),
    (("Enter",), "open the statement"),
    (("Space",), "fold or unfold what bears on it"),
    (("b",), "show its branch only, and all again"),
    (("/",), "search"),
    (("n", "p"), "the next match and the previous one"),
    (("f",), "filter"),
    (("o",), "the outline"),
    (("+", "−", "0"), "larger, smaller, all of it"),
    (("Shift", "←", "→", "↑", "↓"), "move the picture"),
    (("u",), "unfold everything"),
    (("Escape",), "close what is open"),
    (("?",), "this list"),
)


def write_bar(header: ET.Element) -> None:
    """Search and the buttons beside it."""
    bar = add(header, "div", class_="bar scripted")
    search = add(bar, "search")
    add(
        search, "input", id="_search", type="search", placeholder="Search", aria_label="Search the statements",
        autocomplete="off", spellcheck="false",
    )  # fmt: skip
    add(search, "output", id="_matches", for_="_search", aria_live="polite")
    _button(search, "_previous", "‹", "Previous match")
    _button(search, "_next", "›", "Next match")
    _button(bar, "_choose", "Filter", aria_expanded="false", aria_controls="_filter")
    _button(bar, "_list", "Outline", aria_expanded="false", aria_controls="_side")
    _button(bar, "_help", "?", "Keys")


def write_filter(parent: ET.Element, facets: Iterable[Facet]) -> None:
    """The choice of statements by what they are, where they come from, who says them and how they are tagged."""
    box = add(parent, "section", id="_filter", class_="filter scripted", aria_label="Filter", hidden=True)
    head = add(box, "div", class_="modes")
    for value, words in (("dim", "Dim the rest"), ("hide", "Hide the rest")):
        label = add(head, "label")
        button = add(label, "input", type="radio", name="rest", value=value)
        if value == "dim":
            button.set("checked", "")
        add(label, "span", words)
    _button(head, "_all", "Clear")
    for number, facet in enumerate(facets):
        group = add(box, "fieldset")
        add(group, "legend", facet.title)
        for place, words in enumerate(facet.values):
            label = add(group, "label")
            add(label, "input", type="checkbox", name=f"{number}", value=f"{place}")
            add_text(label, "span", words)
            add(label, "span", class_="count")


def write_controls(parent: ET.Element) -> None:
    """What lies over the picture: the state of things, and the zoom."""
    add(parent, "div", id="_state", class_="state scripted", role="status")
    zoom = add(parent, "div", class_="zoom scripted", role="group", aria_label="Zoom")
    _button(zoom, "_larger", "+", "Larger")
    _button(zoom, "_smaller", "−", "Smaller")
    _button(zoom, "_fit", "Fit")
    add(parent, "div", id="_tip", class_="tip scripted", role="tooltip", hidden=True)


def write_panel(parent: ET.Element) -> None:
    """The panel that shows one statement."""
    panel = add(parent, "aside", id="_panel", class_="panel scripted", aria_label="Statement", hidden=True)
    head = add(panel, "div", class_="panel-head")
    _button(head, "_branch", "Branch only")
    _button(head, "_fold", "Fold")
    _button(head, "_more", "More")
    _button(head, "_close", "×", "Close")
    add(panel, "div", id="_shown", class_="shown", tabindex="-1")


def write_keys(parent: ET.Element) -> None:
    """The list of keys, and whether single letters do anything."""
    dialog = add(parent, "dialog", id="_keys", aria_labelledby="_keys-title")
    add(dialog, "h2", "Keys", id="_keys-title")
    listed = add(dialog, "dl")
    for keys, words in KEYS:
        term = add(listed, "dt")
        for key in keys:
            add(term, "kbd", key)
        add(listed, "dd", words)
    label = add(dialog, "label")
    add(label, "input", id="_letters", type="checkbox", checked=True)
    add(label, "span", "Letters and signs work as keys")
    _button(dialog, "_done", "Close")


def _button(parent: ET.Element, id: str, words: str, label: str = "", **attributes: str) -> None:
    named = {"aria_label": label, "title": label} if label else {}
    add(parent, "button", words, id=id, type="button", **named, **attributes)
