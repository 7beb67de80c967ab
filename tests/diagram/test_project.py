"""From a map to a picture: every statement and relation, what they are, and who says so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import loads
from argmap.diagram import Box, Diagram, EdgeKind, Junction, project
from argmap.diagram.select import select
from argmap.model import ArgumentMap, Attribution, Direction, Inference, Kind, View
from tests.strategies import argument_maps, views

TEXT = """\
map "Ties that bind"

source nagy "Ties that Bind"
  author: "Stephen Nagy"
  date: 2020-03-03
  reliability: B

actor mcneil "Malcolm McNeil"
  role: "lawyer"

question independent "Is it independent?"

  claim bound "It is bound to the Party"
    confidence: moderate
    tags: law, party

    reason obliged "The law leaves no room"
      scheme: established-rule

      evidence law "There is a duty"
        note: "A remark"
        @nagy p. 12 "the responsibility" … "security"
          credibility: 2

      undercut narrow "It reaches little"

    evidence silenced "Some were silenced"
      scheme: example
      likelihood: very-likely
      @nagy "were removed"

      undercut other-reasons "There were other reasons"

    rebuttal refuse "It would refuse"
      by: mcneil, "a spokesman"
      said: 2019-12-01
      @nagy

group aside "An aside"

  claim a-thing-apart "A thing apart"
    contradicts bound
      note: "Both cannot be"
"""


@pytest.fixture(scope="module")
def diagram() -> Diagram:
    return project(loads(TEXT))


def box(diagram: Diagram, id: str) -> Box:
    found = next(node for node in diagram.nodes if node.id == id)
    assert isinstance(found, Box)
    return found


def test_statements_stand_in_the_order_of_the_text(diagram: Diagram) -> None:
    assert [node.id for node in diagram.nodes] == [
        "independent", "bound", "obliged", "law", "narrow", "silenced", "other-reasons", "refuse", "a-thing-apart",
    ]  # fmt: skip
    assert diagram.title == "Ties that bind"
    assert diagram.direction is Direction.LEFT_RIGHT


def test_edges(diagram: Diagram) -> None:
    assert {(edge.id, edge.kind) for edge in diagram.edges} == {
        ("bound..answers..independent", EdgeKind.ANSWERS),
        ("obliged..supports..bound", EdgeKind.SUPPORTS),
        ("law..premise..obliged", EdgeKind.PREMISE_FOR),
        ("narrow..undercuts..obliged", EdgeKind.UNDERCUTS),
        ("silenced..supports..bound", EdgeKind.SUPPORTS),
        ("other-reasons..undercuts..silenced..bound", EdgeKind.UNDERCUTS),
        ("refuse..rebuts..bound", EdgeKind.REBUTS),
        ("a-thing-apart..contradicts..bound", EdgeKind.CONTRADICTS),
    }
    heads = {edge.tail: edge.head for edge in diagram.edges if edge.kind is EdgeKind.UNDERCUTS}
    assert heads == {"narrow": "obliged", "other-reasons": "silenced..supports..bound"}
    assert [edge.note for edge in diagram.edges if edge.note] == ["Both cannot be"]


def test_what_a_box_says(diagram: Diagram) -> None:
    refuse = box(diagram, "refuse")
    assert refuse.speaker == "Malcolm McNeil and a spokesman (2019-12-01)"
    assert refuse.attribution is Attribution.REPORTED
    law = box(diagram, "law")
    assert law.source == "Nagy 2020, p. 12 [B2]"
    assert law.note == "“the responsibility” … “security”, Nagy 2020, p. 12 [B2]\nA remark"
    assert law.attribution is Attribution.ASSERTED
    silenced = box(diagram, "silenced")
    assert (silenced.scheme, silenced.grade) == ("example", "very likely")
    bound = box(diagram, "bound")
    assert (bound.grade, bound.tags) == ("moderate confidence", ("law", "party"))
    assert bound.attribution is Attribution.ANALYST
    junction = diagram.junctions[0]
    assert (junction.text, junction.scheme, junction.kind) == (
        "The law leaves no room",
        "established rule",
        Kind.REASON,
    )


def test_main_claims_and_names(diagram: Diagram) -> None:
    assert {node.id for node in diagram.boxes if node.main} == {"independent", "bound"}
    assert box(diagram, "bound").name == "bound"
    assert box(diagram, "a-thing-apart").name == "", "it only repeats the text"


def test_frames(diagram: Diagram) -> None:
    assert [(frame.id, frame.title) for frame in diagram.frames] == [("aside", "An aside")]
    assert {node.id for node in diagram.nodes if node.frame == "aside"} == {"a-thing-apart"}


def test_credits(diagram: Diagram) -> None:
    assert [(credit.short, credit.full) for credit in diagram.sources] == [
        ("Nagy 2020", "Stephen Nagy, “Ties that Bind”, 2020-03-03")
    ]
    assert [(credit.short, credit.full) for credit in diagram.speakers] == [("Malcolm McNeil", "lawyer")]


def test_a_view_has_its_title_and_its_direction() -> None:
    made = project(loads(TEXT), View(id="v", title="The law", direction=Direction.TOP_DOWN))
    assert made.title == "Ties that bind: The law"
    assert made.direction is Direction.TOP_DOWN


@pytest.mark.parametrize(("end", "colon"), [("", ":"), ("?", ""), ("!", ""), (".", ""), ("…", ""), (")", ":")])
def test_no_colon_follows_the_end_of_a_sentence(end: str, colon: str) -> None:
    made = project(loads(f'map "Does it{end}"\nclaim a "A"\n'), View(id="v", title="The pilot"))
    assert made.title == f"Does it{end}{colon} The pilot"


def test_two_relations_of_one_sort_are_two_edges() -> None:
    made = project(loads('claim a "A"\nclaim b "B"\na supports b\n  scheme: example\na supports b\n  scheme: sign\n'))
    assert [edge.id for edge in made.edges] == ["a..supports..b", "a..supports..b..2"]
    assert box(made, "a").scheme == "example, sign"


@given(argument_maps())
def test_nothing_is_lost(map: ArgumentMap) -> None:
    """Every statement of a map that imports none is a node, every relation and premise an edge with both ends."""
    made = project(map)
    own = [one for one in map.statements if not map.imports or not one.module]
    assert {one.id for one in own} <= {node.id for node in made.nodes}
    premises = sum(len(one.premises) for one in map.statements if isinstance(one, Inference))
    if not map.imports:
        assert len(made.edges) == len(map.relations) + premises
    ids = [*(node.id for node in made.nodes), *(edge.id for edge in made.edges)]
    assert len(set(ids)) == len(ids)
    for edge in made.edges:
        assert edge.tail in ids
        assert edge.head in ids
    for node in made.nodes:
        assert isinstance(node, Junction) == (node.kind in (Kind.REASON, Kind.OBJECTION))
        assert not node.frame or node.frame in {frame.id for frame in made.frames}


@given(argument_maps(), st.data())
def test_any_view_can_be_drawn(map: ArgumentMap, data: st.DataObject) -> None:
    view = data.draw(views("some-view", map))
    made = project(map, view)
    shown = {node.id for node in made.nodes}
    assert not any(node.kind in view.hide for node in made.nodes if node.id in map)
    edges = {edge.id for edge in made.edges}
    assert all(edge.tail in shown and edge.head in shown | edges for edge in made.edges)
    hidden = {id for box in made.boxes if box.fold for id in box.fold.statements}
    assert hidden.isdisjoint(shown)
    statements = {id for id in shown if id in map} | hidden
    assert statements == {statement.id for statement in select(map, view).statements}
    if len(statements) < len(map.statements):
        assert made.remarks
