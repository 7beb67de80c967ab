from __future__ import annotations

from tests.marked import assert_marked, pointed_at

CODE = "ungraded-source"


def test_a_source_without_a_grade_is_found_beside_one_that_has_one() -> None:
    source = """
source nagy "Ties that Bind"
  reliability: F
source nupi "Chinese digi-tech politics"  #! ungraded-source
source nikkei "Cited nowhere"
claim a "A"
  @nagy
  @nupi
    credibility: 2
"""
    (found,) = assert_marked(source, CODE)
    assert (found.message, pointed_at(source, found)) == ("the source `nupi` has no grade", "nupi")


def test_a_file_without_grades_is_left_alone_whatever_other_files_do() -> None:
    graded = 'source s "S"\n  reliability: A\nclaim a "A"\n  @s\n'
    assert_marked('source s "S"\nclaim a "A"\n  @s\n', CODE)
    assert_marked({"map.arg": 'import "x.arg" as x\nsource t "T"\nclaim b "B"\n  @t\n  @x.s\n', "x.arg": graded}, CODE)


def test_a_grade_that_was_lost_is_not_missed() -> None:
    assert_marked('source s "S"\n  reliability: A\nsource t "T"\n  reliability: G\nclaim a "A"\n  @s\n  @t\n', CODE)
