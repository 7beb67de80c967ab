from __future__ import annotations

from tests.marked import assert_marked, pointed_at

CODE = "undated-source"


def test_a_source_that_is_cited_and_has_no_date_is_found_at_its_name() -> None:
    source = """
source nagy "Ties that Bind"  #! undated-source
  accessed: 2024
source nupi "Chinese digi-tech politics"
  date: 2021
source nikkei "Drawn on, and cited nowhere"
source step "Cited by a relation"  #! undated-source
claim a "A"
  @nagy
  @nagy "twice"
claim b "B"
  @nupi
  supports a
    @step
"""
    first, second = assert_marked(source, CODE)
    assert (first.message, pointed_at(source, first)) == ("the source `nagy` has no date", "nagy")
    assert pointed_at(source, second) == "step"


def test_it_is_named_as_in_its_own_file() -> None:
    article = 'source s "S"  #! undated-source\nclaim a "A"\n  @s\n'
    (found,) = assert_marked({"map.arg": 'import "x.arg" as x\nclaim b "B"\n  @x.s\n', "x.arg": article}, CODE)
    assert found.message == "the source `s` has no date"


def test_a_date_that_was_lost_is_not_missed() -> None:
    assert_marked('source s "S"\n  date: soon\nsource t "T"\n  dte: 2020\nclaim a "A"\n  @s\n  @t\n', CODE)
