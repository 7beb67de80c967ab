"""The small types of a map: ids, weights, and the closed vocabularies as they stand in `.arg` files and in JSON."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

Id = Annotated[str, StringConstraints(min_length=1)]
"""What a part of a map goes by; `import.name` for a part of an imported map."""

Name = Annotated[str, StringConstraints(min_length=1)]
"""What somebody is called: the id of an actor, or free text."""

Weight = Annotated[float, Field(ge=0, le=1)]
"""How much something counts, from 0 to 1."""


class Kind(StrEnum):
    """What a statement is."""

    QUESTION = "question"
    CLAIM = "claim"
    EVIDENCE = "evidence"
    ASSUMPTION = "assumption"
    REBUTTAL = "rebuttal"
    REASON = "reason"
    OBJECTION = "objection"
    UNDERCUT = "undercut"


class RelationKind(StrEnum):
    """What one statement does to another."""

    SUPPORTS = "supports"
    REBUTS = "rebuts"
    UNDERCUTS = "undercuts"
    CONTRADICTS = "contradicts"
    RESTATES = "restates"
    ANSWERS = "answers"

    @property
    def is_attack(self) -> bool:
        """Whether it speaks against its target."""
        return self in ATTACKS

    @property
    def is_symmetric(self) -> bool:
        """Whether it holds in both directions alike."""
        return self in SYMMETRIC


ATTACKS = frozenset({RelationKind.REBUTS, RelationKind.UNDERCUTS, RelationKind.CONTRADICTS})
"""What speaks against its target."""
SYMMETRIC = frozenset({RelationKind.CONTRADICTS, RelationKind.RESTATES})
"""What holds in both directions alike."""


class Attribution(StrEnum):
    """Who stands behind a statement."""

    ASSERTED = "asserted"
    """the author of the cited source asserts it"""
    REPORTED = "reported"
    """somebody else is said to assert it"""
    ANALYST = "analyst"
    """whoever drew the map asserts it"""


class Likelihood(StrEnum):
    """How likely a proposition is to be true, least first (the words of ICD 203)."""

    ALMOST_NO_CHANCE = "almost-no-chance"
    VERY_UNLIKELY = "very-unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN = "roughly-even"
    LIKELY = "likely"
    VERY_LIKELY = "very-likely"
    ALMOST_CERTAIN = "almost-certain"


class Confidence(StrEnum):
    """How sure the analyst is of the judgement, whatever its likelihood."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class Direction(StrEnum):
    """Which way a view is laid out, from the conclusions to what speaks to them."""

    LEFT_RIGHT = "left-right"
    RIGHT_LEFT = "right-left"
    TOP_DOWN = "top-down"
    BOTTOM_UP = "bottom-up"


Reliability = Literal["A", "B", "C", "D", "E", "F"]
"""Admiralty grade of a source, A (completely reliable) to F (cannot be judged)."""

Credibility = Literal["1", "2", "3", "4", "5", "6"]
"""Admiralty grade of a piece of information, 1 (confirmed) to 6 (cannot be judged)."""
