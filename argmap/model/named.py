"""Names that a map gives as text, where it may declare an actor of that name."""

from __future__ import annotations

from collections import Counter

from argmap.model.argument_map import ArgumentMap


def folded(name: str) -> str:
    """`name` as names are compared that people write: in small letters, with single spaces."""
    return " ".join(name.split()).casefold()


def written_names(map: ArgumentMap) -> Counter[str]:
    """How often each name, folded, stands in `by` of a statement or relation; ids of actors are among them."""
    return Counter(folded(name) for one in (*map, *map.relations) for name in one.by)
