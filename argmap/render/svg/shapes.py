"""The outlines of boxes and junctions: each kind has a shape of its own, so that no colour is needed to tell them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from argmap.model import Kind
from argmap.render.layout import Rect
from argmap.render.svg.elements import path
from argmap.render.typeset import FOLD

Outline = Callable[[Rect], str]

CUT = 8.0
NOTCH = 7.0
SMALLEST = 0.28
"""The share of a low shape's height that a corner takes at most, as in a legend."""


def outline(kind: Kind, rect: Rect) -> str:
    """The path around a box or junction of `kind`."""
    return _OUTLINES[kind](rect)


def _rounded(rect: Rect, radius: float) -> str:
    x, y, right, foot = rect.x, rect.y, rect.x + rect.width, rect.y + rect.height
    r = min(radius, rect.height / 2, rect.width / 2)
    turn = ("A", r, r, 0.0, 0.0, 1.0)
    return path(
        "M", x + r, y, "H", right - r, *turn, right, y + r, "V", foot - r, *turn, right - r, foot,
        "H", x + r, *turn, x, foot - r, "V", y + r, *turn, x + r, y, "Z",
    )  # fmt: skip


def sheet(rect: Rect) -> str:
    """The path around what stands for a group, or lies under another box."""
    return _rounded(rect, 8.0)


def _question(rect: Rect) -> str:
    return _rounded(rect, 16.0)


def _claim(rect: Rect) -> str:
    return _rounded(rect, 5.0)


def _inference(rect: Rect) -> str:
    return _rounded(rect, 11.0)


def _evidence(rect: Rect) -> str:
    """A sheet with a folded corner; the fold itself is `turned`."""
    right, fold = rect.x + rect.width, _turned(rect)
    return path(
        "M", rect.x, rect.y, "H", right - fold, "L", right, rect.y + fold, "V", rect.y + rect.height,
        "H", rect.x, "Z",
    )  # fmt: skip


def turned(rect: Rect) -> str:
    """The turned corner of a sheet."""
    right, fold = rect.x + rect.width, _turned(rect)
    return path("M", right - fold, rect.y, "V", rect.y + fold, "H", right, "Z")


def _turned(rect: Rect) -> float:
    """How much of the corner is turned."""
    return min(FOLD, 0.45 * rect.height)


def _assumption(rect: Rect) -> str:
    """Corners cut off."""
    cut = min(CUT, SMALLEST * rect.height)
    x, y, right, foot = rect.x, rect.y, rect.x + rect.width, rect.y + rect.height
    return path(
        "M", x + cut, y, "H", right - cut, "L", right, y + cut, "V", foot - cut, "L", right - cut, foot,
        "H", x + cut, "L", x, foot - cut, "V", y + cut, "Z",
    )  # fmt: skip


def _rebuttal(rect: Rect) -> str:
    return path("M", rect.x, rect.y, "H", rect.x + rect.width, "V", rect.y + rect.height, "H", rect.x, "Z")


def _undercut(rect: Rect) -> str:
    """Corners scooped out."""
    notch = min(NOTCH, SMALLEST * rect.height)
    x, y, right, foot = rect.x, rect.y, rect.x + rect.width, rect.y + rect.height
    turn = ("A", notch, notch, 0.0, 0.0, 0.0)
    return path(
        "M", x + notch, y, "H", right - notch, *turn, right, y + notch, "V", foot - notch, *turn, right - notch, foot,
        "H", x + notch, *turn, x, foot - notch, "V", y + notch, *turn, x + notch, y, "Z",
    )  # fmt: skip


_OUTLINES: Mapping[Kind, Outline] = {
    Kind.QUESTION: _question,
    Kind.CLAIM: _claim,
    Kind.EVIDENCE: _evidence,
    Kind.ASSUMPTION: _assumption,
    Kind.REBUTTAL: _rebuttal,
    Kind.UNDERCUT: _undercut,
    Kind.REASON: _inference,
    Kind.OBJECTION: _inference,
}


def bar(kind: Kind, rect: Rect) -> str:
    """The heavy left edge of what speaks against something; nothing for the rest."""
    if kind is Kind.REBUTTAL:
        return path("M", rect.x + 2.0, rect.y, "V", rect.y + rect.height)
    return ""
