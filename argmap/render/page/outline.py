"""The map as nested lists beside its picture: groups under headings, and under each statement what hangs from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from argmap.diagram import Diagram
from argmap.diagram.forest import plant
from argmap.model import ArgumentMap
from argmap.render.page.elements import add, add_text
from argmap.render.page.entries import Entries
from argmap.render.svg.elements import xml_id

_DEEPEST = 6
"""HTML has no headings below `h6`."""


@dataclass(frozen=True, slots=True)
class _Heading:
    """What statements stand under: a group, or the map that they come from."""

    id: str
    title: str


def write_outline(parent: ET.Element, entries: Entries, map: ArgumentMap, whole: Diagram) -> None:
    """Every statement that `entries` tells of, once; what `whole` does not draw itself stands at the end."""
    forest, headings = plant(whole), _Headings(map, whole)
    lists: dict[tuple[_Heading, ...], ET.Element] = {(): add(parent, "ul", class_="outline")}
    hung = {node.id for node in whole.nodes}
    for root in (*forest.roots, *(id for id in entries.known if id not in hung)):
        waiting = [(_list_under(lists, tuple(headings.of(root))), root)]
        while waiting:
            listed, id = waiting.pop()
            if id not in map:
                continue
            item = add(listed, "li", id=xml_id(id), class_="entry")
            entries.write(item, map[id])
            if below := forest.below.get(id, ()):
                inner = add(item, "ul")
                waiting += ((inner, one) for one in reversed(below))


class _Headings:
    """What each statement stands under, outermost first."""

    def __init__(self, map: ArgumentMap, whole: Diagram) -> None:
        self._map = map
        self._frames = {frame.id: frame for frame in whole.frames}
        self._frame_of = {node.id: node.frame for node in whole.nodes}
        self._titles = {one.name: one.title for one in map.imports if not one.module}

    def of(self, id: str) -> Iterator[_Heading]:
        """The groups around what is drawn; the import of what only a sheet of its own draws."""
        if id in self._frame_of:
            chain = []
            frame = self._frames.get(self._frame_of[id])
            while frame:
                chain.append(_Heading(frame.id, frame.title or frame.id))
                frame = self._frames.get(frame.parent)
            yield from reversed(chain)
        elif id in self._map and (module := self._map[id].module):
            name = module.partition(".")[0]
            yield _Heading(f"import {name}", self._titles.get(name) or name)


def _list_under(lists: dict[tuple[_Heading, ...], ET.Element], headings: tuple[_Heading, ...]) -> ET.Element:
    """The list of what stands under `headings`; it and they are made where there are none yet."""
    for depth in range(1, len(headings) + 1):
        chain = headings[:depth]
        if chain not in lists:
            item = add(lists[chain[:-1]], "li", class_="group")
            add_text(item, f"h{min(2 + depth, _DEEPEST)}", chain[-1].title)
            lists[chain] = add(item, "ul")
    return lists[headings]
