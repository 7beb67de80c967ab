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
    section: str = ""
    """The id of the group or statement that it shows; nothing for the overview and for what shares a sheet."""
    several: bool = False
    """Whether it shows several branches, put together as each is small."""
    page: OnPage | None = None
    """The page that it is put on."""
