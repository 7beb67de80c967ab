"""Parts of a map, ways to look at it, and the maps it takes in."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from argmap.model.frozen import Frozen
from argmap.model.vocabulary import Direction, Kind


class Group(Frozen):
    """A named part of the map."""

    id: str
    title: str = ""
    parent: str = ""
    """The id of the group it stands in, or nothing."""
    note: str = ""


class View(Frozen):
    """A way to look at a map: what is shown and how it is laid out. Empty means everything."""

    id: str
    title: str = ""
    focus: tuple[str, ...] = ()
    depth: Annotated[int, Field(ge=0)] | None = None
    show: tuple[Kind, ...] = ()
    hide: tuple[Kind, ...] = ()
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    collapse: tuple[str, ...] = ()
    direction: Direction | None = None
    note: str = ""


class Import(Frozen):
    """Another map, taken in under a name; its statements go by `name.id`."""

    name: str
    path: str
    """The file, as written."""
    title: str = ""
    module: str = ""
    """The import in which it was written, `""` for the map itself."""
