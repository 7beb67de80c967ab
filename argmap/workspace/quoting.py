"""Findings about quotes, statement by statement: each is looked for again only when it or its source has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, cast

from argmap.model import ArgumentMap
from argmap.proof import CitedSource, Holding, Proof, cited_sources
from argmap.workspace.found import Found
from argmap.workspace.judging import Part
from argmap.workspace.standing import Board

if TYPE_CHECKING:
    from argmap.diagnostics.diagnostic import Diagnostic
    from argmap.library import Library
    from argmap.model import Source
    from argmap.resolve import Site, SymbolTable
    from argmap.workspace.graph import Graph
    from argmap.workspace.unit import Places


class Held:
    """A shelf that was looked through once."""

    def __init__(self, found: Iterable[CitedSource], symbols: SymbolTable) -> None:
        self._found = {
            (one.source.text, symbols.definitions("source")[one.source.id].module.key): one.holding for one in found
        }

    def holding(self, text: str, declared_in: str) -> Holding:
        """What is at hand of a source."""
        return self._found[text, declared_in]


class CitedSources:
    """The sources of a map that are quoted, in place of a proof of it, to checks that look at nothing else."""

    def __init__(self, sources: tuple[CitedSource, ...]) -> None:
        self.sources = sources


class Quoting:
    """What came of looking for the quotes of a map that changes."""

    def __init__(self, board: Board) -> None:
        self.found = Found(board)
        self._known: dict[str, tuple[Source, Holding]] | None = None

    def prove(
        self,
        map: ArgumentMap,
        graph: Graph,
        places: Places,
        symbols_of: Callable[[Sequence[Site]], SymbolTable],
        *,
        library: Library,
        changed: Iterable[str],
    ) -> list[Diagnostic]:
        """Look again at the statements that have `changed`. Gives the findings that stand nowhere on the board."""
        symbols = symbols_of(())
        sources = cited_sources(map.sources, graph.quoted, symbols, library)
        known = {one.source.id: (one.source, one.holding) for one in sources}
        if not known and not self._known:
            return []
        from argmap.checks.quotes import QUOTE_CHECKS  # noqa: PLC0415 - slow to load, and most maps have no texts
        from argmap.checks.texts import TEXT_CHECKS  # noqa: PLC0415

        held = Held(sources, symbols)
        same = self._known is not None and known.keys() == self._known.keys()
        same = same and all(one == self._known[id] for id, one in known.items())  # type: ignore[index]  # not None
        self._known = known
        for id in changed if same else graph.statements:
            one = graph.statements.get(id)
            handles = [handle for handle in graph.out.get(id, ()) if handle.relation.citations]
            citing = (one, *(handle.relation for handle in handles))
            cited = {place.source for part in citing if part is not None for place in part.citations}
            if one is None or cited.isdisjoint(known):
                self.found.put(id, ())
                continue
            declared = tuple(source for id in cited if (source := map.source(id)) is not None)
            part = Part((one,), tuple(handle.relation for handle in handles), declared)
            own = symbols_of([places.site(handle) for handle in handles])
            proof = Proof(cast("ArgumentMap", part), own, held)
            self.found.put(id, (finding for check in QUOTE_CHECKS for finding in check(proof)))
        whole = cast("Proof", CitedSources(sources))
        return [*self.found.loose(), *(finding for check in TEXT_CHECKS for finding in check(whole))]
