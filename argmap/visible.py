"""Text made fit to be shown: nothing a terminal or a CI log would obey, nothing invisible, and how wide it is.

Whatever stands in a map, in a label or in the name of a file may reach a terminal. Control characters could move its
cursor or change its title, bidirectional controls could make a line read otherwise than it is, zero-width and tag
characters could hide a difference. Each is shown as its code point, `<U+202E>`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

TAB = "    "
"""How a tab is shown: tabs have no agreed width, and carets must stand under what they point at."""

# ZERO WIDTH (NON-)JOINER belong to the spelling of Persian and Indic words and to emoji: they stay between two
# characters that are not ASCII. U+FE00-FE0F and U+E0100-E01EF choose the shape of a character, and stay as well.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
    "|(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])"
)
# `##[command]` anywhere in a line, and `::command::` at its start, are orders to a CI runner that reads our output.
_ORDER = re.compile(r"#(?=#\w*\[)|\A(\s*):(?=:)")

_MARKS = frozenset(("Mn", "Me", "Cf"))
_WIDE = frozenset("WF")


def visible(text: str) -> str:
    """`text` on one line, with every character that is unsafe or invisible shown as its code point."""
    return _UNSAFE.sub(_code_point, text.replace("\t", TAB))


def pieces(text: str) -> list[str]:
    """What is shown for each code point of `text`; joined, they are `visible(text)`."""
    shown = list(text.replace("\t", "\0"))
    for match in _UNSAFE.finditer(text):
        place = match.start()
        shown[place] = TAB if text[place] == "\t" else _code_point(match)
    return shown


def _code_point(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"


def without_orders(line: str) -> str:
    """A line of output in which no CI runner finds an order."""
    return _ORDER.sub(lambda match: f"{match[1] or ''}<U+{ord(match[0][-1]):04X}>", line)


def width(text: str) -> int:
    """How many cells of a terminal `text`, which is visible, takes: 2 for East Asian wide, 0 for combining marks."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if char.isascii():
        return 1
    if unicodedata.category(char) in _MARKS or "\u1160" <= char <= "\u11ff" or "\ud7b0" <= char <= "\ud7ff":
        return 0  # the latter two are vowels and finals that join the Hangul syllable before them
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1


def wrapped(text: str, room: int) -> Iterator[str]:
    """The rows of `text`, which is visible, broken at spaces so that each is `room` cells wide at most, if it can."""
    row: list[str] = []
    filled = 0
    for word in text.split(" "):
        needed = width(word)
        if row and filled + 1 + needed > room:
            yield " ".join(row)
            row, filled = [], 0
        filled += needed + bool(row)
        row.append(word)
    yield " ".join(row)


def abridged(text: str, room: int) -> str:
    """`text` made visible, with `…` for what `room` cells do not hold."""
    shown = visible(text[: 8 * room])  # a hundred thousand combining marks are no wider than one
    if len(text) <= 8 * room and width(shown) <= room:
        return shown
    ends = accumulate(map(_cells, shown))
    return shown[: sum(end < room for end in ends)] + "…"
