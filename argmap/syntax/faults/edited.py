"""What a damaged line would be with a change to it, its places still those of the line as it was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar, cast

N = TypeVar("N")


class Change(NamedTuple):
    """The columns of a line from `start` up to `end` made into `replacement`."""

    start: int
    end: int
    replacement: str = ""


def changed(content: str, changes: Sequence[Change]) -> str:
    """`content` after the changes, which are in order and apart."""
    parts: list[str] = []
    at = 0
    for start, end, replacement in changes:
        parts += (content[at:start], replacement)
        at = end
    return "".join((*parts, content[at:]))


def origin(column: int, changes: Sequence[Change], *, is_end: bool) -> int:
    """Where `column` of the changed line was in the line as written; `is_end`: as the end of a word, not its start."""
    shift = 0
    for start, end, replacement in changes:
        first = start + shift
        last = first + len(replacement)
        if column < first or (is_end and column == first):
            break
        if column < last or (is_end and column == last):
            return end if is_end else start
        shift = last - end
    return column - shift


def moved(node: N, move: Callable[[int, bool], int]) -> N:
    """`node` with the start and end of each of its words moved; `move` is told whether the place is an end."""
    return cast("N", _moved(node, move))


def _moved(value: object, move: Callable[[int, bool], int]) -> object:
    """The same for a node or anything in one: words, strings, tuples of them, numbers, None."""
    if not isinstance(value, tuple):
        return value
    names = getattr(value, "_fields", None)
    if names is None:
        return tuple(_moved(item, move) for item in value)
    remade: Callable[..., object] = type(value)
    fields = zip(names, value, strict=True)
    return remade(
        *(move(item, name == "end") if name in ("start", "end") else _moved(item, move) for name, item in fields)
    )
