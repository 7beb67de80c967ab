"""What is offered to be done, each made and the result compiled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.lsp.actions import Action, ActionKind, fix_all, offered
from argmap.lsp.change import applied
from argmap.model import ArgumentMap
from argmap.pipeline import Compilation, compile_text
from argmap.text import Text
from tests.lsp.cursor import made, place
from tests.marked import compiled


def actions(source: str) -> dict[str, Action]:
    """What is offered at the mark, or between two marks, by title."""
    start = source.index("|")
    end = source.rindex("|") - (source.count("|") - 1)
    at = place(source.replace("|", "", source.count("|") - 1) if source.count("|") > 1 else source)
    span = at.text.span(start, max(start, end))
    return {action.title: action for action in offered(at.compilation, span)}


def done(source: str, title: str) -> str:
    """The source with an action made."""
    text = source.replace("|", "")
    changes = actions(source)[title].changes
    assert made(text, changes) == applied(Text("map.arg", text), changes)
    return made(text, changes)


def codes(source: str) -> list[str]:
    return [one.code for one in compiled(source).diagnostics]


# -- fixes ------------------------------------------------------------------------------------------------------------


def test_a_fix_that_a_finding_brings_is_offered_where_it_stands() -> None:
    source = 'claim one "A"\nclaim b "B"\n  supports on|\n'
    action = actions(source)["Write `one`"]
    assert (action.kind, action.preferred) == (ActionKind.FIX, True)
    assert action.finding is not None
    assert action.finding.code == "undefined-name"
    assert done(source, "Write `one`") == 'claim one "A"\nclaim b "B"\n  supports one\n'
    assert "Write `one`" not in actions('claim| one "A"\nclaim b "B"\n  supports on\n')


def test_all_findings_of_a_code_are_fixed_together() -> None:
    source = 'claim one "A"\nclaim b "B"\n  supports on|\nclaim c "C"\n  rebuts onne\n'
    after = done(source, "Fix all 2 findings of undefined-name in this file")
    assert after == 'claim one "A"\nclaim b "B"\n  supports one\nclaim c "C"\n  rebuts one\n'


def test_what_may_be_fixed_without_asking_is_fixed_at_once() -> None:
    source = 'question q "Q?"\n\tclaim a "A"\n\t\tclaim b "B"\n  supports nowher\nclaim nowhere "N"\n'
    action = fix_all(compiled(source))
    assert action is not None
    # a name that is near is only a guess; how far in a line stands is not
    assert applied(Text("map.arg", source), action.changes) == source.replace("  supports", "\tsupports")
    assert fix_all(compiled('claim a "A"\n')) is None


# -- comments that silence --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('claim |a "A"\n', 'claim a "A"  # argmap: ignore[unconnected]\n'),
        ('claim |a "A"   \r\n', 'claim a "A"  # argmap: ignore[unconnected]   \r\n'),
        ('claim |a "A"  # so\n', '# argmap: ignore[unconnected]\nclaim a "A"  # so\n'),
        (
            'claim |a "A"  # argmap: ignore[unsupported-claim] as it is\n',
            'claim a "A"  # argmap: ignore[unsupported-claim, unconnected] as it is\n',
        ),
        (
            '# argmap: ignore[unsupported-claim]\nclaim |a "A"\n',
            '# argmap: ignore[unsupported-claim, unconnected]\nclaim a "A"\n',
        ),
        (
            'group g "G"\n  claim |a "A"  # so\n',
            'group g "G"\n  # argmap: ignore[unconnected]\n  claim a "A"  # so\n',
        ),
    ],
)
def test_a_finding_is_silenced_in_its_line(source: str, expected: str) -> None:
    assert done(source, "Silence unconnected in this line") == expected
    assert "unconnected" in codes(source.replace("|", ""))
    assert "unconnected" not in codes(expected)


def test_errors_are_not_silenced() -> None:
    titles = actions('claim a "A"\n  supports |x\n')
    assert not [title for title in titles if "undefined" in title and "Silence" in title]


# -- what is missing --------------------------------------------------------------------------------------------------


def test_evidence_is_given_a_citation() -> None:
    head = 'source s "S"\n  date: 2020\nsource t "T"\n  date: 2020\nclaim a "A"\n'
    source = f'{head}  evidence |e "E"\n    "goes on"\n    note: "N"\n    claim b "B"\n      @t\n'
    assert [title for title in actions(source) if title.startswith("Cite")] == ["Cite t", "Cite s"]
    after = done(source, "Cite s")
    assert after == f'{head}  evidence e "E"\n    "goes on"\n    note: "N"\n    @s\n    claim b "B"\n      @t\n'
    assert "evidence-without-citation" in codes(source.replace("|", ""))
    assert "evidence-without-citation" not in codes(after)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('claim a "A"\n  by: |wu-ken\n', 'actor wu-ken "Wu Ken"\n\nclaim a "A"\n  by: wu-ken\n'),
        (
            '# About\n\nmap "M"\n\nclaim a "A"\n  by: |wu\n',
            '# About\n\nmap "M"\n\nactor wu "Wu"\n\nclaim a "A"\n  by: wu\n',
        ),
        (
            'actor x "X"\n  role: "R"\nsource s "S"\nclaim a "A"\n  by: |wu\n  @s\n',
            'actor x "X"\n  role: "R"\n\nactor wu "Wu"\nsource s "S"\nclaim a "A"\n  by: wu\n  @s\n',
        ),
    ],
)
def test_an_unknown_actor_is_declared_with_the_others(source: str, expected: str) -> None:
    name = "wu-ken" if "wu-ken" in source else "wu"
    assert done(source, f"Declare the actor {name}") == expected
    assert "unknown-actor" in codes(source.replace("|", ""))
    assert "unknown-actor" not in codes(expected)


def test_an_unknown_source_is_declared() -> None:
    after = done('map "M"\r\nclaim a "A"\r\n  @|nagy "x y z"\r\n', "Declare the source nagy")
    assert after == 'map "M"\r\n\r\nsource nagy "Nagy"\r\nclaim a "A"\r\n  @nagy "x y z"\r\n'
    assert "unknown-source" not in codes(after)
    assert not [title for title in actions('claim a "A"\n  @b|.s\n') if title.startswith("Declare")]


# -- reasons ----------------------------------------------------------------------------------------------------------

NESTED = """question q "Q?"
  claim a "A"
    # why
    claim b "B"
      scheme: sign
      note: "N"
      claim c "C"
      undercut u "U"

    evidence e "E"
    rebuttal r "R"
"""


def test_a_statement_is_put_under_a_reason_and_its_undercut_with_it() -> None:
    after = done(NESTED.replace("claim b", "claim |b"), "Put this under a reason")
    assert (
        after
        == """question q "Q?"
  claim a "A"
    reason
      scheme: sign
      # why
      claim b "B"
        note: "N"
        claim c "C"
      undercut u "U"

    evidence e "E"
    rebuttal r "R"
"""
    )
    map = compiled(after).map
    assert [one.id for one in map.premises("a-reason")] == ["b"]
    assert [one.id for one in map.attackers("a-reason")] == ["u"]


def test_several_statements_are_put_under_one_reason() -> None:
    source = (
        NESTED.replace('      undercut u "U"\n', "").replace("claim b", "claim |b").replace("evidence e", "evidence |e")
    )
    after = done(source, "Put these 2 under a reason")
    assert [one.id for one in compiled(after).map.premises("a-reason")] == ["b", "e"]
    assert "misplaced" not in codes(after)


def test_a_rebuttal_is_put_under_an_objection_as_a_claim() -> None:
    after = done(NESTED.replace("rebuttal r", "rebuttal |r"), "Put this under an objection")
    assert after.endswith('    objection\n      claim r "R"\n')
    assert [one.id for one in compiled(after).map.attackers("a")] == ["a-objection"]


@pytest.mark.parametrize(
    "source",
    [
        'question q "Q?"\n  claim |a "A"\n',  # it answers
        'claim |a "A"\n',
        'claim a "A"\n  reason r "R"\n    claim |b "B"\n',  # it is a premise
        'claim a "A"\n  claim |b "B"\nclaim c "C"\n  undercuts b -> a\n',  # its step is spoken of
        'claim a "A"\n  claim |b "B"\n  rebuttal |c "C"\n',
    ],
)
def test_what_makes_no_premise_is_left_alone(source: str) -> None:
    assert not [title for title in actions(source) if title.startswith("Put")]


# -- nesting and relations --------------------------------------------------------------------------------------------


def test_nesting_is_said_by_a_relation_line() -> None:
    after = done(NESTED.replace("claim b", "claim |b"), "Say `supports` in a line of its own")
    assert (
        after
        == """question q "Q?"
  claim a "A"

    evidence e "E"
    rebuttal r "R"

# why
claim b "B"
  supports a
    scheme: sign
  note: "N"
  claim c "C"
  undercut u "U"
    undercuts b -> a
"""
    )


def test_what_has_no_name_gets_the_one_it_goes_by() -> None:
    after = done('claim "Some words"\n  claim |"Others"\n', "Say `supports` in a line of its own")
    assert after == 'claim some-words "Some words"\n\nclaim "Others"\n  supports some-words\n'


def test_a_premise_is_named_by_its_reason() -> None:
    source = 'claim a "A"\n  reason r "R"\n    claim |b "B"\n    claim c "C"\n'
    after = done(source, "Name it in `premises:` instead of nesting it")
    assert after == 'claim a "A"\n  reason r "R"\n    premises: b\n    claim c "C"\n\nclaim b "B"\n'


def test_a_relation_line_is_made_nesting() -> None:
    source = 'claim a "A"\n  claim x "X"\n\nclaim b "B"\n  |rebuts x\n  supports a\n'
    assert not [title for title in actions(source) if title.startswith("Nest")]  # a claim under x would support it
    after = done(source.replace("|", "").replace("supports", "|supports"), "Nest it under `a`")
    assert after == 'claim a "A"\n  claim x "X"\n\n  claim b "B"\n    rebuts x\n'
    after = done('claim a "A"\nclaim b "B"\nb |supports a\n  scheme: sign\n', "Nest it under `a`")
    assert after == 'claim a "A"\n\n  claim b "B"\n    scheme: sign\n'


@pytest.mark.parametrize(
    "source",
    [
        'claim a "A"\nclaim b "B"\n  |supports a\n    note: "N"\n',  # nesting has no note
        'claim a "A"\nclaim b "B"\n  |supports a, c\nclaim c "C"\n',
        'group g "G"\n  claim a "A"\nclaim b "B"\n  |supports a\n',  # it would change its group
        'claim a "A"\n  claim b "B"\n    |supports c\nclaim c "C"\n',  # it is nested elsewhere
        'claim a "A"\n  |supports b\n  claim b "B"\n',  # it would stand under itself
        'claim a "A"\nclaim b "B"\n  |supports nothing\n',
    ],
)
def test_what_nesting_cannot_say_stays_a_line(source: str) -> None:
    assert not [title for title in actions(source) if title.startswith("Nest")]


# -- on the real maps: what is rewritten says the same ----------------------------------------------------------------


def says(map: ArgumentMap) -> tuple[Counter[object], Counter[object]]:
    """What a map says, whatever the order it stands in."""
    statements = Counter[object](
        one.model_copy(update={"premises": tuple(sorted(map_premises(map, one.id)))}) for one in map.statements
    )
    return statements, Counter[object](map.relations)


def map_premises(map: ArgumentMap, id: str) -> list[str]:
    return [one.id for one in map.premises(id)]


def rewritten(compilation: Compilation, kind: ActionKind) -> Iterator[Compilation]:
    """The maps that come of every second statement or relation line being rewritten."""
    text = compilation.document.text
    for node in compilation.document.nodes[::2]:
        for action in offered(compilation, text.span(node.start, node.start)):
            if action.kind is kind:
                yield again(compilation, made(text.content, action.changes))


def again(compilation: Compilation, content: str) -> Compilation:
    return compile_text(Text(compilation.document.text.path, content))


def alone(path: Path) -> Compilation:
    return compile_text(Text(path.name, path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", ["cdt", "examiner", "mcgrath", "nagy", "nupi"])
def test_a_map_says_the_same_nested_or_not(root: Path, name: str) -> None:
    before = alone(root / "maps" / f"{name}.arg")
    found = Counter(one.code for one in before.diagnostics)
    tried = 0
    for after in rewritten(before, ActionKind.REWRITE):
        assert says(after.map) == says(before.map)
        assert Counter(one.code for one in after.diagnostics) <= found
        tried += 1
    assert tried > 5


@pytest.mark.parametrize("name", ["cdt", "examiner", "mcgrath", "nagy", "nupi"])
def test_a_reason_that_is_put_in_takes_nothing_away(root: Path, name: str) -> None:
    before = alone(root / "maps" / f"{name}.arg")
    tried = 0
    for after in rewritten(before, ActionKind.EXTRACT):
        texts = Counter(one.text for one in before.map.statements)
        assert Counter(one.text for one in after.map.statements) - texts == Counter([""])
        assert not [one for one in after.diagnostics if one.severity == "error"]
        tried += 1
    assert tried > 2
