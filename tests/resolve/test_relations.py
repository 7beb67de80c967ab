"""Nested or flat, in whatever order: the map is the same."""

from __future__ import annotations

from tests.marked import assert_marked, compiled

NESTED = """
question q "Q"
  claim a "A"
    evidence e "E"
    reason r "R"
      claim p "P"
      assumption s "S"
      undercut u "U"
    rebuttal b "B"
      undercut v "V"
    objection o "O"
      claim t "T"
"""
FLAT = """
question q "Q"
claim a "A"
  answers q
evidence e "E"
reason r "R"
  premises: s, p
  supports a
claim p "P"
assumption s "S"
undercut u "U"
rebuttal b "B"
undercut v "V"
  undercuts b -> a
objection o "O"
  premises: t
claim t "T"
u undercuts r
e supports a
b rebuts a
group relations "Relations"
  o rebuts a
"""


def test_nested_or_flat_the_model_is_the_same() -> None:
    nested, flat = compiled(NESTED).map, compiled(FLAT).map
    assert nested == flat.model_copy(update={"groups": ()})
    assert len(nested.relations) == 7


def test_the_order_of_relation_lines_is_of_no_account() -> None:
    lines = ["b rebuts a", "c supports a", "b contradicts c", "c restates d", "a answers q", "b undercuts c -> a"]
    head = 'question q "Q"\nclaim a "A"\nclaim b "B"\nclaim c "C"\nclaim d "D"\n'
    assert compiled(head + "\n".join(lines)).map == compiled(head + "\n".join(lines[::-1])).map


def test_a_line_needs_a_subject_at_top_level() -> None:
    (found,) = assert_marked('claim a "A"\n  claim b "B"\nsupports a  #! missing-name\n')
    assert found.message == "a name is missing: what supports it?"
    assert found.span.column == 1
