"""What each nested statement does to what it stands under, said at the end of its line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.pipeline import Compilation
from argmap.resolve.places import NOTHING, SORTS, placement
from argmap.syntax.nodes import Statement
from argmap.text import Span


class Hint(NamedTuple):
    """A word to show at an offset, and what more to say of it."""

    offset: int
    label: str
    tooltip: str


def hints(compilation: Compilation, span: Span) -> tuple[Hint, ...]:
    """The hints in a stretch of the main file."""
    return tuple(_hints(compilation, span))


def _hints(compilation: Compilation, span: Span) -> Iterator[Hint]:
    nodes = compilation.document.nodes
    for node in nodes:
        if node.end < span.start or not isinstance(node, Statement) or node.parent < 0:
            continue
        if node.start > span.end:
            return
        parent = nodes[node.parent]
        if not isinstance(parent, Statement):
            continue
        does = placement(node.kind, SORTS.get(parent.kind)).effect
        if does is None or does == NOTHING:
            continue
        said = parent.text.value if parent.text else ""
        named = parent.name.value if parent.name else parent.kind
        label = f"{does} of" if does == "premise" else str(does)
        target = "the step above" if does == "undercuts" and SORTS[parent.kind] == "proposition" else f"`{named}`"
        yield Hint(node.end, str(does), f"{label} {target}: {said}".rstrip(": "))
