"""What sources and actors are called in a picture: short in the boxes, in full once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from string import ascii_lowercase

from argmap.diagram.picture import Credit
from argmap.model import Actor, ArgumentMap, Citation, Source, Statement

SHORT = 36
"""Characters of a title that stand for a work with neither author nor publisher."""


class Credits:
    """The names of a map's sources and actors, and which of them a picture has used."""

    def __init__(self, map: ArgumentMap) -> None:
        self._sources = {source.id: source for source in map.sources}
        self._actors = {actor.id: actor for actor in map.actors}
        self._short = short_titles(map.sources)

    def source_line(self, citations: Sequence[Citation]) -> str:
        """The works cited, each once, with the places in it and how they are graded."""
        places: dict[str, list[str]] = defaultdict(list)
        for cited in citations:
            grade = f"{self._reliability(cited)}{cited.credibility or ''}"
            place = " ".join(part for part in (cited.locator, grade and f"[{grade}]") if part)
            if place not in places[cited.source]:
                places[cited.source].append(place)
        return "; ".join(
            ", ".join([self._short.get(id, id), *(place for place in found if place)]) for id, found in places.items()
        )

    def _reliability(self, cited: Citation) -> str:
        source = self._sources.get(cited.source)
        return source.reliability or "" if source else ""

    def speaker_line(self, statement: Statement) -> str:
        """Who is said to assert it, and when."""
        names = join_names([self.actor_name(by) for by in statement.by])
        return f"{names} ({statement.said})" if names and statement.said else names or statement.said

    def actor_name(self, by: str) -> str:
        """The name of an actor, or the words of a `by:` in free text."""
        actor = self._actors.get(by)
        return actor.name or actor.id if actor else by

    def works(self, statements: Iterable[Statement], more: Iterable[Citation] = ()) -> tuple[Credit, ...]:
        """The sources that `statements` and `more` cite, in the order of the map."""
        used = {cited.source for statement in statements for cited in statement.citations}
        used |= {cited.source for cited in more}
        return tuple(
            Credit(self._short[source.id], beyond_short(source), source.url or _doi_link(source.doi))
            for source in self._sources.values()
            if source.id in used
        )

    def people(self, statements: Iterable[Statement]) -> tuple[Credit, ...]:
        """The actors named in `statements` of whom more than the name is known, in the order of the map."""
        used = {by for statement in statements for by in statement.by}
        found = (
            Credit(actor.name or actor.id, part)
            for actor in self._actors.values()
            if actor.id in used and (part := _standing(actor))
        )
        return tuple(dict.fromkeys(found))


def short_titles(sources: Sequence[Source]) -> Mapping[str, str]:
    """What each source is called in a box: author and year, a letter added where two would be the same."""
    alike: dict[str, list[str]] = defaultdict(list)
    for source in sources:
        alike[_short(source)].append(source.id)
    found: dict[str, str] = {}
    for short, ids in alike.items():
        for number, id in enumerate(ids):
            letter = "" if len(ids) == 1 else ascii_lowercase[number] if number < 26 else f"-{number}"
            found[id] = f"{short}{letter}" if short[-1:].isdigit() else f"{short} {letter}".rstrip()
    return found


def _short(source: Source) -> str:
    family = [_family_name(author) for author in source.author]
    who = family[0] + " et al." if len(family) > 2 else " and ".join(family)
    who = who or source.publisher or _clip(source.title) or source.id
    return f"{who} {source.date[:4]}".rstrip()


def _family_name(author: str) -> str:
    """The last word of a person's name, the part before a comma, or the whole name of a body."""
    if "," in author:
        return author.partition(",")[0]
    words = author.split()
    return words[-1] if 1 < len(words) <= 3 and all(word[:1].isupper() for word in words) else author


def _clip(title: str) -> str:
    if len(title) <= SHORT:
        return title
    return title[:SHORT].rpartition(" ")[0].rstrip(" ,;:–—-") + "…" if " " in title[:SHORT] else title[:SHORT] + "…"


def beyond_short(source: Source) -> str:
    """What stands beside the short form of a source: all of it, unless the short form is its title already."""
    if source.author or source.publisher or not source.title or _clip(source.title) != source.title:
        return full_title(source)
    date = source.date if len(source.date) > len("2020") else ""
    return ", ".join(part for part in (date, source.url or _doi_link(source.doi)) if part)


def full_title(source: Source) -> str:
    """A source as a bibliography would have it."""
    title = f"“{source.title}”" if source.title else ""
    parts = [join_names(source.author), title, source.publisher, source.date]
    return ", ".join(part for part in parts if part)


def _doi_link(doi: str) -> str:
    return f"https://doi.org/{doi}" if doi.startswith("10.") else ""  # as every DOI does


def _standing(actor: Actor) -> str:
    return ", ".join(part for part in (actor.role, actor.affiliation) if part)


def join_names(names: Sequence[str]) -> str:
    """Names as a sentence has them: `A`, `A and B`, `A, B and C`."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
