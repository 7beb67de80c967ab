"""A line into words: the terminals of the grammar, tried in order at each place.

A test holds these patterns to the grammar's. A word's type is one letter, so that the types of a line, its *shape*,
are a string: `claim bound "..."` has the shape `KWS`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.syntax.keywords import KINDS, VERBS

TERMINALS = {
    "W": "WORD",
    "S": "STRING",
    "K": "KIND",
    "V": "VERB",
    "M": "MAP",
    "I": "IMPORT",
    "A": "AS",
    ":": "COLON",
    ",": "COMMA",
    "@": "AT",
    "L": "LOCATOR",
    "D": "DOTS",
    ">": "ARROW",
}
"""The grammar's name for each letter of a shape. Two letters stand for no terminal: U, an unclosed string; X, junk."""

WORD = r'(?:[^\s"#@:,…<>()\[\]{}=|;“”„«»\-]|-(?!>))+'
STRING = r'"(?:[^"\\]|\\.)*+"'
LOCATOR = r"(?:pp?\.|¶|§)[ \t]*[\w.\-–]+"

_LINE = re.compile(
    rf"[ \t]*(?:(?P<W>(?!\.\.\.){WORD})|(?P<S>{STRING})|(?P<C>:)|(?P<P>,)|(?P<O>\#)|(?P<N>@)|(?P<D>…|\.\.\.)|(?P<G>->)"
    rf'|(?P<U>".*)|(?P<E>$)|(?P<X>.))',
    re.DOTALL,
)
_LOCATOR = re.compile(rf"[ \t]*(?P<L>{LOCATOR})")
_LETTER = {"C": ":", "P": ",", "N": "@", "G": ">"}

_FIRST = {**dict.fromkeys(KINDS, "K"), **dict.fromkeys(VERBS, "V"), "map": "M", "import": "I"}


class Token(NamedTuple):
    """A word of a line: its type and where it stands in the line."""

    type: str
    start: int
    end: int


class Scan(NamedTuple):
    """A line in words. `comment` is the column of its `#`, or -1."""

    shape: str
    tokens: list[Token]
    comment: int


def scan(line: str, start: int) -> Scan:
    """The words of `line` from column `start` on. Any text gives a scan; its cost grows with the line's length."""
    tokens: list[Token] = []
    types: list[str] = []
    at, comment, match_at = start, -1, _LINE.match
    while True:
        match = match_at(line, at)
        if match is None:  # only at the very end of a line with blanks after its last word
            break
        group = match.lastgroup or "E"
        if group == "E":
            break
        begin, at = match.span(group)
        if group == "O":
            comment = begin
            break
        letter = _LETTER.get(group, group)
        if letter == "W":
            letter = _word_type(line[begin:at], types)
        types.append(letter)
        tokens.append(Token(letter, begin, at))
        if len(types) == 2 and types[0] == "@" and (locator := _LOCATOR.match(line, at)):
            types.append("L")
            at = locator.end()
            tokens.append(Token("L", locator.start("L"), at))
    return Scan("".join(types), tokens, comment)


def _word_type(word: str, before: list[str]) -> str:
    """The type of a word by its place: keywords first in a line, verbs second as well, `as` in an import."""
    if not before:
        return _FIRST.get(word, "W")
    if len(before) == 1 and word in VERBS:
        return "V"
    if word == "as" and before[0] == "I":
        return "A"
    return "W"
