"""Faults of single characters: strings that never close, typographic quotes, strays."""

from __future__ import annotations

import re

from argmap.diagnostics.catalogue.lines import CURLY_QUOTES, STRAY_CHARACTERS, UNCLOSED_STRING
from argmap.diagnostics.diagnostic import Label
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.scanner import Token, scan

_CURLY = "“”„«»"
_CURLY_TEXT = re.compile(rf"[{_CURLY}].*[{_CURLY}]|[{_CURLY}].*")


def unclosed(damage: Damage) -> Outcome | None:
    """A string that runs to the end of its line."""
    place = damage.shape.find("U")
    content = damage.line.content.rstrip()
    opening = damage.line.tokens[place].start if place >= 0 else 0
    if place < 0 or opening == len(content) - 1:
        return None
    closed = [*damage.line.tokens[:place], Token("S", opening, len(content) + 1)]
    node = damage.read_as(closed, content + '"')
    if node is None:
        return None
    quote = damage.text.span(damage.line.offset + opening, damage.line.offset + opening + 1)
    end = damage.line.offset + len(content)
    fix = damage.replace(damage.text.span(end, end), '"', "close the string at the end of the line")
    return Outcome(node, UNCLOSED_STRING.report(quote, fixes=(fix,)))


def curly(damage: Damage) -> Outcome | None:
    """A text in typographic quotes."""
    start = next((token.start for token in damage.line.tokens if _is_curly(damage, token)), -1)
    match = _CURLY_TEXT.match(damage.line.content, start) if start >= 0 else None
    if match is None:
        return None
    end = match.end()
    before = [token for token in damage.line.tokens if token.end <= start]
    after = [token for token in damage.line.tokens if token.start >= end]
    node = damage.read_as([*before, Token("S", start, end), *after])
    if node is None:
        return None
    span = damage.text.span(damage.line.offset + start, damage.line.offset + end)
    body = match.group().strip(_CURLY).replace("\\", "\\\\").replace('"', '\\"')
    return Outcome(node, CURLY_QUOTES.report(span, fixes=(damage.replace(span, f'"{body}"', "use straight quotes"),)))


def _is_curly(damage: Damage, token: Token) -> bool:
    return token.type == "X" and damage.line.content[token.start] in _CURLY


def stray(damage: Damage) -> Outcome | None:
    """Characters that no word can have: the line is read as if they were not there."""
    runs = _runs([token for token in damage.line.tokens if token.type == "X"])
    if not runs:
        return None
    offset, content = damage.line.offset, damage.line.content
    spans = [damage.text.span(offset + start, offset + end) for start, end in runs]
    first = content[slice(*runs[0])]
    finding = STRAY_CHARACTERS.report(
        spans[0],
        related=[Label(span=span, message="and this") for span in spans[1:]],
        fixes=(damage.replace(spans[0], "", f"take out `{first}`"),),
        characters=first,
    )
    return Outcome(_without(damage, runs), finding)


def _runs(junk: list[Token]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for token in junk:
        if runs and runs[-1][1] == token.start:
            runs[-1] = (runs[-1][0], token.end)
        else:
            runs.append((token.start, token.end))
    return runs


def _without(damage: Damage, runs: list[tuple[int, int]]):  # type: ignore[no-untyped-def]
    """The node of the line with the runs blanked, or with them cut out where they split a word in two."""
    content = damage.line.content
    blanked = content
    for start, end in runs:
        blanked = blanked[:start] + " " * (end - start) + blanked[end:]
    again = scan(blanked, damage.line.tokens[0].start)
    node = damage.read_as(again.tokens, blanked)
    if node is not None:
        return node
    kept = [token for token in damage.line.tokens if token.type != "X"]
    joined: list[Token] = []
    for token in kept:
        if joined and joined[-1].type == token.type == "W" and content[joined[-1].end : token.start].strip():
            joined[-1] = Token("W", joined[-1].start, token.end)
        else:
            joined.append(token)
    return damage.read_as(joined) or damage.broken()


def punctuation(damage: Damage) -> Outcome | None:
    """One sign too many: the line is read without it."""
    for place, letter in enumerate(damage.shape):
        if letter in ":,>D@":
            node = damage.read_as([*damage.line.tokens[:place], *damage.line.tokens[place + 1 :]])
            if node is not None:
                span, sign = damage.span(place), damage.raw(place, place)
                fix = damage.replace(span, "", f"take out `{sign}`")
                return Outcome(node, STRAY_CHARACTERS.report(span, fixes=(fix,), characters=sign))
    return None
