"""What grades mean: the scales that analysts share for sources, for information and for judgements, as data.

Sources: NATO AJP-2.1 and the Admiralty code before it, for sources and information; Intelligence Community Directive
203, Analytic Standards (Director of National Intelligence, 2015), and the Probability Yardstick of the Professional
Head of Intelligence Assessment (Cabinet Office of the United Kingdom, 2025), for likelihoods.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from argmap.model.vocabulary import Confidence, Credibility, Likelihood, Reliability

RELIABILITY: Mapping[Reliability, str] = MappingProxyType(
    {
        "A": "completely reliable",
        "B": "usually reliable",
        "C": "fairly reliable",
        "D": "not usually reliable",
        "E": "unreliable",
        "F": "reliability cannot be judged",
    }
)
"""What the Admiralty grades of a source mean. F is no bad grade: there is nothing to go by."""

CREDIBILITY: Mapping[Credibility, str] = MappingProxyType(
    {
        "1": "confirmed by other sources",
        "2": "probably true",
        "3": "possibly true",
        "4": "doubtful",
        "5": "improbable",
        "6": "truth cannot be judged",
    }
)
"""What the Admiralty grades of a piece of information mean, whoever gave it."""

CONFIDENCE: Mapping[Confidence, str] = MappingProxyType(
    {
        Confidence.LOW: "thin, fragmentary or doubtful grounds, from which little follows",
        Confidence.MODERATE: "credible grounds, too few or too little corroborated to be sure",
        Confidence.HIGH: "good grounds from several sources, that bear one another out",
    }
)
"""What levels of confidence say about the grounds of a judgement, whatever its likelihood."""


class Range(NamedTuple):
    """Probabilities from `low` to `high`, each from 0 to 1."""

    low: float
    high: float

    def meets(self, other: Range) -> bool:
        """Whether the two have more in common than an end."""
        return self.low < other.high and other.low < self.high

    def __str__(self) -> str:
        """In per cent: `55–80%`."""
        return f"{self.low * 100:g}–{self.high * 100:g}%"


WORDS: Mapping[Likelihood, tuple[str, ...]] = MappingProxyType(
    {
        Likelihood.ALMOST_NO_CHANCE: ("almost no chance", "remote chance", "remote possibility"),
        Likelihood.VERY_UNLIKELY: ("very unlikely", "highly unlikely", "very improbable", "highly improbable"),
        Likelihood.UNLIKELY: ("unlikely", "improbable", "improbably"),
        Likelihood.ROUGHLY_EVEN: (
            "roughly even chance",
            "roughly even odds",
            "roughly even",
            "even chance",
            "even odds",
        ),
        Likelihood.LIKELY: ("likely", "probable", "probably"),
        Likelihood.VERY_LIKELY: ("very likely", "highly likely", "very probable", "highly probable", "very probably"),
        Likelihood.ALMOST_CERTAIN: ("almost certain", "almost certainly", "nearly certain", "nearly certainly"),
    }
)
"""How English texts say a likelihood: the words of ICD 203, with their adverbs and with `very` beside `highly`."""


class Scale(NamedTuple):
    """What likelihoods are in numbers: a range for each value of `likelihood:`, and for words found in texts."""

    name: str
    title: str
    ranges: Mapping[Likelihood, Range]
    more: Mapping[str, Range] = MappingProxyType({})
    """Words besides `WORDS`, in small letters."""

    @property
    def words(self) -> Mapping[str, Range]:
        """The range of every word that texts may say, in small letters."""
        usual = {word: self.ranges[level] for level, words in WORDS.items() for word in words}
        return {**usual, **self.more}


def _ranges(*ends: tuple[int, int]) -> Mapping[Likelihood, Range]:
    """Ranges in per cent, least likely first."""
    pairs = zip(Likelihood, ends, strict=True)
    return MappingProxyType({level: Range(low / 100, high / 100) for level, (low, high) in pairs})


ICD_203 = Scale(
    "icd-203",
    "Intelligence Community Directive 203 (United States)",
    _ranges((1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)),
)
"""Seven ranges without gaps; two that follow one another share an end."""

_PHIA_RANGES = _ranges((0, 5), (10, 20), (25, 35), (40, 50), (55, 75), (80, 90), (95, 100))

PHIA = Scale(
    "phia",
    "Probability Yardstick of the Professional Head of Intelligence Assessment (United Kingdom)",
    _PHIA_RANGES,
    MappingProxyType({"realistic possibility": _PHIA_RANGES[Likelihood.ROUGHLY_EVEN]}),
)
"""Seven ranges with gaps between them. 0 and 1 themselves are outside: they are no matter of likelihood."""

SCALES: tuple[Scale, ...] = (ICD_203, PHIA)
"""The scales that can be named in the settings; the first holds where none is."""
