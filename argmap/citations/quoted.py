"""A quote made ready to be looked for: its words, what it weighs, and the ways in which its dashes may be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from argmap.citations.normalise import WORD_WEIGHT, Words, normalise, weight_of

LEAST_WEIGHT = 3 * WORD_WEIGHT
"""What a quote, or each of its two ends, must weigh to prove anything: three words, or five characters of Chinese."""

_MOST_DASHES = 4


@dataclass(frozen=True, slots=True)
class Pattern:
    """Folded words to look for: word `i` stands in `folded` from `at[i]`, where its space is, up to `to[i]`.

    The words of the text that match those in `broken` must be ones that a line end divides.
    """

    folded: str
    at: Sequence[int]
    to: Sequence[int]
    broken: tuple[int, ...] = ()

    def __len__(self) -> int:
        """The number of words."""
        return len(self.at)


@dataclass(frozen=True, slots=True)
class Quoted:
    """One string of a citation."""

    text: str
    words: Words
    weight: int

    @property
    def too_short(self) -> bool:
        """Whether the words are too few to prove anything."""
        return self.weight < LEAST_WEIGHT

    def patterns(self) -> Iterator[Pattern]:
        """The quote as it is written, then with each of its dashes taken in the other ways.

        A dash with nothing around it joins a compound (`non-profit`), parts two clauses (`like this-or that`), or was
        broken at the end of a line and is no part of the word (`co-operate`). Which it is only the text can say.
        """
        words = self.words
        yield Pattern(words.folded, words.at, words.to)
        links = self._links()
        dashes = [number for number, (_, link) in enumerate(links) if link in ("-", "–")]
        if len(dashes) <= _MOST_DASHES:
            choices: Iterator[tuple[str, ...]] = product(("-", "–", ""), repeat=len(dashes))
        else:
            choices = ((way,) * len(dashes) for way in ("-", "–", ""))
        for choice in choices:
            if dashes:
                yield _pattern(links, dict(zip(dashes, choice, strict=True)))

    def _links(self) -> list[tuple[str, str]]:
        """The parts of the words, each with what follows it: `-` within a compound, else the punctuation."""
        words, links = self.words, []
        for index in range(len(words)):
            sign, *parts = (words.word(index)[:1], *words.word(index)[1:].split("-"))
            parts[0] = sign + parts[0]
            links += [(part, "-") for part in parts[:-1]]
            after = words.at[index + 1] if index + 1 < len(words) else words.to[index]
            links.append((parts[-1], words.folded[words.to[index] : after] or " "))
        return links


def quoted(text: str) -> Quoted:
    """The quote `text`, ready to be looked for."""
    words = normalise(text)
    return Quoted(text, words, weight_of(words, 0, len(words) - 1))


def _pattern(links: list[tuple[str, str]], ways: dict[int, str]) -> Pattern:
    """The words of `links`, with the dashes after those in `ways` taken as that tells."""
    pieces: list[str] = []
    at, to = [0], list[int]()
    broken: list[int] = []
    size, begins = 0, True
    for number, (part, link) in enumerate(links):
        way = ways.get(number, link)
        joins = number in ways and way != "–"
        pieces.append(f" {part}" if begins else part)
        size += len(pieces[-1])
        if joins and not way:
            broken.append(len(to))
        if not joins:
            to.append(size)
            way = way.strip()
        if number < len(links) - 1:
            pieces.append(way)
            size += len(way)
            if not joins:
                at.append(size)
        begins = not joins
    return Pattern("".join(pieces), at, to, tuple(broken))
