"""One picture of those that show a map."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.diagram import Diagram
from argmap.render.svg.pages import OnPage


@dataclass(frozen=True, slots=True)
class Sheet:
    """One picture of several, or the only one. `name` tells it from the others and stays the same from run to run."""

    name: str
    diagram: Diagram
    part: str = ""
    """The id of the group or statement that it shows, or of the first that it shows; nothing for the overview."""
    page: OnPage | None = None
    """The page that it is put on."""
