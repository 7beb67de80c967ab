"""The words of a text that come nearest to a quote that does not stand in it, and how the two differ.

Words that a text has seldom say most about where a quote comes from. Each of them votes for the place at which the
quote would begin if this were its word; the places with most votes are compared word by word. Both steps are bounded,
whatever the quote and the text. A near match is a hint to the author, never a pass.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from argmap.citations.finding import Change, ChangeKind, Run
from argmap.citations.normalise import Words
from argmap.citations.spelling import spelled

NEAR_ENOUGH = 0.5
"""The least likeness, by letters of words in common, at which a passage is shown as what a quote may come from."""

_MOST_QUOTED = 200
"""Words of a quote that are looked at."""
_MOST_VOTES = 20_000
_CANDIDATES = 4
_ALIKE = 0.6
"""The least likeness at which one word may be the other spelled differently."""
_LONGEST_EDGE = 6
"""Words at the ends of a quote that are compared letter by letter."""


class Nearest:
    """Finds what comes nearest to a quote in one text."""

    def __init__(self, words: Words) -> None:
        self._words = words
        index: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for number in range(len(words)):
            index[words.word(number).casefold()].append(number)
        self._index = dict(index)

    def find(self, quote: Words) -> Run | None:
        """The words that come nearest to `quote`, or None where nothing is near enough."""
        wanted = [quote.word(number).casefold() for number in range(min(len(quote), _MOST_QUOTED))]
        best, best_score = None, NEAR_ENOUGH
        for start in self._candidates(wanted):
            if compared := self._compare(wanted, start):
                run, score = compared
                if score > best_score or (best is None and score == best_score):
                    best, best_score = run, score
        return best

    def _candidates(self, wanted: Sequence[str]) -> list[int]:
        """The numbers of the words at which the quote may begin, the likeliest first."""
        votes: Counter[int] = Counter()
        left = _MOST_VOTES
        known = [(self._index[word], place, word) for place, word in enumerate(wanted) if word in self._index]
        for positions, place, word in sorted(known, key=lambda one: (len(one[0]), one[1])):
            for position in positions[:left]:
                votes[position - place] += round(1000 * len(word) / len(positions)) + 1
            left -= len(positions)
            if left <= 0:
                break
        # a word more or less in the quote shifts what comes after it by one
        spread = {
            start: count + (votes[start - 1] + votes[start + 1]) * 2 // 3 + (votes[start - 2] + votes[start + 2]) // 2
            for start, count in list(votes.items())
        }
        chosen: list[int] = []
        for start in sorted(spread, key=lambda start: (-spread[start], start)):
            if all(abs(start - other) > 2 for other in chosen):
                chosen.append(start)
            if len(chosen) == _CANDIDATES:
                break
        return chosen

    def _compare(self, wanted: Sequence[str], start: int) -> tuple[Run, float] | None:
        """The words around `start` that match `wanted` best, with their likeness to it."""
        slack = 2 + len(wanted) // 4
        low, high = max(0, start - slack), min(len(self._words), start + len(wanted) + slack)
        there = [self._words.word(number).casefold() for number in range(low, high)]
        matcher = SequenceMatcher(None, there, wanted, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            return None
        (head, wanted_head), (tail, wanted_tail) = (blocks[0].a, blocks[0].b), (blocks[-1].a, blocks[-1].b)
        tail, wanted_tail = tail + blocks[-1].size, wanted_tail + blocks[-1].size
        first = head - _counterpart(wanted[:wanted_head], there[:head], before=True)
        last = tail + _counterpart(wanted[wanted_tail:], there[tail:], before=False) - 1
        score = _likeness(there[first : last + 1], wanted)
        return Run(low + first, low + last), score


def _counterpart(wanted: Sequence[str], there: Sequence[str], *, before: bool) -> int:
    """How many words of `there`, on the side of what matched, the words `wanted` stand for.

    As many as there are, unless another number of them is spelled much like these.
    """
    best, best_ratio = min(len(wanted), len(there)), _ALIKE
    if 0 < len(wanted) <= _LONGEST_EDGE:
        for size in range(1, min(len(wanted) + 2, len(there)) + 1):
            ours = there[len(there) - size :] if before else there[:size]
            if (ratio := _ratio(ours, wanted)) > best_ratio:
                best, best_ratio = size, ratio
    return best


def _likeness(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """The share of letters that two rows of words have in common, words spelled alike counting in part."""
    common = 0.0
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        size = sum(map(len, ours[a:b])) + sum(map(len, theirs[c:d]))
        if kind == "equal":
            common += size
        elif kind == "replace" and (ratio := _ratio(ours[a:b], theirs[c:d])) >= _ALIKE:
            common += ratio * size
    return common / (sum(map(len, ours)) + sum(map(len, theirs)))


def _ratio(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """How much the letters of two short rows of words are alike, wherever the spaces are."""
    mine, other = "".join(ours[:_LONGEST_EDGE])[:60], "".join(theirs[:_LONGEST_EDGE])[:60]
    return SequenceMatcher(None, mine, other, autojunk=False).ratio()


class _Token(NamedTuple):
    """A word or the punctuation between two, with where it stands in its text."""

    folded: str
    start: int
    end: int


def changes(quote: str, quote_words: Words, text: str, words: Words, run: Run) -> tuple[Change, ...]:
    """How `quote` differs from the words of `run` in `text`, in order."""
    theirs = list(_tokens(quote_words, 0, len(quote_words) - 1))
    ours = list(_tokens(words, run.first, run.last))
    # what no author writes by hand is not compared word by word
    theirs, rest = theirs[: 2 * _MOST_QUOTED], theirs[2 * _MOST_QUOTED :]
    matcher = SequenceMatcher(None, [one.folded for one in theirs], [one.folded for one in ours], autojunk=False)
    found = []
    for kind, a, b, c, d in matcher.get_opcodes():
        quoted = spelled(quote[theirs[a].start : theirs[b - 1].end]) if b > a else ""
        source = spelled(text[ours[c].start : ours[d - 1].end]) if d > c else ""
        found.append(Change(_KINDS[kind], quoted, source))
    if rest:
        found.append(Change(ChangeKind.ADDED, spelled(quote[rest[0].start : rest[-1].end]), ""))
    return tuple(found)


_KINDS = {
    "equal": ChangeKind.SAME,
    "replace": ChangeKind.CHANGED,
    "delete": ChangeKind.ADDED,
    "insert": ChangeKind.LEFT_OUT,
}


def _tokens(words: Words, first: int, last: int) -> Iterator[_Token]:
    for number in range(first, last + 1):
        yield _Token(words.word(number), words.starts[number], words.ends[number])
        if number < last and (marks := words.folded[words.to[number] : words.at[number + 1]]):
            yield _Token(marks, words.ends[number], words.starts[number + 1])
