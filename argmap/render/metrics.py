"""How wide a text is, without a font at hand.

Widths are those of Liberation Sans, which are Arial's and Helvetica's. For characters it does not have, the width is a
sensible one of the fonts that stand in: an em for East-Asian wide characters, nothing for marks that combine.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from argmap.render.advances import BOLD, REGULAR, Runs

EM = 2048
EMOJI = 1.3
UNKNOWN = 0.75
"""Of an em; the average of the scripts that neither table has, rather more than less."""

MOST_KEPT = 8192
"""Characters whose widths are kept at hand."""
GUESS = 1.6
"""How much wider than its average a character may be that neither table has."""

_AVERAGES = (  # of the letters of a script, in the fonts that systems bring for it, in ems
    (0x0590, 0x05FF, 0.57),  # Hebrew
    (0x0600, 0x077F, 0.55),  # Arabic
    (0x0E00, 0x0E7F, 0.62),  # Thai
    (0x10A0, 0x10FF, 0.60),  # Georgian
    (0x1E00, 0x1EFF, 0.60),  # Latin with two marks, as in Vietnamese
    (0x1F00, 0x1FFF, 0.62),  # Greek with accents and breathings
)
_NO_WIDTH = frozenset({"Mn", "Me", "Cf", "Cc"})
_EMOJI = ((0x1F000, 0x1FAFF), (0x2600, 0x27BF), (0x2B00, 0x2BFF))


class _Widths(dict[str, float]):
    """The widths of characters, each worked out when it is first asked for. A text is looked up without a call."""

    def __init__(self, work_out: Callable[[str, bool], float], bold: bool) -> None:
        super().__init__()
        self._work_out, self._bold = work_out, bold

    def __missing__(self, character: str) -> float:
        width = self._work_out(character, self._bold)
        if len(self) < MOST_KEPT:
            self[character] = width
        return width


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of one line of `text` at `size`, in the unit of `size`."""
    return sum(map(_ADVANCES[bold].__getitem__, text)) * size


def width_at_worst(text: str, size: float, *, bold: bool = False) -> float:
    """The width of one line of `text` in the widest of the fonts that usually stand in for those it was measured in."""
    return sum(map(_AT_WORST[bold].__getitem__, text)) * size


def is_measured(text: str) -> bool:
    """Whether every character's width is known rather than guessed."""
    table = _table(False)
    return all(ord(character) in table or _is_wide(character) for character in text)


def advance(character: str, bold: bool = False) -> float:
    """How far `character` moves the pen, in ems."""
    if unicodedata.category(character) in _NO_WIDTH:
        return 0.0
    width = _table(bold).get(ord(character))
    if width is not None:
        return width / EM
    if any(first <= ord(character) <= last for first, last in _EMOJI):
        return EMOJI
    return 1.0 if _is_wide(character) else _average(character) or UNKNOWN


def _advance_at_worst(character: str, bold: bool) -> float:
    """How far `character` moves the pen in a font that stands in, in ems."""
    width = advance(character, bold)
    wide = _stand_ins(bold).get(ord(character))
    if wide is not None:
        return max(width, wide / EM)
    return width if is_measured(character) else width * GUESS


def _average(character: str) -> float:
    """The width of a letter of its script, 0 where it is not known."""
    if character < "\u0590":
        return 0.0
    return next((width for first, last, width in _AVERAGES if first <= ord(character) <= last), 0.0)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in ("W", "F")


@cache
def _table(bold: bool) -> dict[int, int]:
    return dict(_spread(BOLD if bold else REGULAR))


@cache
def _stand_ins(bold: bool) -> dict[int, int]:
    from argmap.render import stand_ins  # noqa: PLC0415 (only lines that fill much of their room ask for it)

    return dict(_spread(stand_ins.BOLD if bold else stand_ins.REGULAR))


def _spread(runs: Runs) -> Iterator[tuple[int, int]]:
    for code, words in runs:
        for word in words.split():
            width, _, count = word.partition("x")
            for _ in range(int(count or 1)):
                yield code, int(width)
                code += 1  # noqa: PLW2901 (the run goes on from here)


_ADVANCES = {bold: _Widths(advance, bold) for bold in (False, True)}
_AT_WORST = {bold: _Widths(_advance_at_worst, bold) for bold in (False, True)}
