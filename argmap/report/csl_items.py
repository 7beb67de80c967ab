"""Sources as items of CSL: the entry of a bibliography, and over it what the map says of the source."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from argmap.bibliography import EntryError
from argmap.bibliography.entry import Item
from argmap.bibliography.item import checked
from argmap.model import Source
from argmap.resolve.entries import fields_of

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_VARIABLES: Mapping[str, str] = {"title": "title", "url": "URL", "doi": "DOI", "language": "language"}
_DATES: Mapping[str, str] = {"date": "issued", "accessed": "accessed"}


def csl_item(source: Source) -> Item:
    """The item of `source`; its `id` is that of the source.

    An author declared in a map is a name as it stands, `"Nagy, Stephen"` one with its family name in front: where a
    name without a comma would have to be split, nobody can tell.
    """
    item = _entry(source)
    said = fields_of(item)
    for field, variable in _VARIABLES.items():
        if (value := getattr(source, field)) != said.get(field, ""):
            item[variable] = value
    for field, variable in _DATES.items():
        if (value := getattr(source, field)) != said.get(field, ""):
            item[variable] = _date(value)
    if source.author != said.get("author", ()):
        item["author"] = [_name(name) for name in source.author]
    if source.publisher != said.get("publisher", ""):
        item["container-title" if "container-title" in item or source.url else "publisher"] = source.publisher
    item.setdefault("type", "webpage" if source.url else "document")
    return {**{key: value for key, value in item.items() if value}, "id": source.id}


def _entry(source: Source) -> Item:
    """The entry that the source was taken from, nothing for one that stands in the map alone."""
    if not source.reference:
        return {}
    try:
        return checked(json.loads(source.reference))
    except EntryError:  # a map in JSON may bring one that no bibliography would
        return {}


def _date(date: str) -> dict[str, object]:
    match = _DATE.fullmatch(date)
    if match is None:
        return {"literal": date} if date else {}
    return {"date-parts": [[int(part) for part in match.groups() if part]]}


def _name(name: str) -> dict[str, str]:
    family, comma, given = name.partition(",")
    return {"family": family.strip(), "given": given.strip()} if comma and given.strip() else {"literal": name}
