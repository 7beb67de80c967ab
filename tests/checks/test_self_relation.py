from __future__ import annotations

from tests.marked import assert_marked, pointed_at

CODE = "self-relation"


def test_a_statement_that_relates_to_itself_is_found() -> None:
    source = """
claim bound "Every company is bound"
  supports bound  #! self-relation
  restates other, bound  #! self-relation
claim other "No company is free"
  supports bound
bound contradicts bound  #! self-relation
"""
    found = assert_marked(source, CODE)
    assert found[0].message == "`bound` supports itself"
    assert [pointed_at(source, one) for one in found] == ["bound"] * 3
    assert found[1].span.column > found[0].span.column


def test_a_step_of_ones_own_is_oneself() -> None:
    source = """
claim bound "Every company is bound"
claim law "The law leaves no room"
  supports bound
  undercuts law -> bound  #! self-relation
"""
    (found,) = assert_marked(source, CODE)
    assert found.message == "`law` undercuts a step of its own"


def test_it_is_no_circle_besides() -> None:
    assert_marked('claim a "A"\n  supports a  #! self-relation\n', CODE, "circular-support")


def test_names_are_those_of_the_file() -> None:
    found = assert_marked(
        {
            "debate.arg": 'import "nagy.arg" as nagy\nclaim a "A"\n  supports nagy.b\n',
            "nagy.arg": 'claim b "B"\n  supports b  #! self-relation\n',
        },
        CODE,
    )
    assert found[0].message == "`b` supports itself"
