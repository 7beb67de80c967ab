"""The statements of a map, chosen by who says them and where they come from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from argmap.diagnostics.near import did_you_mean
from argmap.diagram.credits import short_titles
from argmap.errors import UsageError
from argmap.model import ArgumentMap, Attribution, Kind, Statement
from argmap.report.speakers import known_speakers, speakers_of
from argmap.report.table import GAP, Column, Table
from argmap.visible import visible, width, without_orders, wrapped

INDENT = "    "

MOST_LISTED = 8
"""So many names are listed for whoever has given none of them."""


@dataclass(frozen=True, slots=True)
class Query:
    """What statements are asked for. Of each field one value must fit; an empty field asks for nothing."""

    by: tuple[str, ...] = ()
    """People, by id or name: reported, or authors of what is cited."""
    sources: tuple[str, ...] = ()
    """Sources by id; one without its import stands for every source of that name."""
    kinds: tuple[Kind, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    tags: tuple[str, ...] = ()
    unanswered: bool = False
    """Only what speaks against something, and nothing speaks against in turn."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A statement with the names of those who say it."""

    statement: Statement
    who: tuple[str, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources it cites, each once."""
        return tuple(dict.fromkeys(cited.source for cited in self.statement.citations))


def statements_of(map: ArgumentMap, query: Query) -> tuple[Listed, ...]:
    """The statements that fit `query`, in the order of the map.

    Raises:
        UsageError: it asks for somebody, a source or a tag that the map does not know.
    """
    _check(map, query)
    return tuple(
        Listed(statement, tuple(one.name for one in speakers_of(map, statement)))
        for statement in (map.unanswered if query.unanswered else map)
        if _fits(map, statement, query)
    )


def _fits(map: ArgumentMap, statement: Statement, query: Query) -> bool:
    if query.kinds and statement.kind not in query.kinds:
        return False
    if query.attributions and statement.attribution not in query.attributions:
        return False
    if query.tags and not any(tag in statement.tags for tag in query.tags):
        return False
    if query.sources and not any(_is_called(cited.source, query.sources) for cited in statement.citations):
        return False
    return not query.by or any(one.goes_by(word) for one in speakers_of(map, statement) for word in query.by)


def _is_called(id: str, words: Iterable[str]) -> bool:
    return any(word in (id, id.rpartition(".")[2]) for word in words)


def _check(map: ArgumentMap, query: Query) -> None:
    if query.by:
        people = known_speakers(map)
        names = [name for one in people for name in (one.id, one.name)]
        _known(query.by, "nobody in the map goes by", names, lambda word: any(one.goes_by(word) for one in people))
    sources = [source.id for source in map.sources]
    _known(query.sources, "the map has no source", sources, lambda word: any(_is_called(id, (word,)) for id in sources))
    tags = [tag for statement in map for tag in statement.tags] if query.tags else []
    _known(query.tags, "no statement has the tag", tags, tags.__contains__)


def _known(words: Iterable[str], lacking: str, names: list[str], is_known: Callable[[str], bool]) -> None:
    for word in words:
        if not is_known(word):
            bare = tuple(dict.fromkeys(name if " " in name else name.rpartition(".")[2] for name in names))
            listed = f"there are {', '.join(f'`{name}`' for name in bare)}" if 0 < len(bare) <= MOST_LISTED else ""
            instead = did_you_mean(word, (*bare, *names)) or listed
            raise UsageError(f"{lacking} `{visible(word)}`" + (f"; {visible(instead)}" if instead else ""))


# -- as text, as a table, as data ------------------------------------------------------------------------------------


def to_text(map: ArgumentMap, listed: tuple[Listed, ...], room: int) -> Iterator[str]:
    """Two or more lines for each statement: its name, kind and who says it where; then what it says. Then a count."""
    works = short_titles(map.sources)
    heads = [(visible(one.statement.id), str(one.statement.kind), visible(_credit(one, works))) for one in listed]
    names, kinds = (max((width(head[place]) for head in heads), default=0) for place in (0, 1))
    for one, (name, kind, credit) in zip(listed, heads, strict=True):
        cells = (name + " " * (names - width(name)), kind.ljust(kinds), credit)
        yield without_orders(GAP.join(cells).rstrip())
        if one.statement.text:
            for row in wrapped(visible(one.statement.text), room - len(INDENT)):
                yield without_orders(INDENT + row)
    if listed:
        yield ""
    yield _count(listed)


def _credit(one: Listed, works: Mapping[str, str]) -> str:
    """Who says it and where, in words."""
    sources = ", ".join(works[source] for source in one.sources)
    match one.statement.attribution:
        case Attribution.REPORTED:
            return f"{', '.join(one.who)}, in {sources}" if sources else ", ".join(one.who)
        case Attribution.ASSERTED:
            return sources
    return "the map's own"


def _count(listed: tuple[Listed, ...]) -> str:
    if not listed:
        return "no statement fits"
    number = Counter(one.statement.attribution for one in listed)
    told = {
        Attribution.ASSERTED: "by the authors of the sources",
        Attribution.REPORTED: "by others",
        Attribution.ANALYST: "of the map's own",
    }
    parts = [f"{number[sort]:,} {words}" for sort, words in told.items() if number[sort]]
    total = f"{len(listed):,} {'statement' if len(listed) == 1 else 'statements'}"
    return f"{total}: {', '.join(parts)}"


def to_table(listed: tuple[Listed, ...]) -> Table:
    """A row for each statement."""
    heads = ("name", "kind", "attribution", "who", "said", "source", "text")
    rows = (
        (
            one.statement.id,
            str(one.statement.kind),
            str(one.statement.attribution),
            "; ".join(one.who),
            one.statement.said,
            "; ".join(one.sources),
            one.statement.text,
        )
        for one in listed
    )
    return Table(tuple(map(Column, heads)), tuple(rows))


def to_data(listed: tuple[Listed, ...]) -> list[dict[str, object]]:
    """Each statement for JSON: what the table says, with `by` as in the map, its tags and the places it cites."""
    return [
        {
            "id": one.statement.id,
            "kind": str(one.statement.kind),
            "attribution": str(one.statement.attribution),
            "by": list(one.statement.by),
            "who": list(one.who),
            "said": one.statement.said,
            "sources": list(one.sources),
            "tags": list(one.statement.tags),
            "text": one.statement.text,
            "citations": [
                {"source": cited.source, "locator": cited.locator, "quote": cited.quote, "until": cited.until}
                for cited in one.statement.citations
            ],
        }
        for one in listed
    ]
