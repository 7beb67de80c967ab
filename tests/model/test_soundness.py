"""What keeps parts from making up a map: each fault by its path and its words."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from pydantic import ValidationError

from argmap.model import (
    Actor,
    ArgumentMap,
    Citation,
    Claim,
    Evidence,
    Group,
    Import,
    Question,
    Reason,
    Relation,
    RelationKind,
    Source,
    Step,
    Undercut,
    View,
)
from argmap.model.soundness import Path, faults_of

SUPPORTS, REBUTS, UNDERCUTS = RelationKind.SUPPORTS, RelationKind.REBUTS, RelationKind.UNDERCUTS
A, B, Q = Claim(id="a"), Claim(id="b"), Question(id="q")
R, U = Reason(id="r"), Undercut(id="u")
A_TO_B = Relation(kind=SUPPORTS, subject="a", target="b")
TAKEN = Import(name="x", path="x.arg")


def one(kind: RelationKind, subject: str, target: str | Step, **fields: object) -> dict[str, object]:
    relation = Relation(kind=kind, subject=subject, target=target, **fields)  # type: ignore[arg-type]
    return {"statements": (A, B, Q, R), "relations": (relation,)}


UNSOUND: list[tuple[dict[str, object], Path, str]] = [
    ({"statements": (A, A)}, ("statements", 1, "id"), "two statements have the id `a`"),
    ({"sources": (Source(id="s"),) * 2}, ("sources", 1, "id"), "two sources have the id `s`"),
    ({"actors": (Actor(id="s"),) * 2}, ("actors", 1, "id"), "two actors have the id `s`"),
    ({"views": (View(id="s"),) * 2}, ("views", 1, "id"), "two views have the id `s`"),
    ({"imports": (TAKEN, TAKEN)}, ("imports", 1, "name"), "two imports have the id `x`"),
    (
        {"statements": (A,), "groups": (Group(id="a"),)},
        ("groups", 0, "id"),
        "one of the statements and one of the groups have the id `a`",
    ),
    ({"statements": (Claim(id="x.a"),)}, ("statements", 0, "id"), "`x.a` stands in no import of the map"),
    (
        {"sources": (Source(id="y.s"),), "imports": (TAKEN,)},
        ("sources", 0, "id"),
        "`y.s` stands in no import of the map",
    ),
    ({"imports": (Import(name="x.y", path="", module="y"),)}, ("imports", 0, "module"), "the map has no import `y`"),
    (one(SUPPORTS, "a", "b", module="x"), ("relations", 0, "module"), "the map has no import `x`"),
    (
        {**one(SUPPORTS, "a", "b", module="x"), "imports": (TAKEN,)},
        ("relations", 0, "module"),
        "`a supports b`: an import knows nothing of the map that imports it",
    ),
    (
        {"statements": (Claim(id="a", group="g"),)},
        ("statements", 0, "group"),
        "claim `a`: there is no group `g` beside it",
    ),
    (
        {"statements": (Claim(id="x.a", group="g"),), "groups": (Group(id="g"),), "imports": (TAKEN,)},
        ("statements", 0, "group"),
        "claim `x.a`: there is no group `g` beside it",
    ),
    (
        {"groups": (Group(id="g", parent="h"),)},
        ("groups", 0, "parent"),
        "group `g` cannot stand in `h`: there is no such group beside it",
    ),
    (
        {"groups": (Group(id="g", parent="h"), Group(id="h", parent="g"))},
        ("groups", 0, "parent"),
        "group `g` stands in itself",
    ),
    ({"groups": (Group(id="g", parent="g"),)}, ("groups", 0, "parent"), "group `g` stands in itself"),
    (
        {"statements": (Evidence(id="e", citations=(Citation(source="s"),)),)},
        ("statements", 0, "citations", 0, "source"),
        "evidence `e`: there is no source `s` in the map",
    ),
    (
        {"statements": (Claim(id="a", by=("b", "c", "b")),)},
        ("statements", 0, "by", 2),
        "claim `a`: `b` is named twice",
    ),
    ({"statements": (U,)}, ("statements", 0), "undercut `u`: it undercuts nothing; give it a relation that does"),
    (
        {"statements": (Reason(id="r", premises=("a", "z")), A)},
        ("statements", 0, "premises", 1),
        "reason `r`: there is no statement `z` in the map",
    ),
    (
        {"statements": (Reason(id="r", premises=("q",)), Q)},
        ("statements", 0, "premises", 0),
        "reason `r`: question `q` cannot be a premise",
    ),
    (
        {"statements": (Reason(id="r", premises=("r",)),)},
        ("statements", 0, "premises", 0),
        "reason `r`: reason `r` cannot be a premise",
    ),
    (one(SUPPORTS, "z", "a"), ("relations", 0, "subject"), "`z supports a`: there is no statement `z` in the map"),
    (one(SUPPORTS, "a", "z"), ("relations", 0, "target"), "`a supports z`: there is no statement `z` in the map"),
    (one(SUPPORTS, "a", "a"), ("relations", 0, "target"), "`a supports a`: a statement cannot relate to itself"),
    (one(SUPPORTS, "a", "q"), ("relations", 0, "kind"), "`a supports q`: no claim supports any question"),
    (one(REBUTS, "r", "a"), ("relations", 0, "kind"), "`r rebuts a`: no reason rebuts any claim"),
    (one(REBUTS, "a", "r"), ("relations", 0, "kind"), "`a rebuts r`: no claim rebuts any reason"),
    (one(RelationKind.RESTATES, "a", "q"), ("relations", 0, "kind"), "`a restates q`: no claim restates any question"),
    (
        one(SUPPORTS, "a", Step(subject="a", target="b")),
        ("relations", 0, "target"),
        "`a supports a -> b`: only an undercut speaks against a step",
    ),
    (
        one(UNDERCUTS, "a", Step(subject="b", target="q")),
        ("relations", 0, "target"),
        "`a undercuts b -> q`: no step leads from `b` to `q`",
    ),
    (
        {
            "statements": (A, B),
            "relations": (A_TO_B, Relation(kind=UNDERCUTS, subject="a", target=Step(subject="a", target="b"))),
        },
        ("relations", 1, "target"),
        "`a undercuts a -> b`: a statement cannot undercut a step of its own",
    ),
    (
        {
            "statements": (R, A, B),
            "relations": (A_TO_B, Relation(kind=UNDERCUTS, subject="r", target=Step(subject="a", target="b"))),
        },
        ("relations", 1, "subject"),
        "`r undercuts a -> b`: a reason cannot do that",
    ),
    (
        {
            "statements": (A, B, Q),
            "relations": (
                Relation(kind=RelationKind.RESTATES, subject="a", target="b"),
                Relation(kind=UNDERCUTS, subject="b", target=Step(subject="a", target="b")),
            ),
        },
        ("relations", 1, "target"),
        "`b undercuts a -> b`: no step leads from `a` to `b`",
    ),
    (
        one(SUPPORTS, "a", "b", citations=(Citation(source="s"),)),
        ("relations", 0, "citations", 0, "source"),
        "`a supports b`: there is no source `s` in the map",
    ),
    (one(SUPPORTS, "a", "b", by=("c", "c")), ("relations", 0, "by", 1), "`a supports b`: `c` is named twice"),
    (
        {"sources": (Source(id="s", based_on=("t",)),)},
        ("sources", 0, "based_on", 0),
        "source `s`: there is no source `t` in the map",
    ),
    (
        {"views": (View(id="v", focus=("a",)),)},
        ("views", 0, "focus", 0),
        "view `v`: there is no statement `a` in the map",
    ),
    (
        {"views": (View(id="v", collapse=("g",)),)},
        ("views", 0, "collapse", 0),
        "view `v`: there is no statement or group `g` in the map",
    ),
    (
        {"views": (View(id="v", actors=("p",)),)},
        ("views", 0, "actors", 0),
        "view `v`: there is no actor `p` in the map",
    ),
    (
        {"views": (View(id="v", sources=("s", "s")),), "sources": (Source(id="s"),)},
        ("views", 0, "sources", 1),
        "view `v`: `s` is named twice",
    ),
]


@pytest.mark.parametrize(("parts", "path", "reason"), UNSOUND)
def test_a_fault_is_told_by_its_path(parts: Mapping[str, object], path: Path, reason: str) -> None:
    assert (path, reason) in list(faults_of(ArgumentMap.trusted(**parts)))
    with pytest.raises(ValidationError) as caught:
        ArgumentMap(**parts)  # type: ignore[arg-type]
    assert reason in str(caught.value)


def test_many_faults_are_told_at_once_but_not_all() -> None:
    with pytest.raises(ValidationError) as caught:
        ArgumentMap(statements=(A,) * 100)
    assert str(caught.value).count("two statements have the id `a`") == 10


def test_the_end_of_a_quote_needs_its_beginning() -> None:
    with pytest.raises(ValidationError, match="`until` ends a passage that `quote` does not begin"):
        Citation(source="s", until="to here")


def test_what_is_sound_has_no_fault() -> None:
    relations = (
        A_TO_B,
        Relation(kind=UNDERCUTS, subject="u", target=Step(subject="a", target="b")),
        Relation(kind=UNDERCUTS, subject="a", target="r"),
        Relation(kind=RelationKind.ANSWERS, subject="b", target="q"),
    )
    statements = (A, B, Q, U, Reason(id="r", premises=("a", "x.c")), Claim(id="x.c", group="x.g"))
    groups = (Group(id="x.g"), Group(id="x.h", parent="x.g"))
    map = ArgumentMap(statements=statements, relations=relations, groups=groups, imports=(TAKEN,))
    assert list(faults_of(map)) == []
