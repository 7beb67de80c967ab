from __future__ import annotations

from tests.marked import assert_marked, pointed_at

CODE = "empty-inference"


def test_an_inference_without_premises_is_found() -> None:
    source = """
claim bound "Every company is bound"
  reason obliged "The law leaves no room"  #! empty-inference
  objection "The law is not applied"  #! empty-inference
    undercut "That is not for outsiders to say"
"""
    found = assert_marked(source, CODE)
    assert [pointed_at(source, one) for one in found] == ["obliged", "objection"]
    assert found[1].message == "this objection has no premises"


def test_premises_may_stand_under_it_or_be_named() -> None:
    assert_marked(
        """
claim bound "Every company is bound"
  reason obliged "The law leaves no room"
    assumption "There is a duty to assist"
  reason named "The courts leave no room"
    premises: courts
claim courts "Courts follow the Party"
""",
        CODE,
    )


def test_an_inference_connected_to_nothing_is_only_unconnected() -> None:
    assert_marked('reason obliged "The law leaves no room"  #! unconnected\n')


def test_premises_that_were_lost_are_not_missed() -> None:
    assert_marked(
        """
claim bound "Every company is bound"
  reason a "The law leaves no room"
    premises: nowhere
  reason b "The courts leave no room"
    premisses: bound
  reason c "The Party leaves no room"
    rebuttal "It has limits"
  reason d "The state leaves no room"
    asumption "It has power"
  reason e "The market leaves no room"
    premises: "bound"
""",
        CODE,
    )
