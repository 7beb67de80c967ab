from __future__ import annotations

from argmap.diagnostics.diagnostic import Severity
from tests.marked import assert_marked, pointed_at

CODE = "unsupported-claim"


def test_a_claim_that_nothing_speaks_for_is_found() -> None:
    source = """
question independent "Is Huawei independent?"
  claim bound "Every company is bound"
    claim law "The law leaves no room"  #! unsupported-claim
  claim "Huawei is free"  #! unsupported-claim
    rebuttal refuse "It could not refuse"
"""
    found = assert_marked(source, CODE)
    assert [one.message for one in found] == ["nothing speaks for the claim `law`", "nothing speaks for this claim"]
    assert [pointed_at(source, one) for one in found] == ["law", "claim"]
    assert {one.severity for one in found} == {Severity.INFO}


def test_a_citation_an_author_or_a_restatement_speaks_for_it() -> None:
    assert_marked(
        """
source nagy "Ties that Bind"
claim a "A"
  @nagy
claim b "B"
  by: "Stephen Nagy"
claim c "C"
  restates a
claim d "D"
  reason "R"
    premises: a
""",
        CODE,
    )


def test_support_that_was_lost_is_not_missed() -> None:
    assert_marked(
        """
claim a "A"
  @nowhere
claim b "B"
  bye: "Stephen Nagy"
claim c "C"
question q "Q?"
  supports c
claim d "D"
  evidense
claim beijing "E"
claim f "F"
  @nagy
  supports beijng
source nagy "Ties that Bind"
""",
        CODE,
    )
