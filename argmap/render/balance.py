"""Pieces of a text put into lines as even as they can be, broken where a reader would pause."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

PAUSE = 0.16
"""How much shorter or longer a line may be, by the average, to end at a comma or the like."""
CLING = 0.2
"""How much a line may so differ to keep a short word from standing at its end: `a`, `to`, `of`."""
WIDOW = 0.3
"""The share of the room that the last line of a text fills at least, if that can be."""
_PAUSES = frozenset(",;:.!?–—，。；：、！？،؛")
_CLINGING = 2
"""Letters of a word that rather stands before another."""
MOST_LINES, MOST_PIECES = 12, 400
"""A text of more is set line by line: in a long one, a ragged edge is no fault."""


class Piece(NamedTuple):
    """What must stay together. `spaced`: whether a space stands before it."""

    text: str
    width: float
    spaced: bool


def lines_of(pieces: Sequence[Piece], space: float, width: float) -> list[str]:
    """The lines, as few as `width` allows."""
    ends = _greedy(pieces, space, width)
    if 1 < len(ends) <= MOST_LINES and len(pieces) <= MOST_PIECES:
        ends = _even(pieces, space, width, len(ends))
    return [_joined(pieces[start:end]) for start, end in zip([0, *ends], ends, strict=False)]


def _greedy(pieces: Sequence[Piece], space: float, width: float) -> list[int]:
    """Where lines end that are filled one after another."""
    ends: list[int] = []
    used = 0.0
    for number, piece in enumerate(pieces):
        gap = space if piece.spaced else 0.0
        if number and used + gap + piece.width > width:
            ends.append(number)
            used = piece.width
        else:
            used += (gap if number else 0.0) + piece.width
    return [*ends, len(pieces)] if pieces else []


def _even(pieces: Sequence[Piece], space: float, width: float, count: int) -> list[int]:
    """Where `count` lines end so that the sum of the squares by which they miss the average is least.

    The optimum over all ways to break, by dynamic programming, as Knuth and Plass do it for paragraphs (Software:
    Practice and Experience 11, 1981).
    """
    whole, place = len(pieces), 0.0
    starts, stops = [], []  # where each piece would begin and end, were all on one line
    for piece in pieces:
        place += space if piece.spaced else 0.0
        starts.append(place)
        place += piece.width
        stops.append(place)
    average = place / count
    faults = [_fault(piece, following, average) for piece, following in pairwise(pieces)]
    least = WIDOW * width
    costs, breaks = {0: 0.0}, []
    for left in range(count - 1, -1, -1):
        found: dict[int, float] = {}
        back: dict[int, int] = {}
        for start, before in costs.items():
            origin = starts[start]
            for end in range(start + 1, whole) if left else (whole,):
                used = stops[end - 1] - origin
                if used > width and end > start + 1:
                    break
                if left and place - stops[end - 1] > left * width + left * space:
                    continue
                cost = before + (used - average) ** 2
                cost += faults[end - 1] if left else 4 * max(0.0, least - used) ** 2
                if cost < found.get(end, inf):
                    found[end], back[end] = cost, start
        breaks.append(back)
        costs = found
    ends = [whole]
    for back in reversed(breaks[1:]):
        ends.append(back[ends[-1]])
    return ends[::-1]


def _fault(last: Piece, following: Piece, average: float) -> float:
    """What a line end between two pieces costs, beside its place: less than nothing where a reader pauses anyway."""
    if last.text[-1] in _PAUSES:
        return -((PAUSE * average) ** 2)
    if following.spaced and len(last.text) <= _CLINGING and last.text.isalpha() and last.text.isascii():
        return (CLING * average) ** 2
    return 0.0


def _joined(pieces: Sequence[Piece]) -> str:
    return "".join(f" {piece.text}" if piece.spaced and number else piece.text for number, piece in enumerate(pieces))
