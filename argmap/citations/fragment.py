"""A link that lands on a passage: the address of the page with a text fragment, `#:~:text=…`.

URL Fragment Text Directives (WICG, https://wicg.github.io/scroll-to-text-fragment/): `[prefix-,]start[,end][,-suffix]`.
A browser takes the first place that fits, in whatever letter case. What a directive names must lie within one block of
the page, which a blank line or a line end in our text may part.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote as percent_encoded

from argmap.citations.finding import Run
from argmap.citations.prepared import PreparedText

_LONGEST_EXACT = 10
"""Words that are named in full; of a longer passage the link names the start and the end."""
_AN_END = 5
_MOST_CONTEXT = 8


def fragment_link(article: PreparedText, run: Run, url: str) -> str:
    """The address `url` with a fragment that lands on the words of `run`, and on no earlier ones if that can be had."""
    address, _, fragment = url.partition("#")
    return f"{address}#{fragment.partition(':~:')[0]}:~:text={text_directive(article, run)}"


def text_directive(article: PreparedText, run: Run) -> str:
    """What stands after `:~:text=` for the words of `run`."""
    page = _Page.of(article)
    options = list(_directives(article, run))
    chosen = next((option for option in options if page.first_place(option) == run), options[0])
    return chosen.written(article)


@dataclass(frozen=True, slots=True)
class _Directive:
    """The words that a directive names, by their numbers: before, at the start, at the end, after."""

    prefix: Run | None
    start: Run
    end: Run | None
    suffix: Run | None

    def written(self, article: PreparedText) -> str:
        """The directive as it stands in an address."""
        parts = []
        if self.prefix:
            parts.append(_encoded(article.spelled(self.prefix)) + "-")
        parts.append(_encoded(article.spelled(self.start)))
        if self.end:
            parts.append(_encoded(article.spelled(self.end)))
        if self.suffix:
            parts.append("-" + _encoded(article.spelled(self.suffix)))
        return ",".join(parts)


def _encoded(words: str) -> str:
    return percent_encoded(unicodedata.normalize("NFC", words), safe="").replace("-", "%2D")


def _directives(article: PreparedText, run: Run) -> Iterator[_Directive]:
    """Ways to name the words of `run`, the shortest first."""
    words = article.words
    breaks = [number for number in range(run.first, run.last) if _ends_after(article, number)]
    whole = run.last - run.first < _LONGEST_EXACT and not breaks
    first_block = breaks[0] if breaks else run.last
    last_block = breaks[-1] + 1 if breaks else run.first
    for more in range(_MOST_CONTEXT + 1):
        before = Run(max(0, run.first - more), run.first - 1) if more and run.first else None
        after = Run(run.last + 1, min(len(words) - 1, run.last + more)) if more and run.last < len(words) - 1 else None
        if whole:
            start, end = run, None
        else:
            start = Run(run.first, min(first_block, run.first + _AN_END + more - 1))
            end = Run(max(last_block, start.last + 1, run.last - _AN_END - more + 1), run.last)
            if end.first > end.last:
                start, end = run, None
        for prefix, suffix in ((before, None), (None, after), (before, after)) if more else ((None, None),):
            yield _Directive(prefix, start, end, suffix)


def _ends_after(article: PreparedText, number: int) -> bool:
    """Whether a block of the page may end after this word, or how it or the next one is written there is unsure."""
    if article.words.broken.intersection((number, number + 1)):
        return True
    gap = article.plain[article.words.ends[number] : article.words.starts[number + 1]]
    return "\n" in gap or "\r" in gap or "\f" in gap


class _Page:
    """The words as a browser compares them: without letter case, and here without punctuation, to be safe."""

    def __init__(self, keys: list[str]) -> None:
        self._keys = keys

    @classmethod
    def of(cls, article: PreparedText) -> _Page:
        """The page that shows the text of `article`."""
        words = article.words
        return cls([words.word(number).casefold() for number in range(len(words))])

    def first_place(self, directive: _Directive) -> Run | None:
        """The words on which a browser lands."""
        prefix, start, end, suffix = directive.prefix, directive.start, directive.end, directive.suffix
        lead = prefix.last - prefix.first + 1 if prefix else 0
        opening = Run(prefix.first if prefix else start.first, start.last)
        at = self._find(opening, 0)
        while at is not None:
            first = at + lead
            last = first + start.last - start.first
            if end:
                stop = self._find(end, last + 1)
                last = -1 if stop is None else stop + end.last - end.first
            if last >= 0 and (not suffix or self._same(suffix, last + 1)):
                return Run(first, last)
            at = self._find(opening, at + 1)
        return None

    def _find(self, run: Run, start: int) -> int | None:
        """The first word from `start` on at which words like those of `run` stand."""
        wanted = self._keys[run.first : run.last + 1]
        for number in range(start, len(self._keys) - len(wanted) + 1):
            if self._keys[number] == wanted[0] and self._keys[number : number + len(wanted)] == wanted:
                return number
        return None

    def _same(self, run: Run, start: int) -> bool:
        return self._keys[start : start + run.last - run.first + 1] == self._keys[run.first : run.last + 1]
