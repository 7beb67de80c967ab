"""Lines whose first word nobody knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from argmap.diagnostics.catalogue.lines import STRAY_CHARACTERS, UNKNOWN_KEYWORD
from argmap.diagnostics.characters import shown
from argmap.diagnostics.diagnostic import Diagnostic, Fix
from argmap.diagnostics.near import nearest, offered
from argmap.syntax.faults.colon import missing_colon
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.edited import Change
from argmap.syntax.keywords import FIRST_WORDS
from argmap.syntax.labels import INSTEAD
from argmap.syntax.nodes import Node, Quoted

_ADVICE = (
    'a line is a statement (`claim name "text"`), a relation (`a supports b`), a property (`key: value`) '
    'or a citation (`@source "quote"`)'
)

_NUMBER = re.compile(r"\d+(?>(?:\.\d+)*)\.?+")
_near = lru_cache(maxsize=1_000)(nearest)  # a fault often comes many times, and the words are few


def opening(damage: Damage) -> Outcome:
    """A line that begins with no keyword, and is neither property nor citation nor relation."""
    return _bullet(damage) or missing_colon(damage) or _unknown_word(damage)


def _bullet(damage: Damage) -> Outcome | None:
    """A line with a sign or a number before it, as in a list."""
    sign = damage.raw(0, 0)
    if (any(map(str.isalnum, sign)) and not _NUMBER.fullmatch(sign)) or len(damage.shape) == 1:
        return None
    start, end = damage.line.tokens[0].start, damage.line.tokens[1].start
    node = damage.read_with(Change(start, end))
    if node is None:
        return None
    fix = damage.replace(damage.stretch(start, end), "", f"take out {shown(sign)}")
    return Outcome(node, STRAY_CHARACTERS.report(damage.span(0), fixes=(fix,), characters=shown(sign)))


def _unknown_word(damage: Damage) -> Outcome:
    if instead := INSTEAD.get(damage.raw(0, 0)):
        return Outcome(_left(damage), _no_keyword(damage, instead))
    near = _near(damage.raw(0, 0), FIRST_WORDS)
    if near:
        return _replaced(damage, near)
    left_out = "did you leave out the kind of statement, or the `@` of a citation?"
    advice = left_out if damage.shape == "WS" else _ADVICE
    finding = _no_keyword(damage, advice)
    return Outcome(_left(damage), finding)


def _replaced(damage: Damage, near: Sequence[str]) -> Outcome:
    """The line as it would be with its unknown word put right."""
    word = near[0]
    _, start, end = damage.line.tokens[0]
    node = damage.read_with(Change(start, end, word))
    if node is None or isinstance(node, Quoted):
        node = _left(damage)
    fix = damage.replace(damage.span(0), word, f"write `{word}`")
    return Outcome(node, _no_keyword(damage, offered(near), (fix,)))


def _no_keyword(damage: Damage, advice: str, fixes: Sequence[Fix] = ()) -> Diagnostic:
    label = "no line begins like this"
    return UNKNOWN_KEYWORD.report(
        damage.span(0), fixes=fixes, word=damage.brief(0, 0), sort="keyword", label=label, advice=advice
    )


def _left(damage: Damage) -> Node:
    """What is left of a line of an unknown kind: where it has a name and a text, most likely a claim."""
    if damage.shape == "WWS":
        return damage.statement("claim", 1, damage.first_string())
    return damage.broken()
