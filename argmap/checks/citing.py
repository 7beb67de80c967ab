"""Who cites what, file by file.

A file that cites one source is the map of an article: that its claims rest on this source, and that it hears people
through it, is what it is, and no fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model import ArgumentMap, Citation
from argmap.resolve.modules import Module


def citations_by_file(map: ArgumentMap) -> Iterator[tuple[str, Citation]]:
    """Every citation of a statement or a relation, after the import that the file is reached through."""
    for statement in map.statements:
        if statement.citations:
            file = statement.module
            for cited in statement.citations:
                yield file, cited
    for relation in map.relations:
        for cited in relation.citations:
            yield relation.module, cited


def sources_by_file(map: ArgumentMap) -> dict[str, dict[str, None]]:
    """The sources that each file cites, in the order of the map; files that cite none are left out."""
    found: dict[str, dict[str, None]] = {}
    for file, cited in citations_by_file(map):
        found.setdefault(file, {})[cited.source] = None
    return found


def source_named(id: str, seen_from: Module) -> str:
    """The source `id` for a reader of one file."""
    return f"`{id.removeprefix(seen_from.prefix)}`"
