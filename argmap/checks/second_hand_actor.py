"""Actors who are heard only through others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from argmap.checks.citing import sources_by_file
from argmap.diagnostics.catalogue.sources import SECOND_HAND_ACTOR
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import Actor, ArgumentMap, Source
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


Hearing = tuple[str, frozenset[str]]
"""An actor, and the sources that something it asserts cites."""


def second_hand_actor(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """An actor of whose statements none cites a source of its own: one that it, or whom it belongs to, put out.

    Only in a file that cites several sources: in the map of one article everybody else is heard through the article.
    """
    several = frozenset(file for file, sources in sources_by_file(map).items() if len(sources) > 1)
    if several and symbols.is_whole:
        yield from second_hand(_heard(map), map, symbols, several)


def second_hand(
    heard: Mapping[Hearing, int], map: ArgumentMap, symbols: SymbolTable, several: frozenset[str]
) -> Iterator[Diagnostic]:
    """What is to be said of actors, by how often each asserts something that cites the same sources.

    `several` are the files that cite several sources.
    """
    voices = {source.id: _voices(source) for source in map.sources}
    names = {actor.id: _names(actor) for actor in map.actors}
    quoted: Counter[str] = Counter()
    first_hand: set[str] = set()
    for (actor, sources), count in heard.items():
        own = names.get(actor)
        if own is not None:
            quoted[actor] += count
            if actor not in first_hand and any(not own.isdisjoint(voices[source]) for source in sources):
                first_hand.add(actor)
    for one in map.actors:
        count = quoted[one.id]
        if count and one.id not in first_hand and one.id.rpartition(".")[0] in several:
            prefix = symbols.definitions("actor")[one.id].module.prefix
            yield SECOND_HAND_ACTOR.report(
                symbols.name_span("actor", one.id),
                name=one.id.removeprefix(prefix),
                count=f"{count:,} {'statement' if count == 1 else 'statements'}",
            )


def _heard(map: ArgumentMap) -> Counter[Hearing]:
    """How often each actor asserts something that cites the same sources, in statements and relations."""
    return Counter(
        (actor, frozenset(cited.source for cited in part.citations))
        for part in (*map.statements, *map.relations)
        if part.citations
        for actor in part.by
    )


def _voices(source: Source) -> frozenset[str]:
    """Whose words a source gives as its own: its authors and its publisher."""
    return frozenset(_folded(name) for name in (*source.author, source.publisher) if name)


def _names(actor: Actor) -> frozenset[str]:
    return frozenset(_folded(name) for name in (actor.name, actor.affiliation) if name)


def _folded(name: str) -> str:
    """A name by which spellings of it are compared: `Nagy, Stephen` is `Stephen Nagy`."""
    last, comma, first = name.partition(",")
    return " ".join(f"{first} {last}".split() if comma else name.split()).casefold()
