"""What each character of a line is, by the grammar itself: what every highlighter is held to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.highlighting import Sort
from argmap.highlighting.description import ESCAPE
from argmap.syntax.plans import parsed
from argmap.syntax.scanner import scan

Colours = list[Sort | None]

_OF_TYPE = {
    "K": Sort.KIND, "M": Sort.DECLARATION, "I": Sort.DECLARATION, "B": Sort.DECLARATION, "A": Sort.DECLARATION,
    "V": Sort.VERB, "L": Sort.LOCATOR, ":": Sort.SIGN, ",": Sort.SIGN, "@": Sort.SIGN, "D": Sort.SIGN, ">": Sort.SIGN,
}  # fmt: skip
_OF_FORM = {
    "statement": Sort.NAME,
    "import": Sort.NAME,
    "relation": Sort.REFERENCE,
    "citation": Sort.REFERENCE,
    "property": Sort.VALUE,
}


def colours_of(line: str) -> Colours | None:
    """The sort of each character of `line`, None where lark cannot read it."""
    read = scan(line)
    plan = parsed(read.shape)
    if plan is None and read.shape:
        return None
    found: Colours = [None] * len(line)
    for place, token in enumerate(read.tokens):
        if token.type == "S":
            for at, sort in _string(line[token.start : token.end]):
                found[token.start + at] = sort
            continue
        sort = _sort(token.type, place, plan.form if plan else "", read.shape)
        found[token.start : token.end] = [sort] * (token.end - token.start)
    if read.comment >= 0:
        found[read.comment :] = [Sort.COMMENT] * (len(line) - read.comment)
    return found


def _sort(type_: str, place: int, form: str, shape: str) -> Sort:
    """A keyword is one in its own place only; everywhere else it is a name."""
    if form == "property" and place == 0:
        return Sort.KEY
    verb = next((at for at, letter in enumerate(shape) if letter == "V"), -1) if form == "relation" else -1
    if type_ == "W" or (type_ == "V" and place != verb):
        return _OF_FORM[form]
    return _OF_TYPE[type_]


def _string(text: str) -> Iterator[tuple[int, Sort]]:
    escapes = {at for match in re.finditer(ESCAPE, text) for at in range(*match.span())}
    for at in range(len(text)):
        yield at, Sort.ESCAPE if at in escapes else Sort.STRING
