from __future__ import annotations

from tests.marked import assert_marked, pointed_at

CODE = "unconnected"


def test_what_bears_on_nothing_and_is_borne_upon_by_nothing_is_found() -> None:
    source = """
question independent "Is Huawei independent?"
claim bound "Every Chinese company is bound to the Party"
  answers independent
question place "What place should Huawei have?"  #! unconnected
claim alone "Prices fell"  #! unconnected
group laws "The laws"
  evidence "A law was passed"  #! unconnected
"""
    found = assert_marked(source, CODE)
    assert [pointed_at(source, one) for one in found] == ["place", "alone", "evidence"]
    assert found[0].message == "this question is connected to nothing"


def test_a_claim_with_something_under_it_is_connected() -> None:
    assert_marked('claim bound "Every company is bound"\n  assumption "The Party wants it so"\n', CODE)


def test_premises_and_both_ends_of_a_step_are_connected() -> None:
    assert_marked(
        """
claim bound "Every company is bound"
claim law "The law leaves no room to refuse"
  supports bound
claim narrow "The duty reaches only criminal inquiries"
  undercuts law -> bound
claim duty "There is a duty to assist"
reason obliged "They are obliged"
  premises: duty
""",
        CODE,
    )


def test_restating_and_contradicting_connect() -> None:
    assert_marked(
        """
claim a "Huawei is private"
claim b "Huawei belongs to its staff"
  restates a
claim c "Huawei belongs to the state"
  contradicts a
""",
        CODE,
    )


def test_a_view_connects_nothing() -> None:
    assert_marked('view short "Short"\n  focus: alone\nclaim alone "Prices fell"  #! unconnected\n', CODE)


def test_what_a_faulty_line_may_have_connected_is_not_reported() -> None:
    assert_marked(
        """
claim bound "Every company is bound"
claim law "The law leaves no room"
  suports bound
claim refuse "Huawei would refuse"
claim pledge "Huawei has pledged"
  supports refuze
claim price "The price is low"
clam risk "The risk is high"
  price
claim pilot "Tests can contain the risk"
pilot rebuts
""",
        CODE,
    )


def test_a_statement_whose_name_was_taken_is_not_reported() -> None:
    assert_marked(
        """
claim a "Huawei is private"
  assumption "Its staff hold the shares"
claim a "Huawei is owned by its staff"
""",
        CODE,
    )
