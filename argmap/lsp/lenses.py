"""How many statements speak for and against each, said above its line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.lsp.names import names_of
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
    id = statement.id
    parts = []
    if isinstance(statement, Question) and (number := len(map.answers(id))):
        parts.append(f"{number} answer{'' if number == 1 else 's'}")
    if isinstance(statement, Inference) and (number := len(map.premises(id))):
        parts.append(f"{number} premise{'' if number == 1 else 's'}")
    if number := len(map.supporters(id)):
        parts.append(f"{number} for")
    if number := len(map.attackers(id)):
        parts.append(f"{number} against")
    return ", ".join(parts)
