from __future__ import annotations

from tests.marked import assert_marked, pointed_at

CODE = "evidence-without-citation"


def test_evidence_that_cites_nothing_is_found() -> None:
    source = """
source nagy "Ties that Bind"
claim bound "Every Chinese company is bound to the Party"
  evidence silenced "Businessmen who crossed the Party were removed"  #! evidence-without-citation
    by: "Stephen Nagy"
  evidence law "Every organisation has a duty to maintain national security"
    @nagy
  assumption refuse "No company could refuse"
"""
    (found,) = assert_marked(source, CODE)
    assert pointed_at(source, found) == "silenced"


def test_a_premise_and_a_nameless_one_are_found_too() -> None:
    source = """
claim bound "Every Chinese company is bound to the Party"
  reason "The law leaves no room"
    evidence "Network operators must assist"  #! evidence-without-citation
"""
    (found,) = assert_marked(source, CODE)
    assert pointed_at(source, found) == "evidence"


def test_a_citation_that_was_lost_is_not_missed() -> None:
    assert_marked(
        """
claim bound "Every Chinese company is bound to the Party"
  evidence law "Every organisation has a duty"
    @nagy "shall have the responsibility"
  evidence cyber "Network operators must assist"
    @
""",
        CODE,
    )
