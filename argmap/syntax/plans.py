"""What a line of each shape is: lark parses every shape once, by the grammar, and its answer is kept.

The parser decides by the types of words alone, so two lines of one shape have one parse. The shapes that nearly every
line has come ready made in `shapes.py`, which spares a clean map the start of the parser; a test holds them to the
grammar.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from argmap.syntax.scanner import TERMINALS
from argmap.syntax.shapes import SHAPES

_KEPT = 100  # plans of longer shapes are not kept: they hardly come again, and hostile texts have no end of them


class Plan(NamedTuple):
    """What a shape is, and which of its words fill which slots (-1: none)."""

    form: str
    slots: tuple[int, ...]


_PLANS: dict[str, Plan | None] = {shape: Plan(form, slots) for shape, (form, slots) in SHAPES.items()}


def plan_of(shape: str) -> Plan | None:
    """The plan for lines of `shape`, None where the grammar has no such line.

    Slots: statement (kind, name, text) · title (string) · import (path, alias) · bibliography (path) ·
    relation (subject, verb, then name, to for each target) · property (key, values…) ·
    citation (source, locator, quote, until) · text (string).
    """
    try:
        return _PLANS[shape]
    except KeyError:
        plan = parsed(shape)
        if len(shape) <= _KEPT and len(_PLANS) < 10_000:
            _PLANS[shape] = plan
        return plan


def parsed(shape: str) -> Plan | None:
    """The plan for `shape` straight from the grammar."""
    if not shape or any(letter not in TERMINALS for letter in shape):
        return None
    form = _shape_parser()(shape)
    return None if form is None else Plan(*form)


@cache
def _shape_parser() -> Callable[[str], tuple[str, tuple[int, ...]] | None]:
    # lark is loaded for the first unusual line only: it is a third of the start-up time of a check.
    from argmap.syntax.grammar import shape_parser  # noqa: PLC0415

    return shape_parser()
