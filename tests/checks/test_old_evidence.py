from __future__ import annotations

import pytest

from argmap.settings import Settings
from tests.marked import assert_marked, pointed_at

CODE = "old-evidence"
SOURCES = """
source old "O"{mark}
  date: 2015
source new "N"
  date: 2020-03-03
source undated "U"
"""
HORIZON = Settings(horizon="2018-06")


def test_a_source_is_found_once_with_the_evidence_that_rests_on_nothing_newer() -> None:
    source = (
        SOURCES.replace("{mark}", "  #! old-evidence")
        + """
claim a "A"
  @old
  evidence b "B"
    @old
  evidence c "C"
    @old
    @old "again"
  evidence d "D"
    @old
    @new
  evidence e "E"
    @old
    @undated
  evidence f "F"
    said: 2019
    @old
"""
    )
    (found,) = assert_marked(source, CODE, settings=HORIZON)
    assert found.message == "the source `old` is of 2015, before the horizon of 2018-06"
    assert (pointed_at(source, found), found.primary.message) == ("old", "2 pieces of evidence from it")


def test_what_was_said_before_it_is_found_however_new_the_source() -> None:
    source = (
        SOURCES.replace("{mark}", "")
        + """
claim a "A"
  said: 2001
  evidence b "B"
    said: 2013-12-31  #! old-evidence
    @new
  evidence c "C"
    said: 2018-05  #! old-evidence
    @old
"""
    )
    first, _second = assert_marked(source, CODE, settings=HORIZON)
    assert first.message == "the evidence `b` is of 2013-12-31, before the horizon of 2018-06"
    assert (pointed_at(source, first), first.primary.message) == ("said: 2013-12-31", "said then")


@pytest.mark.parametrize(
    ("said", "horizon", "old"),
    [
        ("2017", "2018", True),
        ("2018", "2018", False),
        ("2018", "2018-06", False),
        ("2018-05", "2018-06", True),
        ("2018-06", "2018-06-15", False),
        ("2018-05-31", "2018-06", True),
        ("2018-06-01", "2018-06", False),
        ("2018-06-14", "2018-06-15", True),
        ("2018-06-15", "2018-06-15", False),
        ("0999", "1000", True),
    ],
)
def test_a_date_is_old_only_if_all_of_it_lies_before_the_horizon(said: str, horizon: str, old: bool) -> None:
    mark = "  #! old-evidence" if old else ""
    source = f'source s "S"\nclaim a "A"\n  evidence b "B"\n    said: {said}{mark}\n    @s\n'
    assert_marked(source, CODE, settings=Settings(horizon=horizon))


def test_there_is_no_horizon_by_itself() -> None:
    assert_marked('source s "S"\n  date: 1215\nclaim a "A"\n  evidence b "B"\n    said: 0001\n    @s\n', CODE)
