from __future__ import annotations

from tests.marked import assert_marked

CODE = "duplicate-relation"


def test_a_relation_said_twice_is_found_at_the_second() -> None:
    source = """
claim bound "Every company is bound"
  claim law "The law leaves no room"
    supports bound  #! duplicate-relation
claim a "A"
  supports bound, law, bound  #! duplicate-relation
"""
    found = assert_marked(source, CODE)
    assert found[0].message == "`law` supports `bound`: this is said twice"
    assert [(one.span.line, one.message) for one in found[0].related] == [(3, "first said here")]
    assert source[found[1].span.start - 5 : found[1].span.end] == "law, bound"


def test_what_holds_both_ways_is_the_same_either_way_round() -> None:
    assert_marked(
        """
claim a "A"
  contradicts b
  restates c
claim b "B"
  contradicts a  #! duplicate-relation
claim c "C"
c restates a  #! duplicate-relation
""",
        CODE,
    )


def test_an_undercut_step_counts_as_a_whole() -> None:
    found = assert_marked(
        """
claim a "A"
  claim b "B"
    undercut u "U"
      undercuts b -> a  #! duplicate-relation
  claim c "C"
u undercuts c -> a
""",
        CODE,
    )
    assert found[0].message == "`u` undercuts `b` -> `a`: this is said twice"


def test_other_ends_kinds_and_directions_are_other_relations() -> None:
    assert_marked(
        """
question q "Q?"
claim a "A"
  answers q
  rebuttal b "B"
a supports c
a contradicts b
claim c "C"
  answers q
""",
        CODE,
    )


def test_what_an_import_says_already_is_reported_in_the_main_file() -> None:
    assert_marked(
        {
            "debate.arg": 'import "nagy.arg" as nagy\nnagy.b supports nagy.a  #! duplicate-relation\n',
            "nagy.arg": 'claim a "A"\n  claim b "B"\n',
        },
        CODE,
    )


def test_a_nameless_statement_is_told_by_its_line() -> None:
    found = assert_marked('claim a "A"\n  evidence "E"\n    supports a  #! duplicate-relation\n', CODE)
    assert found[0].message == "the evidence on line 2 supports `a`: this is said twice"
