"""Sources that stand in a bibliography, as `.arg` lines: what their entries say is not written again."""

from __future__ import annotations

import json
from collections.abc import Sequence

from argmap.formats.spelling import UnwritableError
from argmap.model import ArgumentMap, Source
from argmap.visible import abridged

_SHOWN = 60


def own_part(source: Source, map: ArgumentMap) -> Source:
    """`source` with what it says beyond its entry in a bibliography of `map`; all of it where it has none.

    Raises:
        UnwritableError: read back, the source would not be the same.
    """
    if not source.reference:
        return source
    from argmap.bibliography import name_of  # noqa: PLC0415 - only maps with a bibliography have use for it
    from argmap.resolve.entries import fields_of  # noqa: PLC0415

    if not any(not one.module for one in map.bibliographies):
        raise UnwritableError("has a `reference`, and the map names no bibliography that it could stand in")
    item = json.loads(source.reference)
    if name_of(item["id"]) != source.id:
        raise UnwritableError(f"has the `reference` of `{abridged(item['id'], _SHOWN)}`, which goes by another name")
    same: dict[str, object] = {}
    for field, value in fields_of(item).items():
        if getattr(source, field) == value:
            same[field] = Source.blank[field]
        elif not getattr(source, field):
            raise UnwritableError(f"has no `{field}`, but its entry in the bibliography has one")
    return source.model_copy(update=same)


def listed_alone(sources: Sequence[Source], map: ArgumentMap) -> frozenset[str]:
    """The ids of the sources that need no line.

    Their entry says all of them, something refers to them, and they stand where reading puts such sources: behind all
    others, in the order of their ids.
    """
    used = _used(map)
    alone: list[str] = []
    for source in reversed(sources):
        if not source.reference or source.id not in used or (alone and source.id > alone[-1]):
            break
        try:
            own = own_part(source, map)
        except UnwritableError:
            break
        if own != Source(id=source.id, reference=source.reference):
            break
        alone.append(source.id)
    return frozenset(alone)


def _used(map: ArgumentMap) -> frozenset[str]:
    """The ids of the sources that the map itself refers to."""
    citing = (*(one for one in map.statements if not one.module), *(one for one in map.relations if not one.module))
    cited = (citation.source for one in citing for citation in one.citations)
    drawn = (id for one in map.sources if "." not in one.id for id in one.based_on)
    seen = (id for view in map.views if "." not in view.id for id in view.sources)
    return frozenset((*cited, *drawn, *seen))
