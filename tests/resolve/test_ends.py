"""What each verb may lead from and to."""

from __future__ import annotations

import pytest

from tests.marked import assert_marked, compiled, pointed_at

PROPOSITIONS = ("claim", "evidence", "assumption", "rebuttal", "undercut")
INFERENCES = ("reason", "objection")
KINDS = ("question", *PROPOSITIONS, *INFERENCES)

FROM = {
    "supports": {*PROPOSITIONS, "reason"},
    "rebuts": {*PROPOSITIONS, "objection"},
    "undercuts": {*PROPOSITIONS},
    "contradicts": {*PROPOSITIONS},
    "restates": {*PROPOSITIONS, "question"},
    "answers": {*PROPOSITIONS},
}
TO = {
    "supports": {*PROPOSITIONS},
    "rebuts": {*PROPOSITIONS},
    "undercuts": {*INFERENCES},
    "contradicts": {*PROPOSITIONS},
    "restates": {*PROPOSITIONS, "question"},
    "answers": {"question"},
}


def is_allowed(subject: str, verb: str, target: str) -> bool:
    if verb == "restates" and (subject == "question") != (target == "question"):
        return False
    return subject in FROM[verb] and target in TO[verb]


@pytest.mark.parametrize("verb", FROM)
@pytest.mark.parametrize("subject", KINDS)
@pytest.mark.parametrize("target", KINDS)
def test_every_pair_of_ends(subject: str, verb: str, target: str) -> None:
    compilation = compiled(f'{subject} a "A"\n{target} b "B"\na {verb} b\n')
    found = [one for one in compilation.diagnostics if one.code == "wrong-end"]
    relations = [(one.subject, one.kind.value, one.target) for one in compilation.map.relations]
    if is_allowed(subject, verb, target):
        assert (found, relations) == ([], [("a", verb, "b")])
    else:
        assert relations == []
        (one,) = found
        assert one.span.line == 3
        assert one.hints


@pytest.mark.parametrize("subject", KINDS)
def test_a_step_can_only_be_undercut_and_by_a_proposition(subject: str) -> None:
    for verb in FROM:
        compilation = compiled(f'claim c "C"\n  claim b "B"\n{subject} a "A"\na {verb} b -> c\n')
        relations = [one for one in compilation.map.relations if one.subject == "a"]
        allowed = verb == "undercuts" and subject in PROPOSITIONS
        assert bool(relations) is allowed
        assert any(one.code == "wrong-end" for one in compilation.diagnostics) is not allowed


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("inference", INFERENCES)
def test_only_a_proposition_is_a_premise(kind: str, inference: str) -> None:
    compilation = compiled(f'claim c "C"\n  {inference} r "R"\n    premises: a\n{kind} a "A"\n')
    found = [one for one in compilation.diagnostics if one.code == "wrong-end"]
    if kind in PROPOSITIONS:
        assert (found, compilation.map["r"].premises) == ([], ("a",))  # type: ignore[union-attr]  # r is an inference
    else:
        assert [(one.span.line, one.message) for one in found] == [(3, f"{article(kind)} cannot be a premise")]
        assert compilation.map.premises("r") == ()


def article(kind: str) -> str:
    return f"{'an' if kind == 'objection' else 'a'} {kind}"


def test_a_fault_points_at_the_end_that_has_it() -> None:
    source = """
question q "Q"
  supports a  #! wrong-end
claim a "A"
  supports b, q  #! wrong-end
reason r "R"
  premises: a
claim b "B"
  supports r, b, q  #! wrong-end, wrong-end
q answers q  #! wrong-end
"""
    found = assert_marked(source, "wrong-end")
    assert [pointed_at(source, one) for one in found] == ["supports", "q", "r", "q", "q"]
    assert [one.message for one in found[:4]] == [
        "a question cannot support anything",
        "a question cannot be supported",
        "a reason cannot be supported",
        "a question cannot be supported",
    ]
    assert found[0].primary.message == "it stands in the block of a question"
    assert found[1].primary.message == "`q` is a question"
    assert found[1].hints == ("write `answers`",)


def test_one_wrong_target_costs_no_other() -> None:
    map = compiled('question q "Q"\nclaim a "A"\n  supports q, b, nowhere, c\nclaim b "B"\nclaim c "C"\n').map
    assert [one.target for one in map.relations] == ["b", "c"]
