"""How a line stands to the lines around it, as far as its words tell: what helps to mend its indentation."""

from __future__ import annotations

from argmap.syntax.keywords import DECLARATIONS
from argmap.syntax.lines import Line

_PARENTS = frozenset(("reason", "objection", "group", "question"))
_TOP = frozenset(("question", "group", *DECLARATIONS))
_LEAVES = frozenset(("evidence", "assumption"))
_CHILDREN = frozenset(("evidence", "assumption", "rebuttal", "undercut", "reason", "objection"))


def is_text(line: Line) -> bool:
    """Whether the line goes on with the text of the line above it."""
    return line.shape in ("S", "U")


def is_property(line: Line) -> bool:
    """Whether the line is a property."""
    return line.shape[1:2] == ":"


def is_attached(line: Line) -> bool:
    """Whether the line speaks of the line it stands under, rather than being a statement of its own."""
    return line.shape[0] in "@V" or is_property(line) or is_text(line)


def kind_of(line: Line) -> str:
    """The kind of a statement line, nothing for any other."""
    return line.content[line.tokens[0].start : line.tokens[0].end] if line.shape[0] == "K" else ""


def wants_children(line: Line) -> bool:
    """Whether the line says little without statements under it."""
    return kind_of(line) in _PARENTS


def wants_parent(line: Line) -> bool:
    """Whether the line says little at top level."""
    return kind_of(line) in _CHILDREN


def wants_top(line: Line) -> bool:
    """Whether the line has a sense only at top level or, some, in a group."""
    return line.shape[0] in "MIB" or kind_of(line) in _TOP


def is_likely_parent(line: Line, following: Line) -> bool:
    """Whether `following` rather stands under `line` than beside it, by what the kinds mostly do in real maps."""
    kind, other = kind_of(line), kind_of(following)
    if following.shape[:2] == "WV":
        return kind == "group"  # a relation that names where it begins
    if kind in _LEAVES:
        return other == "undercut"
    return kind in _PARENTS or kind != other
