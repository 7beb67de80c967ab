"""Changes to the files of a map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from argmap.resolve.modules import Module
from argmap.text import Text


class Change(NamedTuple):
    """Put `text` in place of what stands from `start` up to `end` in one of the files."""

    module: Module
    start: int
    end: int
    text: str


def applied(text: Text, changes: Iterable[Change]) -> str:
    """The content of `text` with `changes`, which do not overlap, all made; those at one place in their order."""
    content = text.content
    for change in sorted(changes, key=lambda one: (one.start, one.end))[::-1]:
        content = f"{content[: change.start]}{change.text}{content[change.end :]}"
    return content
