"""The setting `horizon`: a date, a year, or years back from today."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from argmap.errors import UsageError
from argmap.settings import Settings, read_settings


def read(folder: Path, value: str) -> str:
    path = folder / "argmap.toml"
    path.write_text(f"text-limit = 100\nhorizon = {value}\n", encoding="utf-8")
    return read_settings(path).horizon


def test_there_is_none_unless_one_is_given() -> None:
    assert Settings().horizon == ""


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ('"2015"', "2015"),
        ("2015", "2015"),
        ('"2015-06"', "2015-06"),
        ('"2016-02-29"', "2016-02-29"),
        ("2015-06-01", "2015-06-01"),
        ("2015-06-01T10:00:00Z", "2015-06-01"),
    ],
)
def test_a_date_is_taken_as_it_is(tmp_path: Path, value: str, date: str) -> None:
    assert read(tmp_path, value) == date


def test_a_number_of_years_is_counted_back_from_today(tmp_path: Path) -> None:
    before = datetime.now(UTC).date()
    found = read(tmp_path, "5")
    after = datetime.now(UTC).date()
    assert found[:4] in {str(before.year - 5), str(after.year - 5)}
    assert found[5:] in {f"{before:%m-%d}", f"{after:%m-%d}", "02-28"}


@pytest.mark.parametrize(
    "value", ['"2015-13"', '"2015-6"', '"soon"', "0", "-3", "1.5", "true", "[2015]", "99999", '"٢٠١٥"']
)
def test_anything_else_is_refused_at_its_line(tmp_path: Path, value: str) -> None:
    with pytest.raises(UsageError) as raised:
        read(tmp_path, value)
    message = str(raised.value)
    assert ":2:1: `horizon` is a date such as 2015-06-01, a year, or a number of years back from today, not " in message
