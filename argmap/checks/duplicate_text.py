"""Statements in the same words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.naming import named, this
from argmap.diagnostics.catalogue.argument import DUPLICATE_TEXT
from argmap.diagnostics.diagnostic import Diagnostic, Label
from argmap.model import ArgumentMap, Kind, RelationKind
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings

_ENDS = " .!?…;:,。！？；：，、"


def duplicate_text(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A statement in the words of an earlier one, in any of the files, unless `restates` joins the two.

    Words are the same whatever their case, the spaces between them and the punctuation after them. A question is never
    compared with an answer.
    """
    first: dict[tuple[bool, str], str] = {}
    doubles: dict[str, set[str]] = {}  # for the first statement of its words: all that have them
    restated = _restatements(map)
    for statement in map.statements:
        words = words_of(statement.text)
        id = first.setdefault((statement.kind is Kind.QUESTION, words), statement.id)
        if not words or id == statement.id:
            continue
        same = doubles.setdefault(id, {id})
        if same.isdisjoint(restated.get(statement.id, ())):
            yield _report(symbols, statement.id, id)
        same.add(statement.id)


def words_of(text: str) -> str:
    """The words of a text, by which it is compared."""
    return " ".join(text.split()).strip(_ENDS).casefold()


def _restatements(map: ArgumentMap) -> dict[str, set[str]]:
    """What each statement is joined with by `restates`, either way round."""
    found: dict[str, set[str]] = {}
    for relation in map.relations:
        if relation.kind is RelationKind.RESTATES and isinstance(relation.target, str):
            found.setdefault(relation.subject, set()).add(relation.target)
            found.setdefault(relation.target, set()).add(relation.subject)
    return found


def _report(symbols: SymbolTable, id: str, first: str) -> Diagnostic:
    """The finding at the later one, or in the main file where only the first stands in that."""
    modules = [symbols.definitions("statement")[one].module for one in (id, first)]
    if modules[1].number == 0 != modules[0].number:
        id, first, modules = first, id, modules[::-1]
    return DUPLICATE_TEXT.report(
        symbols.text_span(id),
        related=[Label(span=symbols.text_span(first), message="said here too")],
        this=this(symbols, id),
        other=named(symbols, first, modules[0]),
    )
