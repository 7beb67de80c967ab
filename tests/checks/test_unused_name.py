from __future__ import annotations

from tests.marked import assert_marked, pointed_at

CODE = "unused-name"


def test_what_nothing_refers_to_is_found() -> None:
    source = """
source nagy "Ties that Bind"
source nikkei "Cyberspies, 5G and Iran"  #! unused-name
actor us "United States"
actor japan "Japan"  #! unused-name
claim exclude "There is no place for Huawei in a 5G network"
  by: us
  @nagy
"""
    found = assert_marked(source, CODE)
    assert [pointed_at(source, one) for one in found] == ["nikkei", "japan"]
    assert [one.message for one in found] == [
        "the source `nikkei` is never used",
        "the actor `japan` is never used",
    ]


def test_what_another_source_is_based_on_is_used() -> None:
    assert_marked(
        """
source nagy "Ties that Bind"
  based-on: nikkei
source nikkei "Cyberspies, 5G and Iran"
claim exclude "There is no place for Huawei"
  @nagy
""",
        CODE,
    )


def test_what_a_view_shows_is_used() -> None:
    assert_marked(
        """
source nagy "Ties that Bind"
actor us "United States"
view short "Who says what"
  sources: nagy
  actors: us
claim exclude "There is no place for Huawei"
""",
        CODE,
    )


def test_what_a_relation_line_names_is_used() -> None:
    assert_marked(
        """
source nagy "Ties that Bind"
actor us "United States"
claim exclude "There is no place for Huawei"
claim risk "Huawei's equipment is a risk"
risk supports exclude
  by: us
  @nagy
""",
        CODE,
    )


def test_each_file_answers_for_its_own_names() -> None:
    assert_marked(
        {
            "debate.arg": """
import "nagy.arg" as nagy
import "mcgrath.arg" as mcgrath  #! unused-name
claim exclude "There is no place for Huawei"
  restates nagy.exclude
  by: nagy.us
""",
            "nagy.arg": """
actor us "United States"
actor japan "Japan"  #! unused-name
claim exclude "Huawei is to be kept out"
""",
            "mcgrath.arg": "",
        },
        CODE,
    )


def test_a_file_that_only_gathers_uses_its_imports() -> None:
    assert_marked({"all.arg": 'map "All"\nimport "nagy.arg" as nagy\n', "nagy.arg": 'claim a "A"'}, CODE)


def test_a_name_that_a_faulty_line_may_have_meant_is_not_reported() -> None:
    assert_marked(
        """
source nagy "Ties that Bind"
source report "A report"
actor us "United States"
actor japan "Japan"
actor germany "Germany"
claim exclude "There is no place for Huawei"
  bye: us
  by: japann
  @nagi "outright rejected"
  @report nonsense here
mitigate by germany
""",
        CODE,
    )


def test_a_second_definition_is_not_called_unused() -> None:
    assert_marked(
        """
source nagy "Ties that Bind"
source nagy "Ties that Bind, again"
claim a "A"
  @nagy
""",
        CODE,
    )


def test_an_import_that_cannot_be_read_is_not_called_unused() -> None:
    assert_marked('import "gone.arg" as gone\nclaim a "A"\n', CODE)


def test_an_actor_named_by_text_is_to_be_referred_to() -> None:
    source = """
actor hamermesh "Daniel Hamermesh"  #! unused-name
actor japan "Japan"  #! unused-name
claim a "A"
  by: "Daniel Hamermesh"
  claim b "B"
    by: "daniel  hamermesh", "Somebody"
claim c "C"
  supports a
    by: "Daniel Hamermesh"
"""
    found = assert_marked(source, CODE)
    assert [one.hints for one in found] == [
        ("`Daniel Hamermesh` is written as text in 3 places: write `by: hamermesh` there",),
        ("refer to it, or take it out",),
    ]
