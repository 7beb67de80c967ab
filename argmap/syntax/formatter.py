"""A text in its one form: how `argmap fmt` writes it.

Two spaces a level; one space between words and after the sign of a place (`p. 12`), none before `,` and `:` and after
`@`; `…` between the two ends of a quote; two spaces before a comment at the end of a line. A comment alone on a line is
indented like what it stands before, or after. At most two blank lines in a row, none at the start or the end, and the
last line ends like the others.

What the author chose is kept: every word, the breaks of a text, how lines end, a byte order mark. A line that cannot be
read as it stands is only indented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from argmap.syntax.nodes import Document
from argmap.syntax.parser import parse
from argmap.syntax.plans import plan_of
from argmap.syntax.scanner import INDENT, Token, scan
from argmap.text import LINE_END, Text

UNIT = "  "
_SIGN = re.compile(r"^(pp?\.|¶|§)\s*")
MOST_BLANK = 2  # blank lines in a row: one between statements, two before a new part of the map


def format_text(text: Text) -> Text:
    """`text` in its one form."""
    return replace(text, content=formatted(parse(text).document))


def formatted(document: Document) -> str:
    """The text of `document` in its one form."""
    ends = LINE_END.findall(document.text.content)
    ends.append(ends[0] if ends else "\n")
    written: list[str] = []
    blank = MOST_BLANK  # so many blank lines stand above; at the start of the text no more are wanted
    for line, end in zip(_lines(document), ends, strict=True):
        if line:
            written.append(line + end)
            blank = 0
        elif blank < MOST_BLANK:
            written.append(end)
            blank += 1
    while written and not written[-1].strip("\r\n"):
        written.pop()
    return "".join(written)


def _lines(document: Document) -> Iterator[str]:
    """Each line in its form, without its end."""
    levels = _levels(document)
    for content, level in zip(document.text.lines, levels, strict=True):
        yield UNIT * level + _words(content) if level >= 0 else ""


def _words(content: str) -> str:
    """A line that is not blank, without its indentation."""
    shape, tokens, comment = scan(content)
    if not tokens:
        return content[comment:].rstrip()
    if plan_of(shape) is None:
        return content[tokens[0].start :].rstrip(" \t")
    words = _first(content, tokens) + "".join(_next(content, before, token) for before, token in pairwise(tokens))
    return f"{words}  {content[comment:].rstrip()}" if comment >= 0 else words


def _first(content: str, tokens: list[Token]) -> str:
    return content[tokens[0].start : tokens[0].end]


def _next(content: str, before: Token, token: Token) -> str:
    """A word with the space before it."""
    word = content[token.start : token.end]
    if token.type == "D":
        word = "…"
    elif token.type == "L":
        word = _SIGN.sub(r"\1 ", word)
    return word if token.type in ",:" or before.type == "@" else f" {word}"


def _levels(document: Document) -> list[int]:
    """The level of each line: those that were read as they were, comments between what they stand between, blank -1."""
    levels = list(document.levels)
    contents = document.text.lines
    following = 0
    alone = {comment.line - 1 for comment in document.comments if comment.alone}
    lowest: dict[int, int] = {}
    for row in range(len(levels) - 1, -1, -1):
        if levels[row] >= 0:
            following = levels[row]
        elif row in alone:
            lowest[row] = following
    open_widths: list[int] = []
    above = 0
    for row, level in enumerate(document.levels):
        if level >= 0:
            del open_widths[level:]
            open_widths.append(_width(contents[row]))
            above = level
        elif row in lowest:
            own = sum(width < _width(contents[row]) for width in open_widths)
            levels[row] = max(lowest[row], min(own, above))
    return levels


def _width(line: str) -> int:
    """How far a line is indented, in columns of which a tab takes two."""
    match = INDENT.match(line)
    space = match[0] if match else ""
    return len(space) + space.count("\t") - space.count("\ufeff")
