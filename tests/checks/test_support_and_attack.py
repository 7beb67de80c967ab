from __future__ import annotations

from tests.marked import assert_marked, pointed_at

CODE = "support-and-attack"


def test_a_statement_for_and_against_the_same_is_found_at_the_attack() -> None:
    source = """
claim bound "Every company is bound"
  claim private "Huawei is private"
    rebuts bound  #! support-and-attack
"""
    (found,) = assert_marked(source, CODE)
    assert found.message == "`private` both supports and attacks `bound`"
    assert (pointed_at(source, found), found.primary.message) == ("bound", "attacks it")
    assert [(one.span.line, one.message) for one in found.related] == [(3, "supports it")]


def test_contradicting_attacks_in_both_directions() -> None:
    assert_marked(
        """
claim a "A"
  supports b
claim b "B"
  contradicts a  #! support-and-attack
""",
        CODE,
    )


def test_a_pair_is_reported_once() -> None:
    assert_marked(
        """
claim a "A"
  rebuttal b "B"  #! support-and-attack
    supports a
    contradicts a
""",
        CODE,
    )


def test_support_and_attack_of_different_things_are_fine() -> None:
    assert_marked(
        """
claim a "A"
  claim b "B"
    undercut c "C"
  claim d "D"
    rebuts b
    supports c
claim e "E"
  rebuts a
a supports e
""",
        CODE,
    )


def test_an_imported_statement_is_reported_where_it_is_imported() -> None:
    found = assert_marked(
        {
            "debate.arg": 'import "nagy.arg" as nagy\nnagy.b supports nagy.a  #! support-and-attack\n',
            "nagy.arg": 'claim a "A"\n  rebuttal b "B"\n',
        },
        CODE,
    )
    assert found[0].primary.message == "supports it"
