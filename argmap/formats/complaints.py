"""What pydantic says of data that is no map, in words for whoever wrote the data."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from argmap.diagnostics.near import did_you_mean
from argmap.formats.places import Path
from argmap.model import (
    STATEMENT_CLASSES,
    Actor,
    ArgumentMap,
    Bibliography,
    Citation,
    Group,
    Import,
    Kind,
    Relation,
    Source,
    Step,
    View,
)
from argmap.visible import abridged

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_SHOWN = 40


def complaints(error: ValidationError, data: object) -> Iterator[tuple[Path, str]]:
    """Each fault in `data`: the way to it and what is wrong there, in the order of the data's fields."""
    told: set[Path] = set()
    for details in error.errors(include_url=False):
        if details["type"] == "unsound_map":
            yield from details["ctx"]["faults"]
            continue
        path = _real(details["loc"], data, details["type"] == "missing")
        if _is_step(details, path):
            continue
        if path not in told:  # of a union, each member has complained
            told.add(path)
            yield path, _reason(details, path)


def _is_step(details: ErrorDetails, path: Path) -> bool:
    """Whether a step is told to be no statement, as which it was tried first."""
    return details["type"] == "string_type" and path[-1:] == ("target",) and isinstance(details["input"], dict)


def _real(loc: Path, data: object, missing: bool) -> Path:
    """`loc` without the members of unions that pydantic names on the way."""
    path: list[str | int] = []
    for number, step in enumerate(loc):
        held = range(len(data)) if isinstance(data, list) else data
        if isinstance(held, dict | range) and step in held:
            data = data[step]  # type: ignore[index]  # an array by a number within it, or an object by its key
        elif not (missing and number == len(loc) - 1):
            continue
        path.append(step)
    return tuple(path)


def _reason(details: ErrorDetails, path: Path) -> str:
    word = _EXPECTED.get(details["type"])
    if word is not None:
        if details["type"] == "string_type" and path[-1:] == ("target",):
            word = "a string, or an object with `subject` and `target`"
        return f"expected {word}, not {_shown(details['input'])}"
    phrase = _PHRASES.get(details["type"])
    return phrase(details) if phrase else _lowered(details["msg"])


_EXPECTED = {
    "string_type": "a string",
    "float_type": "a number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "finite_number": "a number",
    "tuple_type": "an array",
    "model_type": "an object",
    "dict_type": "an object",
    "string_too_short": "a string that is not empty",
    "union_tag_invalid": f"a statement whose `kind` is one of {', '.join(Kind)}",
}


_MODELS = (
    ArgumentMap,
    Relation,
    Step,
    Citation,
    Source,
    Actor,
    Group,
    View,
    Import,
    Bibliography,
    *STATEMENT_CLASSES.values(),
)
_FIELDS = sorted({name for model in _MODELS for name in model.model_fields})


def _unknown_key(details: ErrorDetails) -> str:
    meant = did_you_mean(str(details["loc"][-1]), _FIELDS)
    return f"there is no such key here; {meant or 'take it out'}"


def _no_choice(details: ErrorDetails) -> str:
    return f"expected {details['ctx']['expected']}, not {_shown(details['input'])}"


_PHRASES: Mapping[str, Callable[[ErrorDetails], str]] = {
    "missing": lambda _: "this is missing",
    "extra_forbidden": _unknown_key,
    "union_tag_not_found": lambda _: f"`kind` is missing: one of {', '.join(Kind)}",
    "enum": _no_choice,
    "literal_error": _no_choice,
    "greater_than_equal": lambda details: f"expected {details['ctx']['ge']:g} or more, not {_shown(details['input'])}",
    "less_than_equal": lambda details: f"expected {details['ctx']['le']:g} or less, not {_shown(details['input'])}",
    "value_error": lambda details: str(details["ctx"]["error"]),
}


def _shown(value: object) -> str:
    return f"`{abridged(json.dumps(value, ensure_ascii=False), _SHOWN)}`"


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:]
