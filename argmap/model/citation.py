"""Sources, the people in them, and the places cited."""

from __future__ import annotations

from typing import Self

from pydantic import field_validator, model_validator

from argmap.frozen import Frozen
from argmap.model.vocabulary import Credibility, Id, Reliability


class Citation(Frozen):
    """A place in a source. With `quote` alone the words are contiguous; with `until` they run from one to the other."""

    source: str
    """The id of the source."""
    locator: str = ""
    """Where in it: `p. 12`, `pp. 12-14`, `¶ 14`, `§ 3.2`, or nothing."""
    quote: str = ""
    """The words, or with `until` the first of them."""
    until: str = ""
    """The last words of the passage."""
    credibility: Credibility | None = None
    """How credible what stands there is: 1 (confirmed) to 6 (cannot be judged)."""
    note: str = ""
    """A remark of whoever drew the map."""

    @model_validator(mode="after")
    def _begun(self) -> Self:
        """Refuse the end of a passage whose beginning is not given."""
        if self.until and not self.quote:
            raise ValueError("`until` ends a passage that `quote` does not begin")
        return self


class Source(Frozen):
    """Something that can be cited."""

    id: Id
    """The name it is cited by."""
    title: str = ""
    """What it is called."""
    author: tuple[str, ...] = ()
    """Who wrote it."""
    publisher: str = ""
    """Where it appeared."""
    date: str = ""
    """When it appeared: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    url: str = ""
    """Its address on the web."""
    doi: str = ""
    """Its DOI, as in `10.1000/182`."""
    language: str = ""
    """A BCP 47 tag, as in `en` or `zh-Hans`."""
    accessed: str = ""
    """When it was read: a date."""
    text: str = ""
    """The name of the file that holds its text."""
    reliability: Reliability | None = None
    """How reliable it is: A (completely) to F (cannot be judged)."""
    based_on: tuple[str, ...] = ()
    """The ids of sources it draws on."""
    reference: str = ""
    """Its entry in a bibliography: an item of CSL JSON, in one line. Its `id` is the citation key."""
    note: str = ""
    """A remark of whoever drew the map."""

    @field_validator("reference")
    @classmethod
    def _item(cls, reference: str) -> str:
        """Refuse a reference that is no object in JSON with an `id`."""
        if reference:
            import json  # noqa: PLC0415 - most maps have no bibliography, and check waits for no import

            try:
                item = json.loads(reference)
            except (ValueError, RecursionError):
                item = None
            if not isinstance(item, dict) or not isinstance(item.get("id"), str):
                raise ValueError("a reference is an item of CSL JSON: an object with an `id`")
        return reference


class Actor(Frozen):
    """A person or body that asserts things."""

    id: Id
    """The name it goes by in `by`."""
    name: str = ""
    """What it is called."""
    role: str = ""
    """What it does, as in `trade lawyer`."""
    affiliation: str = ""
    """Whom it belongs to."""
    note: str = ""
    """A remark of whoever drew the map."""
