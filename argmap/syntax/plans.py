"""What a line of each shape is: lark parses every shape once, by the grammar, and its answer is kept.

The parser decides by the types of words alone, so two lines of one shape have one parse. The shapes that nearly every
line has come ready made in `shapes.py`, which spares a clean map the start of the parser; a test holds them to the
grammar.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.syntax.scanner import TERMINALS
from argmap.syntax.shapes import SHAPES

if TYPE_CHECKING:
    from lark import Lark

_LONGEST = 4_000


class Plan(NamedTuple):
    """What a shape is, and which of its words fill which slots (-1: none)."""

    form: str
    slots: tuple[int, ...]


_PLANS: dict[str, Plan | None] = {shape: Plan(form, slots) for shape, (form, slots) in SHAPES.items()}


def plan_of(shape: str) -> Plan | None:
    """The plan for lines of `shape`, None where the grammar has no such line.

    Slots: statement (kind, name, text) · title (string) · import (path, alias) · relation (subject, verb, then name, to
    for each target) · property (key, values…) · citation (source, locator, quote, until) · text (string).
    """
    try:
        return _PLANS[shape]
    except KeyError:
        plan = parsed(shape) if len(shape) <= _LONGEST else None
        if len(_PLANS) < 10_000:  # hostile texts have no end of shapes
            _PLANS[shape] = plan
        return plan


def parsed(shape: str) -> Plan | None:
    """The plan for `shape` straight from the grammar."""
    if not shape or any(letter not in TERMINALS for letter in shape):
        return None
    from lark.exceptions import UnexpectedInput

    try:
        return _parser().parse(shape)  # type: ignore[return-value]  # the transformer turns the tree into a Plan
    except UnexpectedInput:
        return None


@cache
def _parser() -> Lark:
    # lark is loaded for the first unusual line only: it is a third of the start-up time of a check.
    from argmap.syntax.grammar import line_parser

    return line_parser()
