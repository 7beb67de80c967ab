"""What names mean, and what is said of those that mean nothing."""

from __future__ import annotations

import unicodedata

import pytest

from tests.marked import assert_marked, compiled, pointed_at


@pytest.mark.parametrize(
    "name", ["a", "law-2017", "under_score", "独立", "préparé", "законы", "claim", "source", "by", "map"]
)
def test_a_name_is_found_before_and_after_its_definition(name: str) -> None:
    map = compiled(f'claim {name} "A"\n  supports b\nclaim b "B"\n  supports {name}\n').map
    assert [(one.subject, one.target) for one in map.relations] == [(name, "b"), ("b", name)]


def test_names_are_compared_in_nfc() -> None:
    composed, decomposed = unicodedata.normalize("NFC", "préparé"), unicodedata.normalize("NFD", "préparé")
    assert composed != decomposed
    compilation = compiled(
        f'source {decomposed} "S"\nclaim {composed} "A"\n  @{composed}\n  claim b "B"\n    rebuts {decomposed}\n'
    )
    assert not [one for one in compilation.diagnostics if one.code in ("undefined-name", "unknown-source")]
    assert composed in compilation.map


def test_each_sort_has_names_of_its_own_but_statements_share_theirs_with_groups() -> None:
    assert_marked(
        """
source x "S"
actor x "A"
view x "V"
  focus: x
claim x "C"
  by: x
  @x
group x "G"  #! duplicate-name
  claim y "Y"
group z "Z"
rebuttal z "R"  #! duplicate-name
  rebuts y
""",
        "duplicate-name",
    )


def test_the_first_definition_is_the_one_that_counts() -> None:
    source = """
claim a "First"
claim a "Second"  #! duplicate-name
evidence b "B"
  supports a
"""
    (found,) = assert_marked(source, "duplicate-name")
    assert pointed_at(source, found) == "a"
    assert [(one.span.line, one.message) for one in found.related] == [(2, "first defined here")]
    map = compiled(source).map
    assert [one.text for one in map.statements] == ["First", "Second", "B"]
    assert map.supporters("a")[0].id == "b"


def test_a_name_that_means_nothing_is_found_at_its_word() -> None:
    source = """
claim bound "B"
  supports bounds, laws  #! undefined-name
claim laws "L"
view v "V"
  focus: bond  #! undefined-name
  collapse: nowhere  #! undefined-name
"""
    found = assert_marked(source, "undefined-name")
    assert len(found) == 3
    source_of = [pointed_at(source, one) for one in found]
    assert source_of == ["bounds", "bond", "nowhere"]
    assert found[0].message == "there is no statement `bounds`"
    assert found[0].primary.message == "not defined in `map.arg`"
    assert found[0].hints == ("did you mean `bound`?",)
    assert found[0].fixes[0].edits[0].replacement == "bound"
    assert found[2].message == "there is no statement or group `nowhere`"
    assert found[2].hints == ("write the name of a statement or group, or give one this name",)


def test_sources_and_actors_have_findings_of_their_own() -> None:
    source = """
source nagy "N"
  based-on: nikei  #! unknown-source
source nikkei "K"
actor mcneil "M"
claim a "A"
  by: mcneill  #! unknown-actor
  @nagi  #! unknown-source
view v "V"
  sources: nikkey  #! unknown-source
  actors: mc-neil  #! unknown-actor
"""
    found = assert_marked(source, "unknown-source", "unknown-actor")
    assert [one.hints[0] for one in found] == [
        "did you mean `nikkei`?",
        "did you mean `mcneil`?",
        "did you mean `nagy`?",
        "did you mean `nikkei`?",
        "did you mean `mcneil`?",
    ]
    assert found[2].hints[1] == 'declare it at the top: `source nagi "Title"`'


def test_a_name_that_stands_in_an_import_is_offered_with_its_dot() -> None:
    found = assert_marked(
        {
            "debate.arg": """
import "nagy.arg" as nagy
claim a "A"
  supports bound  #! undefined-name
  rebuts nagy.bond  #! undefined-name
  contradicts nagi.bound  #! undefined-name
  @essay  #! unknown-source
""",
            "nagy.arg": 'source essay "E"\nclaim bound "B"\n  @essay\n',
        },
        "undefined-name",
        "unknown-source",
    )
    assert [one.hints[0] for one in found] == [
        "did you mean `nagy.bound`?",
        "did you mean `nagy.bound`?",
        "did you mean `nagy.bound`?",
        "did you mean `nagy.essay`?",
    ]


def test_a_name_that_a_broken_line_may_define_is_not_missed() -> None:
    assert_marked(
        """
claim a "A"
  supports bound
bound is what they are  #! unquoted-text
"""
    )


def test_so_many_missing_names_are_told_without_looking_for_near_ones() -> None:
    many = "\n".join(f'claim c{number} "C{number}"\n  supports nowhere{number}x' for number in range(3_000))
    found = [one for one in compiled(many).diagnostics if one.code == "undefined-name"]
    assert len(found) == 3_000
