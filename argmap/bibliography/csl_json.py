"""CSL JSON, as Zotero and others export it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

from argmap.bibliography.entry import Bibliography, Entry, Fault, Item, UnreadableError
from argmap.bibliography.item import checked

LONGEST_NUMBER = 20


class _StrangeError(ValueError):
    """Something that JSON allows and no bibliography needs; the message says what."""


def read_csl_json(content: str) -> Bibliography:
    """The bibliography in a CSL JSON text. An item goes by its `citation-key`, or else by its `id`.

    Raises:
        UnreadableError: it is no JSON, or no list of items.
    """
    data = _parsed(content)
    if isinstance(data, dict) and isinstance(data.get("items"), list):
        data = data["items"]  # Zotero's web API puts the list in an object
    if not isinstance(data, list):
        raise UnreadableError("it is no CSL JSON: expected a list of items")
    found = tuple(_found(data))
    return Bibliography.of(
        (one for one in found if isinstance(one, Entry)), (one for one in found if isinstance(one, Fault))
    )


def _found(data: list[object]) -> Iterator[Entry | Fault]:
    for number, item in enumerate(data, start=1):
        place = f"item {number:,}"
        if not isinstance(item, dict):
            yield Fault(place, "expected an object")
            continue
        key = next((key for key in (item.get("citation-key"), item.get("id")) if key not in (None, "")), None)
        if not isinstance(key, str | int):
            yield Fault(place, "it has no `id`")
            continue
        yield Entry(str(key), place, partial(_item, item, str(key)))


def _item(item: Item, key: str) -> Item:
    return checked({**item, "id": key})


def _parsed(content: str) -> object:
    try:
        return json.loads(
            content, object_pairs_hook=_single, parse_constant=_no_number, parse_int=_number, parse_float=_decimal
        )
    except json.JSONDecodeError as error:
        said = error.msg[0].lower() + error.msg[1:]
        raise UnreadableError(f"it is no JSON: {said}, in line {error.lineno}") from None
    except _StrangeError as error:
        raise UnreadableError(str(error)) from None
    except RecursionError:
        raise UnreadableError("its values are nested too deep") from None


def _single(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for place, name in enumerate(names) if name in names[:place])
        raise _StrangeError(f"a key is given twice in one object: `{twice[:40]}`")
    return found


def _no_number(word: str) -> object:
    raise _StrangeError(f"`{word}` is no number in JSON")


def _number(digits: str) -> int:
    return int(_measured(digits))


def _decimal(digits: str) -> float:
    return float(_measured(digits))


def _measured(digits: str) -> str:
    if len(digits) > LONGEST_NUMBER:
        raise _StrangeError(f"a number has more than {LONGEST_NUMBER} digits")
    return digits
