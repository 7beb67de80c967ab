"""What a relation may join: the model and the language agree."""

from __future__ import annotations

from itertools import product

import pytest

from argmap.face import check
from argmap.model import Kind, RelationKind
from argmap.model.ends import PROPOSITIONS, STEPS, may_begin, may_join
from argmap.resolve.ends import premise_fault, subject_fault, target_fault


@pytest.mark.parametrize("kind", RelationKind)
def test_the_model_allows_what_the_language_allows(kind: RelationKind) -> None:
    for subject, target in product(Kind, Kind):
        begins = subject_fault(kind, subject) is None
        assert may_begin(kind, subject) == begins, (subject, kind)
        joins = begins and target_fault(kind, subject, target) is None
        assert may_join(kind, subject, target) == joins, (subject, kind, target)


@pytest.mark.parametrize("kind", RelationKind)
def test_the_steps_that_can_be_undercut(kind: RelationKind) -> None:
    target, end = ("question", "q") if kind is RelationKind.ANSWERS else ("claim", "b")
    if kind is RelationKind.UNDERCUTS:
        target, end = "reason", "r"
    text = f'{target} {end} "B"\n\nclaim a "A"\n  {kind} {end}\n\nundercut u "U"\n  undercuts a -> {end}\n'
    unknown = [finding for finding in check(text=text) if finding.code == "unknown-step"]
    assert bool(unknown) == (kind not in STEPS)


def test_premises_are_propositions() -> None:
    assert {kind for kind in Kind if premise_fault(kind) is None} == PROPOSITIONS
