"""Statements that support one another in a circle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from argmap.checks.cycles import cyclic_components, shortest_cycle
from argmap.checks.naming import named
from argmap.diagnostics.catalogue.argument import CIRCULAR_SUPPORT
from argmap.diagnostics.diagnostic import Diagnostic, Label
from argmap.model import ArgumentMap, Objection, Reason, RelationKind
from argmap.model.statement import premises_of
from argmap.resolve.modules import Module
from argmap.resolve.symbols import SymbolTable
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.settings import Settings

MOST_NAMED = 8
"""The most statements of a circle that a message names, and the most of its steps that are pointed at."""


def circular_support(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """One shortest circle for each set of statements that all support one another in the end.

    A premise supports its reason, a reason its conclusion. What a statement does to itself is `self-relation`'s.
    """
    graph: dict[str, list[str]] = {}
    places: dict[tuple[str, str], int] = {}
    referring: list[str] = []
    for place, relation in enumerate(map.relations):
        subject, target = relation.subject, relation.target
        if relation.kind is not RelationKind.SUPPORTS or subject == target or not isinstance(target, str):
            continue
        graph.setdefault(subject, []).append(target)
        places.setdefault((subject, target), place)
        if symbols.is_line(place):
            referring.append(subject)
    for statement in map.statements:
        for premise in premises_of(statement):
            graph.setdefault(premise, []).append(statement.id)
            if not symbols.is_nested_premise(statement.id, premise):
                referring.append(premise)
    if not referring:
        return  # nesting alone makes no circle
    order = {statement.id: number for number, statement in enumerate(map.statements)}
    for component in cyclic_components(graph, referring):
        names = shortest_cycle(graph, min(component, key=order.__getitem__), frozenset(component))
        steps = [_step(symbols, places, *ends) for ends in zip(names, [*names[1:], names[0]], strict=True)]
        yield _report(map, symbols, steps)


class _Step(NamedTuple):
    """One step of a circle: where it was written, and whether as a reference."""

    subject: str
    target: str
    span: Span
    module: Module
    referring: bool


def _step(symbols: SymbolTable, places: dict[tuple[str, str], int], subject: str, target: str) -> _Step:
    place = places.get((subject, target))
    if place is None:
        module = symbols.definitions("statement")[target].module
        nested = symbols.is_nested_premise(target, subject)
        return _Step(subject, target, symbols.premise_span(target, subject), module, not nested)
    site = symbols.relation_site(place)
    return _Step(subject, target, symbols.relation_span(place), site.module, symbols.is_line(place))


def _report(map: ArgumentMap, symbols: SymbolTable, steps: list[_Step]) -> Diagnostic:
    """The finding at the last reference of the circle, in the main file if it has one; it is told from there."""
    closing = steps.index(max(steps, key=lambda step: (step.referring, -step.module.number, step.span.start)))
    steps = [*steps[closing + 1 :], *steps[: closing + 1]]
    others = [step for step in steps[:-1] if step.referring][:MOST_NAMED]
    related = [Label(span=step.span, message="goes on here") for step in others]
    cycle = _told(map, symbols, steps, steps[-1].module)
    return CIRCULAR_SUPPORT.report(steps[-1].span, related=related, cycle=cycle)


def _told(map: ArgumentMap, symbols: SymbolTable, steps: list[_Step], module: Module) -> str:
    """The propositions of a circle by name, the first again at the end; reasons stand between them unsaid."""
    ids = [step.subject for step in steps if not isinstance(map[step.subject], Reason | Objection)]
    names = [named(symbols, id, module) for id in ids[:MOST_NAMED]]
    if len(ids) > MOST_NAMED:
        names.append(f"{len(ids) - MOST_NAMED:,} more")
    return " → ".join([*names, names[0]])
