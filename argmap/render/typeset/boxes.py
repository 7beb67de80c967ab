"""Boxes and junctions with their words set: every line at its place, and the size that follows from it."""

from __future__ import annotations

from argmap.diagram import Box, Fold, Junction
from argmap.model import Kind
from argmap.render.clean import clean_text, is_right_to_left
from argmap.render.theme import Theme
from argmap.render.typeset.column import Column
from argmap.render.typeset.lines import Role, Slip, face
from argmap.render.wrap import wrap

TOP, BOTTOM, LEFT, RIGHT = 9.0, 11.0, 16.0, 14.0
QUESTION_SIDE = 20.0
TO_TEXT, TO_FOOT, TO_BADGES, IN_FOOT = 2.5, 4.0, 6.0, 1.0
"""From the head to the text, from the text to what says whose it is, to the badges, and between two such lines."""
TO_MORE = 5.0
"""To what says how much is folded away."""
FOLD = 11.0
"""The size of the turned corner of evidence."""
SMALL_SIDE = 11.0
"""Of a junction."""


def typeset(node: Box | Junction, theme: Theme) -> Slip:
    """`node` with its words set as `theme` says."""
    return _set_box(node, theme) if isinstance(node, Box) else _set_junction(node, theme)


def _set_box(box: Box, theme: Theme) -> Slip:
    scale = theme.scale
    left, right = (QUESTION_SIDE, QUESTION_SIDE) if box.kind is Kind.QUESTION else (LEFT, RIGHT)
    column = Column(theme, left * scale, theme.box_width - (left + right) * scale, TOP * scale)
    said = _head(column, box, column.width - (FOLD - 2.0 if box.kind is Kind.EVIDENCE else 0.0))
    column.add(clean_text(box.text), Role.LEAD if box.main else Role.TEXT, space=TO_TEXT * scale)
    _foot(column, box, source=not said)
    if box.fold:
        column.add(clean_text(_more(box.fold)), Role.MORE, space=TO_MORE * scale)
    return _slip(box, column, theme.box_width, BOTTOM * scale)


def _more(fold: Fold) -> str:
    """How much is folded away, and on which page it is."""
    return f"{fold.words} · page {fold.page}" if fold.page else fold.words


def _slip(node: Box | Junction, column: Column, width: float, bottom: float) -> Slip:
    return Slip(node, width, round(column.foot + bottom, 1), tuple(column.lines), tuple(column.emblems))


def _head(column: Column, node: Box | Junction, room: float) -> bool:
    """Kind, name, scheme and source, on one line as far as they fit. Gives whether the source stands there."""
    sort = node.sort if isinstance(node, Box) else node.kind
    kind = (sort.upper(), Role.KIND)
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


def _foot(column: Column, node: Box | Junction, *, source: bool) -> None:
    """How likely, who says so, and, if the head had no room for it, where; then the badges."""
    scale = column.theme.scale
    space = TO_FOOT
    who = clean_text(f"— {node.speaker}") if node.speaker else ""
    where = clean_text(node.source) if source else ""
    if who and where and not is_right_to_left(who + where):
        pair = ((who, Role.SPEAKER),), (where, Role.SOURCE)
        if column.add_row(*pair, column.width, space * scale):
            who, where, space = "", "", IN_FOOT
    for text, role in ((who, Role.SPEAKER), (where, Role.SOURCE), (_grades(node), Role.GRADE)):
        if text:
            column.add(text, role, space=space * scale)
            space = IN_FOOT
    if node.badges:
        column.add_badges(node.badges, TO_BADGES * scale)


def _grades(node: Box | Junction) -> str:
    """Grade and tags, as far as no badge says the same."""
    shown = {badge.overlay for badge in node.badges}
    tags = " ".join(f"#{tag}" for tag in node.tags) if isinstance(node, Box) and "tags" not in shown else ""
    grade = node.grade if "grades" not in shown else ""
    return clean_text(" · ".join(part for part in (grade, tags) if part))


def _set_junction(junction: Junction, theme: Theme) -> Slip:
    """A small box with the gist of the inference, or, where it has none, a label with its kind and scheme."""
    if not (junction.text or junction.speaker or junction.source or junction.grade or junction.badges):
        return _set_label(junction, theme)
    scale = theme.scale
    column = Column(theme, SMALL_SIDE * scale, theme.junction_width - (2 * SMALL_SIDE - 2.0) * scale, 7.0 * scale)
    said = _head(column, junction, column.width)
    column.add(clean_text(junction.text), Role.GIST, space=1.5 * scale)
    _foot(column, junction, source=not said)
    return _slip(junction, column, theme.junction_width, 8.0 * scale)


def _set_label(junction: Junction, theme: Theme) -> Slip:
    scale = theme.scale
    kind, scheme = junction.kind.upper(), clean_text(junction.scheme)
    room = theme.junction_width - 2 * SMALL_SIDE * scale
    widest = max(
        face(Role.KIND, theme).width(kind),
        *(face(Role.SCHEME, theme).width(words) for words in wrap(scheme, face(Role.SCHEME, theme), room)),
        0.0,
    )
    column = Column(theme, SMALL_SIDE * scale, min(room, widest + 0.5), 5.0 * scale)
    column.add_row(((kind, Role.KIND),), None, column.width)
    column.add(scheme, Role.SCHEME)
    return _slip(junction, column, round(column.width + 2 * SMALL_SIDE * scale, 1), 5.0 * scale)
