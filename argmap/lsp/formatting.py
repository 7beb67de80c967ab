"""The changes that put a text into its one form."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

from argmap.text import LINE_END, Text

MOST_COMPARED = 3_000
"""So many lines are compared one by one; where more have changed, they are replaced as a whole."""


class Replacement(NamedTuple):
    """Put `text` in place of what stands from `start` up to `end`."""

    start: int
    end: int
    text: str


def replacements(text: Text, formed: Text) -> tuple[Replacement, ...]:
    """What to change in `text` so that it says what `formed` says: whole lines, and only those that differ."""
    old, new = _lines(text.content), _lines(formed.content)
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    mine, others = old[first : len(old) - last], new[first : len(new) - last]
    starts = _starts(old)
    if len(mine) > MOST_COMPARED or len(others) > MOST_COMPARED:
        return (Replacement(starts[first], starts[first + len(mine)], "".join(others)),)
    return tuple(
        Replacement(starts[first + from_], starts[first + to], "".join(others[other : other + count]))
        for tag, from_, to, other, end in SequenceMatcher(None, mine, others, autojunk=False).get_opcodes()
        if tag != "equal" and (count := end - other) >= 0
    )


def _lines(content: str) -> list[str]:
    """The lines of a text with their ends."""
    ends = [match.end() for match in LINE_END.finditer(content)]
    starts = [0, *ends]
    return [content[start:end] for start, end in zip(starts, [*ends, len(content)], strict=True) if end > start]


def _starts(lines: list[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return starts
