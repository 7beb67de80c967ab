"""What can be folded away: blocks, comments, imports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.lsp.blocks import blocks_of
from argmap.syntax.nodes import Document, Import


class FoldKind(StrEnum):
    """What is folded."""

    BLOCK = "block"
    COMMENT = "comment"
    IMPORTS = "imports"


class Fold(NamedTuple):
    """Lines from 1, of which the first stays."""

    first: int
    last: int
    kind: FoldKind


def folds(document: Document) -> tuple[Fold, ...]:
    """Every stretch of two lines or more that says one thing."""
    blocks = blocks_of(document)
    found = [
        Fold(node.line, last, FoldKind.BLOCK)
        for number, node in enumerate(document.nodes)
        if (last := blocks.last_line(number)) > node.line
    ]
    alone = [comment.line for comment in document.comments if comment.alone]
    found += (Fold(first, last, FoldKind.COMMENT) for first, last in _runs(alone, lambda one, other: other == one + 1))
    imports = [node.line for node in document.nodes if isinstance(node, Import)]
    others = {node.line for node in document.nodes if not isinstance(node, Import)}

    def together(one: int, other: int) -> bool:
        return not any(line in others for line in range(one, other))

    found += (Fold(first, last, FoldKind.IMPORTS) for first, last in _runs(imports, together))
    return tuple(sorted(found))


def _runs(lines: Iterable[int], together: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """The first and last of every two lines or more that belong together."""
    first = last = -1
    for line in lines:
        if first >= 0 and together(last, line):
            last = line
            continue
        if last > first:
            yield first, last
        first = last = line
    if last > first:
        yield first, last
