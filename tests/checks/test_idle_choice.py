from __future__ import annotations

from tests.marked import assert_marked, pointed_at

CODE = "idle-choice"


def test_a_tag_that_no_statement_has_is_found_with_a_near_one() -> None:
    source = """
claim obliged "Huawei must help the state"
  tags: law, duty
view laws "What the laws say"
  tags: duty, lwa  #! idle-choice
"""
    (found,) = assert_marked(source, CODE)
    assert found.message == "no statement has the tag `lwa`"
    assert pointed_at(source, found) == "lwa"
    assert found.hints == ("did you mean `law`?",)
    assert [edit.replacement for fix in found.fixes for edit in fix.edits] == ["law"]


def test_where_no_tag_is_near_those_of_the_map_are_listed() -> None:
    source = """
claim obliged "Huawei must help the state"
  tags: law, duty
view laws
  tags: protests  #! idle-choice
"""
    (found,) = assert_marked(source, CODE)
    assert (found.hints, found.fixes) == (("tags of this map: `law`, `duty`",), ())


def test_a_tag_of_an_imported_map_counts() -> None:
    assert_marked(
        {
            "map.arg": """
import "nagy.arg" as nagy
view laws
  tags: law
claim a "A"
  supports nagy.b
""",
            "nagy.arg": 'claim b "B"\n  tags: law\n',
        },
        CODE,
    )


def test_a_view_of_an_imported_map_is_held_against_all() -> None:
    assert_marked(
        {
            "map.arg": 'import "nagy.arg" as nagy\nclaim a "A"\n  supports nagy.b\n',
            "nagy.arg": """
source s "S"
actor xi "Xi"
claim b "B"
  by: xi
  @s
view v
  sources: s
  actors: xi
  tags: law  #! idle-choice
""",
        },
        CODE,
    )


def test_a_source_and_an_actor_of_no_statement_are_found() -> None:
    source = """
source nagy "Ties that Bind"
  based-on: nikkei
source nikkei "Cyberspies"
actor xi "Xi Jinping"
actor us "United States"
claim exclude "There is no place for Huawei"
  by: us
  @nagy
view who
  sources: nagy, nikkei  #! idle-choice
  actors: us, xi  #! idle-choice
"""
    found = assert_marked(source, CODE)
    assert [one.message for one in found] == ["no statement cites the source `nikkei`", "no statement is by `xi`"]
    assert [pointed_at(source, one) for one in found] == ["nikkei", "xi"]


def test_an_actor_called_by_the_name_in_full_is_given_the_id() -> None:
    source = """
actor us "United States"
claim exclude "There is no place for Huawei"
  by: us, "the \\"hawks\\""
view who
  actors: "United States"  #! idle-choice
view hawks
  actors: "the \\"hwaks\\""  #! idle-choice
view right
  actors: us, "the \\"hawks\\""
"""
    found = assert_marked(source, CODE)
    written = [edit.replacement for one in found for fix in one.fixes for edit in fix.edits]
    assert written == ["us", '"the \\"hawks\\""']


def test_a_depth_without_a_focus_is_found() -> None:
    source = """
claim exclude "There is no place for Huawei"
view near
  focus: exclude
  depth: 1
view idle
  depth: 1  #! idle-choice
"""
    (found,) = assert_marked(source, CODE)
    assert pointed_at(source, found) == "depth: 1"


def test_nothing_is_said_of_a_map_that_has_lost_a_line() -> None:
    assert_marked(
        """
claim obliged "Huawei must help the state"
  tagz: law
view laws
  tags: law
""",
        CODE,
    )
