"""A text broken into lines of even length.

A line ends at a space, after a hyphen, a dash or a slash, between characters of scripts that need no spaces, or, where
a word alone is wider than the line, between two characters that a reader sees as two. Cost is linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.render.balance import Piece, lines_of
from argmap.render.metrics import text_width

# Characters that never begin a line, and those that never end one (after JIS X 4051 and GB/T 15834).
_NOT_FIRST = frozenset(
    "、。，．：；？！）］｝」』】〕〉》’”…‥ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ・％),.:;?!]}%°"
)
_NOT_LAST = frozenset("（［｛「『【〔〈《‘“([{$£¥€")
_AFTER = frozenset("-‐–—/\u200b")
_WORD = re.compile(r"\S+")
LONG = 0.5
"""The share of a line from which on a word is long enough to be broken at a hyphen, a dash or a slash of its own."""


@dataclass(frozen=True, slots=True)
class Face:
    """The type a text is set in."""

    size: float
    bold: bool = False
    stretch: float = 1.0
    """How wide the font is, by the one that texts are measured with."""

    def width(self, text: str) -> float:
        """The width of one line of `text`."""
        return text_width(text, self.size, bold=self.bold) * self.stretch


def wrap(text: str, face: Face, width: float) -> tuple[str, ...]:
    """`text` in as few lines as `width` allows, and those as even as they can be. An empty text has no lines."""
    pieces = tuple(_pieces(text, face, width))
    return tuple(lines_of(pieces, face.width(" "), width))


def _pieces(text: str, face: Face, width: float) -> Iterator[Piece]:
    """What must stay together, with the words wider than a line cut up."""
    for word in _WORD.finditer(text):
        spaced = word.start() > 0
        all_of_it = face.width(word.group())
        for part in _parts(word.group(), hyphens=all_of_it > LONG * width):
            wide = all_of_it if len(part) == len(word.group()) else face.width(part)
            if wide <= width:
                yield Piece(part, wide, spaced)
                spaced = False
                continue
            for cut in _cuts(part, face, width):
                yield Piece(cut, face.width(cut), spaced)
                spaced = False


def _parts(word: str, *, hyphens: bool) -> Iterable[str]:
    """`word` cut where a line may end within it; after its own hyphens only if asked to."""
    if word.isascii() and not (hyphens and ("-" in word or "/" in word)):
        return (word,)
    return _cut_up(word, hyphens=hyphens)


def _cut_up(word: str, *, hyphens: bool) -> Iterator[str]:
    joined = _joined(word)
    start = 0
    for place in range(1, len(word)):
        if not joined[place] and _breakable(word, place, hyphens=hyphens):
            yield word[start:place]
            start = place
    yield word[start:]


def _breakable(word: str, place: int, *, hyphens: bool) -> bool:
    before, after = word[place - 1], word[place]
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if before in _AFTER:
        return hyphens and place > 1 and after.isalnum() and (before != "-" or after.isalpha())
    return _is_unspaced(before) or _is_unspaced(after)


def _is_unspaced(character: str) -> bool:
    """Whether it belongs to a script written without spaces: Han and kana, not Hangul."""
    return unicodedata.east_asian_width(character) in ("W", "F") and not "\uac00" <= character <= "\ud7a3"


def _joined(text: str) -> list[bool]:
    """For each character whether it is seen as one with that before it: a mark on a letter, parts of one emoji."""
    if text.isascii():
        return [False] * len(text)
    found = []
    flags, before = 0, ""
    for character in text:
        is_flag = "\U0001f1e6" <= character <= "\U0001f1ff"
        found.append(
            bool(before)
            and (
                unicodedata.category(character) in ("Mn", "Mc", "Me")
                or "\u200d" in (before, character)
                or "\U0001f3fb" <= character <= "\U0001f3ff"
                or (is_flag and flags % 2 == 1)
            )
        )
        flags, before = flags + 1 if is_flag else 0, character
    return found


def _cuts(part: str, face: Face, width: float) -> Iterator[str]:
    """A part wider than a line, in pieces that fit, cut between what a reader sees as two if that can be."""
    joined = _joined(part)
    start, safe, used, since = 0, 0, 0.0, 0.0
    for place, character in enumerate(part):
        wide = face.width(character)
        if place > start and not joined[place]:
            safe, since = place, 0.0
        if used + wide > width and place > start:
            cut = safe if safe > start else place
            yield part[start:cut]
            start, used = cut, since if cut == safe else 0.0
        used += wide
        since += wide
    yield part[start:]
