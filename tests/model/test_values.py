"""Maps and their parts as values."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from pydantic import ValidationError

from argmap.face import loads
from argmap.model import ArgumentMap, Attribution, Citation, Claim, Relation, RelationKind, Step
from tests.strategies import argument_maps

A, B = Claim(id="a", text="A"), Claim(id="b", text="B")
A_FOR_B = Relation(kind=RelationKind.SUPPORTS, subject="a", target="b")


def test_a_map_built_in_python_is_the_one_read() -> None:
    assert ArgumentMap(statements=(B, A), relations=(A_FOR_B,)) == loads('claim b "B"\n\n  claim a "A"\n')


def test_nothing_can_be_changed() -> None:
    with pytest.raises(ValidationError):
        A.text = "C"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        ArgumentMap().title = "C"  # type: ignore[misc]


def test_there_is_no_other_field() -> None:
    with pytest.raises(ValidationError):
        Claim(id="a", txt="A")  # type: ignore[call-arg]


def test_a_changed_copy_is_checked_and_walks_anew() -> None:
    map = ArgumentMap(statements=(A, B))
    assert map.supporters("b") == ()
    assert map.model_copy(update={"relations": (A_FOR_B,)}).supporters("b") == (A,)
    with pytest.raises(ValidationError, match="two statements have the id `a`"):
        map.model_copy(update={"statements": (A, A)})
    assert map.model_copy() == map


def test_a_walk_changes_no_equality() -> None:
    map = ArgumentMap(statements=(A, B), relations=(A_FOR_B,))
    other = ArgumentMap(statements=(A, B), relations=(A_FOR_B,))
    assert map.supporters("b") == (A,)
    assert map == other
    assert hash(map) == hash(other)


@given(argument_maps(most=3))
def test_trusted_values_are_the_validated_ones(map: ArgumentMap) -> None:
    assert all(
        type(one).trusted(**one.model_dump(exclude={"kind", "citations"}), citations=one.citations) == one
        for one in map
    )


@given(argument_maps(most=3))
def test_a_map_can_be_sent_to_another_process(map: ArgumentMap) -> None:
    assert pickle.loads(pickle.dumps(map)) == map


def test_a_map_is_shown_in_one_line() -> None:
    map = ArgumentMap(title="Doors", statements=(A, B), relations=(A_FOR_B,))
    assert repr(map) == str(map) == "<ArgumentMap 'Doors': 2 statements, 1 relation, 0 sources>"


def test_who_stands_behind_a_statement() -> None:
    cited = (Citation(source="s"),)
    assert A.attribution is Attribution.ANALYST
    assert Claim(id="a", citations=cited).attribution is Attribution.ASSERTED
    assert Claim(id="a", by=("ann",), citations=cited).attribution is Attribution.REPORTED
    assert Claim(id="a", by=("ann",)).attribution is Attribution.REPORTED


def test_a_dotted_id_tells_the_import() -> None:
    assert (Claim(id="x.y.a").module, Claim(id="x.y.a").name) == ("x.y", "a")
    assert (A.module, A.name) == ("", "a")


def test_a_step_is_shown_as_it_is_written() -> None:
    assert str(Step(subject="a", target="b")) == "a -> b"
