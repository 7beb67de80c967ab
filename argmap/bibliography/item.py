"""What of an item is kept: what CSL knows, in the forms that it knows."""

from __future__ import annotations

import json

from argmap.bibliography.entry import EntryError, Item

LARGEST = 20_000
"""The most characters of an item; the longest of references has a tenth of them."""

NAMES = frozenset(
    (
        "author",
        "chair",
        "collection-editor",
        "compiler",
        "composer",
        "container-author",
        "contributor",
        "curator",
        "director",
        "editor",
        "editor-translator",
        "editorial-director",
        "executive-producer",
        "guest",
        "host",
        "illustrator",
        "interviewer",
        "narrator",
        "organizer",
        "original-author",
        "performer",
        "producer",
        "recipient",
        "reviewed-author",
        "script-writer",
        "series-creator",
        "translator",
    )
)
"""The variables of CSL 1.0.2 that hold names."""

DATES = frozenset(("accessed", "available-date", "event-date", "issued", "original-date", "submitted"))
"""Those that hold a date."""

_LEFT_OUT = frozenset(("abstract", "annote", "keyword", "citation-key", "custom"))
_PARTS = frozenset(("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"))


def checked(item: Item) -> Item:
    """`item` as it is kept: spaces made one, no abstract and no keywords, nothing that is no variable's form.

    An abstract is another's text and no part of a reference.

    Raises:
        EntryError: a name or a date has no form that CSL knows, or the item is no text or too long.
    """
    found: Item = {}
    for key, value in item.items():
        if key in _LEFT_OUT or value in (None, "", [], {}):
            continue
        if key in NAMES:
            found[key] = _names(key, value)
        elif key in DATES:
            found[key] = _date(key, value)
        elif isinstance(value, str):
            found[key] = " ".join(value.split())
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found[key] = value
    found.setdefault("type", "document")
    _measure(found)
    return found


def canonical_item(item: Item) -> str:
    """`item` as JSON in one form: no spaces, keys in order."""
    return json.dumps(item, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _measure(item: Item) -> None:
    text = canonical_item(item)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise EntryError("it holds a lone surrogate, which is no character") from None
    if len(text) > LARGEST:
        raise EntryError(f"it is longer than {LARGEST:,} characters")


def _names(key: str, value: object) -> list[dict[str, str]]:
    found = []
    for name in value if isinstance(value, list) else [None]:
        if not isinstance(name, dict):
            raise EntryError(f"its `{key}` is no list of names")
        parts = {part: " ".join(text.split()) for part, text in name.items() if part in _PARTS and _is_text(text)}
        if "literal" in parts:
            parts = {"literal": parts["literal"]}  # a name is written out or in parts, not both
        if parts:
            found.append(parts)
    return found


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _date(key: str, value: object) -> dict[str, object]:
    wrong = EntryError(f"its `{key}` is no date")
    if not isinstance(value, dict):
        raise wrong
    parts = value.get("date-parts")
    if parts is None:
        words = next((value[word] for word in ("literal", "raw") if _is_text(value.get(word))), None)
        if words is None:
            raise wrong
        return {"literal": words}
    try:
        dates = [[int(part) for part in date if part not in ("", None)] for date in parts]
    except (TypeError, ValueError):
        raise wrong from None
    if not dates or not all(1 <= len(date) <= 3 for date in dates):
        raise wrong
    circa = {"circa": True} if value.get("circa") else {}
    season = {"season": value["season"]} if isinstance(value.get("season"), str | int) else {}
    return {"date-parts": dates[:2], **circa, **season}
