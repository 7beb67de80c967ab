"""What each kind of statement does under each other, and that it is told where it may stand when it can do nothing."""

from __future__ import annotations

import pytest

from argmap.model import RelationKind, Step
from argmap.model.vocabulary import RelationKind as Verb
from tests.marked import compiled

NO, FREE, PREMISE, STEP = "no", "free", "premise", "step"

# What language.md says, written out: the columns are the parents, the rows the children.
PARENTS = ("top", "group", "question", "claim", "evidence", "assumption", "rebuttal", "undercut", "reason", "objection")
PROPOSED = {"claim", "evidence", "assumption", "rebuttal", "undercut"}
TABLE = {
    "question": (FREE, FREE, NO, NO, NO, NO, NO, NO, NO, NO),
    "claim": (FREE, FREE, Verb.ANSWERS, *[Verb.SUPPORTS] * 5, PREMISE, PREMISE),
    "evidence": (FREE, FREE, NO, *[Verb.SUPPORTS] * 5, PREMISE, PREMISE),
    "assumption": (FREE, FREE, NO, *[Verb.SUPPORTS] * 5, PREMISE, PREMISE),
    "rebuttal": (FREE, FREE, NO, *[Verb.REBUTS] * 5, NO, NO),
    "reason": (FREE, FREE, NO, *[Verb.SUPPORTS] * 5, NO, NO),
    "objection": (FREE, FREE, NO, *[Verb.REBUTS] * 5, NO, NO),
    "undercut": (NO, NO, NO, STEP, STEP, STEP, STEP, NO, Verb.UNDERCUTS, Verb.UNDERCUTS),
    "group": (FREE, FREE, NO, NO, NO, NO, NO, NO, NO, NO),
    "source": (FREE, NO, NO, NO, NO, NO, NO, NO, NO, NO),
    "actor": (FREE, NO, NO, NO, NO, NO, NO, NO, NO, NO),
    "view": (FREE, NO, NO, NO, NO, NO, NO, NO, NO, NO),
}
CASES = [(child, parent, what) for child, row in TABLE.items() for parent, what in zip(PARENTS, row, strict=True)]


def source_of(child: str, parent: str) -> str:
    """The child under its parent, which itself stands where it belongs."""
    lines = {
        "top": [],
        "group": ['group parent "P"'],
        "question": ['question parent "P"'],
        "undercut": ['claim main "M"', '  claim ground "G"', '    undercut parent "P"'],
    }.get(parent, ['claim main "M"', f'  {parent} parent "P"'])
    indent = "  " * len(lines)
    return "\n".join([*lines, f'{indent}{child} child "C"']) + "\n"


@pytest.mark.parametrize(("child", "parent", "what"), CASES)
def test_every_place(child: str, parent: str, what: str) -> None:
    compilation = compiled(source_of(child, parent))
    found = [one for one in compilation.diagnostics if one.code == "misplaced"]
    relations = [one for one in compilation.map.relations if one.subject == "child"]
    inference = compilation.map.get("parent")
    assert bool(found) is (what == NO)
    assert ("child" in getattr(inference, "premises", ())) is (what == PREMISE)
    if what == STEP:
        assert [(one.kind, str(one.target)) for one in relations] == [(RelationKind.UNDERCUTS, "parent -> main")]
    elif isinstance(what, Verb):
        assert [(one.kind, one.target) for one in relations] == [(what, "parent")]
    else:
        assert relations == []
    for one in found:
        assert one.message.startswith(("a ", "an ", "evidence "))
        assert one.span.line == source_of(child, parent).count("\n")
        assert one.hints


@pytest.mark.parametrize("parent", ["source parent", "actor parent", "view parent"])
@pytest.mark.parametrize("child", ["claim", "evidence", "reason", "group", "source"])
def test_nothing_stands_under_a_declaration(child: str, parent: str) -> None:
    (found,) = [one for one in compiled(f'{parent} "P"\n  {child} c "C"\n').diagnostics if one.code == "misplaced"]
    what = child if child == "evidence" else f"a {child}"
    under = "an actor" if parent.startswith("actor") else f"a {parent.split(maxsplit=1)[0]}"
    assert found.message == f"{what} cannot stand under {under}"


@pytest.mark.parametrize(
    ("source", "message", "hint"),
    [
        (
            'question q "Q"\n  evidence e "E"\n',
            "evidence cannot stand under a question",
            "put it under a `claim` that answers the question",
        ),
        (
            'claim a "A"\n  undercut u "U"\n',
            "an undercut cannot stand under a claim",
            (
                "an undercut questions the step that nesting makes from what it stands under; "
                "here nesting makes none: write `rebuttal`, or name a step with `undercuts a -> b` in its block"
            ),
        ),
        (
            'claim a "A"\n  reason r "R"\n    claim p "P"\n      undercut u "U"\n',
            "an undercut cannot stand under a claim",
            "its premises work together: put the undercut under the reason itself",
        ),
        (
            'claim a "A"\n  claim b "B"\n    undercut u "U"\n      undercut v "V"\n',
            "an undercut cannot stand under an undercut",
            "an undercut is answered with a `rebuttal`",
        ),
        (
            'claim a "A"\n  reason r "R"\n    rebuttal b "B"\n',
            "a rebuttal cannot stand under a reason",
            "write `undercut` to speak against the inference, or rebut one of its premises",
        ),
        (
            'claim a "A"\n  group g "G"\n',
            "a group cannot stand under a claim",
            "a group stands at top level or in a group",
        ),
        (
            'undercut u "U"\n',
            "an undercut cannot stand where it questions nothing",
            "put it under what it speaks against, or add `undercuts a -> b` to its block",
        ),
        (
            "by: mcneil\n",
            "a property cannot stand at top level",
            "a property stands two spaces to the right of the statement, relation or citation it belongs to",
        ),
        (
            'source s "S"\ngroup g "G"\n  @s\n',
            "a citation cannot stand under a group",
            "a citation stands two spaces to the right of the statement that it proves",
        ),
        (
            'claim a "A"\n  map "M"\n',
            "a map line cannot stand under a claim",
            "it stands at top level, without indentation",
        ),
        (
            'claim a "A"\n  import "x.arg" as x\n',
            "an import cannot stand under a claim",
            "it stands at top level, without indentation",
        ),
        (
            'claim a "A"\nclaim b "B"\n  a supports b\n',
            "a relation with a subject of its own cannot stand under a claim",
            "take out `a`, or move the line to top level",
        ),
        (
            'claim a "A"\nsource s "S"\n  supports a\n',
            "a relation cannot stand under a source",
            "it stands at top level, in a group, or in the block of a statement",
        ),
    ],
)
def test_what_is_said_of_a_place(source: str, message: str, hint: str) -> None:
    found = [one for one in compiled(source).diagnostics if one.code == "misplaced"]
    assert [(one.message, one.hints) for one in found] == [(message, (hint,))]


def test_the_step_of_an_undercut_is_the_one_above_it() -> None:
    map = compiled(
        """
claim a "A"
  rebuttal b "B"
    undercut u "U"
      rebuttal v "V"
"""
    ).map
    assert {(one.subject, one.kind.value, one.target) for one in map.relations} == {
        ("b", "rebuts", "a"),
        ("u", "undercuts", Step(subject="b", target="a")),
        ("v", "rebuts", "u"),
    }


def test_an_undercut_may_name_its_step_where_nesting_gives_none() -> None:
    compilation = compiled(
        """
claim a "A"
claim b "B"
  undercut u "U"
    undercuts c -> a
claim c "C"
  supports a
"""
    )
    assert [str(one.target) for one in compilation.map.relations if one.subject == "u"] == ["c -> a"]
    assert not [one for one in compilation.diagnostics if one.code == "misplaced"]


def test_groups_nest_and_pass_on_to_what_stands_deeper() -> None:
    map = compiled(
        """
group outer "Outer"
  claim a "A"
    claim b "B"
  group inner "Inner"
    claim c "C"
      evidence d "D"
claim e "E"
"""
    ).map
    assert [(one.id, one.group) for one in map.statements] == [
        ("a", "outer"),
        ("b", "outer"),
        ("c", "inner"),
        ("d", "inner"),
        ("e", ""),
    ]
    assert [(one.id, one.parent) for one in map.groups] == [("outer", ""), ("inner", "outer")]
    assert [one.id for one in map.in_group("outer")] == ["a", "b", "c", "d"]
