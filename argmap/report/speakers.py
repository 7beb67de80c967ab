"""Who says a statement: people reported, the authors of what it cites, or nobody but the analyst."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.model import ArgumentMap, Attribution, Source, Statement
from argmap.model.named import folded, written_names


class Speaker(NamedTuple):
    """Somebody who says something: the id of an actor (or a name in free text), and what they are called."""

    id: str
    name: str

    def goes_by(self, word: str) -> bool:
        """Whether `word` is the id, the id without the import in it, or the name, in small letters or capitals."""
        return folded(word) in {folded(name) for name in (self.id, self.id.rpartition(".")[2], self.name)}


def speakers_of(map: ArgumentMap, statement: Statement) -> tuple[Speaker, ...]:
    """Who says `statement`, each once, in the order given: nobody, if it is the analyst's own."""
    if statement.attribution is Attribution.REPORTED:
        return tuple(_actor(map, by) for by in statement.by)
    sources = (map.source(cited.source) for cited in statement.citations)
    return tuple(dict.fromkeys(voice for source in sources if source is not None for voice in _voices(source)))


def known_speakers(map: ArgumentMap) -> tuple[Speaker, ...]:
    """Everybody who may be asked for: the actors, and whoever says a statement."""
    actors = (_actor(map, actor.id) for actor in map.actors)
    return tuple(dict.fromkeys((*actors, *(one for statement in map for one in speakers_of(map, statement)))))


def named_by_text(map: ArgumentMap, words: Sequence[str]) -> tuple[Speaker, ...]:
    """The actors asked for by `words` whom the map names by text only, where it could refer to them."""
    written = written_names(map)
    actors = (_actor(map, actor.id) for actor in map.actors)
    return tuple(
        one
        for one in actors
        if any(one.goes_by(word) for word in words) and written[folded(one.name)] and not written[folded(one.id)]
    )


def _actor(map: ArgumentMap, by: str) -> Speaker:
    actor = map.actor(by)
    return Speaker(by, actor.name or by if actor else by)


def _voices(source: Source) -> Iterator[Speaker]:
    """The authors of a source, else its publisher, else the source itself."""
    for name in source.author or (source.publisher or source.title or source.id,):
        yield Speaker(name, name)
