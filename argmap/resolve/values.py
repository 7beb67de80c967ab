"""What the values of each key look like, and what they become."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

from argmap.model.vocabulary import Confidence, Direction, Kind, Likelihood
from argmap.syntax.names import canonical, name_fault
from argmap.syntax.nodes import Quoted, Value


class ValueFormError(Exception):
    """A value of the wrong form; `place` is its place among the values."""

    def __init__(self, place: int) -> None:
        super().__init__(place)
        self.place = place


class Form(NamedTuple):
    """The form of a key's values: how they are read, what was expected in words, and the words it may be."""

    read: Callable[[tuple[Value, ...]], object]
    expected: str
    choices: tuple[str, ...] = ()


def _one(values: tuple[Value, ...]) -> Value:
    if len(values) > 1:
        raise ValueFormError(1)
    return values[0]


def _text(values: tuple[Value, ...]) -> str:
    value = _one(values)
    if not isinstance(value, Quoted):
        raise ValueFormError(0)
    return value.value


def _texts(values: tuple[Value, ...]) -> tuple[str, ...]:
    for place, value in enumerate(values):
        if not isinstance(value, Quoted):
            raise ValueFormError(place)
    return tuple(value.value for value in values)


def _word(values: tuple[Value, ...]) -> str:
    value = _one(values)
    if isinstance(value, Quoted):
        raise ValueFormError(0)
    return value.value


def _names(values: tuple[Value, ...]) -> tuple[str, ...]:
    for place, value in enumerate(values):
        if isinstance(value, Quoted) or name_fault(value.value, dotted=False):
            raise ValueFormError(place)
    return tuple(canonical(value.value) for value in values)


def _name(values: tuple[Value, ...]) -> str:
    _one(values)
    return _names(values)[0]


_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def _date(values: tuple[Value, ...]) -> str:
    value = _one(values).value
    match = _DATE.fullmatch(value)
    try:
        if match is None:
            raise ValueFormError(0)
        year, month, day = match.groups()
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise ValueFormError(0) from None
    return value


_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,30})?", re.ASCII)  # as many decimals as a weight worked out in Python may have


def _weight(values: tuple[Value, ...]) -> float:
    word = _word(values)
    if not _NUMBER.fullmatch(word) or not 0 <= float(word) <= 1:
        raise ValueFormError(0)
    return float(word)


def _depth(values: tuple[Value, ...]) -> int:
    word = _word(values)
    if not _NUMBER.fullmatch(word) or "." in word:
        raise ValueFormError(0)
    return int(word)


def _url(values: tuple[Value, ...]) -> str:
    text = _text(values)
    try:
        parts = urlsplit(text)
    except ValueError:
        raise ValueFormError(0) from None
    if parts.scheme not in ("http", "https") or not parts.netloc or any(c.isspace() for c in text):
        raise ValueFormError(0)
    return text


def _doi(values: tuple[Value, ...]) -> str:
    value = _one(values).value
    if not re.fullmatch(r"10\.\d{4,9}/\S+", value, re.ASCII):
        raise ValueFormError(0)
    return value


def _language(values: tuple[Value, ...]) -> str:
    value = _one(values).value
    if not re.fullmatch(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", value, re.ASCII):
        raise ValueFormError(0)
    return value


def _choice(words: tuple[str, ...], sort: Callable[[str], object] = str) -> Form:
    def read(values: tuple[Value, ...]) -> object:
        word = _word(values)
        if word not in words:
            raise ValueFormError(0)
        return sort(word)

    return Form(read, f"one of {', '.join(words)}", words)


def _choices(words: tuple[str, ...], sort: Callable[[str], object]) -> Form:
    def read(values: tuple[Value, ...]) -> object:
        for place, value in enumerate(values):
            if value.value not in words or isinstance(value, Quoted):
                raise ValueFormError(place)
        return tuple(sort(value.value) for value in values)

    return Form(read, f"any of {', '.join(words)}", words)


_TEXT = Form(_text, "one text in double quotes")
_TEXTS = Form(_texts, "texts in double quotes, separated by commas")
_NAMES = Form(_names, "names, separated by commas")
_DATED = Form(_date, "a date: 2020, 2020-03 or 2020-03-03")

FORMS: dict[str, Form] = {
    "said": _DATED,
    "date": _DATED,
    "accessed": _DATED,
    "note": _TEXT,
    "publisher": _TEXT,
    "text": Form(_text, "the name of a file, in double quotes"),
    "role": _TEXT,
    "affiliation": _TEXT,
    "author": _TEXTS,
    "url": Form(_url, "a web address in double quotes, with http:// or https://"),
    "doi": Form(_doi, "a DOI such as 10.1000/182"),
    "language": Form(_language, "a language tag such as en or zh-Hans"),
    "tags": _NAMES,
    "scheme": Form(_name, "one name, such as expert-opinion"),
    "weight": Form(_weight, "a number from 0 to 1"),
    "depth": Form(_depth, "a whole number"),
    "likelihood": _choice(tuple(Likelihood), Likelihood),
    "confidence": _choice(tuple(Confidence), Confidence),
    "direction": _choice(tuple(Direction), Direction),
    "reliability": _choice(tuple("ABCDEF")),
    "credibility": _choice(tuple("123456")),
    "show": _choices(tuple(Kind), Kind),
    "hide": _choices(tuple(Kind), Kind),
}
"""The forms of keys whose values mean something by themselves."""

STATEMENTS, SOURCES, ACTORS, PARTS, PREMISES = "statement", "source", "actor", "statement or group", "premise"

REFERENCES: dict[tuple[str, str], str] = {
    ("inference", "premises"): PREMISES,
    ("view", "focus"): STATEMENTS,
    ("view", "collapse"): PARTS,
    ("view", "sources"): SOURCES,
    ("view", "actors"): ACTORS,
    ("source", "based-on"): SOURCES,
    ("question", "by"): ACTORS,
    ("proposition", "by"): ACTORS,
    ("inference", "by"): ACTORS,
    ("relation", "by"): ACTORS,
}
"""The keys whose values are names of other parts of the map, by the sort of line they stand on."""

REFERRED: dict[str, str] = {
    STATEMENTS: "names of statements, without quotes",
    PREMISES: "names of statements, without quotes",
    SOURCES: "names of sources, without quotes",
    PARTS: "names of statements or groups, without quotes",
    ACTORS: "names of actors, or their names in full in double quotes",
}
"""What such values look like, in words."""
