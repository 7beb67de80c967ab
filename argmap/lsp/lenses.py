"""How many statements speak for and against each, said above its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.lsp.names import names_of
from argmap.lsp.place import Place
from argmap.model import ArgumentMap, Inference, Question, Statement
from argmap.pipeline import Compilation
from argmap.syntax.nodes import Statement as Line
from argmap.text import Span


class Lens(NamedTuple):
    """A text to show above a line, and the statement that the line is."""

    span: Span
    title: str
    id: str


def lenses(compilation: Compilation) -> tuple[Lens, ...]:
    """What bears on each statement of the main file that anything bears on."""
    return tuple(_lenses(compilation))


def _lenses(compilation: Compilation) -> Iterator[Lens]:
    module, names, map = compilation.symbols.modules[0], names_of(compilation), compilation.map
    for number, node in enumerate(module.document.nodes):
        if not isinstance(node, Line):
            continue
        id = names.statement_at(module, number)
        statement = map.get(id) if id is not None else None
        if statement is not None and (title := bearing(map, statement)):
            yield Lens(module.text.span(node.start, node.end), title, statement.id)


def bearing(map: ArgumentMap, statement: Statement) -> str:
    """How much bears on a statement: `3 for, 1 against`; nothing where nothing does."""
    counted = ((len(found), one, many) for one, many, found in _bearing(map, statement))
    return ", ".join(f"{number} {one if number == 1 else many}" for number, one, many in counted if number)


def bearers(compilation: Compilation, place: Place) -> tuple[Span, ...]:
    """Where what bears on the statement in the line at `place` is written: what its lens counts, in that order."""
    id = names_of(compilation).statement_at(place.module, place.number)
    statement = compilation.map.get(id) if id is not None else None
    if statement is None:
        return ()
    found = (one for _, _, ones in _bearing(compilation.map, statement) for one in ones)
    return tuple(compilation.symbols.span(one.id) for one in found)


def _bearing(map: ArgumentMap, statement: Statement) -> Iterator[tuple[str, str, Sequence[Statement]]]:
    """What bears on a statement, sort by sort, with what one and what many of the sort are called."""
    id = statement.id
    if isinstance(statement, Question):
        yield "answer", "answers", map.answers(id)
    if isinstance(statement, Inference):
        yield "premise", "premises", map.premises(id)
    yield "for", "for", map.supporters(id)
    yield "against", "against", map.attackers(id)
