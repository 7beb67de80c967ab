"""Maps written as `.arg`: the same map is read back, or it is said what cannot be written."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, note
from hypothesis import strategies as st

from argmap.diagnostics.diagnostic import Severity
from argmap.errors import FormatError
from argmap.face import dump, dumps, load, loads
from argmap.formats import outline
from argmap.formatting import formatted
from argmap.model import (
    Actor,
    ArgumentMap,
    Assumption,
    Citation,
    Claim,
    Evidence,
    Group,
    Kind,
    Question,
    Reason,
    Rebuttal,
    Relation,
    RelationKind,
    Source,
    Step,
    Undercut,
    View,
)
from argmap.model.soundness import faults_of
from argmap.pipeline import compile_text
from argmap.text import Text
from tests.strategies import argument_maps

ARTICLES = ("cdt", "examiner", "mcgrath", "nagy", "nupi")
SUPPORTS, REBUTS, UNDERCUTS = RelationKind.SUPPORTS, RelationKind.REBUTS, RelationKind.UNDERCUTS

# -- what must always hold -----------------------------------------------------------------------------------------


@given(argument_maps())
def test_a_map_written_and_read_is_the_same(map: ArgumentMap) -> None:
    text = dumps(map)
    note(text)
    assert loads(text) == map
    assert formatted(Text("", text)).content == text, "what is written is in the form that the formatter gives"


@given(argument_maps())
def test_flat_it_is_the_same_too(map: ArgumentMap) -> None:
    with patch.object(outline, "DEEPEST", 1):
        assert not any(branch.depth for branch in outline.Outline(map).roots)
        flat = dumps(map)
    note(flat)
    assert loads(flat) == map


@given(argument_maps(), st.data())
def test_any_text_is_kept_or_refused(map: ArgumentMap, data: st.DataObject) -> None:
    if not map.statements:
        return
    one = data.draw(st.sampled_from(map.statements))
    field = data.draw(st.sampled_from(("text", "note", "said")))
    changed = one.model_copy(update={field: data.draw(st.text(st.characters()))})
    strange = map.model_copy(update={"statements": tuple(changed if each is one else each for each in map.statements)})
    try:
        text = dumps(strange)
    except FormatError as error:
        (fault,) = error.faults
        named = fault.startswith(f"{one.kind} `") and (f"its `{field}:`" in fault or f"its {field}" in fault)
        assert named, fault
    else:
        assert loads(text) == strange


@given(argument_maps(), st.data())
def test_what_a_text_without_errors_gives_is_sound(map: ArgumentMap, data: st.DataObject) -> None:
    lines = dumps(map).splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        if lines:
            place = data.draw(st.integers(0, len(lines) - 1))
            lines[place : place + 1] = data.draw(st.sampled_from(([], [lines[place]] * 2, [f"  {lines[place]}"])))
    compiled = compile_text(Text("", "\n".join(lines)))
    if all(finding.severity is not Severity.ERROR for finding in compiled.diagnostics):
        assert list(faults_of(compiled.map)) == []
        assert loads(dumps(compiled.map)) == compiled.map


# -- the maps of the project ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_is_written_and_read(root: Path, name: str) -> None:
    map = load(root / "maps" / f"{name}.arg")
    assert len(map) > 20
    assert loads(dumps(map)) == map


def test_a_map_with_imports_is_written_beside_them(root: Path, tmp_path: Path) -> None:
    for name in ARTICLES:
        (tmp_path / f"{name}.arg").write_bytes((root / "maps" / f"{name}.arg").read_bytes())
    debate = load(root / "maps" / "debate.arg")
    assert {statement.module for statement in debate} == {"", *ARTICLES}
    dump(debate, tmp_path / "written.arg")
    assert load(tmp_path / "written.arg") == debate
    written = (tmp_path / "written.arg").read_text(encoding="utf-8")
    assert "\nclaim " not in written or "claim nagy." not in written
    assert written.count("import ") >= len(ARTICLES)


# -- what it looks like --------------------------------------------------------------------------------------------

PAPER = Source(
    id="paper", title='The "paper"', author=("A. Writer", "B. Writer"), date="2020-03", url="https://x.org/#a"
)
PEOPLE = (Actor(id="ann", name="Ann"), Actor(id="ben", name="Ben", role="clerk"), Actor(id="cy"))
DOOR = ArgumentMap(
    title="The door",
    sources=(PAPER,),
    actors=PEOPLE,
    groups=(Group(id="side", title="Besides"), Group(id="inner", parent="side")),
    statements=(
        Question(id="open", text="Is the door open?"),
        Claim(id="yes", text="The door is open", weight=0.25),
        Evidence(
            id="seen",
            text="It was seen to be open",
            by=("ann", "a neighbour"),
            citations=(Citation(source="paper", locator="p. 3", quote="stood", until="ajar", note="or nearly"),),
        ),
        Undercut(id="dark", text="It was dark then"),
        Reason(id="therefore", premises=("wind", "latch", "seen")),
        Assumption(id="wind", text="There was wind"),
        Claim(id="latch", text="The latch is broken"),
        Rebuttal(id="locked", text="It is locked"),
        Claim(id="aside", text="Doors matter", group="inner"),
        Claim(id="other", text="Windows matter", group="side"),
    ),
    relations=(
        Relation(kind=RelationKind.ANSWERS, subject="yes", target="open"),
        Relation(kind=SUPPORTS, subject="seen", target="yes", scheme="witness"),
        Relation(kind=SUPPORTS, subject="seen", target="latch"),
        Relation(kind=UNDERCUTS, subject="dark", target=Step(subject="seen", target="yes")),
        Relation(kind=SUPPORTS, subject="therefore", target="yes"),
        Relation(kind=REBUTS, subject="locked", target="yes", note="so they say"),
        Relation(kind=UNDERCUTS, subject="locked", target=Step(subject="seen", target="yes")),
        Relation(kind=RelationKind.RESTATES, subject="other", target="aside"),
        Relation(kind=RelationKind.RESTATES, subject="other", target="wind"),
    ),
    views=(View(id="main", focus=("yes",), depth=2, hide=(Kind.UNDERCUT,)),),
)
DOOR_TEXT = """\
map "The door"

source paper "The \\"paper\\""
  author: "A. Writer", "B. Writer"
  date: 2020-03
  url: "https://x.org/#a"

actor ann "Ann"

actor ben "Ben"
  role: "clerk"

actor cy

question open "Is the door open?"

  claim yes "The door is open"
    weight: 0.25

    evidence seen "It was seen to be open"
      by: ann, "a neighbour"
      scheme: witness
      supports latch
      @paper p. 3 "stood" … "ajar"
        note: "or nearly"

      undercut dark "It was dark then"

    reason therefore
      premises: seen

      assumption wind "There was wind"

      claim latch "The latch is broken"

rebuttal locked "It is locked"
  rebuts yes
    note: "so they say"
  undercuts seen -> yes

group side "Besides"

  group inner

    claim aside "Doors matter"

  claim other "Windows matter"
    restates wind, aside

view main
  focus: yes
  depth: 2
  hide: undercut
"""


def test_what_a_map_looks_like() -> None:
    assert dumps(DOOR) == DOOR_TEXT
    assert loads(DOOR_TEXT) == DOOR


def test_a_map_of_nothing() -> None:
    assert dumps(ArgumentMap()) == ""
    assert loads("") == ArgumentMap()


def test_a_chain_is_nested_only_so_deep() -> None:
    claims = tuple(Claim(id=f"c{number}", text="x") for number in range(100))
    steps = tuple(Relation(kind=SUPPORTS, subject=f"c{number + 1}", target=f"c{number}") for number in range(99))
    chain = ArgumentMap(statements=claims, relations=steps)
    text = dumps(chain)
    assert max(len(line) - len(line.lstrip()) for line in text.splitlines()) == 2 * (outline.DEEPEST - 1)
    assert loads(text) == chain


def test_many_targets_share_a_few_lines() -> None:
    claims = tuple(Claim(id=f"c{number}", text="x") for number in range(12))
    fan = tuple(Relation(kind=SUPPORTS, subject="c0", target=f"c{number}") for number in range(1, 12))
    text = dumps(ArgumentMap(statements=claims, relations=fan))
    assert text.count("supports") == 3
    assert "  supports c1, c2, c3, c4, c5\n" in text


# -- what cannot be written ----------------------------------------------------------------------------------------


def one_claim(**fields: object) -> ArgumentMap:
    return ArgumentMap(statements=(Claim(**{"id": "a", "text": "A", **fields}),))  # type: ignore[arg-type]


def one_citation(**fields: object) -> ArgumentMap:
    cited = Citation(**{"source": "s", **fields})  # type: ignore[arg-type]
    return ArgumentMap(statements=(Claim(id="a", text="A", citations=(cited,)),), sources=(Source(id="s"),))


@pytest.mark.parametrize(
    ("map", "fault"),
    [
        (one_claim(text="two\nlines"), "claim `a`: its text holds a line break"),
        (one_claim(text="two\rlines"), "claim `a`: its text holds a line break"),
        (one_claim(note="two\r\nlines"), "claim `a`: its `note:` holds a line break"),
        (one_claim(text="\ud800"), "claim `a`: its text holds a lone surrogate"),
        (one_claim(id="a b"), "claim `a b`: `a b` is no name in .arg: it holds U+0020 (space)"),
        (one_claim(id="1a"), "claim `1a`: `1a` is no name in .arg: it begins with `1`"),
        (one_claim(id="e\u0301"), "is no name in .arg: it is not in Unicode's composed form (NFC)"),
        (one_claim(id="\x1b[2J"), "claim `<U+001B>[2J`: `<U+001B>[2J` is no name in .arg"),
        (one_claim(said="yesterday"), "claim `a`: its `said:` is `yesterday`, but expected a date"),
        (one_claim(said="2020-02-30"), "claim `a`: its `said:` is `2020-02-30`, but expected a date"),
        (one_claim(tags=("fine", "not fine")), "claim `a`: its `tags:` is `fine`, `not fine`, but expected names"),
        (one_claim(weight=1e-40), "claim `a`: its `weight:` is `0.0000"),
        (one_claim(tags=("t",) * 1_001), "claim `a`: its `tags:` has 1,001 values, and 1,000 is the most"),
        (one_citation(locator="chapter 3"), "claim `a`: cites `chapter 3`, but expected a place such as `p. 12`"),
        (one_citation(locator="p.12"), "claim `a`: cites `p.12`, but expected a place such as `p. 12`"),
        (one_citation(quote="two\nlines"), "claim `a`: its quote holds a line break"),
        (ArgumentMap(title="two\nlines"), "the map: its title holds a line break"),
        (ArgumentMap(sources=(Source(id="s", url="ftp://x"),)), "source `s`: its `url:` is `ftp://x`, but expected"),
        (ArgumentMap(sources=(Source(id="s", doi="none"),)), "source `s`: its `doi:` is `none`, but expected a DOI"),
        (ArgumentMap(actors=(Actor(id="s p"),)), "actor `s p`: `s p` is no name"),
        (ArgumentMap(groups=(Group(id="g", title="\n"),)), "group `g`: its title holds a line break"),
        (ArgumentMap(views=(View(id="v", depth=10**10),)), "view `v`: its `depth:` is `10000000000`, but expected"),
    ],
)
def test_what_cannot_be_written_is_named(map: ArgumentMap, fault: str) -> None:
    with pytest.raises(FormatError) as caught:
        dumps(map)
    assert fault in caught.value.faults[0]
    assert str(caught.value).startswith("this map cannot be written as .arg:\n")


def test_every_part_that_cannot_be_written_is_named_and_the_first_are_told() -> None:
    map = ArgumentMap(statements=tuple(Claim(id=f"a{number}", text="\n") for number in range(30)))
    with pytest.raises(FormatError) as caught:
        dumps(map)
    assert len(caught.value.faults) == 30
    assert str(caught.value).count("\n") == 11
    assert str(caught.value).endswith("… and 20 more")


def test_an_unsound_map_is_not_written() -> None:
    saved = compile_text(Text("", 'claim a "A"\n  supports a\n')).map
    with pytest.raises(FormatError, match="`a supports a`: a statement cannot relate to itself"):
        dumps(saved)
