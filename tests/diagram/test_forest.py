"""Which line a statement hangs by."""

from __future__ import annotations

from hypothesis import given

from argmap.diagram import Box, Diagram, Edge, EdgeKind, Frame
from argmap.diagram.forest import drawable, plant
from argmap.model import Kind
from tests.render.diagrams import shapes

Q, C, E, R, U = Kind.QUESTION, Kind.CLAIM, Kind.EVIDENCE, Kind.REBUTTAL, Kind.UNDERCUT


def diagram(nodes: str, *edges: str, frames: dict[str, str] | None = None, guests: str = "") -> Diagram:
    """`nodes` as `kind name` by commas, edges as `tail verb head`, both in short."""
    kinds = {"q": Q, "c": C, "e": E, "r": R, "u": U}
    boxes = []
    for node in nodes.split(","):
        kind, name = node.split()
        boxes.append(Box(name, kinds[kind], name, frame=(frames or {}).get(name, ""), guest=name in guests.split()))
    lines = []
    for edge in edges:
        tail, verb, head = edge.split()
        lines.append(Edge(edge.replace(" ", ".."), EdgeKind(verb), tail, head))
    used = dict.fromkeys((frames or {}).values())
    return Diagram(nodes=tuple(boxes), edges=tuple(lines), frames=tuple(Frame(id, id) for id in used))


def hangs(of: Diagram) -> dict[str, str]:
    return {id: edge.id for id, edge in plant(of).above.items()}


def test_a_claim_hangs_where_the_text_had_it() -> None:
    """`skill` stands under the question and rebuts the claim before it by a line of its own."""
    found = hangs(
        diagram(
            "q success,c protection,e exits,c skill",
            "protection answers success",
            "exits supports protection",
            "skill rebuts protection",
            "skill answers success",
        )
    )
    assert found == {
        "protection": "protection..answers..success",
        "exits": "exits..supports..protection",
        "skill": "skill..answers..success",
    }


def test_of_two_that_fit_the_nearer_around_is_taken() -> None:
    found = hangs(diagram("q q,c a,c b,e x", "a answers q", "b supports a", "x supports a", "x supports b"))
    assert found["x"] == "x..supports..b"


def test_a_circle_is_opened() -> None:
    forest = plant(diagram("c a,c b,c c", "a supports b", "b supports c", "c supports a"))
    assert len(forest.roots) == 1
    assert len(forest.tree(forest.roots[0])) == 3


def test_an_undercut_hangs_beside_the_step_it_questions() -> None:
    forest = plant(diagram("c a,e b,u u", "b supports a", "u undercuts b..supports..a"))
    assert forest.below == {"a": ["b"], "b": ["u"]}


def test_no_statement_leaves_its_frame() -> None:
    frames = {"a": "one", "b": "two"}
    assert plant(diagram("c a,c b", "b supports a", frames=frames)).roots == ("a", "b")


def test_a_guest_goes_where_it_is_spoken_of() -> None:
    """It prefers to answer a question of this map, and what attacks it in this map comes along."""
    found = plant(
        diagram(
            "q ours,r against,c theirs,q their-question",
            "theirs answers ours",
            "against rebuts theirs",
            "ours restates their-question",
            frames={"ours": "f", "against": "f"},
            guests="theirs their-question",
        )
    )
    assert found.roots == ("ours",)
    assert set(found.below["ours"]) == {"theirs", "their-question"}
    assert found.below["theirs"] == ["against"]


@given(shapes())
def test_every_statement_is_in_one_tree(any_diagram: Diagram) -> None:
    forest = plant(any_diagram)
    inside = [id for root in forest.roots for id in forest.tree(root)]
    assert sorted(inside) == sorted(node.id for node in any_diagram.nodes)
    known = {edge.id for edge in drawable(any_diagram)}
    assert all(edge.id in known for edge in forest.above.values())


def test_lines_without_an_end_are_left_out() -> None:
    of = diagram("c a,c b", "a supports b", "a supports c", "a supports a", "a undercuts b..supports..a")
    assert [edge.id for edge in drawable(of)] == ["a..supports..b"]
