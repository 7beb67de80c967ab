"""The checks of quotes together: their list, and what they have in common."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from argmap.checks.quotes import QUOTE_CHECKS
from argmap.checks.texts import TEXT_CHECKS
from argmap.citations import Outcome
from argmap.diagnostics.catalogue import quotes
from argmap.pipeline import Compilation
from tests.quoted import checked, printed

PROVEN = {Outcome.FOUND, Outcome.UNAVAILABLE}


def test_a_check_its_file_and_its_rule_have_one_name() -> None:
    names = []
    for room, checks in (("texts", TEXT_CHECKS), ("quotes", QUOTE_CHECKS)):
        for check in checks:
            name = getattr(check, "__name__", "")
            assert getattr(importlib.import_module(f"argmap.checks.{room}.{name}"), name) is check
            names.append(name.replace("_", "-"))
    assert names == [rule.code for rule in quotes.RULES]


def test_every_check_is_tested() -> None:
    tests = {path.name for path in Path(__file__).parent.iterdir()}
    assert {f"test_{rule.code.replace('-', '_')}.py" for rule in quotes.RULES} <= tests


def test_every_outcome_but_two_has_a_check(tmp_path: Path) -> None:
    """`found` is no fault, and `unavailable` is told once a source."""
    lines = {
        "ambiguous": '"the council leased a berth"',
        "altered": '"a berth to the other town"',
        "missing": '"words of another text altogether"',
        "too-short": '"a berth"',
        "reversed": '"to a third town" … "the council leased"',
        "overlapping": '"berth to a third" … "to a third town"',
        "locator-wrong": '¶ 2 "a berth to a town"',
    }
    text = "Then the council leased a berth to a town.\n\nLater the council leased a berth to a third town.\n"
    assert {str(outcome) for outcome in Outcome} - lines.keys() == {str(outcome) for outcome in PROVEN}
    for outcome, line in lines.items():
        compilation = checked(tmp_path / outcome, line, text)
        assert [one.finding.outcome for one in compilation.quotes] == [outcome], line
        code = outcome if outcome == "locator-wrong" else f"quote-{outcome}"
        assert found(compilation) == [code]


def found(compilation: Compilation) -> list[str]:
    own = {rule.code for rule in quotes.RULES}
    return [one.code for one in compilation.diagnostics if one.code in own]


def test_a_quote_beside_a_relation_is_looked_for_once_whatever_its_targets(tmp_path: Path) -> None:
    source = 'claim a "A"\nclaim b "B"\nclaim c "C"\na supports b, c\n  @s "no such words here"\n'
    compilation = checked(tmp_path, source, "Some other words of a text.", whole=True)
    assert found(compilation) == ["quote-missing"]
    (one,) = compilation.quotes
    assert one.relation is not None
    assert (one.statement, one.relation.target, one.span.line) == ("a", "b", 9)


def test_a_citation_without_a_quote_has_nothing_to_prove(tmp_path: Path) -> None:
    compilation = checked(tmp_path, "¶ 3", "Some words.")
    assert (found(compilation), compilation.quotes) == ([], ())


def test_what_a_faulty_line_does_to_its_neighbours(tmp_path: Path) -> None:
    source = 'claim a "A"\n  @nowhere "the first of them"\n  @s "the second of them"\n  @s "no such words here"\n'
    compilation = checked(tmp_path, source, "It is the second of them, they say.", whole=True)
    assert [(one.span.line, one.finding.outcome) for one in compilation.quotes] == [(7, "found"), (8, "missing")]


def test_an_import_is_held_against_the_same_folders(tmp_path: Path) -> None:
    (tmp_path / "other.arg").write_text('source t "T"\n  text: "t.txt"\nclaim a "A"\n  @t "no such words here"\n')
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "t.txt").write_text("Quite other words of a text.")
    source = 'import "other.arg" as other\nclaim b "B"\n  supports other.a\n  @other.t "other words of a text"\n'
    compilation = checked(tmp_path, source, "Nothing of it.", whole=True)
    assert [(Path(one.span.file).name, one.finding.outcome) for one in compilation.quotes] == [
        ("map.arg", "found"),
        ("other.arg", "missing"),
    ]


def test_a_comment_silences_a_finding_and_is_not_called_unused_without_the_text(tmp_path: Path) -> None:
    line = '"the counsel leased a berth"  # argmap: ignore[quote-altered] a misprint of the source'
    compilation = checked(tmp_path / "a", line, "Then the council leased a berth to a town.")
    assert found(compilation) == []
    assert [one.finding.outcome for one in compilation.quotes] == ["altered"]
    compilation = checked(tmp_path / "b", line, None)
    assert found(compilation) == ["source-text-unavailable"]
    assert "unused-ignore" not in {one.code for one in compilation.diagnostics}


@pytest.mark.parametrize(
    ("text", "line", "outcome"),
    [
        ("Der Rat verpachtete 2016 zwei Anleger an eine Firma.", '"zwei Anleger an eine Firma"', "found"),
        ("Der Rat verpachtete 2016 zwei Anleger an eine Firma.", '"drei Anleger an eine Firma"', "altered"),
        ("公司不得拒绝海军的请求。市政府没有反对。", '"不得拒绝海军的请求"', "found"),
        ("公司不得拒绝海军的请求。市政府没有反对。", '"可以拒绝海军的请求"', "altered"),
        ("公司不得拒绝海军的请求。市政府没有反对。", '"海军"', "too-short"),
    ],
)
def test_other_languages(tmp_path: Path, text: str, line: str, outcome: str) -> None:
    (one,) = checked(tmp_path, line, text).quotes
    assert one.finding.outcome == outcome


def test_a_fingerprint_tells_the_same_but_for_what_is_near(tmp_path: Path) -> None:
    text = "Then the council leased a berth to a town. Later it leased a berth to a firm."
    for number, (line, outcome) in enumerate(
        [
            ('"Then the council leased"', "found"),
            ('"leased a berth to a"', "ambiguous"),
            ('"a berth to the other town"', "missing"),
            ('"a berth"', "too-short"),
            ('"berth to a firm" … "Then the council"', "reversed"),
        ]
    ):
        compilation = checked(tmp_path / str(number), line, None, fingerprint=printed(text))
        assert [(one.finding.outcome, one.basis) for one in compilation.quotes] == [(outcome, "fingerprint")]
        assert "source-text-unavailable" not in found(compilation)
