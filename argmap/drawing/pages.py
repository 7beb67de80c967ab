"""A map on pages of a size: what does not fit in type that can be read becomes more pages, not smaller type."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from argmap.diagram import Box, Diagram, project
from argmap.diagram.forest import plant
from argmap.drawing.names import OVERVIEW
from argmap.drawing.options import Options
from argmap.drawing.sheaf import sheaf_of
from argmap.drawing.sheet import Sheet
from argmap.drawing.split import MOST, Limits
from argmap.errors import UsageError
from argmap.model import ArgumentMap, Direction
from argmap.render.paper import PIXELS_PER_POINT, PageSize
from argmap.render.picture import Fit, fit
from argmap.render.svg.pages import OnPage
from argmap.render.theme import Theme

BETWEEN_RANKS = 80.0
"""About what lines take between two ranks of boxes."""
NARROWEST_BOX = 236.0
"""Boxes are not made narrower than this, at the usual size of type, to have one more beside them."""
ROW = 130.0
"""About what a rank takes where ranks stand one under another."""
FEWEST, SHALLOWEST = 4, 2
"""Boxes on a page, and one behind another, than which there are not fewer for want of room."""
_ROUNDS = 60
_LEVEL = (Direction.LEFT_RIGHT, Direction.RIGHT_LEFT)

Asked = Callable[[Diagram], Diagram]


def page_theme(options: Options) -> Theme:
    """The theme of `options`, its boxes as wide as the page wants them: so that a whole number stands side by side."""
    theme, page = options.theme, options.page
    if page is None:
        return theme
    across, _ = _room(options, page)
    gap = BETWEEN_RANKS * theme.scale
    count = int((across + gap) // (NARROWEST_BOX * theme.scale + gap))
    if count < 2:
        return theme
    return replace(theme, box_width=round(min(theme.box_width, (across - gap * (count - 1)) / count), 1))


def least_scale(options: Options) -> float:
    """How much smaller than at its full size a picture may be. Raises `UsageError` where that makes no sense."""
    size = options.theme.text_size / PIXELS_PER_POINT
    if not 0 < options.smallest <= size:
        raise UsageError(
            f"the smallest type lies above 0 and is at most that of the theme, {size:g} pt, not {options.smallest:g} pt"
        )
    return options.smallest / size


def paged(argument_map: ArgumentMap, options: Options, size: PageSize, asked: Asked) -> tuple[Sheet, ...]:
    """The pages that show what `options` choose of a map: one where it fits, else the overview and the rest.

    `asked` makes of a diagram what the options ask for besides.

    Raises:
        RenderError: the layout engine failed.
        UsageError: the smallest type is none.
    """
    return _Pager(argument_map, options, size, asked).pages()


@dataclass(slots=True)
class _Pager:
    map: ArgumentMap
    options: Options
    size: PageSize
    asked: Asked
    boxes_of: dict[str, int] = field(default_factory=dict)
    deep_of: dict[str, int] = field(default_factory=dict)
    known: dict[Diagram, Fit] = field(default_factory=dict)

    def pages(self) -> tuple[Sheet, ...]:
        """One page, or as many as are needed."""
        least = least_scale(self.options)
        whole = Sheet("", self.asked(project(self.map, self.options.view)), page=OnPage(self.size, self.map.title))
        most = self.options.most or len(whole.diagram.nodes)
        if len(whole.diagram.nodes) <= most and self._fit(whole).scale >= least:
            return (whole,)
        sheets = self._sheets()
        for _ in range(_ROUNDS):
            tightened = [self._tighten(sheet) for sheet in sheets if self._fit(sheet).scale < least]
            if not any(tightened):
                break
            sheets = self._sheets()
        return sheets

    def _sheets(self) -> tuple[Sheet, ...]:
        limits = Limits(self.options.most or MOST, self._deep(), self.boxes_of, self.deep_of, always=True)
        return numbered(sheaf_of(self.map, self.options.view, limits), self.size, self.map.title, self.asked)

    def _deep(self) -> int:
        """How many ranks of boxes a page has room for."""
        across, down = _room(self.options, self.size)
        theme = page_theme(self.options)
        gap = BETWEEN_RANKS * theme.scale
        if self._is_level():
            return max(SHALLOWEST, int((across + gap) // (theme.box_width + gap)))
        return max(SHALLOWEST, int(down // (ROW * theme.scale)))

    def _is_level(self) -> bool:
        view = self.options.view
        return (self.options.direction or (view and view.direction) or Direction.LEFT_RIGHT) in _LEVEL

    def _fit(self, sheet: Sheet) -> Fit:
        assert sheet.page is not None
        if sheet.diagram not in self.known:
            self.known[sheet.diagram] = fit(
                sheet.diagram, sheet.page, theme=page_theme(self.options), engine=self.options.engine
            )
        return self.known[sheet.diagram]

    def _tighten(self, sheet: Sheet) -> bool:
        """Ask for less on the sheets of a section, less deep or fewer boxes; whether there can be less."""
        found = self._fit(sheet)
        across, down = _room(self.options, self.size)
        too_deep = found.width > across if self._is_level() else found.height > down
        deep = self.deep_of.get(sheet.section, self._depth(sheet.diagram))
        if too_deep and deep > SHALLOWEST:
            self.deep_of[sheet.section] = deep - 1
            return True
        boxes = min(len(sheet.diagram.nodes), self.boxes_of.get(sheet.section, MOST))
        if boxes <= FEWEST:
            return False
        self.boxes_of[sheet.section] = max(FEWEST, min(boxes - 1, int(boxes * 0.85)))
        return True

    @staticmethod
    def _depth(diagram: Diagram) -> int:
        forest = plant(diagram)
        return max((1 + sum(1 for _ in forest.up(node.id)) for node in diagram.nodes), default=0)


def _room(options: Options, page: PageSize) -> tuple[float, float]:
    """The width and height of the largest picture that a page can hold."""
    across, down = OnPage(page).room
    least = least_scale(options)
    return across / least, down / least


def numbered(sheets: Sequence[Sheet], size: PageSize, title: str, asked: Asked) -> tuple[Sheet, ...]:
    """`sheets` on pages, with the numbers of the pages that they speak of."""
    number = {sheet.name: place for place, sheet in enumerate(sheets, start=1)}
    return tuple(
        replace(
            sheet,
            diagram=asked(_with_numbers(sheet.diagram, number)),
            page=OnPage(size, title, number[sheet.name], len(sheets), OVERVIEW),
        )
        for sheet in sheets
    )


def _with_numbers(diagram: Diagram, number: dict[str, int]) -> Diagram:
    nodes = tuple(
        replace(node, fold=replace(node.fold, page=number.get(node.fold.sheet, 0)))
        if isinstance(node, Box) and node.fold
        else node
        for node in diagram.nodes
    )
    also = tuple(
        replace(one, place=replace(one.place, page=number.get(one.place.sheet, 0))) for one in diagram.see_also
    )
    return replace(diagram, nodes=nodes, see_also=also)
