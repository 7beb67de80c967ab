"""Knots at their places, and the lines to be drawn between them, before they have a way."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from argmap.diagram import Edge


class Side(Enum):
    """The two sides of a cell that lines leave from: towards the conclusions, or away from them."""

    NEAR = 0
    FAR = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A knot in its rank. `across` is the place of its middle, `wide` its size in that direction."""

    id: str
    rank: int
    across: float
    wide: float
    deep: float
    empty: bool = False
    """Whether it only keeps room for the end of an undercut."""

    @property
    def start(self) -> float:
        """Where it begins across."""
        return self.across - self.wide / 2

    @property
    def end(self) -> float:
        """Where it ends across."""
        return self.across + self.wide / 2


@dataclass(slots=True)
class Wire:
    """One edge on its way: where it leaves and arrives, and the runs across the gaps in between."""

    edge: Edge
    tail: Cell
    tail_side: Side
    head: Cell | None
    """None for an undercut that ends on the line of another wire."""
    head_side: Side = Side.FAR
    onto: Wire | None = None
    tail_at: float = 0.0
    head_at: float = 0.0
    runs: list[Run] = field(default_factory=list)
    """From tail to head."""


@dataclass(slots=True)
class Track:
    """A line across a gap that the runs of one group share."""

    gap: int
    near: list[float] = field(default_factory=list)
    """Where lines leave it towards the conclusions."""
    far: list[float] = field(default_factory=list)
    """Where lines leave it away from them."""
    ends: list[float] = field(default_factory=list)
    """Where lines end on it, on another line."""
    end: int = 0
    """-1 if it must lie next to the near side of the gap, 1 if next to the far side."""
    place: int = 0

    @property
    def start(self) -> float:
        """The least place across that it reaches."""
        return min((*self.near, *self.far, *self.ends))

    @property
    def stop(self) -> float:
        """The greatest place across that it reaches."""
        return max((*self.near, *self.far, *self.ends))


@dataclass(slots=True)
class Run:
    """A wire's way across one gap, on a track, from one place across to another."""

    track: Track
    begin: float
    finish: float
