"""Words set from the top down in one column."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.diagram import Badge, Sign
from argmap.render.clean import clean_text, is_right_to_left
from argmap.render.theme import Theme
from argmap.render.typeset.lines import LEADING, Emblem, Line, Role, face
from argmap.render.wrap import Face, wrap

GAP = 7.0
"""Between two things on one line."""
EMBLEM_GAP = 4.0
"""Between the sign of a badge and its words."""
BADGE_GAP = 11.0
"""Between two badges on one line."""
SPARE = 8.0
"""How much wider than measured the words of a badge may be before they are held."""
CELL, CELL_GAP = 5.0, 1.5
"""A cell of a scale, and the space between two."""


class Column:
    """Lines of one width, set from the top down. All measures but `theme`'s own grow with the size of its type."""

    def __init__(self, theme: Theme, left: float, width: float, top: float) -> None:
        self.theme, self.left, self.width, self.foot = theme, left, width, top
        self.lines: list[Line] = []
        self.emblems: list[Emblem] = []

    def add(self, text: str, role: Role, space: float = 0.0) -> None:
        """Set `text` on as many lines as it needs, `space` below what stands there."""
        type_ = face(role, self.theme)
        rtl = is_right_to_left(text)
        for number, words in enumerate(wrap(text, type_, self.width)):
            base = self._advance(type_, 0.0 if number else space)
            x = self.left + self.width if rtl else self.left
            self.lines.append(Line(words, role, x, base, type_.width(words), self.width, rtl=rtl))

    def add_row(
        self, left: Sequence[tuple[str, Role]], right: tuple[str, Role] | None, room: float, space: float = 0.0
    ) -> bool:
        """Set short texts on one line, the last flush right; if there is no room for all, set none."""
        parts = [*left, right] if right else [*left]
        widths = [face(role, self.theme).width(text) for text, role in parts]
        gap = GAP * self.theme.scale
        if sum(widths) + gap * (len(parts) - 1) > room:
            return False
        x = self.left
        base = self._advance(face(left[0][1], self.theme), space)
        for (text, role), wide in zip(left, widths, strict=False):
            self.lines.append(Line(text, role, x, base, wide, wide))
            x += wide + gap
        if right:
            end = self.left + room
            self.lines.append(Line(right[0], right[1], end, base, widths[-1], widths[-1], flush=True))
        return True

    def add_badges(self, badges: Sequence[Badge], space: float) -> None:
        """Set badges beside one another, on as many rows as they need, `space` below what stands there."""
        type_ = face(Role.BADGE, self.theme)
        scale = self.theme.scale
        x = self.left
        rows_from = self.foot + space
        for badge in badges:
            indent = emblem_width(badge, type_.size) + EMBLEM_GAP * scale
            lines = wrap(clean_text(badge.words), type_, self.width - indent)
            wide = indent + max((type_.width(line) for line in lines), default=0.0)
            if x > self.left and x + wide > self.left + self.width:
                x, rows_from = self.left, self.foot + 2.0 * scale
            self._set_badge(badge, lines, x, rows_from)
            x += wide + BADGE_GAP * scale

    def _set_badge(self, badge: Badge, lines: Sequence[str], x: float, top: float) -> None:
        type_ = face(Role.BADGE, self.theme)
        leading = type_.size * LEADING
        self.emblems.append(Emblem(badge, x, top + (leading - type_.size) / 2, type_.size))
        start = x + emblem_width(badge, type_.size) + EMBLEM_GAP * self.theme.scale
        for number, words in enumerate(lines):
            base = top + leading * number + _to_base(type_)
            wide = type_.width(words)
            room = max(wide, min(wide + SPARE * self.theme.scale, self.left + self.width - start))
            self.lines.append(Line(words, Role.BADGE, start, base, wide, room))
        self.foot = max(self.foot, top + leading * max(1, len(lines)))

    def _advance(self, type_: Face, space: float) -> float:
        top = self.foot + space
        self.foot = top + type_.size * LEADING
        return top + _to_base(type_)


def _to_base(type_: Face) -> float:
    """From the top of a line to its base line."""
    return type_.size * ((LEADING - 1) / 2 + 0.82)


def emblem_width(badge: Badge, size: float) -> float:
    """How wide the sign of a badge is, in type of `size`."""
    if badge.sign is Sign.SCALE:
        unit = size / 10.4
        return (badge.cells * (CELL + CELL_GAP) - CELL_GAP) * unit
    return size * (1.25 if badge.sign is Sign.CHIP else 1.0)
