"""Sources with the place that is asked about marked in them by `|`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from argmap.lsp.change import Change
from argmap.lsp.place import Place, place_at
from argmap.pipeline import Compilation
from argmap.text import Span
from tests.marked import compiled

MARK = "|"


def place(source: str, others: Mapping[str, str] | None = None) -> Place:
    """The place of the mark in `map.arg`, which this source is without the mark."""
    offset = source.index(MARK)
    files = {"map.arg": source.replace(MARK, "", 1), **(others or {})}
    return place_at(compiled(files), offset)


def words(compilation: Compilation, span: Span) -> str:
    """What stands at a span of one of the files."""
    return compilation.texts[span.file].content[span.start : span.end]


def made(source: str, changes: Iterable[Change]) -> str:
    """A source with changes made to it, none of which overlaps another: no editor would take them."""
    changes = tuple(changes)
    for one, other in pairwise(sorted((change.start, change.end) for change in changes)):
        assert one[1] <= other[0], changes
    for change in sorted(changes, key=lambda one: (one.start, one.end))[::-1]:
        source = f"{source[: change.start]}{change.text}{source[change.end :]}"
    return source
