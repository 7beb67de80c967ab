"""Values in other words than those of the language."""

from __future__ import annotations

import pytest

from argmap.model.grades import ICD_203, WORDS
from argmap.resolve.values import FORMS
from argmap.syntax.meant import EXPECTED, LIKELIHOODS, meant

CASES = [
    ("date", "June 2022", "2022-06"),
    ("date", "3 June 2022", "2022-06-03"),
    ("date", "June 3rd, 2022", "2022-06-03"),
    ("date", "Sept. 2022", "2022-09"),
    ("date", "2022/6/3", "2022-06-03"),
    ("date", "6/2022", "2022-06"),
    ("date", "3/6/2022", ""),
    ("date", "32 June 2022", ""),
    ("date", "30 February 2022", ""),
    ("date", "13/2022", ""),
    ("date", "Smarch 2022", ""),
    ("date", "last year", ""),
    ("likelihood", "70%", "likely"),
    ("likelihood", "70 per cent", "likely"),
    ("likelihood", "0.99", "almost-certain"),
    ("likelihood", "100%", ""),
    ("likelihood", "0", ""),
    ("likelihood", "1", ""),
    ("likelihood", "Almost certainly", "almost-certain"),
    ("likelihood", "sure", ""),
    ("confidence", "medium", "moderate"),
    ("weight", "70%", "0.7"),
    ("weight", "70", ""),
    ("note", "June 2022", ""),
]


@pytest.mark.parametrize(("key", "text", "value"), CASES)
def test_what_is_meant(key: str, text: str, value: str) -> None:
    assert meant(key, text) == value


def test_likelihoods_are_those_of_the_model() -> None:
    assert list(LIKELIHOODS) == [str(one) for one in WORDS]
    for level, words in WORDS.items():
        assert LIKELIHOODS[level][0] == round(ICD_203.ranges[level].high * 100)
        assert {meant("likelihood", word) for word in words} == {str(level)}


def test_what_is_expected_is_said_alike_everywhere() -> None:
    assert {key: FORMS[key].expected for key in EXPECTED} == EXPECTED
