"""The words of a source, inside the quote that cites it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from argmap.lsp.completion.item import Item, ItemKind
from argmap.lsp.completion.lookup import Shelves
from argmap.lsp.completion.parts import in_sight
from argmap.lsp.completion.writing import begun_text, closing
from argmap.lsp.place import Place
from argmap.proof.quotation import in_quotes
from argmap.syntax.lines import unescaped
from argmap.syntax.nodes import Citation
from argmap.syntax.scanner import scan

if TYPE_CHECKING:
    from argmap.citations import Article

MOST_OFFERED = 30
"""So many places of the text are offered."""

MOST_WORDS = 8
"""So many words are added to what is written, at most: a quote is enough to find the passage, and no more."""

LEAST_TYPED = 2
"""So many characters are written before anything is offered."""

_SENTENCE_END = re.compile(r"[.!?。！？;；]|\n\s*\n|\r\n\s*\r\n")
_SHOWN_AROUND = 160


class Typed(NamedTuple):
    """What is written of a quote, in the lines above and in this one; `start` begins the passage that this ends."""

    earlier: str
    here: str
    start: str


class Match(NamedTuple):
    """Words of an article that begin as the quote does: the first, the last that is begun, the first of this line."""

    first: int
    last: int
    here: int


def quoted_words(place: Place, shelves: Shelves) -> tuple[Item, ...]:
    """How the words that are written so far in a quote go on in the text of its source."""
    above = _citation_above(place)
    lines = place.text.lines[(above.line if above else place.line) - 1 : place.line - 1]
    typed = _typed([*lines, place.content[: place.column]])
    if len((typed.earlier + typed.here).strip()) < LEAST_TYPED:
        return ()
    article = _article(place, lines[0] if lines else place.content, shelves)
    return () if article is None else tuple(_items(place, article, typed))


def _citation_above(place: Place) -> Citation | None:
    """The citation whose quote goes on in this line; None where the quote begins in it."""
    if place.before.shape != "U":
        return None
    parent = place.parents[0] if place.parents else None
    return parent if isinstance(parent, Citation) else None


def _typed(lines: list[str]) -> Typed:
    strings: list[str] = []
    start = ""
    for line in lines:
        for token in scan(line).tokens:
            if token.type == "D":
                start, strings = " ".join(strings), []
            elif token.type == "S":
                strings.append(unescaped(line[token.start + 1 : token.end - 1]))
    last = scan(lines[-1]).tokens[-1]
    return Typed(" ".join(strings), unescaped(lines[-1][last.start + 1 :]), start)


def _article(place: Place, line: str, shelves: Shelves) -> Article | None:
    """The text of the source that a citation names in its `line`."""
    tokens = scan(line).tokens
    written = line[tokens[1].start : tokens[1].end] if len(tokens) > 1 else ""
    id = dict(in_sight(place, "source")).get(written)
    source = place.compilation.map.source(id) if id else None
    return shelves.article(source.text) if source is not None and source.text else None


def _items(place: Place, article: Article, typed: Typed) -> Iterator[Item]:
    span, end = begun_text(place), closing(place)
    written = place.text.content[span.start : span.end]
    offered: set[str] = set()
    for match in _matches(article, typed):
        for last in _ends(article, match):
            words = _spelled(article, match.here, last)
            if not words or words in offered:
                continue
            offered.add(words)
            place_of = article.layout.paragraph(article.words.starts[match.first])
            insert = in_quotes(words)[1:-1] + end
            around = _around(article, match.first, last)
            yield Item(words, ItemKind.WORDS, span, insert, f"¶ {place_of}", around, written)


def _spelled(article: Article, first: int, last: int) -> str:
    from argmap.citations import Run  # noqa: PLC0415 - loaded already, as there is an article

    return article.spelled(Run(first, last)) if first <= last else ""


def _matches(article: Article, typed: Typed) -> list[Match]:
    """Where the text has what is written, in its order, but for the end of a passage from its start on."""
    from argmap.citations.normalise import normalise  # noqa: PLC0415 - as above

    earlier, whole = normalise(typed.earlier), normalise(f"{typed.earlier} {typed.here}")
    if not len(whole):
        return []
    pattern = whole.stretch(0, len(whole) - 1)
    open_ended = typed.here[-1:].isalnum()
    folded = article.words.folded
    found = _places(article, folded, pattern, len(earlier), open_ended=open_ended)
    if not found and len(lowered := folded.lower()) == len(folded):
        found = _places(article, lowered, pattern.lower(), len(earlier), open_ended=open_ended)
    if typed.start:
        begin = folded.find(normalise(typed.start).folded)
        found = [match for match in found if begin >= 0 and article.words.at[match.first] > begin] or found
    return found[:MOST_OFFERED]


def _places(article: Article, folded: str, pattern: str, earlier: int, *, open_ended: bool) -> list[Match]:
    """The places of `pattern` in the folded words; with `open_ended` its last word may be only begun."""
    words = article.words
    found: list[Match] = []
    at = folded.find(pattern)
    while at >= 0 and len(found) < MOST_OFFERED * 4:
        first, last = words.index(at), words.index(at + len(pattern) - 1)
        if open_ended or words.to[last] == at + len(pattern):
            found.append(Match(first, last, first + earlier))
        at = folded.find(pattern, at + 1)
    return found


def _ends(article: Article, match: Match) -> Iterator[int]:
    """Where the quote may end: as soon as it proves something, and where its sentence does, if that is near."""
    from argmap.citations.normalise import weight_of  # noqa: PLC0415 - as above
    from argmap.citations.quoted import LEAST_WEIGHT  # noqa: PLC0415 - as above
    from argmap.citations.search import count  # noqa: PLC0415 - as above

    words = article.words
    limit = match.last
    while limit < len(words) - 1 and limit < match.last + MOST_WORDS:
        if _SENTENCE_END.search(article.plain, words.ends[limit], words.starts[limit + 1]):
            break
        limit += 1
    for last in range(match.last, limit + 1):
        if weight_of(words, match.first, last) >= LEAST_WEIGHT and count(words, match.first, last) == 1:
            yield last
            if last < limit:
                yield limit
            return
    yield limit


def _around(article: Article, first: int, last: int) -> str:
    """The words of the text around a quote, on one line."""
    start, end = article.words.starts[first], article.words.ends[last]
    before, after = article.plain[max(0, start - _SHOWN_AROUND) : start], article.plain[end : end + _SHOWN_AROUND]
    return " ".join(f"…{before}{article.plain[start:end]}{after}…".split())
