from __future__ import annotations

from tests.marked import assert_marked, pointed_at

CODE = "mixed-certainty"


def test_a_likelihood_beside_a_confidence_is_found_at_the_later_one() -> None:
    source = """
claim bound "Every company is bound"
  likelihood: likely
  confidence: high  #! mixed-certainty
claim free "Huawei is free"
  confidence: low
  note: "between the two"
  likelihood: unlikely  #! mixed-certainty
"""
    first, second = assert_marked(source, CODE)
    assert first.message == "the claim `bound` mixes a likelihood with a confidence"
    assert (pointed_at(source, first), first.primary.message) == ("confidence: high", "and a confidence here")
    assert (pointed_at(source, second), second.primary.message) == ("likelihood: unlikely", "and a likelihood here")
    assert [(one.span.line, one.message) for one in second.related] == [(6, "a confidence here")]


def test_each_by_itself_is_fine() -> None:
    assert_marked('claim a "A"\n  likelihood: likely\n  claim b "B"\n    confidence: low\n', CODE)


def test_one_of_them_with_no_value_is_not_there() -> None:
    assert_marked('claim a "A"\n  likelihood: maybe\n  confidence: low\n', CODE)
