"""Values of a drawing, from the words that stand for them on the command line, in Python and in documents."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from argmap.diagnostics.near import did_you_mean
from argmap.diagram import Part
from argmap.errors import UsageError
from argmap.model import Direction
from argmap.visible import visible


def direction_named(name: str) -> Direction:
    """The direction that goes by `name`. Raises `UsageError` where there is none."""
    if name not in tuple(Direction):
        raise UsageError(_unknown("direction", name, Direction))
    return Direction(name)


def parts_named(names: Iterable[str]) -> tuple[Part, ...]:
    """The parts that go by `names` (or by one), each once, in their own order.

    Raises `UsageError` where there is none.
    """
    chosen = (names,) if isinstance(names, str) else tuple(names)
    for name in chosen:
        if name not in tuple(Part):
            raise UsageError(_unknown("part", name, Part))
    return tuple(part for part in Part if part in chosen)


def date_said(words: str) -> str:
    """`words`, a date of the language: a year, a month or a day. Raises `UsageError` where they are none."""
    whole = re.fullmatch(r"(?a)\d{4}(-\d\d){0,2}", words)
    try:
        if whole:
            date(*map(int, (*words.split("-"), "1", "1")[:3]))
            return words
    except ValueError:
        pass
    raise UsageError(f"`{visible(words)}` is no date; write it as 2026-11-22, 2026-11 or 2026")


def _unknown(noun: str, name: str, known: Iterable[str]) -> str:
    names = tuple(known)
    instead = did_you_mean(name, names) or f"there are {', '.join(f'`{one}`' for one in names)}"
    return f"there is no {noun} `{visible(name)}`; {instead}"
