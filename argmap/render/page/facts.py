"""What the script of a page must know: which box is which statement, what hangs from what, what can be chosen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.diagram.credits import Credits, short_titles
from argmap.model import ArgumentMap, Statement
from argmap.render.clean import clean_text
from argmap.render.page.stage import EDGE, Picture
from argmap.render.svg.elements import xml_id

Json = str | int | float | bool | Sequence["Json"] | Mapping[str, "Json"]


@dataclass(frozen=True, slots=True)
class Facet:
    """Something that statements can be chosen by."""

    name: str
    title: str
    words: Mapping[str, str]
    """What is shown for each id. What goes by the same words is chosen together: one speaker of two maps, say."""

    @property
    def values(self) -> tuple[str, ...]:
        """What can be chosen, in words."""
        return tuple(dict.fromkeys(self.words.values()))

    def of(self, statement: Statement) -> tuple[str, ...]:
        """What `statement` has of it, in words."""
        return tuple(dict.fromkeys(self.words[id] for id in self._ids(statement)))

    def _ids(self, statement: Statement) -> tuple[str, ...]:
        if self.name == "kind":
            return (statement.kind.value,)
        if self.name == "source":
            return tuple(cited.source for cited in statement.citations)
        return statement.by if self.name == "actor" else statement.tags


def facets_of(map: ArgumentMap, statements: Sequence[Statement]) -> tuple[Facet, ...]:
    """What the statements of a page differ in; a facet with one value or none tells nothing and is left out."""
    names, works = Credits(map), short_titles(map.sources)
    used: dict[str, dict[str, str]] = {"kind": {}, "source": {}, "actor": {}, "tag": {}}
    for one in statements:
        used["kind"][one.kind.value] = one.kind.value.capitalize()
        used["source"].update((cited.source, works.get(cited.source, cited.source)) for cited in one.citations)
        used["actor"].update((by, names.actor_name(by)) for by in one.by)
        used["tag"].update((tag, tag) for tag in one.tags)
    titles = {"kind": "Kind", "source": "Source", "actor": "Who says it", "tag": "Tag"}
    facets = (
        Facet(name, titles[name], {id: clean_text(words) for id, words in found.items()})
        for name, found in used.items()
    )
    return tuple(facet for facet in facets if len(facet.values) > 1 or (facet.values and facet.name != "kind"))


def facts_of(statements: Sequence[Statement], facets: Iterable[Facet], pictures: Mapping[str, Picture]) -> str:
    """The facts as JSON that can stand in a page."""
    at = {one.id: number for number, one in enumerate(statements)}
    places = [(facet, {words: number for number, words in enumerate(facet.values)}) for facet in facets]
    told: Json = {
        "edge": EDGE,
        "facets": [facet.name for facet, _ in places],
        "statements": [
            {
                "id": xml_id(one.id),
                "has": [[numbers[words] for words in facet.of(one)] for facet, numbers in places],
            }
            for one in statements
        ],
        "sheets": [_sheet(name, picture, at, tuple(pictures)) for name, picture in pictures.items()],
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _sheet(name: str, picture: Picture, at: Mapping[str, int], names: Sequence[str]) -> Json:
    """Boxes as `[statement, parent, x, y, width, height]`, lines as `[tail, head]`, a head below 0 being a line.

    `folds` tells of boxes, by their numbers, what argmap has folded into them and the sheet that draws it, -1 for none.
    """
    diagram, plan = picture.diagram, picture.plan
    nodes = {node.id: number for number, node in enumerate(diagram.nodes)}
    lines = {route.edge.id: number for number, route in enumerate(plan.routes)}
    above = {under: parent for parent, unders in picture.forest.below.items() for under in unders}
    return {
        "name": clean_text(name),
        "direction": diagram.direction.value,
        "boxes": [
            [at.get(id, -1), nodes[above[id]] if id in above else -1, rect.x, rect.y, rect.width, rect.height]
            for id in nodes
            for rect in (plan.places[id],)
        ],
        "lines": [
            [nodes[route.edge.tail], nodes.get(route.edge.head, -1 - lines.get(route.edge.head, 0))]
            for route in plan.routes
        ],
        "folds": {
            str(nodes[box.id]): [
                clean_text(box.fold.words),
                names.index(box.fold.sheet) if box.fold.sheet in names else -1,
            ]
            for box in diagram.boxes
            if box.fold is not None
        },
        "frames": [[rect.x, rect.y, rect.width, rect.height] for _, rect in plan.frames],
    }
