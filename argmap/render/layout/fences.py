"""The room that frames take: around what they hold, and for their titles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from argmap.diagram import Diagram
from argmap.model import Direction
from argmap.render.clean import clean_text
from argmap.render.layout.graph import LEVEL
from argmap.render.theme import Theme
from argmap.render.wrap import Face, wrap

PAD = 14.0
"""Between a frame and what it holds."""
INSET = 14.0
TITLE_SIZE, TITLE_ROW, TITLE_FIRST = 14.0, 18.0, 20.0
"""The type of a title, from line to line, and from the frame to the foot of the first, at the usual size of type."""


@dataclass(frozen=True, slots=True)
class TitleType:
    """How titles of frames are set; they grow with the type of the boxes."""

    face: Face
    row: float
    first: float


def title_type(theme: Theme) -> TitleType:
    """The type of titles that goes with `theme`."""
    face = Face(round(TITLE_SIZE * theme.scale, 1), bold=True, stretch=theme.font_width)
    return TitleType(face, TITLE_ROW * theme.scale, TITLE_FIRST * theme.scale)


@dataclass(frozen=True)
class Fences:
    """The frames of a diagram: what each stands in, and its title."""

    parents: Mapping[str, str]
    titles: Mapping[str, str]
    lines: Mapping[str, int]
    """How many lines a title may take."""
    row: float
    """From one line of a title to the next."""
    direction: Direction

    def around(self, frame: str) -> tuple[str, ...]:
        """`frame` and those it stands in, outermost first."""
        found: list[str] = []
        while frame in self.parents and frame not in found:
            found.append(frame)
            frame = self.parents[frame]
        return tuple(reversed(found))

    def across(self, frame: str) -> float:
        """The room between the frame's line and what it holds, at its beginning across."""
        return PAD + (self._title(frame) if self.direction in LEVEL else 0.0)

    def before(self, frame: str) -> float:
        """The room along the depth between the frame's line and the first rank in it, frames within it included."""
        title = self._title(frame) if self.direction is Direction.TOP_DOWN else 0.0
        return PAD + title + max((self.before(child) for child in self._children.get(frame, ())), default=0.0)

    def after(self, frame: str) -> float:
        """The same behind the last rank."""
        title = self._title(frame) if self.direction is Direction.BOTTOM_UP else 0.0
        return PAD + title + max((self.after(child) for child in self._children.get(frame, ())), default=0.0)

    def _title(self, frame: str) -> float:
        return self.row * self.lines[frame]

    @cached_property
    def _children(self) -> Mapping[str, Iterable[str]]:
        found: dict[str, list[str]] = {}
        for frame in self.parents:
            for outer in self.around(frame)[-2:-1]:
                found.setdefault(outer, []).append(frame)
        return found


def fences_of(diagram: Diagram, theme: Theme) -> Fences:
    """The frames of `diagram`. One that stands in itself stands free."""
    known = {frame.id: frame.parent for frame in diagram.frames}
    parents = {id: "" if parent not in known or _within(parent, id, known) else parent for id, parent in known.items()}
    titles = {frame.id: clean_text(frame.title) for frame in diagram.frames}
    type_ = title_type(theme)
    lines = {id: len(wrap(title, type_.face, theme.box_width)) for id, title in titles.items()}  # no frame is narrower
    return Fences(parents, titles, lines, type_.row, diagram.direction)


def _within(frame: str, other: str, parents: Mapping[str, str]) -> bool:
    """Whether `frame` stands in `other`, or is it."""
    for _ in range(len(parents) + 1):
        if frame == other:
            return True
        frame = parents.get(frame, "")
    return False
