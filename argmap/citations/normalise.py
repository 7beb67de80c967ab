"""A text as a row of words, in a form that typography does not change, with a way back to where each word stands.

What is folded: the kinds of quotation mark, apostrophe, hyphen and dash; white space of every kind; ligatures, wide and
narrow forms; characters that are not seen; composed and decomposed accents; words broken at the end of a line.
What is not: words, letter case, numbers with their signs and separators, and the punctuation between words.

A compound (`non-profit`, `2010–2015`), a number (`-5`, `1 500`, `26,200`) and a contraction (`can't`) are one word
each, as a quote cut out of their middle would not say what the text says. More in
`docs/decisions/0060-one-form-of-a-text.md`.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from argmap.citations.characters import (
    APOSTROPHES,
    COMBINING,
    DASHES,
    HYPHENS,
    INVISIBLE,
    PUNCTUATION,
    QUOTATION,
    UNSPACED,
    folded_character,
)

NORMALISATION = 1
"""The version of this form. A fingerprint made with another one cannot be compared."""

BREAK = r"[ \t]*+(?:\r\n|\r|\n)[ \t]*+"
_LETTER = rf"[^\W_\u02bb\u02bc{UNSPACED}]"
_JOINT = rf"[{APOSTROPHES}]|(?<=\d)[.,:\uff0c\uff0e\uff1a](?=\d)|[{HYPHENS}](?>(?:{BREAK})?)|\xad\s*+"
_PARTS = rf"{_LETTER}++(?>(?:(?:[{COMBINING}{INVISIBLE}]++|[{COMBINING}]*+(?:{_JOINT})){_LETTER}++)*)[{COMBINING}]*+"
_GROUPS = (
    rf"(?<!\w)\d{{1,3}}(?>(?:(?:[^\S\r\n]{{1,4}}+|{BREAK})\d{{3}})+)(?>(?:[.,\uff0c\uff0e]\d++)?)(?!\w|[{HYPHENS}]\w)"
)
_SIGN = rf"(?<![\w{DASHES}])[{HYPHENS}](?=\d)"
_WORD = re.compile(
    rf"(?>(?:{_SIGN})?)(?:{_GROUPS}|{_PARTS})"
    rf"|[{UNSPACED}][{COMBINING}]*+"
    rf"|[^\w\s{PUNCTUATION}{INVISIBLE}{COMBINING}]"
)

_SOFT = re.compile(rf"\xad\s*|[{INVISIBLE}]")
_LINE_END = re.compile(rf"([{HYPHENS}]){BREAK}")
_SPACES = re.compile(r"\s+")
_HYPHEN = re.compile(f"[{HYPHENS}]")
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
# French and Italian leave a vowel out before a vowel; whoever quotes `l'État` may begin at `État`
_ELISION = re.compile(rf"([^\W\d_]+)[{APOSTROPHES}](?=[aeiouhyàâäéèêëîïôöùûüœæ]\w\w)", re.IGNORECASE)

_CACHED = 64  # characters of a word or gap whose folded form is kept

_UNSEEN = re.compile(rf"[\s{INVISIBLE}]+")
_DASH = re.compile(f"[{DASHES}]+")
_QUOTE = re.compile(f"[{QUOTATION}]+")
_DOTS = re.compile(r"(?:\.{3,}|…)\.*…*")

WORD_WEIGHT = 5
CHARACTER_WEIGHT = 3
"""What a character of a script without spaces weighs beside a word: five of them say as much as three words."""
_CHARACTER = re.compile(f"[{UNSPACED}]")


@dataclass(frozen=True, slots=True)
class Words:
    """A text in its folded form.

    `folded` holds each word after a space, and after the word the punctuation before the next one: ` Huawei, and`.
    Word `i` stands there from `at[i]`, where its space is, up to `to[i]`, and in the text from `starts[i]` up to
    `ends[i]`, in code points.
    """

    folded: str
    at: array[int]
    to: array[int]
    starts: array[int]
    ends: array[int]
    broken: frozenset[int]
    """The words that a line end divides after a hyphen: it may be part of the word (`co-operate`) or not."""

    def __len__(self) -> int:
        """The number of words."""
        return len(self.at)

    def word(self, index: int) -> str:
        """The folded word, without the punctuation after it."""
        return self.folded[self.at[index] + 1 : self.to[index]]

    def stretch(self, first: int, last: int) -> str:
        """The folded words from `first` to `last` with the punctuation between them, as they are looked for."""
        return self.folded[self.at[first] : self.to[last]]

    def index(self, offset: int) -> int:
        """The word that holds `offset` of the folded text."""
        return bisect_right(self.at, offset) - 1


def normalise(text: str) -> Words:
    """The words of `text` in their folded form."""
    pieces: list[str] = []
    starts, ends, at, to = (array("I") for _ in range(4))
    broken: list[int] = []
    size = before = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        raw = text[start:end]
        if starts:
            gap = text[before:start]
            if gap != " " and gap:
                marks = _folded_marks(gap) if len(gap) <= _CACHED else _folded_marks.__wrapped__(gap)
                pieces.append(marks)
                size += len(marks)
        before = end
        if raw.isascii() and raw.isalnum():
            parts: tuple[tuple[str, int, bool], ...] = ((raw, len(raw), False),)
        else:
            parts = _folded_parts(raw) if len(raw) <= _CACHED else _folded_parts.__wrapped__(raw)
        for number, (word, stop, cut) in enumerate(parts):
            if number:
                pieces.append("'")
                size += 1
            if cut:
                broken.append(len(starts))
            starts.append(ends[-1] if number else start)
            ends.append(start + stop)
            at.append(size)
            pieces += (" ", word)
            size += len(word) + 1
            to.append(size)
    return Words("".join(pieces), at, to, starts, ends, frozenset(broken))


@lru_cache(maxsize=16384)
def _folded_parts(raw: str) -> tuple[tuple[str, int, bool], ...]:
    """The word, or those that elisions part it into: each with its end in `raw`, and if a line end divides it."""
    parts, start = [], 0
    while elision := _ELISION.match(raw, start):
        parts.append((*_folded_word(elision[1]), elision.end()))
        start = elision.end()
    parts.append((*_folded_word(raw[start:]), len(raw)))
    return tuple((word, stop, cut) for word, cut, stop in parts)


def _folded_word(raw: str) -> tuple[str, bool]:
    """The word in its folded form, and whether a line end divides it."""
    word, cut = _SOFT.sub("", raw), False
    if line_end := _LINE_END.search(word):
        # before a small letter the hyphen is most likely there for the line's end only; a quote may have it either way
        cut = word[line_end.end()].islower()
        word = _LINE_END.sub(lambda found: "" if word[found.end()].islower() else "-", word)
    word = _APOSTROPHE.sub("'", _HYPHEN.sub("-", _SPACES.sub("\xa0", word)))
    if not word.isascii():
        word = unicodedata.normalize("NFC", "".join(map(folded_character, unicodedata.normalize("NFC", word))))
    return word.replace(" ", "\xa0"), cut


@lru_cache(maxsize=4096)
def _folded_marks(gap: str) -> str:
    """The punctuation in `gap`, what stands between two words, in its folded form; empty for white space alone."""
    marks = _UNSEEN.sub("", gap)
    if not marks:
        return ""
    marks = _QUOTE.sub('"', _DASH.sub("–", marks))
    return _DOTS.sub("…", "".join(map(folded_character, marks)).replace(" ", ""))


def is_character(word: str) -> bool:
    """Whether a folded word is one character of a script without spaces."""
    return bool(_CHARACTER.match(word))


def weight_of(words: Words, first: int, last: int) -> int:
    """How much these words say: `WORD_WEIGHT` each, `CHARACTER_WEIGHT` for a character, nothing for a sign."""
    total = 0
    for index in range(first, last + 1):
        word = words.word(index)
        if is_character(word):
            total += CHARACTER_WEIGHT
        elif any(map(str.isalnum, word)):
            total += WORD_WEIGHT
    return total
