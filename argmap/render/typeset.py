"""Boxes and junctions with their words set: every line at its place, and the size that follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from argmap.diagram import Box, Junction
from argmap.model import Kind
from argmap.render.clean import clean_text, is_right_to_left
from argmap.render.theme import Theme
from argmap.render.wrap import Face, wrap

LEADING = 1.27
TOP, BOTTOM, LEFT, RIGHT = 8.0, 9.0, 16.0, 12.0
GAP = 7.0
"""Between two things on one line."""
FOLD = 11.0
"""The size of the turned corner of evidence."""


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


# Size as a share of the text's, and whether it is bold.
_SETTING: dict[Role, tuple[float, bool]] = {
    Role.KIND: (0.70, True),
    Role.NAME: (0.77, False),
    Role.SCHEME: (0.77, False),
    Role.TEXT: (1.0, False),
    Role.LEAD: (1.06, True),
    Role.GIST: (0.88, False),
    Role.SPEAKER: (0.82, True),
    Role.SOURCE: (0.80, False),
    Role.GRADE: (0.80, True),
}


def face(role: Role, theme: Theme) -> Face:
    """The type that a role is set in."""
    share, bold = _SETTING[role]
    return Face(round(theme.text_size * share, 1), bold)


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
class Slip:
    """A node with its words set, measured from its upper left corner."""

    node: Box | Junction
    width: float
    height: float
    lines: tuple[Line, ...]


def typeset(node: Box | Junction, theme: Theme) -> Slip:
    """`node` with its words set as `theme` says."""
    return _set_box(node, theme) if isinstance(node, Box) else _set_junction(node, theme)


class _Column:
    """Lines of one width, set from the top down."""

    def __init__(self, theme: Theme, left: float, width: float, top: float) -> None:
        self.theme, self.left, self.width, self.foot = theme, left, width, top
        self.lines: list[Line] = []

    def add(self, text: str, role: Role, space: float = 0.0) -> None:
        """Set `text` on as many lines as it needs, `space` below what stands there."""
        type_ = face(role, self.theme)
        rtl = is_right_to_left(text)
        for number, words in enumerate(wrap(text, type_, self.width)):
            base = self._advance(type_, 0.0 if number else space)
            x = self.left + self.width if rtl else self.left
            self.lines.append(Line(words, role, x, base, type_.width(words), self.width, rtl=rtl))

    def add_row(self, left: tuple[tuple[str, Role], ...], right: tuple[str, Role] | None, room: float) -> bool:
        """Set short texts on one line, the last flush right; if there is no room for all, set none."""
        parts = [*left, right] if right else [*left]
        widths = [face(role, self.theme).width(text) for text, role in parts]
        if sum(widths) + GAP * (len(parts) - 1) > room:
            return False
        x = self.left
        base = self._advance(face(left[0][1], self.theme), 0.0)
        for (text, role), wide in zip(left, widths, strict=False):
            self.lines.append(Line(text, role, x, base, wide, wide))
            x += wide + GAP
        if right:
            end = self.left + room
            self.lines.append(Line(right[0], right[1], end, base, widths[-1], widths[-1], flush=True))
        return True

    def _advance(self, type_: Face, space: float) -> float:
        top = self.foot + space
        self.foot = top + type_.size * LEADING
        return top + type_.size * ((LEADING - 1) / 2 + 0.82)


def _set_box(box: Box, theme: Theme) -> Slip:
    left, right = (20.0, 20.0) if box.kind is Kind.QUESTION else (LEFT, RIGHT)
    column = _Column(theme, left, theme.box_width - left - right, TOP)
    said = _head(column, box, column.width - (FOLD - 2.0 if box.kind is Kind.EVIDENCE else 0.0))
    column.add(clean_text(box.text), Role.LEAD if box.main else Role.TEXT, space=1.0)
    _foot(column, box, source=not said)
    return Slip(box, theme.box_width, round(column.foot + BOTTOM, 1), tuple(column.lines))


def _head(column: _Column, node: Box | Junction, room: float) -> bool:
    """Kind, name, scheme and source, on one line as far as they fit. Gives whether the source stands there."""
    kind = (node.kind.upper(), Role.KIND)
    name = (clean_text(node.name), Role.NAME) if column.theme.names and node.name else None
    scheme = (clean_text(node.scheme), Role.SCHEME) if node.scheme else None
    source = (clean_text(node.source), Role.SOURCE) if node.source else None
    for left in ((kind, name, scheme), (kind, name), (kind,)):
        parts = tuple(part for part in left if part)
        for right in (source, None) if source else (None,):
            if column.add_row(parts, right, room) or (len(left) == 1 and right is None):
                for part in (name, scheme):
                    if part and part not in parts:
                        column.add(*part)
                return right is not None
    return False


def _foot(column: _Column, node: Box | Junction, *, source: bool) -> None:
    """How likely, who says so, and, if the head had no room for it, where."""
    for text, role in _foot_lines(node):
        if source or role is not Role.SOURCE:
            column.add(clean_text(text), role, space=2.0)


def _foot_lines(node: Box | Junction) -> Iterator[tuple[str, Role]]:
    tags = " ".join(f"#{tag}" for tag in node.tags) if isinstance(node, Box) else ""
    if node.grade or tags:
        yield " ".join(part for part in (node.grade, tags) if part), Role.GRADE
    if node.speaker:
        yield node.speaker, Role.SPEAKER
    if node.source:
        yield node.source, Role.SOURCE


def _set_junction(junction: Junction, theme: Theme) -> Slip:
    """A small box with the gist of the inference, or, where it has none, a label with its kind and scheme."""
    kind = junction.kind.upper()
    if not junction.text and not junction.speaker and not junction.source and not junction.grade:
        return _set_label(junction, kind, theme)
    column = _Column(theme, 11.0, theme.junction_width - 20.0, 6.0)
    said = _head(column, junction, column.width)
    column.add(clean_text(junction.text), Role.GIST, space=1.0)
    _foot(column, junction, source=not said)
    return Slip(junction, theme.junction_width, round(column.foot + 7.0, 1), tuple(column.lines))


def _set_label(junction: Junction, kind: str, theme: Theme) -> Slip:
    scheme = clean_text(junction.scheme)
    room = theme.junction_width - 22.0
    widest = max(
        face(Role.KIND, theme).width(kind),
        *(face(Role.SCHEME, theme).width(words) for words in wrap(scheme, face(Role.SCHEME, theme), room)),
        0.0,
    )
    column = _Column(theme, 11.0, min(room, widest + 0.5), 5.0)
    column.add_row(((kind, Role.KIND),), None, column.width)
    column.add(scheme, Role.SCHEME)
    return Slip(junction, round(column.width + 22.0, 1), round(column.foot + 5.0, 1), tuple(column.lines))
