"""What people write as values, in the words of the language: dates, likelihoods, confidence, weights."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping

LONGEST = 60

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_YEAR = r"(?P<year>\d{4})"
_DATES = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"{_MONTH},? {_YEAR}",  # June 2022
        rf"{_DAY} (?:of )?{_MONTH},? {_YEAR}",  # 3 June 2022
        rf"{_MONTH} {_DAY},? {_YEAR}",  # June 3, 2022
        rf"{_YEAR},? {_MONTH}(?: {_DAY})?",  # 2022 June
        rf"{_YEAR}[-/.](?P<month>\d\d?)(?:[-/.](?P<day>\d\d?))?",  # 2022/6/3
        rf"(?P<month>\d\d?)[-/.]{_YEAR}",  # 6/2022
    )
)


def _date(text: str) -> str:
    """`2022-06` for `June 2022`; nothing for `3/6/2022`, which is in June or in March."""
    for pattern in _DATES:
        match = pattern.fullmatch(text)
        if match is None:
            continue
        facts = match.groupdict()
        month, day = _month(facts["month"]), int(facts.get("day") or 0)
        if month and day <= monthrange(int(facts["year"]) or 1, month)[1]:
            return f"{facts['year']}-{month:02}" + (f"-{day:02}" if day else "")
    return ""


def _month(word: str) -> int:
    """The number of a month, 0 for none."""
    if word.isdecimal():
        return int(word) if int(word) <= 12 else 0
    names = [number for number, name in enumerate(_MONTHS, start=1) if name.startswith(word) or word == "sept"]
    return (9 if word == "sept" else names[0]) if names else 0


LIKELIHOODS: Mapping[str, tuple[int, tuple[str, ...]]] = {
    "almost-no-chance": (5, ("remote-chance", "remote-possibility")),
    "very-unlikely": (20, ("highly-unlikely", "very-improbable", "highly-improbable")),
    "unlikely": (45, ("improbable", "improbably")),
    "roughly-even": (55, ("roughly-even-chance", "roughly-even-odds", "even-chance", "even-odds")),
    "likely": (80, ("probable", "probably")),
    "very-likely": (95, ("highly-likely", "very-probable", "highly-probable", "very-probably")),
    "almost-certain": (99, ("almost-certainly", "nearly-certain", "nearly-certainly")),
}
"""Up to which per cent each value goes by ICD 203, and other words for it."""

_PER_CENT = re.compile(r"(\d{1,3}(?:\.\d{1,9})?) ?(%|per ?cent)?", re.ASCII)
_SHARE = re.compile(r"0?(\.\d{1,9})", re.ASCII)


def _share(text: str) -> float | None:
    """A share of one: 0.7 for `70%`, `70` and `0.7`; None where it is none, or may be one of several."""
    if match := _SHARE.fullmatch(text):
        return float(match[1])
    match = _PER_CENT.fullmatch(text)
    number = float(match[1]) if match else 0
    return number / 100 if match and (match[2] or number > 1) and 0 < number < 100 else None


def _likelihood(text: str) -> str:
    word = "-".join(text.split())
    share = _share(text)
    for value, (top, words) in LIKELIHOODS.items():
        if word == value or word in words or (share is not None and share * 100 <= top):
            return value
    return "almost-certain" if share is not None else ""


def _confidence(text: str) -> str:
    for value, words in (("low", "weak little"), ("moderate", "medium mid middle average"), ("high", "strong great")):
        if text.removesuffix(" confidence") in (value, *words.split()):
            return value
    return ""


def _weight(text: str) -> str:
    share = None if text.replace(".", "").isdecimal() and text[0] != "." else _share(text)
    return "" if share is None else f"{share:g}"


_READERS: Mapping[str, Callable[[str], str]] = {
    "date": _date,
    "said": _date,
    "accessed": _date,
    "likelihood": _likelihood,
    "confidence": _confidence,
    "weight": _weight,
}

_DATED = "a date: 2020, 2020-03 or 2020-03-03"

EXPECTED: Mapping[str, str] = {
    "date": _DATED,
    "said": _DATED,
    "accessed": _DATED,
    "likelihood": f"one of {', '.join(LIKELIHOODS)}",
    "confidence": "one of low, moderate, high",
    "weight": "a number from 0 to 1",
}
"""What is expected of the keys whose values are no texts, and may be understood in other words."""


def meant(key: str, text: str) -> str:
    """The value that `text` stands for after `key:`; nothing where nobody can say."""
    reader = _READERS.get(key)
    return reader(text.strip().casefold()) if reader and len(text) <= LONGEST else ""
