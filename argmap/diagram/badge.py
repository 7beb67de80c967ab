"""Badges: what an overlay has to say of a box, as a sign with a word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MOST_TINTS = 8
"""Tints that tell tags apart."""
OTHER_TINT = MOST_TINTS + 1
"""The tint of what has none of its own."""


class Sign(StrEnum):
    """The drawn part of a badge."""

    CHECK = "check"
    """a tick on a disc"""
    CHECK_RING = "check-ring"
    """a tick in a ring: a little less sure"""
    DIFFERS = "differs"
    """not equal"""
    CROSS = "cross"
    MARK = "mark"
    """an exclamation mark"""
    DASH = "dash"
    SPOKEN = "spoken"
    """a quotation mark"""
    PASSED_ON = "passed-on"
    """two chevrons, as of words that have gone from hand to hand"""
    OWN = "own"
    """a diamond"""
    FULL = "full"
    """a disc"""
    HALF = "half"
    """a ring, one half of it filled"""
    EMPTY = "empty"
    """a ring"""
    CHIP = "chip"
    """a letter on a ground of its own colour"""
    SCALE = "scale"
    """cells, some of them filled"""


class Tone(StrEnum):
    """How a badge is meant; it decides the colour."""

    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Badge:
    """What one overlay says of a box. Sign and words say all of it; tone and tint only repeat it."""

    overlay: str
    """The name of the overlay."""
    sign: Sign
    words: str
    """What stands beside the sign."""
    said: str
    """What a screen reader says, and whoever sees neither sign nor colour reads."""
    meaning: str = ""
    """What a legend says of the sign; nothing where the words say it already."""
    tone: Tone = Tone.PLAIN
    tint: int = 0
    """Which of the tints a chip has, from 1; 0 for the rest."""
    letter: str = ""
    """What stands on a chip."""
    filled: int = 0
    """How many cells of a scale are filled."""
    cells: int = 0
    """How many there are."""
