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
    "B": "BIBLIOGRAPHY",
    "A": "AS",
    ":": "COLON",
    ",": "COMMA",
    "@": "AT",
    "L": "LOCATOR",
    "D": "DOTS",
    ">": "ARROW",
}
"""The grammar's name for each letter of a shape.

Three letters stand for no terminal: U, an unclosed string; X, junk; Z, all that follows more words than are read.
"""

MOST_WORDS = 20_000
"""So many words of a line are read: none that makes sense has more, and each costs memory."""

WORD = r"""(?>(?:[^\s"#@:,…<>()\[\]{}=|;!?$%&*^~'`\\“”„«»‘’\-]++|-(?!>))+)"""
STRING = r'"[^"\\]*+(?>(?:\\.[^"\\]*+)*)"'
LOCATOR = r"(?:pp?\.|¶|§)\s*+\w++(?>(?:[.\-–]\w++)*)"

SPACES = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff"
"""What may stand between words, as a set for a pattern: the tab, the spaces of every script, and the byte order mark
that is left where two files were joined.
"""

_LINE = re.compile(
    rf"[{SPACES}]*+(?:(?P<W>(?!\.\.\.){WORD})|(?P<S>{STRING})|(?P<C>:)|(?P<P>,)|(?P<O>\#)|(?P<N>@)|(?P<D>…|\.\.\.)"
    rf'|(?P<G>->)|(?P<U>"(?:.*[^{SPACES}])?)|(?P<E>$)|(?P<X>.))',
    re.DOTALL,
)
_STATEMENT = re.compile(rf" *+([a-z]++) (?:(?!\.\.\.)({WORD}) )?({STRING})", re.DOTALL)
_LOCATOR = re.compile(rf"[{SPACES}]*+(?P<L>{LOCATOR})")
_LETTER = {"C": ":", "P": ",", "N": "@", "G": ">"}

_DECLARED = {"map": "M", "import": "I", "bibliography": "B"}
_FIRST = {**dict.fromkeys(KINDS, "K"), **dict.fromkeys(VERBS, "V"), **_DECLARED}


INDENT = re.compile(f"[{SPACES}]*+")
"""The white space that a line may begin with."""


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


def scan(line: str) -> Scan:
    """The words of `line`. Any text gives a scan; its cost grows with the line's length."""
    return _statement(line) or word_by_word(line)


def _statement(line: str) -> Scan | None:
    """The words of a plain statement line, which most lines are, in one match: half the time of word by word."""
    match = _STATEMENT.fullmatch(line)
    if match is None or match[1] not in KINDS:
        return None
    kind, text = Token("K", *match.span(1)), Token("S", *match.span(3))
    name = match[2]
    if name is None:
        return Scan("KS", [kind, text], -1)
    letter = "V" if name in VERBS else "W"
    return Scan(f"K{letter}S", [kind, Token(letter, *match.span(2)), text], -1)


def word_by_word(line: str) -> Scan:
    """What `scan` gives, for any line and one word at a time."""
    tokens: list[Token] = []
    types: list[str] = []
    at, comment, match_at = 0, -1, _LINE.match
    while (match := match_at(line, at)) is not None:
        group = match.lastgroup or "E"
        if group == "E":
            break
        begin, at = match.span(group)
        if group == "O":
            comment = begin
            break
        if len(types) == MOST_WORDS:
            types.append("Z")
            tokens.append(Token("Z", begin, len(line)))
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
