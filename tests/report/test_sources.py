"""What each source contributes, and what each main claim rests on."""

from __future__ import annotations

from pathlib import Path

from argmap.library import Library
from argmap.model import ArgumentMap, Attribution
from argmap.pipeline import compile_file
from argmap.proof import verify
from argmap.report.sources import Cell, Tally, own_claims, source_report
from tests.marked import compiled

MAP = """
source essay "Essay"
  author: "Ann"
  reliability: B
source report "Report"
  based-on: essay
source unread "Unread"
actor bob "Bob"

question q "Is it so?"
  claim yes "Yes"
    @essay "it is so"
    evidence law "There is a law"
      @essay "a law"
        credibility: 2
      @report "the law"
        credibility: 1
    reason because "Because"
      evidence fact "A fact"
        @essay
          credibility: 2
    rebuttal no "No"
      by: bob
      @report "it is not"
    objection but "But"
      evidence other "Another fact"
        @report "another"
  claim maybe "Maybe"
    by: bob
    @report "may be"
    contradicts yes
      @report "as they say"
assumption mine "Ours"
  supports maybe
"""


def of(source: str) -> ArgumentMap:
    return compiled(source).map


def test_a_source_is_counted_by_what_cites_it() -> None:
    essay, report, unread = source_report(of(MAP)).sources
    assert (essay.statements, essay.says, essay.reports, essay.quotes) == (3, 3, 0, 2)
    assert (essay.supports, essay.attacks) == (2, 1)  # the law and the fact; the claim contradicts the other
    assert essay.credibility == (("2", 2),)
    assert (report.statements, report.says, report.reports, report.quotes) == (4, 2, 2, 5)
    assert (report.supports, report.attacks) == (1, 3)
    assert report.credibility == (("1", 1),)
    assert (unread.statements, unread.supports, unread.attacks, unread.quotes, unread.credibility) == (0, 0, 0, 0, ())


def test_a_claim_has_a_cell_for_each_source_that_has_to_do_with_it() -> None:
    yes, maybe = source_report(of(MAP)).claims
    assert (yes.claim.id, yes.questions) == ("yes", ("q",))
    assert yes.cells == (
        Cell("essay", Attribution.ASSERTED, supports=2, attacks=0),
        Cell("report", None, supports=1, attacks=3),
    )
    assert maybe.cells == (
        Cell("essay", None, supports=0, attacks=3),
        Cell("report", Attribution.REPORTED, supports=2, attacks=1),
    )


def test_what_cites_nothing_is_counted() -> None:
    assert source_report(of(MAP)).uncited == 4  # the question, both inferences, the assumption


def test_what_came_of_looking_for_quotes_is_there_only_if_somebody_looked(tmp_path: Path) -> None:
    source = MAP.replace('source essay "Essay"', 'source essay "Essay"\n  text: "essay.txt"')
    source = source.replace('@essay "it is so"', '@essay "say it is so and not"')
    source = source.replace('@essay "a law"', '@essay "there is no law that says so"')
    (tmp_path / "essay.txt").write_text(
        "They say it is so and not otherwise, for there is a law that says it.", encoding="utf-8"
    )
    (tmp_path / "map.arg").write_text(source, encoding="utf-8")
    compilation = compile_file(tmp_path / "map.arg")
    assert [row.tally for row in source_report(compilation.map).sources] == [None, None, None]
    quotes = verify(compilation.map, compilation.symbols, Library((tmp_path,))).quotations
    assert [row.tally for row in source_report(compilation.map, quotes).sources] == [Tally(1, 1), None, None]


def test_a_relation_line_with_several_targets_quotes_once() -> None:
    map = of('source s "S"\nclaim a "A"\nclaim b "B"\nclaim c "C"\n  supports a, b\n    @s "some words here"\n')
    assert len(map.relations) == 2
    assert [row.quotes for row in source_report(map).sources] == [1]


ARTICLE = 'source s "S"\nquestion q "Q?"\n  claim a "A"\n    @s\n  claim b "B"\n    @s\n'


def test_the_claims_of_a_debate_are_those_that_answer_its_own_questions() -> None:
    files = {"map.arg": 'import "x.arg" as x\nquestion p "P?"\nx.a answers p\n', "x.arg": ARTICLE}
    map = compiled(files).map
    report = source_report(map)
    assert [row.claim.id for row in report.claims] == ["x.a", "x.b"]
    (own,) = own_claims(map, report)
    assert (own.claim.id, set(own.questions)) == ("x.a", {"p", "x.q"})


def test_where_a_debate_has_none_of_its_own_all_are() -> None:
    map = compiled({"map.arg": 'import "x.arg" as x\n', "x.arg": ARTICLE}).map
    report = source_report(map)
    assert own_claims(map, report) == report.claims
    alone = of(ARTICLE)
    assert own_claims(alone, source_report(alone)) == source_report(alone).claims
    assert len(report.claims) == 2


def test_a_map_of_nothing() -> None:
    report = source_report(ArgumentMap())
    assert (report.sources, report.claims, report.uncited) == ((), (), 0)
