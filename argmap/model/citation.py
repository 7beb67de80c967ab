"""Sources, the people in them, and the places cited."""

from __future__ import annotations

from argmap.model.frozen import Frozen
from argmap.model.vocabulary import Credibility, Reliability


class Citation(Frozen):
    """A place in a source. With `quote` alone the words are contiguous; with `until` they run from one to the other."""

    source: str
    """The id of the source."""
    locator: str = ""
    """Where in it: `p. 12`, `pp. 12-14`, `¶ 14`, `§ 3.2`, or nothing."""
    quote: str = ""
    until: str = ""
    credibility: Credibility | None = None
    note: str = ""


class Source(Frozen):
    """Something that can be cited."""

    id: str
    title: str = ""
    author: tuple[str, ...] = ()
    publisher: str = ""
    date: str = ""
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    url: str = ""
    doi: str = ""
    language: str = ""
    """A BCP 47 tag, as in `en` or `zh-Hans`."""
    accessed: str = ""
    text: str = ""
    """The name of the file that holds its text."""
    reliability: Reliability | None = None
    based_on: tuple[str, ...] = ()
    """The ids of sources it draws on."""
    note: str = ""


class Actor(Frozen):
    """A person or body that asserts things."""

    id: str
    name: str = ""
    role: str = ""
    affiliation: str = ""
    note: str = ""
