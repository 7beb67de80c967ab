"""Tables: aligned for a terminal in every script, harmless in Markdown and in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.report.table import Column, Table, to_csv, to_markdown, to_text
from argmap.visible import visible, width


def table(*rows: tuple[str, ...]) -> Table:
    return Table((Column("name"), Column("n", number=True), Column("text", long=True)), rows)


def test_columns_stand_under_one_another_in_every_script() -> None:
    rows = table(("bound", "7", "A"), ("华为", "12", "任正非"), ("é\u0301a", "1", "x"))
    assert list(to_text(rows, 40)) == [
        "name    n  text",
        "bound   7  A",
        "华为   12  任正非",
        "é\u0301a      1  x",
    ]


def test_a_row_of_one_cell_is_a_heading_over_all_columns() -> None:
    rows = table(("Is it so, one asks at some length?",), ("a", "1", "A"))
    assert list(to_text(rows, 20)) == ["name  n  text", "Is it so, one asks …", "a     1  A"]


def test_a_long_column_takes_what_is_left() -> None:
    (_, row) = to_text(table(("a", "1", "0123456789 0123456789")), 20)
    assert row == "a     1  0123456789 …"
    (_, row) = to_text(table(("a" * 30, "1", "0123456789 0123456789")), 20)
    assert row == f"{'a' * 30}  1  0123456789 …"


def test_what_a_terminal_would_obey_is_shown() -> None:
    (_, row) = to_text(table(("\x1b[31m", "1", "a\u202eb\nc")), 80)
    assert row == "<U+001B>[31m  1  a<U+202E>b<U+000A>c"
    (_, row) = to_text(table(("::error::x", "1", "")), 80)
    assert not row.startswith("::")


cells = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(st.lists(st.tuples(cells, cells, cells), max_size=4), st.integers(1, 60))
def test_no_row_is_broken_and_none_is_wider_than_it_must_be(rows: list[tuple[str, str, str]], room: int) -> None:
    made = table(*rows)
    lines = list(to_text(made, room))
    assert len(lines) == len(rows) + 1
    before = [
        max(width(visible(cell)) for cell in column)
        for column in zip(("name", "n"), *(row[:2] for row in rows), strict=True)
    ]
    shown = sum(
        line.count("<U+003A>") + line.count("<U+0023>") for line in lines
    )  # orders to a CI runner, made harmless
    assert all(width(line) <= max(room, sum(before) + 4 + 12) + 8 * shown for line in lines)


def test_markdown_takes_every_text_as_it_is() -> None:
    made = Table(
        (Column("a"), Column("n", number=True)), (("x|y *b* _c_ `d` <e> [f](g) \\ ~h~ &amp; $i$\nj", "1"), ("Why?",))
    )
    assert list(to_markdown(made)) == [
        "| a | n |",
        "|---|---:|",
        r"| x\|y \*b\* \_c\_ \`d\` \<e\> \[f\](g) \\ \~h\~ \&amp; \$i\$\<U+000A\>j | 1 |",
        "| **Why?** |  |",
    ]


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        '=HYPERLINK("http://x","y")',
        "  =1",
        "\t=1",
        "\n=1",
        "＝1",
        "|cmd",
        "-",
        "+49 30 1",
        "\ufeff=1",
    ],
)
def test_no_cell_is_a_formula(formula: str) -> None:
    rows = list(csv.reader(io.StringIO(to_csv(table(("a", "1", formula))))))
    assert rows[1][:2] == ["a", "1"]
    assert rows[1][2].startswith(("'", "<U+"))
    assert rows[1][2].removeprefix("'") == visible(formula)


def test_numbers_stay_numbers() -> None:
    assert to_csv(table(("-1", "-12.5", "3"))) == "name,n,text\n-1,-12.5,3\n"


@given(st.lists(st.tuples(cells, cells, cells), max_size=4))
def test_a_spreadsheet_reads_as_many_cells_as_there_are(rows: list[tuple[str, str, str]]) -> None:
    read = list(csv.reader(io.StringIO(to_csv(table(("A heading",), *rows)))))
    assert read[0] == ["name", "n", "text"]
    assert [len(row) for row in read[1:]] == [3] * len(rows)
    for row, cells in zip(read[1:], rows, strict=True):
        assert [cell.removeprefix("'") for cell in row] == [visible(cell).removeprefix("'") for cell in cells]
