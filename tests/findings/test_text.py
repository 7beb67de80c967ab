"""What people read: the line, carets under the narrowest place, a second place, what to do next."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from argmap.diagnostics import Diagnostic, Edit, Fix, Label, Severity
from argmap.findings import to_text
from argmap.text import Span, Text


def finding(
    span: Span,
    label: str = "here",
    *,
    related: tuple[Label, ...] = (),
    hints: tuple[str, ...] = (),
    fixes: tuple[Fix, ...] = (),
    severity: Severity = Severity.ERROR,
) -> Diagnostic:
    return Diagnostic(
        code="some-code",
        severity=severity,
        message="something is wrong",
        primary=Label(span=span, message=label),
        related=related,
        hints=hints,
        fixes=fixes,
    )


def place(text: Text, words: str, nth: int = 0) -> Span:
    """The place of `words` in `text`, the nth time they occur."""
    start = -1
    for _ in range(nth + 1):
        start = text.content.index(words, start + 1)
    return text.span(start, start + len(words))


def shown(text: Text, *findings: Diagnostic, width: int = 100) -> str:
    return to_text(findings, {text.path: text}, width=width)


def rows(output: str) -> list[str]:
    """The output without its last lines, which count."""
    return output.split("\n\n", maxsplit=1)[0].split("\n")


def test_a_finding_with_its_line_its_place_and_the_next_step() -> None:
    text = Text("maps/nagy.arg", 'claim bound "It is bound"\n  @nagi "bound"\n')
    fix = Fix(title="cite `nagy`", edits=(Edit(span=place(text, "nagi"), replacement="nagy"),))
    hints = ("did you mean `nagy`?", "declare it at the top")
    found = finding(place(text, "nagi"), "cited here", hints=hints, fixes=(fix,))
    assert shown(text, found) == dedent("""\
        error[some-code]: something is wrong
         --> maps/nagy.arg:2:4
          |
        2 |   @nagi "bound"
          |    ^^^^ cited here
          |
          = help: did you mean `nagy`?
          = help: declare it at the top
          = fix: cite `nagy`
        2 ~   @nagy "bound"

        1 error in maps/nagy.arg
        `argmap explain some-code` tells more of a finding
        """)


def test_the_worst_finding_is_the_one_to_read_more_of() -> None:
    text = Text("a.arg", "x\n")
    codes = (("of-no-harm", Severity.INFO), ("bad", Severity.ERROR), ("as-bad", Severity.ERROR))
    found = [finding(text.span(0, 1), severity=one).model_copy(update={"code": code}) for code, one in codes]
    assert shown(text, *found).endswith("`argmap explain bad` tells more of a finding\n")


def test_findings_of_less_weight_are_gathered_by_their_codes() -> None:
    text = Text("a.arg", "x\n" * 20)
    spans = [text.span(2 * line, 2 * line + 1) for line in range(14)]
    remarks = [finding(span, severity=Severity.INFO, hints=("do this",)) for span in spans[:12]]
    others = [
        finding(span, severity=Severity.WARNING, hints=(hint,)).model_copy(update={"code": "no-rebuttal"})
        for span, hint in zip(spans[12:], ("do that", "do another"), strict=True)
    ]
    told = to_text([*remarks, *others], {"a.arg": text}, full=Severity.ERROR)
    assert told == dedent("""\
        warning[no-rebuttal]: a map in which nothing is disputed
          a.arg:13:1  something is wrong
          a.arg:14:1  something is wrong

        info[some-code]: 12 infos
          a.arg:1:1   something is wrong
          a.arg:2:1   something is wrong
          a.arg:3:1   something is wrong
          a.arg:4:1   something is wrong
          a.arg:5:1   something is wrong
          a.arg:6:1   something is wrong
          a.arg:7:1   something is wrong
          a.arg:8:1   something is wrong
          a.arg:9:1   something is wrong
          a.arg:10:1  something is wrong
          … and 2 more
          = help: do this

        2 warnings, 12 infos in a.arg
        `argmap check --show info` shows them with their lines
        `argmap explain no-rebuttal` tells more of a finding
        """)


def test_beside_findings_of_more_weight_they_are_only_counted() -> None:
    text = Text("a.arg", "x\n")
    bad = finding(text.span(0, 1))
    remark = finding(text.span(0, 1), severity=Severity.INFO)
    other = remark.model_copy(update={"code": "other-code"})
    told = to_text([remark, bad, other, remark], {"a.arg": text}, full=Severity.WARNING)
    alone = to_text([bad], {"a.arg": text})
    assert told.startswith(alone.partition("\n\n")[0] + "\n\n1 error, 3 infos in a.arg\n")
    assert "\nnot shown: 2 some-code, 1 other-code\n`argmap check --show info` shows them with their lines\n" in told


def test_what_is_gathered_fits_its_room_and_nothing_of_it_is_obeyed() -> None:
    text = Text("a\x1b[31m.arg", "x\n")
    remark = finding(text.span(0, 1), severity=Severity.INFO, hints=("words and words " * 9,)).model_copy(
        update={"message": "many words in one long message \u202e and more of them"}
    )
    for room in (40, 60):
        told = to_text([remark], {text.path: text}, width=room, full=Severity.WARNING)
        listed = told.partition("\n\n")[0].split("\n")
        assert all(len(row) <= room for row in listed)
        assert "\x1b" not in told
        assert "<U+202E>" in told


def test_a_second_place_in_the_same_file() -> None:
    text = Text("a.arg", 'claim bound "One"\n\nclaim free "Two"\n\nclaim bound "Three"\n')
    first = Label(span=place(text, "bound"), message="first defined here")
    found = finding(place(text, "bound", 1), related=(first,))
    assert rows(shown(text, found))[1:] == [
        " --> a.arg:5:7",
        "  |",
        '1 | claim bound "One"',
        "  |       ----- first defined here",
        "...",
        '5 | claim bound "Three"',
        "  |       ^^^^^ here",
    ]


def test_a_second_place_one_line_off_shows_the_line_between() -> None:
    text = Text("a.arg", 'claim a "A"\n  likelihood: likely\n  tags: x\n  confidence: high\n')
    other = Label(span=place(text, "likely"), message="a likelihood here")
    found = finding(place(text, "high"), "and a confidence here", related=(other,))
    assert rows(shown(text, found))[3:] == [
        "2 |   likelihood: likely",
        "  |               ------ a likelihood here",
        "3 |   tags: x",
        "4 |   confidence: high",
        "  |               ^^^^ and a confidence here",
    ]


def test_two_places_in_one_line_have_a_row_each() -> None:
    text = Text("a.arg", "likelihood: likely  confidence: high\n")
    other = Label(span=place(text, "likely"), message="a likelihood here")
    found = finding(place(text, "high"), "and a confidence here", related=(other,))
    assert rows(shown(text, found))[3:] == [
        "1 | likelihood: likely  confidence: high",
        "  |                                 ^^^^ and a confidence here",
        "  |             ------ a likelihood here",
    ]


def test_a_second_place_in_another_file() -> None:
    here, there = Text("debate.arg", 'claim bound "One"\n'), Text("maps/nagy.arg", "\n" * 41 + 'claim bound "Two"\n')
    other = Label(span=place(there, "bound"), message="first defined here")
    output = to_text(
        [finding(place(here, "bound"), "defined again", related=(other,))], {here.path: here, there.path: there}
    )
    assert rows(output)[1:] == [
        "  --> debate.arg:1:7",
        "   |",
        ' 1 | claim bound "One"',
        "   |       ^^^^^ defined again",
        "  --> maps/nagy.arg:42:7",
        "   |",
        '42 | claim bound "Two"',
        "   |       ----- first defined here",
    ]
    assert output.split("\n")[-3] == "1 error in debate.arg"


def test_a_finding_in_a_file_whose_text_is_not_at_hand() -> None:
    text = Text("gone.arg", "clam a\n")
    found = finding(place(text, "clam"), hints=("write `claim`",))
    assert rows(to_text([found], {})) == [
        "error[some-code]: something is wrong",
        " --> gone.arg:1:1",
        "  |",
        "  = help: write `claim`",
    ]


@pytest.mark.parametrize(
    ("line", "words", "cells"),
    [
        ("claim a 漢字 x", "x", (13, 1)),  # each of the two is two cells wide
        ("claim a 漢字 x", "漢字", (8, 4)),
        ("claim a e\u0301e\u0301 x", "x", (11, 1)),  # combining accents take no cell
        ("claim a 한글 x", "x", (13, 1)),
        ("claim a \u1112\u1161\u11ab x", "x", (11, 1)),  # one such syllable in three parts, two cells in all
        ("\tclaim x", "x", (10, 1)),  # a tab is shown as four spaces
        ("claim \u202e x", "\u202e", (6, 8)),  # shown as <U+202E>
        ("claim \u202e x", "x", (15, 1)),
        ("claim a \U0001f600 x", "x", (11, 1)),
    ],
)
def test_carets_stand_under_what_they_point_at(line: str, words: str, cells: tuple[int, int]) -> None:
    text = Text("a.arg", line + "\n")
    before, length = cells
    _, marks = rows(shown(text, finding(place(text, words))))[3:]
    assert marks == "  | " + " " * before + "^" * length + " here"


def test_a_tab_and_its_fix() -> None:
    text = Text("a.arg", 'claim a "A"\n\tclaim b "B"\n')
    fix = Fix(
        title="indent by 2 spaces",
        edits=(Edit(span=text.span(12, 13), replacement="  "),),
    )
    assert rows(shown(text, finding(text.span(12, 13), fixes=(fix,))))[3:] == [
        '2 |     claim b "B"',
        "  | ^^^^ here",
        "  |",
        "  = fix: indent by 2 spaces",
        '2 ~   claim b "B"',
    ]


@pytest.mark.parametrize(
    ("content", "start"), [("", 0), ("claim a", 7), ("claim a\n", 8), ("claim a\r\nclaim b\r\n", 18), ("claim a\rb", 9)]
)
def test_a_place_of_no_length_still_has_a_caret(content: str, start: int) -> None:
    text = Text("a.arg", content)
    output = rows(shown(text, finding(text.span(start, start))))
    line, column = text.position(start)
    assert output[1] == f" --> a.arg:{line}:{column}"
    assert output[4] == "  | " + " " * (column - 1) + "^ here"


def test_a_place_over_several_lines_shows_the_first_three() -> None:
    text = Text("a.arg", 'claim a "One"\n' + '  "more"  \n' * 4)
    found = finding(text.span(8, len(text.content) - 1), "too long")
    assert rows(shown(text, found))[3:] == [
        '1 | claim a "One"',
        "  |         ^^^^^",
        '2 |   "more"',
        "  |   ^^^^^^",
        '3 |   "more"',
        "  |   ^^^^^^ too long (goes on to line 5)",
    ]


def test_a_place_that_ends_with_its_line_end_is_one_line() -> None:
    text = Text("a.arg", "clam\nclaim\n")
    assert rows(shown(text, finding(text.span(0, 5))))[3:] == ["1 | clam", "  | ^^^^ here"]


def test_a_long_line_is_shown_around_the_place() -> None:
    text = Text("a.arg", 'claim a "' + "so it is and " * 30 + "HERE " + "so it was and " * 30 + '"\n')
    source, marks = rows(shown(text, finding(place(text, "HERE")), width=80))[3:]
    assert source == "1 | …it is and so it is and HERE so it was and so it was and so it was and so i…"
    assert len(source) == 80
    assert source[marks.index("^") : marks.rindex("^") + 1] == "HERE"


def test_a_label_too_long_for_the_rest_of_its_row_stands_below() -> None:
    text = Text("a.arg", "claim a " + "x" * 40 + " HERE\n")
    found = finding(place(text, "HERE"), "the line was read without this")
    assert rows(shown(text, found, width=60))[4:] == [
        "  | " + " " * 49 + "^^^^",
        "  | " + " " * 26 + "the line was read without this",
    ]


def test_a_line_of_ten_million_characters_is_no_trouble() -> None:
    text = Text("a.arg", "claim " + "\u0301" * 5_000_000 + "x" + "漢" * 5_000_000 + "\n")
    output = shown(text, finding(text.span(6, 10_000_007), text.content))
    assert len(output) < 10_000
    assert "…" in output


def test_hints_are_wrapped_to_the_width() -> None:
    text = Text("a.arg", 'claim a "A\n')
    hint = 'close it with `"`; a text that is too long for a line goes on in a string of its own on the next line'
    assert rows(shown(text, finding(text.span(8, 9), hints=(hint,)), width=60))[6:] == [
        '  = help: close it with `"`; a text that is too long for a',
        "          line goes on in a string of its own on the next",
        "          line",
    ]


@pytest.mark.parametrize(
    ("edit", "preview"),
    [
        ((0, 8, ""), "1 - claim a"),
        ((8, 8, "claim n\n"), "2 + claim n"),
        ((6, 7, "漢\r\nclaim c"), "1 + claim 漢\n2 + claim c"),
        ((0, 40, "x"), ""),  # touches more lines than are worth showing
    ],
)
def test_a_fix_that_adds_or_takes_out_lines(edit: tuple[int, int, str], preview: str) -> None:
    text = Text("a.arg", "claim a\n" * 10)
    start, end, replacement = edit
    fix = Fix(title="mend it", edits=(Edit(span=text.span(start, end), replacement=replacement),))
    output = rows(shown(text, finding(text.span(0, 5), fixes=(fix,))))
    assert "\n".join(output[output.index("  = fix: mend it") + 1 :]) == preview


def test_a_fix_of_several_places_is_shown_once_made() -> None:
    text = Text("a.arg", "claim q “curly”\n")
    edits = (
        Edit(span=place(text, "”"), replacement='"'),
        Edit(span=place(text, "“"), replacement='"'),
    )
    found = finding(text.span(0, 5), fixes=(Fix(title="use straight quotes", edits=edits),))
    assert rows(shown(text, found))[-1] == '1 ~ claim q "curly"'


@pytest.mark.parametrize(
    ("places", "read", "words"),
    [
        ([], 1, "no findings in a.arg"),
        ([], 3, "no findings in 3 files"),
        (["a.arg"], 1, "1 error in a.arg"),
        (["a.arg", "a.arg"], 3, "2 errors in a.arg"),
        (["a.arg", "b.arg"], 3, "2 errors in 2 of 3 files"),
        (["a.arg", "b.arg"], 2, "2 errors in 2 files"),
    ],
)
def test_the_last_line_counts(places: list[str], read: int, words: str) -> None:
    texts = {name: Text(name, "clam\n") for name in ("a.arg", "b.arg", "c.arg")[:read]}
    findings = [finding(texts[name].span(0, 4)) for name in places]
    assert to_text(findings, texts).split("\n\n")[-1].split("\n")[0] == words


def test_severities_are_counted_worst_first() -> None:
    text = Text("a.arg", "clam\n")
    severities = (Severity.INFO, Severity.WARNING, Severity.ERROR, Severity.INFO)
    findings = [finding(text.span(0, 4), severity=severity) for severity in severities]
    assert "\n1 error, 1 warning, 2 infos in a.arg\n" in shown(text, *findings)


def test_colour_adds_styles_and_nothing_else() -> None:
    text = Text("a.arg", 'clam a "\x1b[31m"\n')
    fix = Fix(title="write `claim`", edits=(Edit(span=text.span(0, 4), replacement="claim"),))
    found = finding(text.span(0, 4), fixes=(fix,))
    coloured = to_text([found], {"a.arg": text}, color=True)
    assert coloured.startswith("\x1b[1;31merror[some-code]\x1b[0m")
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == shown(text, found)
    assert not re.search(r"\x1b(?!\[(0|1|32|1;3[1346])m)", coloured)
