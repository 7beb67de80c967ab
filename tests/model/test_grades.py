"""The scales: their figures, their order, and that each grade has a meaning."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest

from argmap.model import Confidence, Likelihood
from argmap.model.grades import CONFIDENCE, CREDIBILITY, ICD_203, PHIA, RELIABILITY, SCALES, WORDS, Range, Scale
from argmap.model.vocabulary import Credibility, Reliability


def in_per_cent(scale: Scale) -> list[tuple[int, int]]:
    return [(round(low * 100), round(high * 100)) for low, high in scale.ranges.values()]


def test_the_figures_are_those_of_the_standards() -> None:
    assert in_per_cent(ICD_203) == [(1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)]
    assert in_per_cent(PHIA) == [(0, 5), (10, 20), (25, 35), (40, 50), (55, 75), (80, 90), (95, 100)]


def test_every_grade_has_a_meaning() -> None:
    assert tuple(RELIABILITY) == get_args(Reliability)
    assert tuple(CREDIBILITY) == get_args(Credibility)
    assert tuple(CONFIDENCE) == tuple(Confidence)
    assert len({*RELIABILITY.values(), *CREDIBILITY.values(), *CONFIDENCE.values()}) == 15


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.name)
def test_a_scale_runs_from_least_to_most_and_no_two_of_its_ranges_meet(scale: Scale) -> None:
    assert tuple(scale.ranges) == tuple(Likelihood)
    for lower, higher in pairwise(scale.ranges.values()):
        assert lower.low < lower.high <= higher.low < higher.high
        assert not lower.meets(higher)
        assert not higher.meets(lower)


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.name)
def test_a_word_means_its_likelihood(scale: Scale) -> None:
    words = [word for level in WORDS.values() for word in level]
    assert len(words) == len(set(words))
    for level, own in WORDS.items():
        assert {scale.words[word] for word in own} == {scale.ranges[level]}
        assert str(level).replace("-", " ") in own
    assert all(word == word.lower() for word in scale.words)


def test_ranges_meet_in_more_than_an_end() -> None:
    assert Range(0.2, 0.5).meets(Range(0.4, 0.6))
    assert Range(0.2, 0.5).meets(Range(0.3, 0.4))
    assert not Range(0.2, 0.5).meets(Range(0.5, 0.6))
    assert not Range(0.2, 0.5).meets(Range(0.6, 0.7))
    assert str(Range(0.55, 0.8)) == "55–80%"
    assert str(Range(0.005, 0.07)) == "0.5–7%"
