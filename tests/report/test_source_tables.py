"""The report on sources as people see it."""

from __future__ import annotations

from dataclasses import replace

from argmap.model import ArgumentMap
from argmap.report.source_data import claims_data, sources_data
from argmap.report.source_tables import (
    claim_table,
    claims_text,
    pair_table,
    record_table,
    source_table,
    sources_text,
)
from argmap.report.sources import SourceReport, Tally, source_report
from argmap.visible import width
from tests.marked import compiled
from tests.report.test_sources import MAP


def of(source: str) -> SourceReport:
    return source_report(compiled(source).map)


def test_the_tables_of_a_map() -> None:
    report = of(MAP)
    assert list(sources_text(report, 90)) == [
        "source  date  reliability         credibility  cited  says  reports  supports  attacks  quotes",
        "essay         B usually reliable  2 ×2             3     3        0         2        1       2",
        "report                            1                4     2        2         1        3       5",
        "unread                                             0     0        0         0        0       0",
        "",
        "essay   Ann, “Essay”",
        "report  “Report”",
        "unread  “Unread”",
        "",
        "4 statements cite no source",
    ]
    assert list(claims_text(report, report.claims, 60))[:5] == [
        "         essay    report",
        "Is it so?",
        "  yes    says +2  +1 -3",
        "  maybe  -3       reports +2 -1",
        "",
    ]


def test_columns_that_would_be_empty_are_left_out_and_results_put_in() -> None:
    map = compiled('source s "S"\nclaim a "A"\n  @s "x"\n  claim b "B"\n').map
    plain = [column.title for column in source_table(source_report(map)).columns]
    assert plain == ["source", "date", "cited", "says", "reports", "supports", "attacks", "quotes", "work"]
    report = source_report(map)
    looked = replace(report, sources=(replace(report.sources[0], tally=Tally(1, 0)), report.sources[0]))
    table = source_table(looked)
    assert [column.title for column in table.columns][-3:] == ["proven", "unproven", "work"]
    assert [row[-3:] for row in table.rows] == [("1", "0", "“S”"), ("", "", "“S”")]
    assert [row[-2:] for row in record_table(looked).rows] == [("1", "0"), ("", "")]


def test_what_does_not_fit_beside_stands_below() -> None:
    names = [f"quite-a-long-name-{number}" for number in range(6)]
    sources = "".join(f'source {name} "S"\n' for name in names)
    claims = "".join(f'  claim c{number} "C"\n    @{name}\n' for number, name in enumerate(names))
    report = of(f'{sources}question q "Q?"\n{claims}')
    lines = list(claims_text(report, report.claims, 60))
    assert lines[:4] == [
        "      quite-a-long-name-0  quite-a-long-name-1",
        "Q?",
        "  c0  says",
        "  c1                       says",
    ]
    assert lines[5] == "      quite-a-long-name-2  quite-a-long-name-3"
    assert max(map(width, lines)) <= 60
    narrow = list(claims_text(report, report.claims, 10))
    assert sum("quite-a-long-name" in line for line in narrow) == 6


def test_sources_of_imports_go_by_their_short_names_where_these_are_single() -> None:
    article = 'source s "S"\nsource t{n} "T"\nquestion q "Q?"\n  claim a "A"\n    @s\n    @t{n}\n'
    files = {"map.arg": 'import "x.arg" as x\nimport "y.arg" as y\nx.a contradicts y.a\n'}
    files |= {"x.arg": article.replace("{n}", "1"), "y.arg": article.replace("{n}", "2")}
    report = source_report(compiled(files).map)
    assert [row[0] for row in source_table(report).rows] == ["x.s", "t1", "y.s", "t2"]


def test_a_claim_stands_under_the_questions_of_the_map_itself() -> None:
    article = 'source s "S"\nquestion q "Its question"\n  claim a "A"\n    @s\n  claim b "B"\n    @s\n'
    files = {"map.arg": 'import "x.arg" as x\nquestion p "Ours"\nquestion r "Another"\nx.a answers p, r\n'}
    report = source_report(compiled({**files, "x.arg": article}).map)
    rows = [row[:2] for row in claim_table(report, report.claims).rows]
    assert rows == [("Ours",), ("x.a", "A"), ("Another",), ("x.a", "A"), ("Its question",), ("x.b", "B")]
    assert [row[0] for row in pair_table(report, report.claims).rows] == ["Ours; Another", "Its question"]


def test_claims_that_answer_nothing_come_last() -> None:
    report = of('source s "S"\nclaim b "B"\n  evidence e "E"\n    @s\nquestion q "Q?"\n  claim a "A"\n    @s\n')
    headings = [row[0] for row in claim_table(report, report.claims).rows if len(row) == 1]
    assert headings == ["Q?", "Claims that answer no question"]


def test_a_map_without_sources_says_so() -> None:
    report = source_report(ArgumentMap())
    assert list(sources_text(report, 80)) == ["the map has no sources"]
    assert list(claims_text(report, (), 80)) == ["no claim has to do with any source"]
    assert record_table(report).rows == ()


def test_records_have_the_same_keys_whatever_the_source() -> None:
    report = of(MAP)
    table = record_table(report)
    assert {len(row) for row in table.rows} == {len(table.columns)}
    record = dict(zip((column.title for column in table.columns), table.rows[1], strict=True))
    assert record["id"] == "report"
    assert record["based_on"] == "essay"
    assert record["credibility"] == "1 ×1"
    assert "proven" not in record


def test_data_for_programs() -> None:
    report = of(MAP)
    assert sources_data(report)[0] == {
        "id": "essay",
        "title": "Essay",
        "author": ["Ann"],
        "publisher": "",
        "date": "",
        "reliability": "B",
        "based_on": [],
        "statements": 3,
        "asserted": 3,
        "reported": 0,
        "supports": 2,
        "attacks": 1,
        "quotes": 2,
        "credibility": {"2": 2},
    }
    proven = replace(report, sources=(replace(report.sources[0], tally=Tally(2, 0)), report.sources[1]))
    assert [(one["proven"], one["unproven"]) for one in sources_data(proven)] == [(2, 0), (None, None)]
    assert claims_data(report.claims)[1] == {
        "id": "maybe",
        "text": "Maybe",
        "attribution": "reported",
        "by": ["bob"],
        "questions": ["q"],
        "sources": [
            {"id": "essay", "attribution": None, "supports": 0, "attacks": 3},
            {"id": "report", "attribution": "reported", "supports": 2, "attacks": 1},
        ],
    }
