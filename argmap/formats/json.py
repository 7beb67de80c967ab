"""A map as JSON, under the schema that `docs/formats/argmap.schema.json` publishes, and JSON as a map.

What JSON leaves to each reader (a key given twice, `NaN`, numbers of any length) is refused: every program that reads
the file sees one map.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Literal

from pydantic import ValidationError

from argmap.collector import paused
from argmap.errors import FormatError
from argmap.formats import attribution
from argmap.formats.complaints import complaints
from argmap.formats.places import LONGEST_NUMBER, Path, first_fault, offsets_of, shown_path
from argmap.frozen import Frozen
from argmap.model import ArgumentMap, Statement
from argmap.text import Text
from argmap.visible import abridged, visible

FORMAT: Literal["argmap/1"] = "argmap/1"
"""What the file says it is. The number rises when a reader of the JSON would have to change."""


class File(ArgumentMap):
    """A map in a file, which says what it is."""

    format: Literal["argmap/1"]


def dumps(map: ArgumentMap) -> str:
    """`map` as JSON, indented by two spaces; what is empty is left out.

    Raises:
        FormatError: a text in the map holds half a surrogate pair, which is no character.
    """
    text = json.dumps({"format": FORMAT, **_plain(map)}, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    try:
        text.encode()
    except UnicodeEncodeError as error:
        around = text[max(0, error.start - 20) : error.start + 20]
        raise FormatError((f"a text holds a lone surrogate, which is no character: {visible(around)}",)) from None
    return text


def _plain(part: Frozen) -> dict[str, object]:
    """The fields of `part` that are not empty, its `kind` first."""
    values = part.__dict__
    kind = {"kind": values["kind"]} if "kind" in values else {}
    blank = type(part).blank
    plain = {name: _plain_value(values[name]) for name in blank if name != "kind" and values[name] != blank[name]}
    return kind | plain | ({attribution.KEY: part.attribution} if isinstance(part, Statement) else {})


def _plain_value(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain_value(one) for one in value]
    return _plain(value) if isinstance(value, Frozen) else value


class _StrangeError(ValueError):
    """Something that JSON allows and a map does not; `first_fault` finds where."""


def loads(text: Text) -> ArgumentMap:
    """The map in a JSON text.

    Raises:
        FormatError: it is no JSON, no map, or a map of another version. Each fault is told with line, column and path.
    """
    with paused():
        data = _read(text)
        if not isinstance(data, dict) or "format" not in data:
            raise _error(text, (), f'this is no map: it does not say `"format": "{FORMAT}"`')
        if data["format"] != FORMAT:
            found = abridged(json.dumps(data["format"], ensure_ascii=False), 40)
            raise _error(text, ("format",), f'its format is {found}, and this version of argmap reads `"{FORMAT}"`')
        file = _validated(text, data)
    return ArgumentMap.trusted(**{name: getattr(file, name) for name in ArgumentMap.model_fields})


def _validated(text: Text, data: object) -> File:
    if wrong := tuple(attribution.contradictions(data)):
        raise _faulty(text, wrong)
    content = json.dumps(data) if attribution.take_out(data) else text.content
    try:
        return File.model_validate_json(content, strict=True)
    except ValidationError as error:
        details = error.errors(include_url=False)[0]
        if details["type"] == "json_invalid":
            raise _refused_by_pydantic(text, str(details["ctx"]["error"])) from None
        raise _faulty(text, tuple(complaints(error, data))) from None


def _faulty(text: Text, found: Sequence[tuple[Path, str]]) -> FormatError:
    """The error that tells each fault at its place."""
    starts = offsets_of(text.content, [path for path, _ in found])
    return FormatError([_told(text, path, reason, start) for (path, reason), start in zip(found, starts, strict=True)])


def _read(text: Text) -> object:
    if text.damage:
        damage = text.damage[0]
        raise FormatError((f"{_place(text, damage.start)}: {damage.reason}",))
    try:
        return json.loads(
            text.content, object_pairs_hook=_single, parse_constant=_strange, parse_int=_int, parse_float=_float
        )
    except json.JSONDecodeError as error:
        said = error.msg[0].lower() + error.msg[1:]
        raise FormatError((f"{_place(text, error.pos)}: this is no JSON: {said}",)) from None
    except (_StrangeError, RecursionError):
        fault = first_fault(text.content)
        assert fault is not None, "what was refused is found again"
        raise _error(text, fault.path, fault.reason, fault.start) from None


def _refused_by_pydantic(text: Text, said: str) -> FormatError:
    """What pydantic's own reader of JSON refuses and Python's does not: half a surrogate pair, deep nesting."""
    if fault := first_fault(text.content):
        return _error(text, fault.path, fault.reason, fault.start)
    match = _SAID_PLACE.fullmatch(said)
    place, reason = (f":{match['line']}:{match['column']}", match["reason"]) if match else ("", said)
    return FormatError((f"{visible(text.path)}{place}: this is no JSON: {reason}",))


_SAID_PLACE = re.compile(r"(?P<reason>.*) at line (?P<line>\d+) column (?P<column>\d+)")


def _single(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _StrangeError
    return found


def _strange(_: str) -> object:
    raise _StrangeError


def _int(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise _StrangeError
    return int(digits)


def _float(digits: str) -> float:
    if len(digits) > LONGEST_NUMBER:
        raise _StrangeError
    return float(digits)


def _error(text: Text, path: Path, reason: str, start: int | None = None) -> FormatError:
    return FormatError((_told(text, path, reason, offsets_of(text.content, [path])[0] if start is None else start),))


def _told(text: Text, path: Path, reason: str, start: int) -> str:
    way = f"{abridged(shown_path(path), 80)}: " if path else ""
    return f"{_place(text, start)}: {way}{reason}"


def _place(text: Text, offset: int) -> str:
    line, column = text.position(offset)
    return f"{visible(text.path)}:{line}:{column}"
