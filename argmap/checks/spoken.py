"""Words for likelihoods in texts, where they say how likely the whole text is to be true."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import NamedTuple
from unicodedata import east_asian_width

from argmap.model.grades import Range

MOST = 20
"""So many words, and so many quotes, are looked at in one text."""

FARTHEST = 200
"""So many characters on each side of a word are looked at."""

# Patterns are compiled where they are first used, which for most maps is nowhere.
_CLAUSE_END = r"[.,;:!?()]|\s[-–—]\s"
_ADJECTIVES = frozenset(("likely", "unlikely", "probable", "improbable", "certain"))
# Of what stands in the same clause before a word: it is denied there, or belongs to a part of the sentence only.
_ELSEWHERE = (
    r"(?i)\b(?:not|no|never|nor|neither|none|nobody|nothing|hardly|scarcely|barely|without|cannot|far from|anything but"
    r"|that|which|who|whom|whose|if|whether|unless|because|since|while|although|though|when|where|than)\b|n['’]t\b"
)
# A word right before that changes how much is said, and one before an adjective that makes it speak of a thing.
_TO_SOME_DEGREE = (
    r"(?i)(?:^|[\s(])(?:most|more|less|least|as|so|too|how|very|quite|rather|pretty|somewhat|equally|just|\S+ly)\s*$"
)
_OF_A_THING = (
    r"(?i)(?:^|[\s(])(?:an?|the|th[eo]se|this|its|their|his|her|our|your|my|any|some|each|every|all|both|few|many|several"
    r"|of|for|in|with|by|on|at|from|about|into|and|or|one|other|another|such|\S+s['’]"
    r"|(?!(?:s?he|it|that|there|what|who)['’])\S*['’]s)\s*$"
)
_DENIED_AFTER = r"(?i)\s+(?:not|no|never)\b"
_QUOTED = r"“[^”]*”?|‘[^’]*(?:’|$)|«[^»]*»?|„[^“”]*[“”]?|\"[^\"]*\"?"


class Spoken(NamedTuple):
    """A word for a likelihood as a text writes it, and what it means."""

    word: str
    range: Range


def spoken(text: str, words: Mapping[str, Range]) -> Iterator[Spoken]:
    """The first of `words` by which `text` says how likely it is.

    Left out is what would be read into it: a word that is denied, quoted, of a subordinate clause, compared (`more
    likely`), or said of a thing (`a likely target`). What is found means what it says; not all that is said is found.
    """
    quoted = [match.span() for match in islice(re.finditer(_QUOTED, text), MOST)]
    for match in islice(_pattern(tuple(words)).finditer(text), MOST):
        if any(start <= match.start() < end for start, end in quoted):
            continue
        before = re.split(_CLAUSE_END, text[max(0, match.start() - FARTHEST) : match.start()])[-1]
        after = text[match.end() : match.end() + FARTHEST]
        if re.search(_ELSEWHERE, before) or re.search(_TO_SOME_DEGREE, before) or re.match(_DENIED_AFTER, after):
            continue
        if not _is_adjective(match[0]) or _is_said_of_all(before):
            yield Spoken(match[0], words[" ".join(match[0].lower().split())])


def _is_adjective(word: str) -> bool:
    """Whether a word can stand before a thing; phrases such as `even chance` are things themselves."""
    return word.rpartition(" ")[2].lower() in _ADJECTIVES or (" " not in word and not word.lower().endswith("ly"))


def _is_said_of_all(before: str) -> bool:
    """Whether an adjective after these words speaks of the statement: `is likely to`, not `the likely` nor `Likely`."""
    return bool(before.strip()) and not re.search(_OF_A_THING, before)


@lru_cache(maxsize=8)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds each of `words`, the longest first, where it does not go on in letters."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(bounded(word) for word in longest_first), re.IGNORECASE)


def bounded(word: str) -> str:
    """A pattern for one word; Chinese and Japanese do not part their words, so there is no end to look for."""
    inner = r"\s+".join(re.escape(part) for part in word.split())
    if any(east_asian_width(character) in "WF" for character in word):
        return inner
    return rf"(?<![\w-]){inner}(?![\w-])"
