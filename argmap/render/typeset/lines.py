"""Lines of words, what each is there for, and the type it is set in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from argmap.diagram import Badge, Box, Junction
from argmap.render.theme import Theme
from argmap.render.wrap import Face

LEADING = 1.28


class Role(StrEnum):
    """What a line of words is there for; it decides how it is set."""

    KIND = "kind"
    NAME = "name"
    SCHEME = "scheme"
    TEXT = "text"
    LEAD = "lead"
    """the text of a question or main claim"""
    GIST = "gist"
    """the text of a junction"""
    SPEAKER = "speaker"
    SOURCE = "source"
    GRADE = "grade"
    BADGE = "badge"
    MORE = "more"
    """how much is folded into a box"""


# Size as a share of the text's, and whether it is bold. Nothing but a label is as heavy as a text, none as large.
_SETTING: dict[Role, tuple[float, bool]] = {
    Role.KIND: (0.70, True),
    Role.NAME: (0.77, False),
    Role.SCHEME: (0.77, False),
    Role.TEXT: (1.0, False),
    Role.LEAD: (1.06, True),
    Role.GIST: (0.88, False),
    Role.SPEAKER: (0.85, False),
    Role.SOURCE: (0.80, False),
    Role.GRADE: (0.80, False),
    Role.BADGE: (0.80, False),
    Role.MORE: (0.85, False),
}


def face(role: Role, theme: Theme) -> Face:
    """The type that a role is set in."""
    return _face(role, theme.text_size, theme.font_width)


@lru_cache(maxsize=1 << 8)  # every line of words asks for one of a few
def _face(role: Role, text_size: float, font_width: float) -> Face:
    share, bold = _SETTING[role]
    return Face(round(text_size * share, 1), bold, font_width)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words. `x` is where it begins, or where it ends if it is set `flush` right; `y` is its base line."""

    text: str
    role: Role
    x: float
    y: float
    width: float
    """As measured."""
    room: float
    """The most it may take."""
    flush: bool = False
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Emblem:
    """The sign of a badge at its place: the upper left corner of a space as high as wide, a scale a longer one."""

    badge: Badge
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Slip:
    """A node with its words set, measured from its upper left corner."""

    node: Box | Junction
    width: float
    height: float
    lines: tuple[Line, ...]
    emblems: tuple[Emblem, ...] = ()
