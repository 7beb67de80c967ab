from __future__ import annotations

from tests.marked import assert_marked, pointed_at

CODE = "no-target"


def test_an_argument_for_or_against_nothing_is_found() -> None:
    source = """
reason obliged "The law leaves no room to refuse"  #! no-target
  assumption "Every organisation has a duty"
objection pledges "Pledges can be broken"  #! no-target
  assumption "Nobody can enforce them"
rebuttal refuse "Huawei would refuse"  #! no-target
  assumption "It has said so"
"""
    found = assert_marked(source, CODE)
    assert [one.message for one in found] == [
        "this reason speaks for nothing",
        "this objection speaks against nothing",
        "this rebuttal speaks against nothing",
    ]
    assert [pointed_at(source, one) for one in found] == ["obliged", "pledges", "refuse"]
    assert found[0].hints == ("put it under what it speaks for, or name that in its block with `supports`",)


def test_a_relation_line_gives_a_target() -> None:
    assert_marked(
        """
claim bound "Every company is bound"
reason obliged "The law leaves no room"
  supports bound
  assumption "Every organisation has a duty"
rebuttal refuse "Huawei would refuse"
  contradicts bound
  assumption "It has said so"
""",
        CODE,
    )


def test_what_is_connected_to_nothing_at_all_is_only_unconnected() -> None:
    assert_marked('rebuttal refuse "Huawei would refuse"  #! unconnected\n')


def test_a_target_that_was_lost_is_not_missed() -> None:
    assert_marked(
        """
rebuttal refuse "Huawei would refuse"
  rebuts nowhere
  assumption "It has said so"
""",
        CODE,
    )
