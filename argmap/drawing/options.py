"""What may be asked of a drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.diagram import Part
from argmap.diagram.picture import USUAL_PARTS
from argmap.drawing.overlays import Overlay
from argmap.drawing.split import LEAST_MOST
from argmap.drawing.values import date_said
from argmap.errors import UsageError
from argmap.model import Direction, View
from argmap.render.engine import AvailableEngine, Engine
from argmap.render.paper import PageSize
from argmap.render.png import check_resolution
from argmap.render.theme import REPORT, Theme

if TYPE_CHECKING:
    from argmap.proof import Quotation


SMALLEST_TYPE = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a map is drawn. Nothing asked gives the whole map on one sheet.

    Raises:
        UsageError: a value is none that a drawing can have, or it goes with another that is not asked for.
    """

    view: View | None = None
    """The part of the map that is shown."""
    direction: Direction | None = None
    """Which way it runs; none given, as the view says, else from left to right."""
    most: int | None = None
    """The most boxes on one sheet; a map with more is drawn as an overview and sheets. None draws all on one."""
    page: PageSize | None = None
    """The size of page that it is put on; what does not fit becomes more pages. None makes the picture as it is."""
    smallest: float = SMALLEST_TYPE
    """Points that the text of boxes has on a page at least."""
    theme: Theme = REPORT
    overlays: tuple[Overlay, ...] = ()
    """What is laid over it."""
    quotes: tuple[Quotation, ...] | None = None
    """What came of looking for the quotes of the map; None where nobody looked."""
    standing: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Which statements stand, by their ids: `in`, `out` or `undecided`. Laid over the picture as far as it is given."""
    parts: tuple[Part, ...] = USUAL_PARTS
    """What stands above and below it."""
    date: str = ""
    """The date that its caption gives; none given, it has none, so that the same map gives the same bytes."""
    dpi: float = 192.0
    """Pixels an inch of PNG; 96 draws a picture as large as SVG."""
    engine: Engine = field(default_factory=AvailableEngine)

    def __post_init__(self) -> None:
        if self.most is not None and self.most < LEAST_MOST:
            raise UsageError(f"a sheet holds {LEAST_MOST} boxes or more, not {self.most}")
        if self.date and Part.CAPTION not in self.parts:
            raise UsageError("a date stands in the caption: ask for the part `caption` as well")
        if self.date:
            date_said(self.date)
        check_resolution(self.dpi)
