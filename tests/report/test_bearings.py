"""What speaks for a claim in the end, and what against it."""

from __future__ import annotations

from argmap.report.bearings import Bearings, Stance
from tests.marked import compiled


def on(claim: str, source: str) -> Stance:
    map = compiled(source).map
    return Bearings(map).on(claim)


def test_a_supporter_of_an_attacker_attacks_and_an_attacker_of_one_supports() -> None:
    found = on(
        "a",
        """
question q "Q?"
  claim a "A"
    evidence b "B"
      rebuttal c "C"
        rebuttal d "D"
    rebuttal e "E"
      evidence f "F"
""",
    )
    assert found == Stance(supports=("b", "d"), attacks=("e", "c", "f"))


def test_premises_carry_a_reason_for_it_and_an_objection_against_it() -> None:
    found = on(
        "a",
        """
claim a "A"
  reason r "R"
    evidence b "B"
  objection o "O"
    evidence c "C"
    undercut u "U"
""",
    )
    assert found == Stance(supports=("r", "b", "u"), attacks=("o", "c"))


def test_an_undercut_speaks_against_what_the_step_does() -> None:
    found = on(
        "a",
        """
claim a "A"
  evidence b "B"
    undercut c "C"
  rebuttal d "D"
    undercut e "E"
""",
    )
    assert found == Stance(supports=("b", "e"), attacks=("c", "d"))


def test_a_restatement_speaks_for_it_and_a_contradiction_against_it_whichever_way_written() -> None:
    source = """
claim a "A"
claim b "B"
  restates a
  evidence c "C"
claim d "D"
a contradicts d
"""
    assert on("a", source) == Stance(supports=("b", "c"), attacks=("d",))
    assert on("d", source) == Stance(supports=(), attacks=("a", "b", "c"))


def test_the_shortest_way_decides_and_two_of_one_length_both_do() -> None:
    source = """
claim a "A"
  rebuttal b "B"
  evidence c "C"
    supports b
    evidence d "D"
      supports b
    evidence e "E"
"""
    assert on("a", source) == Stance(supports=("c", "d", "e"), attacks=("b", "d"))


def test_circles_end_and_a_claim_does_not_speak_for_itself() -> None:
    source = 'claim a "A"\n  claim b "B"\n    claim c "C"\na supports c\na contradicts c\n'
    assert on("a", source) == Stance(supports=("b",), attacks=("c",))
