from __future__ import annotations

from tests.marked import assert_marked

CODE = "unanswered-rebuttal"


def test_what_speaks_against_something_and_is_not_answered_is_found() -> None:
    found = assert_marked(
        """
claim bound "Every company is bound"
  rebuttal refuse "Huawei would refuse"  #! unanswered-rebuttal
  objection "Pledges count"  #! unanswered-rebuttal
    assumption "Huawei has pledged"
  reason obliged "The law leaves no room"
    assumption "There is a duty"
    undercut narrow "The duty is narrow"  #! unanswered-rebuttal
""",
        CODE,
    )
    assert [one.message for one in found] == [
        "nothing answers the rebuttal `refuse`",
        "nothing answers this objection",
        "nothing answers the undercut `narrow`",
    ]


def test_an_attack_on_it_on_its_step_or_on_a_premise_answers() -> None:
    assert_marked(
        """
claim bound "Every company is bound"
  rebuttal a "Huawei would refuse"
    rebuttal b "It could not"  #! unanswered-rebuttal
  rebuttal c "Huawei is private"
    undercut d "Private firms are bound as well"  #! unanswered-rebuttal
  objection e "Pledges count"
    assumption f "Huawei has pledged"
      objection g "Pledges were broken before"
        assumption h "Others have pledged"
          rebuttal i "None has"  #! unanswered-rebuttal
  objection j "The law is new"
    assumption "It is of 2017"
    undercut k "Duties are older"
      contradicts l
claim l "Duties are new"
""",
        CODE,
    )


def test_an_answer_that_was_lost_is_not_missed() -> None:
    assert_marked(
        """
claim bound "Every company is bound"
  rebuttal a "Huawei would refuse"
    rebutal b
  rebuttal refusal "Huawei is private"
claim c "C"
  rebuts refusel
""",
        CODE,
    )
