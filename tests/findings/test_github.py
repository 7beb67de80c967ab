"""What GitHub Actions reads: workflow commands, a finding a line, with nothing in them that could be another."""

from __future__ import annotations

import pytest

from argmap.diagnostics import Diagnostic, Label, Severity
from argmap.findings import to_github
from argmap.text import Text

TEXT = Text("maps/nagy.arg", 'claim a "A"\nclaim b "B"\n')


def finding(start: int, end: int, text: Text = TEXT, **more: object) -> Diagnostic:
    fields = {"code": "some-code", "severity": Severity.WARNING, "message": "something is wrong", **more}
    return Diagnostic.model_validate({**fields, "primary": Label(span=text.span(start, end))})


def first_row(found: Diagnostic, text: Text = TEXT) -> str:
    return to_github([found], {text.path: text}).split("\n", maxsplit=1)[0]


def test_a_finding_is_a_command() -> None:
    assert to_github([finding(18, 19)], {TEXT.path: TEXT}) == (
        "::warning file=maps/nagy.arg,line=2,endLine=2,col=7,endColumn=8,title=some-code::something is wrong\n"
        "1 warning in maps/nagy.arg\n"
    )


@pytest.mark.parametrize(
    ("severity", "command"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")]
)
def test_each_severity_has_its_command(severity: Severity, command: str) -> None:
    assert first_row(finding(0, 1, severity=severity)).startswith(f"::{command} ")


def test_all_that_is_said_stands_in_one_row() -> None:
    related = (Label(span=TEXT.span(12, 17), message="first defined here"), Label(span=TEXT.span(0, 1)))
    row = first_row(finding(0, 1, related=related, hints=("do this", "or 100% that")))
    message = row.rpartition("::")[2]
    assert message == "something is wrong%0Amaps/nagy.arg:2:1: first defined here%0Ado this%0Aor 100%25 that"


def test_a_place_over_several_lines_has_no_columns() -> None:
    assert "line=1,endLine=2,title=" in first_row(finding(0, 14))


def test_a_place_of_no_length_has_one_column() -> None:
    assert "col=1,endColumn=2," in first_row(finding(0, 0))


def test_nothing_in_a_text_or_a_name_is_a_command() -> None:
    text = Text("a,line=9::b\n::stop-commands::x\r.arg", "x")
    output = to_github([finding(0, 1, text, message="m\n::set-output::\x1b[31m\r\n##[group]")], {text.path: text})
    first, last, end = output.split("\n")
    assert first.startswith("::warning file=a%2Cline=9%3A%3Ab<U+000A>%3A%3Astop-commands%3A%3Ax<U+000D>.arg,line=1,")
    assert first.endswith("::m<U+000A>::set-output::<U+001B>[31m<U+000D><U+000A>##[group]")
    assert not last.lstrip().startswith("::")
    assert end == ""
