"""The setting `likelihood`: what words for likelihoods mean in a house, in numbers.

likelihood = "phia"

or a scale of one's own, which takes what it does not say from another:

[likelihood]
scale = "phia"
likely = [0.6, 0.8]
"real possibility" = [0.3, 0.5]
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

from argmap.errors import UsageError
from argmap.model.grades import SCALES, Range, Scale
from argmap.model.vocabulary import Likelihood
from argmap.settings.settings import Settings
from argmap.settings.source import Source
from argmap.settings.wording import instead, listed, quoted

BASE = "scale"
"""The key of the scale that a scale of one's own begins from."""

MOST_WORDS = 200
LONGEST_WORD = 60
_WORD = r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*"


def likelihood(settings: Settings, source: Source, value: object, _folder: Path) -> Settings:
    """The settings with the scale `value`: the name of one, or a table of words with their ranges.

    Raises:
        UsageError: there is no such scale, or the table makes none.
    """
    if isinstance(value, Mapping):
        return replace(settings, likelihood=_own(source, value))
    return replace(settings, likelihood=_named(source, ("likelihood",), value))


def _named(source: Source, keys: tuple[str, ...], value: object) -> Scale:
    names = [scale.name for scale in SCALES]
    if not isinstance(value, str):
        raise source.wrong(keys, f"`{keys[-1]}` is {listed(names)}, not {quoted(value)}")
    if value not in names:
        raise source.wrong(keys, f"there is no scale `{value}`; {instead(value, names)}")
    return SCALES[names.index(value)]


def _own(source: Source, table: Mapping[str, object]) -> Scale:
    """The scale of a table: values of `likelihood:` get their ranges by name, everything else is a word of texts."""
    base = _named(source, ("likelihood", BASE), table[BASE]) if BASE in table else SCALES[0]
    ranges, more = dict(base.ranges), dict(base.more)
    if len(table) > MOST_WORDS:
        raise source.wrong(("likelihood",), f"`likelihood` has more than {MOST_WORDS} words")
    for word, value in table.items():
        if word == BASE:
            continue
        found = _range(source, word, value)
        if word in tuple(Likelihood):
            ranges[Likelihood(word)] = found
        else:
            more[_text_word(source, word)] = found
    for lower, higher in pairwise(Likelihood):
        if ranges[lower].low > ranges[higher].low or ranges[lower].high > ranges[higher].high:
            raise _out_of_order(source, table, (lower, higher), ranges)
    return Scale("house", "the scale of this project", MappingProxyType(ranges), MappingProxyType(more))


def _range(source: Source, word: str, value: object) -> Range:
    keys = ("likelihood", word)
    match value:
        case [int() | float() as low, int() | float() as high] if not isinstance(low, bool) | isinstance(high, bool):
            if 0 <= low < high <= 1:
                return Range(float(low), float(high))
            if 0 <= low < high <= 100:
                raise source.wrong(keys, f"`{word}` is in per cent; write [{low / 100:g}, {high / 100:g}]")
    raise source.wrong(keys, f"`{word}` needs two numbers from 0 to 1, the lower one first, as in [0.55, 0.8]")


def _text_word(source: Source, word: str) -> str:
    """A word that texts may say, as texts are searched for it.

    A name that is nearly a value of `likelihood:` is a slip: its range would be that of no statement.
    """
    if "-" in word and (meant := instead(word, Likelihood)).startswith("did you mean"):
        raise source.wrong(("likelihood", word), f"there is no likelihood `{word}`; {meant}")
    if not re.fullmatch(_WORD, word) or len(word) > LONGEST_WORD:
        raise source.wrong(
            ("likelihood", word), f"{quoted(word)} is no word of a text: write letters and single spaces"
        )
    return word.lower()


def _out_of_order(
    source: Source, table: Mapping[str, object], pair: tuple[Likelihood, Likelihood], ranges: Mapping[Likelihood, Range]
) -> UsageError:
    """The error that of two neighbours the less likely one is the likelier; at the one that the table says."""
    lower, higher = pair
    keys = ("likelihood", higher if higher in table else lower)
    told = f"`{lower}` ({ranges[lower]}) is not below `{higher}` ({ranges[higher]})"
    return source.wrong(keys, f"{told}; each value of `likelihood:` means more than the one before it")
