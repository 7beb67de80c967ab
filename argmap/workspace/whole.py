"""Findings about a map as a whole, made anew only when an edit has touched what they rest on."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable

from argmap.checks.single_source import report_single
from argmap.checks.untested_claim import untested_claims
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap, Relation, RelationKind
from argmap.model.ends import PROPOSITIONS
from argmap.resolve import SymbolTable
from argmap.workspace.graph import Graph, Place


class WholeSymbols(SymbolTable):
    """The places of a map of which nothing counts as lost."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing was lost."""
        return True


def several(graph: Graph) -> frozenset[str]:
    """The files that cite several sources."""
    seen: set[str] = set()
    found: set[str] = set()
    for file, _ in graph.cited:
        (found if file in seen else seen).add(file)
    return frozenset(found)


def articles(graph: Graph) -> dict[str, str]:
    """The files that cite one source, and that source."""
    many = several(graph)
    return {file: source for file, source in graph.cited if file not in many}


def single(graph: Graph, symbols: SymbolTable, id: str, files: frozenset[str]) -> list[Diagnostic]:
    """What `single-source` says of the statement `id`, in one of `files`."""
    if not is_key(graph, id, files):
        return []
    sources = _sources_behind(graph, id)
    return [report_single(symbols, id, sources[0])] if len(sources) == 1 else []


def is_key(graph: Graph, id: str, files: Container[str]) -> bool:
    """Whether a statement is a main claim of its file, one of `files`, as `argmap.checks.file_claims` has it."""
    one = graph.statements.get(id)
    if one is None or one.module not in files or one.kind not in PROPOSITIONS:
        return False
    file = id.rpartition(".")[0]
    bearing = False
    for handle in graph.out.get(id, ()):
        relation = handle.relation
        if relation.module != file or relation.kind.is_symmetric:
            continue
        if relation.kind is RelationKind.ANSWERS:
            return True
        bearing = True
    if bearing or any(other.rpartition(".")[0] == file for other in graph.serves.get(id, ())):
        return False
    return any(_bears(handle.relation, id, files) for handle in graph.into.get(id, ()))


def _bears(relation: Relation, id: str, files: Container[str]) -> bool:
    """Whether a relation of one of `files` bears on a statement, as the file itself has it."""
    target = relation.target
    return (
        relation.module in files
        and not relation.kind.is_symmetric
        and relation.kind is not RelationKind.ANSWERS
        and relation.module == relation.subject.rpartition(".")[0]
        and (target if isinstance(target, str) else target.target) == id
    )


class Untested:
    """What `untested-claim` says of the maps of articles, with their main claims kept from edit to edit."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        self._claims: set[str] = set()

    def note(self, graph: Graph, ids: Iterable[str]) -> None:
        """Note that something around these statements has changed."""
        files = articles(graph)
        for id in graph.statements if files.keys() != self._files.keys() else ids:
            (self._claims.add if is_key(graph, id, files) else self._claims.discard)(id)
        self._claims &= graph.statements.keys()
        self._files = files

    def findings(
        self, map: ArgumentMap, graph: Graph, symbols: SymbolTable, place: Callable[[str], Place]
    ) -> Iterable[Diagnostic]:
        """What is to be said of a map in its present state."""
        if not graph.attacks:
            return ()
        inferences = {inference for serves in graph.serves.values() for inference in serves}
        claims, arguing = (
            [graph.statements[id] for id in sorted(ids, key=place)] for ids in (self._claims, inferences)
        )
        return untested_claims(map, symbols, self._files, claims=claims, inferences=arguing)


def _sources_behind(graph: Graph, id: str) -> tuple[str, ...]:
    """The first two sources that a statement rests on, its own and those of what lends it theirs."""
    sources: dict[str, None] = {}
    seen = {id}
    waiting = [id]
    while waiting:
        place = waiting.pop()
        sources.update(dict.fromkeys(cited.source for cited in graph.statements[place].citations))
        if len(sources) > 1:
            break
        for other in graph.lenders(place):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return tuple(sources)


def is_circular(graph: Graph, id: str) -> bool:
    """Whether a statement supports itself in the end, by way of another."""
    seen: set[str] = set()
    waiting = [other for other in graph.upheld(id) if other != id]
    while waiting:
        place = waiting.pop()
        if place == id:
            return True
        if place not in seen:
            seen.add(place)
            waiting.extend(other for other in graph.upheld(place) if other != place)
    return False
