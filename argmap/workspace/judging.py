"""Findings about one statement at a time: the checks of a map, run on the part of it that a statement can see."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar, cast

from argmap.checks.check import Check
from argmap.checks.duplicate_relation import duplicate_relation
from argmap.checks.duplicate_text import duplicate_text
from argmap.checks.empty_inference import empty_inference
from argmap.checks.evidence_without_citation import evidence_without_citation
from argmap.checks.likelihood_word import likelihood_word
from argmap.checks.long_text import long_text
from argmap.checks.mixed_certainty import mixed_certainty
from argmap.checks.no_target import no_target
from argmap.checks.self_relation import self_relation
from argmap.checks.shared_origin import shared_origin
from argmap.checks.support_and_attack import support_and_attack
from argmap.checks.unanswered_rebuttal import unanswered_rebuttal
from argmap.checks.unconnected import unconnected
from argmap.checks.unsupported_claim import unsupported_claim
from argmap.model import ArgumentMap, Relation, RelationKind, Source
from argmap.model.statement import Statement, premises_of
from argmap.resolve import Site, SymbolTable
from argmap.workspace.graph import Graph
from argmap.workspace.unit import Handle, Places

if TYPE_CHECKING:
    from argmap.diagnostics.diagnostic import Diagnostic
    from argmap.settings import Settings

S = TypeVar("S", bound=Statement)

ALONE: tuple[Check, ...] = (evidence_without_citation, mixed_certainty, likelihood_word, long_text)
"""Checks that look at one statement."""

AMONG: tuple[Check, ...] = (unconnected, no_target, empty_inference, unsupported_claim, unanswered_rebuttal)
"""Checks that look at one statement and what touches it, and report at its name."""


@dataclass(frozen=True)
class Part:
    """A part of a map, as far as checks look at one."""

    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...] = ()
    sources: tuple[Source, ...] = ()

    def of_kind(self, kind: type[S]) -> tuple[S, ...]:
        """The statements of one class."""
        return tuple(one for one in self.statements if isinstance(one, kind))

    def __getitem__(self, id: str) -> Statement:
        return next(one for one in self.statements if one.id == id)


class Judge:
    """The checks of one statement, of one moment of a map."""

    def __init__(
        self, graph: Graph, places: Places, symbols: Callable[[list[Site]], SymbolTable], settings: Settings
    ) -> None:
        self._graph = graph
        self._places = places
        self._symbols_of = symbols
        self._symbols = symbols([])
        self._settings = settings

    def about(self, id: str, place: Callable[[str], tuple[int, int]]) -> list[Diagnostic]:
        """What is to be said of the statement `id`; of two statements that attack one another, once."""
        graph = self._graph
        one = graph.statements[id]
        out, touching = tuple(graph.out.get(id, ())), graph.touching(id)
        found = self._run(ALONE, (one,), ())
        serves = tuple(graph.statements[other] for other in graph.serves.get(id, ()))
        around = [*touching, *(handle for premise in premises_of(one) for handle in graph.into.get(premise, ()))]
        around += [
            handle
            for premise in premises_of(one)
            for handle in graph.out.get(premise, ())
            if handle.relation.kind.is_symmetric
        ]
        found += self._here(self._run(AMONG, (one, *serves), around), id)
        if touching:
            found += self._run((self_relation,), (), out)
            ranked = sorted(touching, key=lambda handle: (place(handle.relation.subject), _rank(graph, handle)))
            found += self._run((support_and_attack,), (), [one for one in ranked if _is_pair_of(one.relation, id)])
            found += self._run((duplicate_relation,), (), [one for one in ranked if _is_owned(one.relation, id)])
        return found

    def idle(self, id: str, check: Callable[[ArgumentMap, SymbolTable], list[Diagnostic]]) -> list[Diagnostic]:
        """What resolving says of an undercut that questions nothing."""
        out = tuple(self._graph.out.get(id, ()))
        part = Part((self._graph.statements[id],), tuple(handle.relation for handle in out))
        return check(cast("ArgumentMap", part), self._symbols)

    def twice(self, ids: Iterable[str]) -> list[Diagnostic]:
        """What is to be said of statements in the same words, in the order of the map."""
        graph = self._graph
        statements = tuple(graph.statements[id] for id in ids)
        if len(statements) < 2:
            return []
        restating = [
            handle
            for one in statements
            for handle in graph.out.get(one.id, ())
            if handle.relation.kind is RelationKind.RESTATES
        ]
        return self._run((duplicate_text,), statements, restating)

    def origins(self, id: str, sources: tuple[Source, ...], symbols: SymbolTable) -> list[Diagnostic]:
        """What `shared-origin` says of the statement `id`, with symbols to which the map is whole."""
        graph = self._graph
        beside = [handle for handle in graph.touching(id) if handle.relation.kind in _LENDING]
        ids = dict.fromkeys((id, *(end for one in beside for end in (one.relation.subject, str(one.relation.target)))))
        statements = tuple(graph.statements[one] for one in ids if one in graph.statements)
        order = sorted(beside, key=lambda handle: (self._order(handle.relation.subject), _rank(graph, handle)))
        part = Part(statements, tuple(handle.relation for handle in order), sources)
        return self._here(list(shared_origin(cast("ArgumentMap", part), symbols, self._settings)), id)

    def _order(self, id: str) -> tuple[int, int]:
        site = self._symbols.definitions("statement")[id]
        return site.module.number, site.number

    def _here(self, found: Iterable[Diagnostic], id: str) -> list[Diagnostic]:
        """Those that point at the name of the statement `id`."""
        here = self._symbols.span(id)
        return [one for one in found if one.span == here]

    def _run(
        self, checks: Iterable[Check], statements: tuple[Statement, ...], handles: Iterable[Handle]
    ) -> list[Diagnostic]:
        handles = tuple(dict.fromkeys(handles))
        part = cast("ArgumentMap", Part(statements, tuple(handle.relation for handle in handles)))
        symbols = self._symbols_of([self._places.site(handle) for handle in handles]) if handles else self._symbols
        return [finding for check in checks for finding in check(part, symbols, self._settings)]


_LENDING = (RelationKind.SUPPORTS, RelationKind.RESTATES)


def _rank(graph: Graph, handle: Handle) -> int:
    """The place of a relation among those that begin where it does."""
    return list(graph.out[handle.relation.subject]).index(handle)


def _is_pair_of(relation: Relation, id: str) -> bool:
    """Whether a relation may make a pair with `id` as what supports and attacks."""
    return relation.subject == id or relation.kind is not RelationKind.SUPPORTS


def _is_owned(relation: Relation, id: str) -> bool:
    """Whether another relation that says the same is reported with `id`."""
    if isinstance(relation.target, str) and relation.kind.is_symmetric:
        return min(relation.subject, relation.target) == id
    return relation.subject == id
