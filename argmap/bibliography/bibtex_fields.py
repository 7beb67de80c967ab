"""Fields of BibTeX and BibLaTeX as variables of CSL."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from argmap.bibliography.entry import Item

_KINDS: Mapping[str, str] = {
    "article": "article-journal",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "proceedings": "book",
    "manual": "book",
    "booklet": "pamphlet",
    "inbook": "chapter",
    "incollection": "chapter",
    "inreference": "entry",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "thesis": "thesis",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "report": "report",
    "techreport": "report",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "dataset": "dataset",
    "software": "software",
    "patent": "patent",
    "legislation": "legislation",
    "jurisdiction": "legal_case",
    "unpublished": "manuscript",
    "letter": "personal_communication",
    "newspaper": "article-newspaper",
}
_SUBTYPES: Mapping[str, str] = {"newspaper": "article-newspaper", "magazine": "article-magazine"}

_TEXTS: Mapping[str, tuple[str, ...]] = {
    "container-title": ("journaltitle", "journal", "booktitle", "maintitle"),
    "publisher": ("publisher", "institution", "school", "organization", "howpublished"),
    "publisher-place": ("location", "address"),
    "volume": ("volume",),
    "edition": ("edition",),
    "collection-title": ("series",),
    "title-short": ("shorttitle",),
    "event": ("eventtitle",),
    "genre": ("type",),
    "language": ("langid", "language"),
    "version": ("version",),
    "ISBN": ("isbn",),
    "ISSN": ("issn",),
}
"""The fields that a variable may come from: the first that is there."""

_NAMES = ("author", "editor", "translator")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?")
_ESCAPED = re.compile(r"\\([_%&#~$])")


def item_of(kind: str, fields: Mapping[str, str]) -> Item:
    """The item of an entry of `kind` (`article`, `online`, …) with these fields, in LaTeX."""
    sort = _SUBTYPES.get(fields.get("entrysubtype", "").lower()) or _KINDS.get(kind, "document")
    item: Item = {"type": sort}
    title = ": ".join(plain(fields[key]) for key in ("title", "subtitle") if fields.get(key))
    if title:
        item["title"] = title
    for variable, keys in _TEXTS.items():
        found = next((fields[key] for key in keys if fields.get(key)), "")
        if found:
            item[variable] = plain(found)
    if number := fields.get("number") or fields.get("issue"):
        item["issue" if sort.startswith("article") else "number"] = plain(number)
    if pages := fields.get("pages"):
        item["page"] = re.sub(r"\s*(?:--+|[–—])\s*", "-", plain(pages))
    for key, variable in (("doi", "DOI"), ("url", "URL")):
        if fields.get(key):
            item[variable] = _ESCAPED.sub(r"\1", fields[key]).strip()
    for role in _NAMES:
        if fields.get(role):
            item[role] = list(_names(fields[role]))
    return item | _dates(fields)


def plain(latex: str) -> str:
    """The text that LaTeX stands for: accents put on their letters, braces and commands taken away."""
    if not re.search(r"[\\{}~$]|--|``|''", latex):
        return " ".join(latex.split())
    from pylatexenc.latex2text import LatexNodes2Text  # noqa: PLC0415 - comes with bibtexparser, an optional extra

    reader = LatexNodes2Text(math_mode="verbatim", strict_latex_spaces=True)
    return " ".join(str(reader.latex_to_text(latex)).replace("\u00a0", " ").split())


def _names(field: str) -> Iterator[dict[str, str]]:
    from bibtexparser.middlewares.names import (  # noqa: PLC0415 - an optional extra
        parse_single_name_into_parts,
        split_multiple_persons_names,
    )

    for name in split_multiple_persons_names(field):
        if name.startswith("{") and name.endswith("}"):
            yield {"literal": plain(name)}
            continue
        if name.strip().lower() == "others":
            yield {"literal": "others"}
            continue
        parts = parse_single_name_into_parts(name, strict=False)
        told = {
            "family": plain(" ".join(parts.last)),
            "given": plain(" ".join(parts.first)),
            "non-dropping-particle": plain(" ".join(parts.von)),
            "suffix": plain(" ".join(parts.jr)),
        }
        kept = {part: text for part, text in told.items() if text}
        yield {"literal": kept["family"]} if kept.keys() == {"family"} else kept


def _dates(fields: Mapping[str, str]) -> Item:
    found: Item = {}
    issued = fields.get("date") or "-".join(filter(None, (fields.get("year", ""), *_month_and_day(fields))))
    for variable, date in (("issued", issued), ("accessed", fields.get("urldate", ""))):
        if match := _DATE.match(date.strip()):
            found[variable] = {"date-parts": [[int(part) for part in match.groups() if part]]}
        elif date.strip():
            found[variable] = {"literal": plain(date)}
    return found


def _month_and_day(fields: Mapping[str, str]) -> tuple[str, ...]:
    month = fields.get("month", "").strip().lower()
    if month[:3] in _MONTHS:
        month = str(_MONTHS.index(month[:3]) + 1)
    if not month.isdigit() or not 1 <= int(month) <= 12:
        return ()
    day = fields.get("day", "").strip()
    return (month, day) if day.isdigit() else (month,)
