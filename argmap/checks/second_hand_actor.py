"""Actors who are heard only through others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.citing import sources_by_file
from argmap.diagnostics.catalogue.sources import SECOND_HAND_ACTOR
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import Actor, ArgumentMap, Source
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


def second_hand_actor(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """An actor of whose statements none cites a source of its own: one that it, or whom it belongs to, put out.

    Only in a file that cites several sources: in the map of one article everybody else is heard through the article.
    """
    several = {file for file, sources in sources_by_file(map).items() if len(sources) > 1}
    if not several or not symbols.is_whole:
        return
    quoted, first_hand = _quoted(map)
    for actor in map.actors:
        count = quoted[actor.id]
        if count and actor.id not in first_hand and actor.id.rpartition(".")[0] in several:
            prefix = symbols.definitions("actor")[actor.id].module.prefix
            yield SECOND_HAND_ACTOR.report(
                symbols.name_span("actor", actor.id),
                name=actor.id.removeprefix(prefix),
                count=f"{count:,} {'statement' if count == 1 else 'statements'}",
            )


def _quoted(map: ArgumentMap) -> tuple[Counter[str], set[str]]:
    """How many statements and relations each actor is quoted for, and the actors with a source of their own."""
    voices = {source.id: _voices(source) for source in map.sources}
    names = {actor.id: _names(actor) for actor in map.actors}
    quoted: Counter[str] = Counter()
    first_hand: set[str] = set()
    for part in (*map.statements, *map.relations):
        if not (part.by and part.citations):
            continue
        for actor in part.by:
            own = names.get(actor)
            if own is not None:
                quoted[actor] += 1
                if any(not own.isdisjoint(voices[cited.source]) for cited in part.citations):
                    first_hand.add(actor)
    return quoted, first_hand


def _voices(source: Source) -> frozenset[str]:
    """Whose words a source gives as its own: its authors and its publisher."""
    return frozenset(_folded(name) for name in (*source.author, source.publisher) if name)


def _names(actor: Actor) -> frozenset[str]:
    return frozenset(_folded(name) for name in (actor.name, actor.affiliation) if name)


def _folded(name: str) -> str:
    """A name by which spellings of it are compared: `Nagy, Stephen` is `Stephen Nagy`."""
    last, comma, first = name.partition(",")
    return " ".join(f"{first} {last}".split() if comma else name.split()).casefold()
