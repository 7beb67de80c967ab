"""Sizes of pages, by name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from argmap.errors import UsageError

PIXELS_PER_POINT = 96 / 72
"""A picture is measured in CSS pixels of 1/96 inch, a page in points of 1/72 inch."""


class Orientation(StrEnum):
    """Which side of a page is the long one."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page: its sides and the margin on each of them, in points."""

    name: str
    width: float
    height: float
    margin: float

    @property
    def room(self) -> tuple[float, float]:
        """The width and height within the margins, in the CSS pixels of a picture that is drawn at its full size."""
        return (
            (self.width - 2 * self.margin) * PIXELS_PER_POINT,
            (self.height - 2 * self.margin) * PIXELS_PER_POINT,
        )

    @property
    def orientation(self) -> Orientation:
        """How the page lies."""
        return Orientation.LANDSCAPE if self.width > self.height else Orientation.PORTRAIT

    def turned(self, orientation: Orientation) -> PageSize:
        """The page lying that way."""
        if orientation is self.orientation:
            return self
        return replace(self, width=self.height, height=self.width)

    def scale(self, width: float, height: float) -> float:
        """How much a picture of that many CSS pixels is made smaller to lie within the margins; 1 where it fits."""
        across, down = self.room
        return min(1.0, across / width, down / height)


A4 = PageSize("a4", 210 / 25.4 * 72, 297 / 25.4 * 72, 15 / 25.4 * 72)
LETTER = PageSize("letter", 8.5 * 72, 11 * 72, 0.6 * 72)
SLIDE = PageSize("slide", 40 / 3 * 72, 7.5 * 72, 0.4 * 72)
PAGE_SIZES = (A4, LETTER, SLIDE)
"""Paper stands upright and a slide (16:9) lies, unless its name says otherwise."""


def page_sizes() -> tuple[str, ...]:
    """Every name that `page_size` knows."""
    return tuple(
        name for page in PAGE_SIZES for name in (page.name, *(f"{page.name}-{lying}" for lying in Orientation))
    )


def page_size(name: str) -> PageSize:
    """The page of a name such as `a4`, `a4-landscape`, `letter-portrait` or `slide`.

    Raises:
        UsageError: there is no such page.
    """
    kind, _, lying = name.strip().lower().partition("-")
    page = next((page for page in PAGE_SIZES if page.name == kind), None)
    if page is None or (lying and lying not in tuple(Orientation)) or name.endswith("-"):
        raise UsageError(f"there is no page size `{name}`; there are {', '.join(page_sizes())}")
    return replace(page.turned(Orientation(lying)), name=f"{kind}-{lying}") if lying else page
