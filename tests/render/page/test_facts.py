"""What the script is told, and what statements can be chosen by."""

from __future__ import annotations

import json

import pytest

from argmap.diagram import project
from argmap.model import ArgumentMap, Claim
from argmap.render.engine import EmbeddedEngine
from argmap.render.page.classes import Looks
from argmap.render.page.facts import facets_of, facts_of
from argmap.render.page.stage import draw
from argmap.render.svg.elements import element
from argmap.render.theme import REPORT
from tests.render.page.pages import MAPS, map_of


def test_facets_are_what_the_statements_differ_in() -> None:
    facets = {facet.name: facet for facet in facets_of(map_of("everything"), map_of("everything").statements)}
    assert list(facets) == ["kind", "source", "actor", "tag"]
    assert facets["source"].values == ("Berg and Dahl 2024", "How customers come 2022")
    assert facets["actor"].values == ("The chamber of commerce", "The opposition")
    assert facets["tag"].values == ("air", "measured")
    assert facets["kind"].of(map_of("everything")["walk"]) == ("Evidence",)
    assert facets["tag"].of(map_of("everything")["measured"]) == ("air", "measured")


def test_what_goes_by_one_name_is_one_choice() -> None:
    map_ = map_of("debate")
    (actors,) = (facet for facet in facets_of(map_, map_.statements) if facet.name == "actor")
    assert len([id for id, words in actors.words.items() if words == "Huawei"]) > 1
    assert actors.values.count("Huawei") == 1


def test_a_facet_that_tells_nothing_is_left_out() -> None:
    map_ = ArgumentMap(statements=(Claim(id="a", text="One"), Claim(id="b", text="Two")))
    assert facets_of(map_, map_.statements) == ()


@pytest.mark.parametrize("name", MAPS)
def test_boxes_and_lines_are_told_as_they_are_drawn(name: str) -> None:
    map_ = map_of(name)
    picture = draw(project(map_), REPORT, EmbeddedEngine())
    statements = tuple(one for one in map_ if one.id in {node.id for node in picture.diagram.nodes})
    (sheet,) = json.loads(facts_of(statements, (), {"": picture}))["sheets"]
    parts = {one.get("class"): list(one) for one in picture.drawing.iter("g")}
    assert len(sheet["boxes"]) == len(parts["statements"]) == len(picture.diagram.nodes)
    assert len(sheet["lines"]) == len(parts["edges"]) == len(parts["ends"]) == len(picture.plan.routes)
    for (statement, parent, *_), node in zip(sheet["boxes"], picture.diagram.nodes, strict=True):
        assert statements[statement].id == node.id
        if parent >= 0:
            assert node.id in picture.forest.below[picture.diagram.nodes[parent].id]
    for (tail, head), route in zip(sheet["lines"], picture.plan.routes, strict=True):
        assert picture.diagram.nodes[tail].id == route.edge.tail
        whose = picture.diagram.nodes[head].id if head >= 0 else picture.plan.routes[-1 - head].edge.id
        assert whose == route.edge.head


def test_looks_stand_once_and_are_told_apart() -> None:
    looks = Looks()
    drawing = element("svg")
    parts = [element("path", class_="o", fill="#ffffff", stroke_width=2), element("path", fill="#ffffff"),
             element("path", class_="e", fill="#ffffff", stroke_width=2), element("text", font_size=12)]  # fmt: skip
    drawing.extend(parts)
    looks.gather(drawing)
    assert [part.get("class") for part in parts] == ["o k0", "k1", "e k0", "k2"]
    assert all(part.get("fill") is None for part in parts)
    assert looks.rules() == (
        ":where(.k0){fill:#ffffff;stroke-width:2px}:where(.k1){fill:#ffffff}:where(.k2){font-size:12px}"
    )
