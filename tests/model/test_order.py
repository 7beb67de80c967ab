"""However its parts are listed, a map keeps them in one order."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Claim, Group, Reason, Relation, RelationKind
from tests.strategies import argument_maps

SUPPORTS = RelationKind.SUPPORTS


def parts(map: ArgumentMap) -> dict[str, object]:
    return {name: getattr(map, name) for name in ArgumentMap.model_fields}


@given(argument_maps(most=6), st.randoms(use_true_random=False))
def test_relations_and_premises_have_one_order(map: ArgumentMap, random: Random) -> None:
    shuffled = [
        one.model_copy(update={"premises": tuple(random.sample(one.premises, len(one.premises)))})
        if isinstance(one, Reason)
        else one
        for one in map.statements
    ]
    relations = random.sample(map.relations, len(map.relations))
    again = map.model_copy(update={"statements": tuple(shuffled), "relations": tuple(relations)})
    assert again == map


@given(argument_maps(most=6))
def test_what_is_in_order_stays_as_it_is(map: ArgumentMap) -> None:
    assert parts(ArgumentMap(**parts(map))) == parts(map)  # type: ignore[arg-type]


@given(argument_maps(), st.randoms(use_true_random=False))
def test_the_statements_of_a_group_stand_together(map: ArgumentMap, random: Random) -> None:
    shuffled = tuple(random.sample(map.statements, len(map.statements)))
    made = map.model_copy(update={"statements": shuffled})
    assert sorted(statement.id for statement in made) == sorted(statement.id for statement in map)
    for group in made.groups:
        inside = {statement.id for statement in made.in_group(group.id)}
        places = [place for place, statement in enumerate(made) if statement.id in inside]
        assert places == list(range(places[0], places[-1] + 1)) if places else not inside


def test_groups_follow_their_statements_and_stand_before_those_within_them() -> None:
    map = ArgumentMap(
        groups=(Group(id="inner", parent="late"), Group(id="late"), Group(id="empty"), Group(id="early")),
        statements=(Claim(id="a", group="early"), Claim(id="b", group="inner"), Claim(id="c", group="early")),
    )
    assert [group.id for group in map.groups] == ["empty", "early", "late", "inner"]
    assert [statement.id for statement in map] == ["a", "c", "b"]


def test_relations_that_differ_in_one_thing_have_one_order() -> None:
    claims = (Claim(id="a"), Claim(id="b"))
    plain = Relation(kind=SUPPORTS, subject="a", target="b")
    changes: tuple[dict[str, object], ...] = (
        {},
        {"scheme": "x"},
        {"note": "x"},
        {"weight": 0.0},
        {"weight": 1.0},
        {"by": ("x",)},
    )
    alike = tuple(plain.model_copy(update=change) for change in changes)
    one, other = ArgumentMap(statements=claims, relations=alike), ArgumentMap(statements=claims, relations=alike[::-1])
    assert one == other
    assert len(set(one.relations)) == len(alike)
