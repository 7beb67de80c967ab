from __future__ import annotations

from argmap.checks.cycles import cyclic_components, shortest_cycle
from tests.marked import assert_marked, compiled, pointed_at

CODE = "circular-support"


def test_a_circle_is_shown_where_a_reference_closes_it() -> None:
    source = """
claim bound "Every company is bound"
  claim law "The law leaves no room"
    claim party "The Party wrote the law"
bound supports party  #! circular-support
"""
    (found,) = assert_marked(source, CODE)
    assert pointed_at(source, found) == "party"
    assert found.message == "this support goes round in a circle: `party` → `law` → `bound` → `party`"
    assert found.related == ()


def test_a_circle_through_premises_names_the_propositions() -> None:
    source = """
claim bound "Every company is bound"
  reason obliged "The law leaves no room"
    premises: duty
claim duty "There is a duty to assist"
  supports trusted
claim trusted "Nobody can trust them"
bound supports duty  #! circular-support
"""
    (found,) = assert_marked(source, CODE)
    assert found.message.endswith("`duty` → `bound` → `duty`")
    assert pointed_at(source, found) == "duty"
    assert [pointed_at(source, found.model_copy(update={"primary": one})) for one in found.related] == ["duty"]


def test_a_premise_of_the_reason_for_itself_is_a_circle() -> None:
    source = """
claim bound "Every company is bound"
  reason "The law leaves no room"
    assumption "There is a duty"
    premises: bound  #! circular-support
"""
    (found,) = assert_marked(source, CODE)
    assert found.message.endswith("`bound` → `bound`")


def test_each_circle_is_reported_once_however_many_ways_lead_round() -> None:
    found = assert_marked(
        """
claim a "A"
  supports b
claim b "B"
  supports a, c  #! circular-support
claim c "C"
  supports a
claim x "X"
  supports y
claim y "Y"
  supports x  #! circular-support
""",
        CODE,
    )
    assert [one.message.rpartition(": ")[2] for one in found] == ["`a` → `b` → `a`", "`x` → `y` → `x`"]


def test_support_through_an_attack_is_no_circle() -> None:
    assert_marked(
        """
claim a "A"
  rebuttal b "B"
    objection c "C"
      premises: a
a answers q
question q "Q?"
claim d "D"
  restates a
a supports d
""",
        CODE,
    )


def test_a_circle_over_files_is_shown_in_the_main_one() -> None:
    found = assert_marked(
        {
            "debate.arg": 'import "nagy.arg" as nagy\nnagy.a supports nagy.b  #! circular-support\n',
            "nagy.arg": 'claim a "A"\nclaim b "B"\n  supports a\n',
        },
        CODE,
    )
    assert found[0].message.endswith("`nagy.b` → `nagy.a` → `nagy.b`")


def test_a_long_circle_is_cut_short_in_words_and_costs_no_recursion() -> None:
    lines = [f'claim c{number} "C{number}"\n  supports c{(number + 1) % 20_000}' for number in range(20_000)]
    (found,) = [one for one in compiled("\n".join(lines)).diagnostics if one.code == CODE]
    assert "19,992 more" in found.message
    assert len(found.message) < 200


def test_components_are_those_of_the_definition() -> None:
    graph = {"a": ["b"], "b": ["c", "d"], "c": ["a"], "d": ["e"], "e": ["f"], "f": ["e"], "g": ["g", "a"]}
    found = sorted(sorted(component) for component in cyclic_components(graph, graph))
    assert found == [["a", "b", "c"], ["e", "f"]]
    assert shortest_cycle(graph, "b", frozenset("abc")) == ["b", "c", "a"]
