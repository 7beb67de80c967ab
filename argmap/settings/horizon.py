"""The setting `horizon`: from when on evidence counts as recent."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from argmap.settings.settings import Settings
from argmap.settings.source import Source
from argmap.settings.wording import quoted

FIRST_YEAR = 1000
"""A whole number from this on is a year; a smaller one is so many years back from today."""

_DATE = r"(?a)(\d{4})(?:-(\d\d)(?:-(\d\d))?)?"
_EXPECTED = "a date such as 2015-06-01, a year, or a number of years back from today"


def horizon(settings: Settings, source: Source, value: object, _folder: Path) -> Settings:
    """The settings with the horizon `value`: a date, a year, or years back from today, which become a date here.

    Raises:
        UsageError: it is none of them.
    """
    found = _date(value)
    if not found:
        raise source.wrong(("horizon",), f"`horizon` is {_EXPECTED}, not {quoted(value)}")
    return replace(settings, horizon=found)


def _date(value: object) -> str:
    """`value` as a date in the language, `""` where it is none."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, int):
        return _years_back(value) if 0 < value < FIRST_YEAR else _written(str(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else _written(value) if isinstance(value, str) else ""


def _written(text: str) -> str:
    match = re.fullmatch(_DATE, text)
    try:
        if match is None:
            return ""
        year, month, day = match.groups()
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    return text


def _years_back(years: int) -> str:
    today = datetime.now(UTC).date()
    year = max(1, today.year - years)
    leap_day = (today.month, today.day) == (2, 29)
    return date(year, today.month, 28 if leap_day else today.day).isoformat()
