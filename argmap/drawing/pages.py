"""A map on pages of a size: what does not fit in type that can be read becomes more pages, not smaller type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from argmap.diagram import Box, Diagram, project
from argmap.diagram.forest import plant
from argmap.drawing.ground import Ground
from argmap.drawing.names import OVERVIEW
from argmap.drawing.options import Options
from argmap.drawing.sheaf import sheaf_of
from argmap.drawing.sheet import Sheet
from argmap.drawing.split import MOST, Limits
from argmap.errors import UsageError
from argmap.model import ArgumentMap, Direction
from argmap.render.paper import PIXELS_PER_POINT, PageSize
from argmap.render.picture import Extent, extent_on
from argmap.render.svg.block import types_of
from argmap.render.svg.pages import OnPage
from argmap.render.theme import Theme

BETWEEN_RANKS = 80.0
"""About what lines take between two ranks of boxes."""
NARROWEST_BOX = 236.0
"""Boxes are not made narrower than this, at the usual size of type, to have one more beside them."""
RANK = 130.0
"""About what a rank takes where ranks stand one under another."""
SPARE = 2
"""Lines of room to spare where parts are put together: what a page says of others is not settled yet."""
GUESSED_NUMBER = 88
"""The number of every page while it is not known: as wide as those that it can have."""
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


class _Pager:
    """Asks for less and less on the pages that do not fit."""

    def __init__(self, argument_map: ArgumentMap, options: Options, size: PageSize, asked: Asked) -> None:
        self.map, self.options, self.size, self.asked = argument_map, options, size, asked
        self.theme = page_theme(options)
        self.least = least_scale(options)
        self.room = _room(options, size)
        view = options.view
        self.level = (options.direction or (view and view.direction) or Direction.LEFT_RIGHT) in _LEVEL
        self.boxes_of: dict[str, int] = {}
        self.deep_of: dict[str, int] = {}
        self.known: dict[Diagram, Extent] = {}

    def pages(self) -> tuple[Sheet, ...]:
        """One page, or as many as are needed."""
        whole = self.asked(project(self.map, self.options.view))
        most = self.options.most or len(whole.nodes)
        if len(whole.nodes) <= most and self._fits(whole):
            name = OVERVIEW if self.options.most else ""  # who asks for sheets is given a folder, also for one
            return (Sheet(name, whole, page=OnPage(self.size, self.map.title)),)
        ground = Ground(self.map, self.options.view)
        sheets = sheaf_of(ground, self._limits())
        for _ in range(_ROUNDS):
            too_large = sum(self._tighten(sheet) for sheet in sheets)
            if not too_large:
                break
            sheets = sheaf_of(ground, self._limits())
        sheets = sheaf_of(ground, self._limits(), self._has_room)
        return numbered(sheets, self.size, self.map.title, self.asked)

    def _limits(self) -> Limits:
        most = self.options.most or MOST
        return Limits(most, self._deep(), self.boxes_of, self.deep_of, share=False, always=True)

    def _deep(self) -> int:
        """How many ranks of boxes a page has room for."""
        across, down = self.room
        gap = BETWEEN_RANKS * self.theme.scale
        if self.level:
            return max(SHALLOWEST, int((across + gap) // (self.theme.box_width + gap)))
        return max(SHALLOWEST, int(down // (RANK * self.theme.scale)))

    def _extent(self, diagram: Diagram) -> Extent:
        if diagram not in self.known:
            page = OnPage(self.size)
            self.known[diagram] = extent_on(diagram, page, self.least, theme=self.theme, engine=self.options.engine)
        return self.known[diagram]

    def _fits(self, diagram: Diagram, spare: float = 0.0) -> bool:
        extent = self._extent(diagram)
        return extent.width <= self.room[0] and extent.height + spare <= self.room[1]

    def _has_room(self, sheet: Sheet) -> bool:
        """Whether what is put together on a sheet fits."""
        diagram = self._guessed(sheet)
        return len(diagram.nodes) <= (self.options.most or MOST) and self._fits(
            diagram, SPARE * types_of(self.theme).row
        )

    def _guessed(self, sheet: Sheet) -> Diagram:
        """What stands on a sheet, with all else that is asked for."""
        return self.asked(_with_numbers(sheet.diagram, defaultdict(lambda: GUESSED_NUMBER)))

    def _tighten(self, sheet: Sheet) -> bool:
        """Ask for less where a sheet does not fit: depth or boxes; whether there can be less."""
        diagram = self._guessed(sheet)
        if self._fits(diagram):
            return False
        found, key = self._extent(diagram), sheet.part
        share = min(0.85, max(0.4, self.room[1] / found.height))
        across, down = self.room
        too_deep = found.width > across if self.level else found.drawn > down
        deep = min(_depth(diagram), self.deep_of.get(key, _depth(diagram)))
        if too_deep and deep > SHALLOWEST:
            self.deep_of[key] = deep - 1
            return True
        boxes = min(len(diagram.nodes), self.boxes_of.get(key, MOST))
        if boxes <= FEWEST:
            return False
        self.boxes_of[key] = max(FEWEST, min(boxes - 1, int(boxes * share)))
        return True


def _depth(diagram: Diagram) -> int:
    """The most boxes one behind another."""
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


def _with_numbers(diagram: Diagram, number: Mapping[str, int]) -> Diagram:
    nodes = tuple(
        replace(node, fold=replace(node.fold, page=_number(node.fold.sheet, number)))
        if isinstance(node, Box) and node.fold
        else node
        for node in diagram.nodes
    )
    also = tuple(
        replace(one, place=replace(one.place, page=_number(one.place.sheet, number))) for one in diagram.see_also
    )
    return replace(diagram, nodes=nodes, see_also=also)


def _number(sheet: str, number: Mapping[str, int]) -> int:
    return number[sheet] if sheet else 0
