"""Sources, the people in them, and the places cited."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from argmap.model.frozen import Frozen
from argmap.model.vocabulary import Credibility, Id, Reliability


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

    @model_validator(mode="after")
    def _begun(self) -> Self:
        """Refuse the end of a passage whose beginning is not given."""
        if self.until and not self.quote:
            raise ValueError("`until` ends a passage that `quote` does not begin")
        return self


class Source(Frozen):
    """Something that can be cited."""

    id: Id
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

    id: Id
    name: str = ""
    role: str = ""
    affiliation: str = ""
    note: str = ""
