"""A table, and the ways to write one: for a terminal, for Markdown, for a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.visible import abridged, visible, width, without_orders

GAP = "  "
NARROWEST = 12
"""The least room that a long column is given."""


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column; numbers stand to the right. A long one, the last, is cut where it does not fit."""

    title: str
    number: bool = False
    long: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under columns. A row of one cell is a heading for the rows after it."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


def to_text(table: Table, room: int) -> Iterator[str]:
    """The lines of a table in at most `room` cells of a terminal, if it can be; a long column takes what is left.

    East Asian characters are two cells wide, and what cannot be seen is shown by its code point.
    """
    rows = [tuple(map(visible, row)) for row in table.rows]
    heads = tuple(visible(column.title) for column in table.columns)
    whole = [heads, *(row for row in rows if len(row) > 1)]
    widths = [max(width(row[place]) for row in whole) for place in range(len(heads))]
    before = sum(widths[:-1]) + len(GAP) * (len(heads) - 1)
    if table.columns[-1].long:
        widths[-1] = min(widths[-1], max(room - before, NARROWEST))
    if any(heads):
        yield _line(heads, widths, table.columns)
    for row in rows:
        yield without_orders(abridged(row[0], room) if len(row) == 1 else _line(row, widths, table.columns))


def _line(row: Sequence[str], widths: Sequence[int], columns: Sequence[Column]) -> str:
    cells = []
    for cell, room, column in zip(row, widths, columns, strict=True):
        shown = abridged(cell, room) if width(cell) > room else cell
        padding = " " * (room - width(shown))
        cells.append(padding + shown if column.number else shown + padding)
    return GAP.join(cells).rstrip()


def to_markdown(table: Table) -> Iterator[str]:
    """The lines of a table in GitHub-flavoured Markdown, in which every text stands for itself."""
    yield _piped([_escaped(column.title) for column in table.columns])
    yield _ruled(table.columns)
    for row in table.rows:
        cells = (f"**{_escaped(row[0])}**", *[""] * (len(table.columns) - 1)) if len(row) == 1 else map(_escaped, row)
        yield _piped(cells)


def _piped(cells: Iterator[str] | Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _ruled(columns: Sequence[Column]) -> str:
    return f"|{'|'.join('---:' if column.number else '---' for column in columns)}|"


_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>|~&$]")


def _escaped(text: str) -> str:
    """A text that Markdown takes as it is."""
    return _MARKDOWN.sub(r"\\\g<0>", visible(text))


def to_csv(table: Table) -> str:
    """A table as comma-separated values (RFC 4180) with a line of heads; headings among the rows are left out.

    A cell that a spreadsheet would take for a formula begins with an apostrophe, as one would type it there.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([_harmless(column.title) for column in table.columns])
    for row in table.rows:
        if len(row) > 1:
            writer.writerow([_harmless(cell) for cell in row])
    return written.getvalue()


_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_FORMULA = re.compile(r"\s*[=+\-@|＝＋－＠]")


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet computes: formulas can run commands and send data away."""
    shown = visible(cell)
    return f"'{shown}" if _FORMULA.match(shown) and not _NUMBER.fullmatch(shown) else shown
