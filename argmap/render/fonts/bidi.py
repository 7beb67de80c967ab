"""The order in which the characters of a line stand on paper (Unicode Standard Annex 9).

Marks, embeddings and isolates are not treated: no text of a picture holds any, `clean_text` takes them out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

_NEUTRAL = ("B", "S", "WS", "ON", "BN")
_PAIRS = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›", "〈": "〉", "《": "》", "「": "」", "『": "』", "【": "】"}
MIRRORED = {**_PAIRS, **{close: open_ for open_, close in _PAIRS.items()}}
"""What a bracket looks like in a text that runs to the left."""
_BRACKETS = {open_: close for open_, close in _PAIRS.items() if open_ not in "«‹"}


def levels(text: str, *, rtl: bool) -> tuple[int, ...]:
    """The embedding level of each character: even ones run to the right, odd ones to the left."""
    base = int(rtl)
    if not rtl and text.isascii():
        return (0,) * len(text)
    kinds = [unicodedata.bidirectional(character) or "L" for character in text]
    original = tuple(kinds)
    _resolve_weak(kinds, "R" if rtl else "L")
    _resolve_brackets(text, kinds, original, "R" if rtl else "L")
    _resolve_neutral(kinds, "R" if rtl else "L")
    found = [_level(kind, base) for kind in kinds]
    _reset_trailing(found, original, base)
    return tuple(found)


def visual_order(runs: Sequence[int]) -> tuple[int, ...]:
    """The numbers of runs of these levels from left to right (rule L2)."""
    order = list(range(len(runs)))
    for level in range(max(runs, default=0), 0, -1):
        for start, end in _at_least([runs[at] for at in order], level):
            order[start:end] = reversed(order[start:end])
    return tuple(order)


def _at_least(found: Sequence[int], level: int) -> Iterator[tuple[int, int]]:
    start = None
    for at, value in enumerate((*found, -1)):
        if value >= level and start is None:
            start = at
        elif value < level and start is not None:
            yield start, at
            start = None


def _level(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base % 2 == 0:
        return base + {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
    return base + (kind != "R")


def _resolve_weak(kinds: list[str], sor: str) -> None:
    """Rules W1 to W7: marks, digits and the signs in numbers."""
    _resolve_marks(kinds, sor)
    _after_strong(kinds, sor, "AL", "AN")  # W2
    for at, kind in enumerate(kinds):  # W3
        if kind == "AL":
            kinds[at] = "R"
    _resolve_signs(kinds)
    _after_strong(kinds, sor, "L", "L")  # W7


def _resolve_marks(kinds: list[str], sor: str) -> None:
    """Rule W1: marks run as what they stand on."""
    before = sor
    for at, kind in enumerate(kinds):
        kinds[at] = before if kind == "NSM" else kind
        before = kinds[at]


def _after_strong(kinds: list[str], sor: str, strong: str, made: str) -> None:
    """Make European numbers `made` where the last letter before them is `strong`."""
    last = sor
    for at, kind in enumerate(kinds):
        if kind in ("L", "R", "AL"):
            last = kind
        elif kind == "EN" and last == strong:
            kinds[at] = made


def _resolve_signs(kinds: list[str]) -> None:
    """Rules W4 to W6: separators and signs belong to the numbers they stand in."""
    for at in range(1, len(kinds) - 1):
        around = kinds[at - 1], kinds[at + 1]
        if (kinds[at] in ("ES", "CS") and around == ("EN", "EN")) or (kinds[at] == "CS" and around == ("AN", "AN")):
            kinds[at] = around[0]
    for start, end in tuple(_stretches(kinds, ("ET", "BN"))):
        if "EN" in (kinds[start - 1] if start else "", kinds[end] if end < len(kinds) else ""):
            kinds[start:end] = ["EN"] * (end - start)
    for at, kind in enumerate(kinds):
        if kind in ("ES", "CS", "ET"):
            kinds[at] = "ON"


def _stretches(kinds: Sequence[str], wanted: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    flags = [int(kind in wanted) for kind in kinds]
    return _at_least(flags, 1)


def _resolve_brackets(text: str, kinds: list[str], original: Sequence[str], base: str) -> None:
    """Rule N0: a pair of brackets runs as what stands within it, and marks on a bracket as the bracket."""
    for start, end in _bracket_pairs(text, kinds):
        inside = {_strength(kind) for kind in kinds[start + 1 : end]} - {""}
        if base in inside:
            way = base
        elif inside:
            before = next((_strength(kind) for kind in reversed(kinds[:start]) if _strength(kind)), base)
            way = before if before in inside else base
        else:
            continue
        for at in (start, end):
            kinds[at] = way
            for marked in range(at + 1, len(kinds)):
                if original[marked] != "NSM":
                    break
                kinds[marked] = way


def _bracket_pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    pairs = []
    for at, character in enumerate(text):
        if kinds[at] != "ON":
            continue
        if character in _BRACKETS:
            if len(waiting) == 63:  # BD16 stops there
                break
            waiting.append((_BRACKETS[character], at))
        elif any(character == close for close, _ in waiting):
            while waiting:
                close, start = waiting.pop()
                if close == character:
                    pairs.append((start, at))
                    break
    return sorted(pairs)


def _strength(kind: str) -> str:
    """L or R as rules N0 to N2 see it: numbers count as R."""
    if kind in ("EN", "AN", "R"):
        return "R"
    return "L" if kind == "L" else ""


def _resolve_neutral(kinds: list[str], base: str) -> None:
    """Rules N1 and N2: what has no direction takes that of its neighbours where they agree, else the line's."""
    for start, end in tuple(_stretches(kinds, _NEUTRAL)):
        before = _strength(kinds[start - 1]) if start else base
        after = _strength(kinds[end]) if end < len(kinds) else base
        kinds[start:end] = [before if before == after else base] * (end - start)


def _reset_trailing(found: list[int], kinds: Sequence[str], base: int) -> None:
    """Rule L1: blanks at the end of a line, and before a tab, stand where the line runs to."""
    trailing = True
    for at in range(len(kinds) - 1, -1, -1):
        if kinds[at] in ("B", "S"):
            trailing = True
            found[at] = base
        elif kinds[at] in ("WS", "BN"):
            found[at] = base if trailing else found[at]
        else:
            trailing = False
