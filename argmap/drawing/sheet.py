"""One picture of those that show a map."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.diagram import Diagram


@dataclass(frozen=True, slots=True)
class Sheet:
    """One picture of several, or the only one. `name` tells it from the others and stays the same from run to run."""

    name: str
    diagram: Diagram
