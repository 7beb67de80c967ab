"""Texts that go on over lines, and what citations hold."""

from __future__ import annotations

import pytest

from tests.marked import compiled


def test_a_text_goes_on_joined_by_a_space() -> None:
    compilation = compiled(
        """
map "Ties"
  "that bind"
source nagy "Ties that Bind:"
  "Huawei and"
  "the Party-state"
  note: "An essay"
    "of 2020"
claim bound "Every Chinese company,"
  "Huawei included,"  # the one that matters here
  "is bound"
  @nagy "they are"
    "bound"
"""
    )
    map = compilation.map
    assert map.title == "Ties that bind"
    assert map["bound"].text == "Every Chinese company, Huawei included, is bound"
    assert (map.sources[0].title, map.sources[0].note) == (
        "Ties that Bind: Huawei and the Party-state",
        "An essay of 2020",
    )
    assert map["bound"].citations[0].quote == "they are bound"
    assert not [one for one in compilation.diagnostics if one.severity == "error"]


def test_a_text_may_begin_on_the_next_line() -> None:
    assert compiled('claim bound\n  "Every company"\n  "is bound"\n').map["bound"].text == "Every company is bound"


def test_everything_but_its_two_escapes_is_literal() -> None:
    text = compiled(r'claim a "C:\\dir \"x\" # {y} <z> // … \n"').map["a"].text
    assert text == 'C:\\dir "x" # {y} <z> // … \\n'


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("@nagy", ("", "", "")),
        ("@nagy p. 12", ("p. 12", "", "")),
        ("@nagy p.12", ("p. 12", "", "")),
        ("@nagy pp.  12-14", ("pp. 12-14", "", "")),
        ('@nagy ¶ 14 "they are bound"', ("¶ 14", "they are bound", "")),
        ('@nagy § 3.2 "they" … "relationships"', ("§ 3.2", "they", "relationships")),
        ('@nagy "they" ... "relationships"', ("", "they", "relationships")),
    ],
)
def test_each_form_of_a_citation(line: str, expected: tuple[str, str, str]) -> None:
    compilation = compiled(f'source nagy "N"\nclaim a "A"\n  {line}\n    credibility: 2\n    note: "N"\n')
    (citation,) = compilation.map["a"].citations
    assert (citation.locator, citation.quote, citation.until) == expected
    assert (citation.source, citation.credibility, citation.note) == ("nagy", "2", "N")


def test_many_citations_of_one_statement_cost_no_more_than_their_number() -> None:
    source = 'source nagy "N"\nclaim a "A"\n' + '  @nagy "they are bound"\n    note: "N"\n' * 10_000
    assert len(compiled(source).map["a"].citations) == 10_000
