"""Who stands behind a statement: the cited author, somebody reported, or the analyst."""

from __future__ import annotations

import pytest

from argmap.model import Attribution
from tests.marked import assert_marked, compiled


@pytest.mark.parametrize(
    ("block", "attribution"),
    [
        ("", Attribution.ANALYST),
        ("  note: 'ours'\n".replace("'", '"'), Attribution.ANALYST),
        ("  @nagy\n", Attribution.ASSERTED),
        ("  @nagy\n  by: mcneil\n", Attribution.REPORTED),
        ('  by: "Malcolm McNeil"\n  @nagy\n', Attribution.REPORTED),
        ("  by: mcneil\n", Attribution.REPORTED),
    ],
)
def test_it_follows_from_by_and_citation(block: str, attribution: Attribution) -> None:
    map = compiled(f'source nagy "N"\nactor mcneil "M"\nclaim a "A"\n{block}').map
    assert map["a"].attribution is attribution


def test_several_may_assert_it_by_name_or_in_full() -> None:
    map = compiled('actor uk "United Kingdom"\nclaim a "A"\n  by: uk, "most operators", uk\n').map
    assert map["a"].by == ("uk", "most operators")
    assert [one.id for one in map.by_actor("uk")] == ["a"]


def test_an_unknown_actor_still_asserts_it() -> None:
    source = 'source nagy "N"\nclaim a "A"\n  by: mcneil  #! unknown-actor\n  @nagy\n'
    assert_marked(source, "unknown-actor")
    assert compiled(source).map["a"].attribution is Attribution.REPORTED


def test_a_relation_has_an_author_of_its_own() -> None:
    map = compiled(
        """
source nagy "N"
actor mcneil "M"
claim a "A"
  by: mcneil
claim b "B"
a supports b
  by: "Stephen Nagy"
  scheme: cause
  weight: 0.5
  note: "he alone"
  @nagy p. 3 "they are" … "relationships"
"""
    ).map
    (relation,) = map.relations
    assert (relation.by, relation.scheme, relation.weight, relation.note) == (
        ("Stephen Nagy",),
        "cause",
        0.5,
        "he alone",
    )
    assert [(one.locator, one.quote, one.until) for one in relation.citations] == [
        ("p. 3", "they are", "relationships")
    ]
