"""What is kept of a text so that quotes can be verified without it: hashes of its runs of words, in order.

What a fingerprint proves, how sure it is, and what somebody may learn from one is in `docs/quotes.md`.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from argmap.citations.ends import outcome_of, passages
from argmap.citations.finding import Finding, Outcome, Part, Run
from argmap.citations.hashing import run_hash, stretch, whole_hash
from argmap.citations.normalise import NORMALISATION, Words, is_character
from argmap.citations.prepared import PreparedText
from argmap.citations.quoted import Pattern, Quoted, quoted
from argmap.citations.search import MOST_PLACES

WORDS_IN_A_RUN = 3
CHARACTERS_IN_A_RUN = 5
"""The length of a run in a text mostly written without spaces, where each character is a word."""


@dataclass(frozen=True)
class Fingerprint:
    """The fingerprint of a text of `words` words."""

    words: int
    whole: bytes
    """The hash of the whole text in its folded form: another one means that the words have changed."""
    run: int
    """How many words are hashed together."""
    hashes: array[int]
    """The hash of the run that begins at each word, in order."""
    broken: frozenset[int] = frozenset()
    """The words that a line end divides, which a quote may have with the hyphen or without."""
    normalisation: int = NORMALISATION

    @classmethod
    def of(cls, article: PreparedText) -> Fingerprint:
        """The fingerprint of a text. Takes about a fifth of a second for each thousand words, on purpose."""
        words = article.words
        whole, run = whole_hash(words.folded), _run_length(words)
        hashes = (
            run_hash(stretch(words.folded, words.at, words.to, first, run), whole)
            for first in range(len(words) - run + 1)
        )
        return cls(len(words), whole, run, array("I", hashes), words.broken)

    def matches(self, article: PreparedText) -> bool:
        """Whether this is the fingerprint of `article` as it is now."""
        return self.whole == whole_hash(article.words.folded) and self.broken == article.words.broken

    def find(self, quote: str, until: str = "") -> Finding:
        """What is known of a citation with these strings. Places are word numbers; locators cannot be verified."""
        strings = [(Part.QUOTE, quoted(quote))]
        if until:
            strings.append((Part.UNTIL, quoted(until)))
        if short := tuple(part for part, ready in strings if ready.too_short or len(ready.words) < self.run):
            return Finding(Outcome.TOO_SHORT, parts=short)
        where = {part: self._occurrences(ready) for part, ready in strings}
        if absent := tuple(part for part, _ in strings if not where[part]):
            return Finding(Outcome.MISSING, parts=absent)
        if not until:
            runs = where[Part.QUOTE]
            return Finding(outcome_of(runs), runs)
        outcome, runs = passages(where[Part.QUOTE], where[Part.UNTIL])
        return Finding(outcome, runs)

    @cached_property
    def _index(self) -> dict[int, array[int]]:
        """The words at which a run with a given hash begins."""
        index: dict[int, array[int]] = defaultdict(lambda: array("I"))
        for first, value in enumerate(self.hashes):
            index[value].append(first)
        return dict(index)

    def _occurrences(self, quote: Quoted) -> tuple[Run, ...]:
        for pattern in quote.patterns():
            if len(pattern) < self.run or (pattern.broken and not self.broken):
                continue
            if found := self._places(pattern):
                return found
        return ()

    def _places(self, pattern: Pattern) -> tuple[Run, ...]:
        """Where the hashes of `pattern` stand in their order.

        Runs that overlap by one word are looked at, so that each word and all punctuation between is in one of them.
        """
        offsets = sorted({*range(0, len(pattern) - self.run + 1, self.run - 1), len(pattern) - self.run})
        places = list(self._index.get(self._hash(pattern, 0), ()))
        for offset in offsets[1:]:
            if not places:
                return ()
            value = self._hash(pattern, offset)
            places = [at for at in places if at + offset < len(self.hashes) and self.hashes[at + offset] == value]
        runs = (Run(at, at + len(pattern) - 1) for at in places[:MOST_PLACES])
        return tuple(run for run in runs if all(run.first + word in self.broken for word in pattern.broken))

    def _hash(self, pattern: Pattern, first: int) -> int:
        return run_hash(stretch(pattern.folded, pattern.at, pattern.to, first, self.run), self.whole)


def _run_length(words: Words) -> int:
    """How many words are hashed together: more where most are single characters, as each of those says less."""
    characters = sum(is_character(words.word(number)) for number in range(len(words)))
    return CHARACTERS_IN_A_RUN if 2 * characters > len(words) else WORDS_IN_A_RUN
