"""The walks over a map, on one that is small enough to see, and on a real one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from argmap.face import load, loads
from argmap.model import ArgumentMap, Claim, Evidence, Proposition, Question, Statement

MAP = """\
source paper "A paper"
source book "A book"
actor ann "Ann"

question open "Is the door open?"

  claim yes "It is open"

    evidence seen "It was seen to be"
      by: ann
      @paper "open"

      undercut dark "It was dark"
        @book

    reason therefore
      premises: hinges

      claim wind "There was wind"

      claim latch "The latch is broken"
        by: "a neighbour"

      undercut calm "Wind alone opens no door"

    rebuttal shut "It was shut"
      @paper "closed"

      rebuttal again "It was opened again"

  claim no "It is closed"
    contradicts yes

group besides "Besides"

  claim hinges "The hinges are new"

  group far "Far away"

    claim ajar "The door is ajar"
      restates yes
      supports hinges

claim alone "Nothing has to do with this"
"""


def ids(statements: Iterable[Statement]) -> list[str]:
    return [statement.id for statement in statements]


@pytest.fixture(scope="module")
def door() -> ArgumentMap:
    return loads(MAP)


def test_questions_and_their_answers(door: ArgumentMap) -> None:
    assert ids(door.questions) == ["open"]
    assert ids(door.answers("open")) == ["yes", "no"]
    assert ids(door.answers("yes")) == []


def test_main_claims(door: ArgumentMap) -> None:
    assert ids(door.main_claims) == ["yes", "no"]
    assert ids(loads('claim a "A"\n  claim b "B"\n\nclaim c "C"\n').main_claims) == ["a"]


def test_what_speaks_for_and_against(door: ArgumentMap) -> None:
    assert ids(door.supporters("yes")) == ["seen", "therefore"]
    assert ids(door.attackers("yes")) == ["shut", "no"]
    assert ids(door.attackers("no")) == ["yes"]
    assert ids(door.attackers("therefore")) == ["calm"]
    assert ids(door.attackers("shut")) == ["again"]
    assert ids(door.supporters("hinges")) == ["ajar"]


def test_what_questions_a_step(door: ArgumentMap) -> None:
    assert ids(door.undercutters("seen", "yes")) == ["dark"]
    assert ids(door.undercutters("ajar", "hinges")) == []
    assert ids(door.undercutters("no", "yes")) == ids(door.undercutters("yes", "no")) == []


def test_the_step_of_a_reason_and_of_its_premises_is_one(door: ArgumentMap) -> None:
    for subject, target in (("therefore", "yes"), ("latch", "yes"), ("hinges", "yes"), ("latch", "therefore")):
        assert ids(door.undercutters(subject, target)) == ["calm"], (subject, target)


@pytest.mark.parametrize(
    ("subject", "target"), [("yes", "seen"), ("dark", "yes"), ("alone", "yes"), ("therefore", "therefore")]
)
def test_where_no_step_leads_none_is_asked_for(door: ArgumentMap, subject: str, target: str) -> None:
    with pytest.raises(KeyError, match=f"there is no step from `{subject}` to `{target}`"):
        door.undercutters(subject, target)


def test_what_is_not_answered(door: ArgumentMap) -> None:
    assert ids(door.unanswered) == ["dark", "calm", "again"]
    assert ids(door.unanswered_attackers("shut")) == ["again"]
    assert ids(door.unanswered_attackers("therefore")) == ["calm"]
    assert ids(door.unanswered_attackers("yes")) == ids(door.unanswered_attackers("seen")) == []


def test_who_attacks_a_premise_or_a_step_answers_what_is_built_on_it() -> None:
    answers = """\
claim a "A"
  objection b
    claim c "C"
      rebuttal d "D"
  rebuttal e "E"
    undercut f "F"
  objection g
    claim h "H"
    undercut i "I"
  claim j "J"
    contradicts a
  rebuttal k "K"
"""
    map = loads(answers)
    assert ids(map.attackers("a")) == ["b", "e", "g", "j", "k"]
    assert ids(map.unanswered_attackers("a")) == ["k"]
    assert ids(map.unanswered) == ["d", "f", "i", "k"]


def test_inferences(door: ArgumentMap) -> None:
    assert ids(door.premises("therefore")) == ["wind", "latch", "hinges"]
    assert ids(door.premises("yes")) == []
    assert ids(door.inferences("hinges")) == ["therefore"]
    assert ids(door.inferences("yes")) == []
    assert (conclusion := door.conclusion("therefore")) is not None
    assert conclusion.id == "yes"
    assert door.conclusion("dark") is None


def test_restatements_hold_both_ways(door: ArgumentMap) -> None:
    assert ids(door.restatements("yes")) == ["ajar"]
    assert ids(door.restatements("ajar")) == ["yes"]


def test_everything_above_and_below(door: ArgumentMap) -> None:
    assert ids(door.ancestors("ajar")) == ["hinges", "therefore", "yes", "open"]
    assert ids(door.ancestors("dark")) == ["yes", "open"]
    assert ids(door.descendants("yes")) == [
        *("seen", "dark", "therefore", "shut"),
        *("calm", "wind", "latch", "hinges", "again"),
        "ajar",
    ]
    assert ids(door.descendants("ajar")) == []


def test_a_circle_leads_back() -> None:
    circle = loads('claim a "A"\n  supports b\n\nclaim b "B"\n  supports a\n')
    assert ids(circle.ancestors("a")) == ids(circle.descendants("a")) == ["b", "a"]


def test_by_source_actor_and_group(door: ArgumentMap) -> None:
    assert ids(door.by_source("paper")) == ["seen", "shut"]
    assert ids(door.by_source("book")) == ["dark"]
    assert ids(door.by_actor("ann")) == ["seen"]
    assert ids(door.by_actor("a neighbour")) == ["latch"]
    assert ids(door.in_group("besides")) == ["hinges", "ajar"]
    assert ids(door.in_group("far")) == ["ajar"]


def test_the_relations_of_a_statement(door: ArgumentMap) -> None:
    assert [f"{one.subject} {one.kind} {one.target}" for one in door.relations_of("shut")] == [
        "shut rebuts yes",
        "again rebuts shut",
    ]


def test_statements_by_class(door: ArgumentMap) -> None:
    assert ids(door.of_kind(Evidence)) == ["seen"]
    assert ids(door.of_kind(Question)) == ["open"]
    assert len(door.of_kind(Claim)) + 5 == sum(isinstance(one, Proposition) for one in door)


def test_parts_by_id(door: ArgumentMap) -> None:
    assert door["yes"].text == "It is open"
    assert "yes" in door
    assert "nothing" not in door
    assert door.get("nothing") is None
    assert len(door) == len(list(door)) == len(door.statements) == 14
    assert door.source("paper") is not None
    assert door.actor("ann") is not None
    assert door.actor("a neighbour") is None
    assert door.source("ann") is None


@pytest.mark.parametrize(
    "walk",
    [
        *("answers", "supporters", "attackers", "restatements", "premises", "conclusion", "inferences"),
        *("ancestors", "descendants", "relations_of", "unanswered_attackers", "__getitem__"),
    ],
)
def test_a_walk_from_nowhere_is_a_key_error(door: ArgumentMap, walk: str) -> None:
    with pytest.raises(KeyError, match="nowhere"):
        getattr(door, walk)("nowhere")


def test_steps_from_nowhere_are_a_key_error(door: ArgumentMap) -> None:
    with pytest.raises(KeyError):
        door.undercutters("nowhere", "yes")


def test_an_article(root: Path) -> None:
    nagy = load(root / "maps" / "nagy.arg")
    answers = {question.id: ids(nagy.answers(question.id)) for question in nagy.questions}
    assert all(answers.values()), "every question of the essay has an answer"
    assert "bound" in answers["independent"]
    assert {id for answering in answers.values() for id in answering} <= set(ids(nagy.main_claims))
    (law,) = (reason for reason in nagy.inferences("security-law") if reason.id == "two-laws")
    assert {"security-law", "cyber-law"} <= set(ids(nagy.premises(law.id)))
    assert "bound" in ids(nagy.ancestors("security-law"))
    assert "security-law" in ids(nagy.descendants("independent"))
    assert all("xi" in statement.by for statement in nagy.by_actor("xi"))
    assert ids(nagy.by_actor("xi"))


@pytest.mark.parametrize("name", ["cdt", "debate", "examiner", "mcgrath", "nagy", "nupi"])
def test_walks_agree_with_one_another(root: Path, name: str) -> None:
    map = load(root / "maps" / f"{name}.arg")
    for statement in map:
        id = statement.id
        assert all(statement in map.descendants(above.id) for above in map.ancestors(id)[:5])
        assert all(statement in map.premises(inference.id) for inference in map.inferences(id))
        assert all(statement in map.restatements(other.id) for other in map.restatements(id))
        for other in map.supporters(id):
            assert any(one.subject == other.id and one.target == id for one in map.relations_of(id))
    assert set(map.questions) | set(map.main_claims) <= set(map)
