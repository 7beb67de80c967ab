"""Near names: what an author may have meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics.near import LONGEST, did_you_mean, nearest, offered

KINDS = ("question", "claim", "evidence", "rebuttal", "reason", "source")


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("clam", ("claim",)),  # one left out
        ("claaim", ("claim",)),  # one too many
        ("cliam", ("claim",)),  # two swapped
        ("clsim", ("claim",)),  # another one
        ("Claim", ("claim",)),  # case is no difference
        ("evidnece", ("evidence",)),
        ("sourse", ("source",)),
        ("reasn", ("reason",)),
        ("claimable", ()),
        ("x", ()),
        ("", ()),
    ],
)
def test_the_keyword_that_was_meant(word: str, near: tuple[str, ...]) -> None:
    assert nearest(word, KINDS) == near


def test_nearest_first_and_else_in_the_order_given() -> None:
    assert nearest("actor", ["author", "actors", "actor"]) == ("actor", "actors", "author")
    assert nearest("b1", ["b3", "b2", "b0", "b4"]) == ("b3", "b2", "b0")
    assert nearest("b1", ["b3", "b2"], most=1) == ("b3",)


def test_a_short_word_is_near_only_by_one() -> None:
    assert nearest("ab", ["ac", "cd"]) == ("ac",)


def test_very_long_words_are_not_compared() -> None:
    assert nearest("a" * (LONGEST + 1), ["a" * (LONGEST + 1)]) == ()
    assert nearest("a" * LONGEST, ["a" * (LONGEST + 1), "a" * LONGEST]) == ("a" * LONGEST,)


def test_an_offer_is_a_question() -> None:
    assert did_you_mean("clam", KINDS) == "did you mean `claim`?"
    assert offered(("a", "b", "c")) == "did you mean `a`, `b` or `c`?"
    assert did_you_mean("nothing-like-it", KINDS) == ""


@given(st.text("abc", min_size=1, max_size=8), st.lists(st.text("abc", max_size=8), max_size=6))
def test_near_is_within_a_third_of_the_word_in_edits(word: str, candidates: list[str]) -> None:
    allowed = max(1, min(3, (len(word) + 1) // 3))
    distances = {candidate: _distance(word, candidate) for candidate in candidates}
    expected = [
        candidate
        for candidate in sorted(dict.fromkeys(candidates), key=lambda candidate: distances[candidate])
        if distances[candidate] <= allowed and distances[candidate] < max(len(word), len(candidate))
    ]
    assert nearest(word, candidates, most=10) == tuple(expected)


def _distance(left: str, right: str) -> int:
    """The definition of the optimal string alignment distance, word for word and slow."""
    if not left or not right:
        return len(left) + len(right)
    cost = min(
        _distance(left[:-1], right) + 1,
        _distance(left, right[:-1]) + 1,
        _distance(left[:-1], right[:-1]) + (left[-1] != right[-1]),
    )
    if len(left) > 1 and len(right) > 1 and left[-2:] == right[-2:][::-1]:
        cost = min(cost, _distance(left[:-2], right[:-2]) + 1)
    return cost
