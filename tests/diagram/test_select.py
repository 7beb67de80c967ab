"""Which part of a map a view shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap import loads
from argmap.diagram import EdgeKind, project
from argmap.diagram.select import select
from argmap.model import ArgumentMap, Kind, View
from argmap.pipeline import compile_file

TEXT = """\
source s "S"
actor p "P"

question q "Q?"

  claim a "A"
    tags: one

    reason r "R"

      claim b "B"
        by: p
        @s

        evidence c "C"
          @s

    rebuttal d "D"
      tags: one, two

      undercut u "U"

claim e "E"
"""


@pytest.fixture(scope="module")
def map() -> ArgumentMap:
    return loads(TEXT)


def shown(map: ArgumentMap, view: View | None) -> str:
    return " ".join(statement.id for statement in select(map, view).statements)


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (View(id="v"), "q a r b c d u e"),
        (View(id="v", focus=("a",)), "a r b c d u"),
        (View(id="v", focus=("a",), depth=0), "a"),
        (View(id="v", focus=("a",), depth=1), "a r b d u"),  # the premise belongs to the step of its reason
        (View(id="v", focus=("q",), depth=1), "q a"),
        (View(id="v", focus=("b", "e")), "b c e"),
        (View(id="v", focus=("d",)), "a d u"),  # the undercut questions the step from `d` to `a`
        (View(id="v", focus=("d",), depth=1), "a d u"),
        (View(id="v", focus=("d",), depth=0), "d"),
        (View(id="v", focus=("d",), hide=(Kind.UNDERCUT,)), "d"),
        (View(id="v", show=(Kind.QUESTION, Kind.CLAIM)), "q a r b e"),  # the reason stands between `b` and `a`
        (View(id="v", show=(Kind.CLAIM,), hide=(Kind.REASON,)), "a b e"),
        (View(id="v", hide=(Kind.EVIDENCE, Kind.UNDERCUT)), "q a r b d e"),
        (View(id="v", tags=("two",)), "d"),
        (View(id="v", tags=("one", "two")), "a d"),
        (View(id="v", sources=("s",)), "b c"),
        (View(id="v", actors=("p",)), "b"),
        (View(id="v", focus=("a",), show=(Kind.CLAIM,)), "a r b"),
    ],
)
def test_what_a_view_shows(map: ArgumentMap, view: View, expected: str) -> None:
    assert shown(map, view) == expected


def test_a_focus_on_evidence_goes_on_to_what_bears_on_its_undercuts() -> None:
    lines = ['claim top "T"', '  claim a "A"', '    evidence e "E"', '      undercut u "U"', '        evidence f "F"']
    map = loads("\n".join(lines) + "\n")
    assert shown(map, View(id="v", focus=("e",))) == "a e u f"
    assert shown(map, View(id="v", focus=("e",), depth=1)) == "a e u"


def test_the_rest_is_counted(map: ArgumentMap) -> None:
    assert select(map, None).remarks == ()
    assert select(map, View(id="v", focus=("b",))).remarks == ("Shown here: 2 of 8 statements and 1 of 5 relations.",)


def test_no_relation_loses_an_end(map: ArgumentMap) -> None:
    chosen = select(map, View(id="v", hide=(Kind.REBUTTAL,)))
    assert [relation.subject for relation in chosen.relations] == ["a", "r", "c"]


def test_of_imports_a_map_shows_what_it_speaks_of(tmp_path: Path) -> None:
    (tmp_path / "other.arg").write_text(
        'claim far "Far"\n\n  evidence near "Near"\n\n  evidence apart "Apart"\n\n'
        'group g "G"\n\n  claim in-group "In"\n'
    )
    (tmp_path / "own.arg").write_text(
        'import "other.arg" as other\n\nquestion q "Q?"\n\nother.far answers q\nother.in-group answers q\n\n'
        'undercut not-so "Not so"\n  undercuts other.near -> other.far\n'
    )
    map = compile_file(tmp_path / "own.arg").map
    assert shown(map, None) == "q not-so other.far other.near other.in-group"
    picture = project(map)
    assert [node.id for node in picture.nodes if node.guest] == ["other.far", "other.near", "other.in-group"]
    assert picture.frames == ()
    steps = [edge for edge in picture.edges if edge.guest]
    assert [(edge.id, edge.kind) for edge in steps] == [("other.near..supports..other.far", EdgeKind.SUPPORTS)]
    assert next(edge.head for edge in picture.edges if edge.kind is EdgeKind.UNDERCUTS) == steps[0].id
    assert picture.remarks == ("Shown here: 5 of 6 statements and 4 of 5 relations.",)
