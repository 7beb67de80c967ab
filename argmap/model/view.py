"""Parts of a map, ways to look at it, and the maps it takes in."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from argmap.frozen import Frozen
from argmap.model.vocabulary import Direction, Id, Kind


class Group(Frozen):
    """A named part of the map."""

    id: Id
    """The name it goes by; it is no statement's."""
    title: str = ""
    """What it is called."""
    parent: str = ""
    """The id of the group it stands in, or nothing."""
    note: str = ""
    """A remark of whoever drew the map."""


class View(Frozen):
    """A way to look at a map: what is shown and how it is laid out. Empty means everything."""

    id: Id
    """The name it goes by."""
    title: str = ""
    """What the picture is called."""
    focus: tuple[str, ...] = ()
    """The ids of statements shown with what bears on them."""
    depth: Annotated[int, Field(ge=0)] | None = None
    """How many steps around the focus are shown; none given, all."""
    show: tuple[Kind, ...] = ()
    """The kinds of statement shown."""
    hide: tuple[Kind, ...] = ()
    """The kinds of statement left out."""
    tags: tuple[str, ...] = ()
    """Statements with one of these tags are shown."""
    sources: tuple[str, ...] = ()
    """Statements that cite one of these sources are shown."""
    actors: tuple[str, ...] = ()
    """Statements asserted by one of these actors are shown."""
    collapse: tuple[str, ...] = ()
    """The ids of groups and statements shown without what they hold."""
    direction: Direction | None = None
    """Which way the picture runs."""
    note: str = ""
    """A remark of whoever drew the map."""


class Import(Frozen):
    """Another map, taken in under a name; its statements go by `name.id`."""

    name: Id
    """The name it is taken in under."""
    path: str
    """The file, as written."""
    title: str = ""
    """The title of the map that is taken in."""
    module: str = ""
    """The import in which it was written, `""` for the map itself."""


class Bibliography(Frozen):
    """A bibliography that sources are taken from."""

    path: str
    """The file, as written."""
    module: str = ""
    """The import in which it was written, `""` for the map itself."""
