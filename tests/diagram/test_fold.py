"""What is folded into a box: found, told, and its lines led to the box."""

from __future__ import annotations

import pytest

from argmap import loads
from argmap.diagram import Diagram, EdgeKind, project
from argmap.model import View

TEXT = """\
map "Folding"

question q "Q?"

  claim a "A"

    reason r "R"

      evidence e "E"

      evidence f "F"

        rebuttal u "U"

    rebuttal n "N"

      rebuttal m "M"

group g "The group"

  claim b "B"
    supports m
    contradicts a

    claim c "C"
      supports e
      rebuts q-answer

  group h "Within"

    claim d "D"

claim q-answer "The other answer"
  answers q
"""


def drawn(*collapse: str) -> Diagram:
    return project(loads(TEXT), View(id="v", collapse=collapse))


def folds(diagram: Diagram) -> dict[str, str]:
    return {box.id: box.fold.words for box in diagram.boxes if box.fold}


@pytest.mark.parametrize(
    ("collapse", "told"),
    [
        (("a",), {"a": "6 more: 4 for, 2 against"}),
        (("n",), {"n": "1 more: 1 against"}),
        (("q",), {"q": "8 more: 2 answers"}),
        (("g",), {"g": "3 statements"}),
        (("h",), {"h": "1 statement"}),
        (("g", "h", "b"), {"g": "3 statements"}),
        (("q", "a", "n"), {"q": "8 more: 2 answers"}),
        (("r",), {"f": "1 more: 1 against"}),  # what a reason joins stays with it
        (("d",), {}),
    ],
)
def test_what_is_folded_is_told(collapse: tuple[str, ...], told: dict[str, str]) -> None:
    assert folds(drawn(*collapse)) == told


def test_what_is_hidden_is_named_and_not_drawn() -> None:
    diagram = drawn("a", "g")
    assert [node.id for node in diagram.nodes] == ["q", "a", "g", "q-answer"]
    (a, g) = (box.fold for box in diagram.boxes if box.fold)
    assert a is not None
    assert g is not None
    assert a.statements == ("r", "e", "f", "u", "n", "m")
    assert (g.statements, g.group, g.title, g.sheet) == (("b", "c", "d"), True, "The group", "")
    assert diagram.boxes[2].sort == "group"
    assert diagram.frames == ()


def test_lines_of_what_is_hidden_are_led_to_its_box_once_for_each_kind() -> None:
    diagram = drawn("a", "g")
    found = {(edge.tail, edge.kind, edge.head): edge.count for edge in diagram.edges}
    assert found == {
        ("a", EdgeKind.ANSWERS, "q"): 0,
        ("q-answer", EdgeKind.ANSWERS, "q"): 0,
        ("g", EdgeKind.SUPPORTS, "a"): 2,
        ("g", EdgeKind.CONTRADICTS, "a"): 1,
        ("g", EdgeKind.REBUTS, "q-answer"): 1,
    }
    assert any("thin line" in remark for remark in diagram.remarks)


def test_an_undercut_of_a_hidden_step_ends_on_the_box() -> None:
    text = 'claim a "A"\n  claim b "B"\n    claim c "C"\ngroup g "G"\n  claim u "U"\n    undercuts c -> b\n'
    diagram = project(loads(text), View(id="v", collapse=("a",)))
    assert [(edge.kind, edge.tail, edge.head, edge.count) for edge in diagram.edges] == [
        (EdgeKind.UNDERCUTS, "u", "a", 1)
    ]


def test_a_view_tells_what_leads_out_of_it() -> None:
    diagram = project(loads(TEXT), View(id="v", focus=("n",)))
    assert [(one.kind, one.tail, one.head, one.place.sheet) for one in diagram.see_also] == [
        (EdgeKind.ANSWERS, "A", "Q?", ""),
        (EdgeKind.REBUTS, "C", "The other answer", ""),
    ]
    assert project(loads(TEXT)).see_also == ()


def test_what_is_folded_of_a_part_is_told() -> None:
    diagram = project(loads(TEXT), View(id="v", focus=("a",), collapse=("n",)))
    assert diagram.remarks[0].startswith("Shown here: ")
    assert diagram.remarks[1] == "1 of them is folded away."
