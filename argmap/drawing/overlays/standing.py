"""Which statements stand: laid over a picture wherever it is known."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from argmap.diagram import Badge, Diagram, Sign, Tone
from argmap.drawing.overlays.asked import Asked, with_badges
from argmap.errors import UsageError

NAME = "standing"


class Standing(StrEnum):
    """Whether a statement stands after all that is said against it: the labels of Caminada (2006)."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


_BADGES: Mapping[Standing, Badge] = MappingProxyType(
    {
        Standing.IN: Badge(NAME, Sign.FULL, "in", "it stands", "in: it stands", Tone.GOOD),
        Standing.OUT: Badge(NAME, Sign.EMPTY, "out", "it is defeated", "out: it is defeated", Tone.BAD),
        Standing.UNDECIDED: Badge(
            NAME, Sign.HALF, "undecided", "whether it stands is undecided", "whether it stands is undecided"
        ),
    }
)


def lay_standing(diagram: Diagram, asked: Asked) -> Diagram:
    """`diagram` with a badge for each statement of which it is known. Raises `UsageError`."""
    for id, standing in asked.standing.items():
        if id not in asked.map:
            raise UsageError(f"the map has no statement `{id}`, of which `standing` speaks")
        if standing not in tuple(Standing):
            names = ", ".join(f"`{one}`" for one in Standing)
            raise UsageError(f"`{id}` cannot stand as `{standing}`; there are {names}")
    return with_badges(diagram, {id: (_BADGES[Standing(value)],) for id, value in asked.standing.items()})
