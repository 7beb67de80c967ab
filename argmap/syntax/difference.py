"""The lines in which two texts differ."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import eq

from argmap.diagnostics.moving import Edited
from argmap.text import Text


def edited_lines(old: Text, new: Text) -> tuple[Edited | None, int, int, int]:
    """The lines that differ: from the first up to the last as they were, and up to the end as they are.

    What is known of the lines of the old text is handed on to the new one.
    """
    was, now = old.content, new.content
    if was == now:
        return None, 0, 0, 0
    growth = len(now) - len(was)
    head = _same_head(was, now)
    tail = _same_tail(was, now, min(len(was), len(now)) - head)
    starts = old.line_starts
    first = bisect_right(starts, head) - 1
    while first > 0 and starts[first] == head and was[head - 1] == "\r":
        first -= 1  # the end of the line above may have become another one
    last = bisect_right(starts, len(was) - tail)  # a line of which the end of the line above it is the same, too
    start, rest = starts[first], starts[last:]
    middle = Text("", now[start : rest[0] + growth] if rest else now[start:], bom=True)
    lines, begins = middle.lines, [start + begin for begin in middle.line_starts]
    if rest:
        ends, lines, begins = begins[1:], lines[:-1], begins[:-1]
        # a line put in above one that begins alike is no change of that one
        while lines and last > first and was[starts[last - 1] : starts[last]] == now[begins[-1] : ends[len(lines) - 1]]:
            last, lines, begins = last - 1, lines[:-1], begins[:-1]
        rest = starts[last:]
    end = first + len(lines)
    new.__dict__["lines"] = (*old.lines[:first], *lines, *old.lines[last:])
    new.__dict__["line_starts"] = (*starts[:first], *begins, *(map(growth.__add__, rest) if growth else rest))
    return Edited(new.path, first + 1, last + 1, end - last, growth), first, last, end


def _same_head(one: str, other: str) -> int:
    """How many characters at the head of two texts are the same."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _same_tail(one: str, other: str, most: int) -> int:
    """How many characters at the end of two texts are the same, `most` at most."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low


def same_start(one: Sequence[object], other: Sequence[object]) -> int:
    """How many things at the head of two sequences are the same."""
    count = min(len(one), len(other))
    if one[:count] == other[:count]:
        return count
    return list(map(eq, one, other)).index(False)
