"""Entries of bibliographies into sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeGuard

from argmap.model import Source
from argmap.resolve.listings import MOST_FAULTS, entry_finding
from argmap.resolve.scope import Scope
from argmap.resolve.values import FORMS, ValueFormError
from argmap.syntax.nodes import Bibliography, Quoted

_TAG = re.compile(r"</?(?:i|b|sub|sup|sc|span)(?: [^<>]*)?>")


def source_of(scope: Scope, id: str, fields: Mapping[str, object]) -> Source:
    """The source that goes by `id`: what its entry says, if it has one, and `fields` over that."""
    listings = scope.listings
    if id not in listings.entries:
        return Source.trusted(**{"id": id, "title": "", **fields})
    from argmap.bibliography import EntryError  # noqa: PLC0415 - only maps with a bibliography have use for it
    from argmap.bibliography.item import canonical_item  # noqa: PLC0415

    entry, site = listings.entries[id], listings.sites[id]
    for where, other in listings.doubles.get(id, ())[:MOST_FAULTS]:
        name = id.removeprefix(site.module.prefix)
        reason = f"`{other.key}` goes by `{name}`, like {entry.place}, which counts"
        scope.findings.append(entry_finding(where, other.place, reason))
    try:
        item = entry.read()
    except EntryError as error:
        scope.findings.append(entry_finding(site, entry.place, f"`{entry.key}`: {error}"))
        return Source.trusted(**{"id": id, "title": "", **fields})
    return Source.trusted(**{"id": id, "title": "", **fields_of(item), **fields, "reference": canonical_item(item)})


def listed_sources(scope: Scope) -> Iterator[Source]:
    """The sources that stand in a bibliography alone and are used: those of one file together, by their ids."""
    used = [(site, id) for id, site in scope.definitions["source"].items() if isinstance(site.node, Bibliography)]
    for _, id in sorted(used, key=lambda one: (one[0].module.number, one[1])):
        yield source_of(scope, id, {})


# -- what an item says -------------------------------------------------------------------------------------------------


def fields_of(item: Mapping[str, object]) -> dict[str, object]:
    """The fields of a source as an item of CSL has them; what has no form in the language is left to the item."""
    author = tuple(filter(None, map(_name, _list(item.get("author")))))
    found: dict[str, object] = {
        "title": _text(item.get("title")),
        "author": author,
        "publisher": _text(item.get("container-title")) or _text(item.get("publisher")),
        "date": _formed("date", _date(item.get("issued"))),
        "url": _formed("url", _text(item.get("URL"))),
        "doi": _formed("doi", re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", _text(item.get("DOI")))),
        "language": _formed("language", _text(item.get("language"))),
        "accessed": _formed("accessed", _date(item.get("accessed"))),
    }
    return {field: value for field, value in found.items() if value}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    return " ".join(_TAG.sub("", value).split()) if isinstance(value, str) else ""


def _name(name: object) -> str:
    if not isinstance(name, dict):
        return ""
    parts = ("literal",) if "literal" in name else ("given", "dropping-particle", "non-dropping-particle", "family")
    told = " ".join(filter(None, (_text(name.get(part)) for part in parts)))
    suffix = "" if "literal" in name else _text(name.get("suffix"))
    return f"{told}, {suffix}" if suffix else told


def _date(value: object) -> str:
    if not isinstance(value, dict):
        return ""
    dates = value.get("date-parts")
    parts = [part for part in dates[0] if isinstance(part, int)] if _is_date(dates) else []
    if parts:
        year, *rest = parts
        return "-".join((f"{year:04}", *(f"{part:02}" for part in rest)))
    return _text(value.get("literal"))


def _is_date(dates: object) -> TypeGuard[list[list[object]]]:
    return isinstance(dates, list) and bool(dates) and isinstance(dates[0], list)


def _formed(key: str, text: str) -> str:
    """`text` where it is a value that the language takes for `key`, else nothing."""
    try:
        FORMS[key].read((Quoted(text, 0, 0),))
    except ValueFormError:
        return ""
    return text
