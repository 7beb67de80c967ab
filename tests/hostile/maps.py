"""The corpus put in every place of a map where somebody's words may stand."""

from __future__ import annotations

from argmap.errors import FormatError
from argmap.formats import dumps, format_named
from argmap.model import (
    Actor,
    ArgumentMap,
    Citation,
    Claim,
    Evidence,
    Group,
    Likelihood,
    Reason,
    Rebuttal,
    Relation,
    RelationKind,
    Source,
    Statement,
    Step,
    Undercut,
    View,
)
from tests.hostile.corpus import GOOD_LINKS, LINKS, TEXTS


def fit(text: str) -> bool:
    """Whether a map may hold it: lone surrogates are no text."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def named(text: str, number: int) -> str:
    """A name that has `text` in it and is no other's. A dot would reach into another map."""
    return f"{text.replace('.', '')[:300]}{number}"


def map_of(texts: tuple[str, ...], links: tuple[str, ...] = ()) -> ArgumentMap:
    """A map with `texts` in all places and `links` as the addresses of its sources."""
    texts = tuple(filter(fit, texts))
    made = [_Part(text, number) for number, text in enumerate(texts)]
    return ArgumentMap(
        title=" ".join(text[:60] for text in texts),
        statements=tuple(one for part in made for one in part.statements()),
        relations=tuple(one for part in made for one in part.relations()),
        sources=(*(part.source() for part in made), *_linked(tuple(filter(fit, links)))),
        actors=tuple(part.actor() for part in made),
        groups=tuple(Group(id=f"g{named(part.text, part.number)}", title=part.text, note=part.text) for part in made),
        views=(View(id="all", title=" ".join(text[:60] for text in texts), note=texts[0] if texts else ""),),
    )


def _linked(links: tuple[str, ...]) -> tuple[Source, ...]:
    return tuple(Source(id=f"link{number}", title=f"Link {number}", url=link) for number, link in enumerate(links))


def linked_map(links: tuple[str, ...] = (*LINKS, *GOOD_LINKS)) -> ArgumentMap:
    """A claim for each link, which cites the source there; each link is also a DOI, an author and a text."""
    sources = _linked(tuple(filter(fit, links)))
    dois = tuple(Source(id=f"doi{one.id}", doi=one.url, author=(one.url,)) for one in sources)
    both = (*sources, *dois)
    return ArgumentMap(
        title="Links",
        statements=tuple(
            Claim(id=f"c{number}", text=source.url, citations=(Citation(source=source.id, note=source.url),))
            for number, source in enumerate(both)
        ),
        sources=both,
    )


class _Part:
    """What is made of one text."""

    def __init__(self, text: str, number: int) -> None:
        self.text, self.number = text, number
        self.name = named(text, number)

    def id(self, kind: str) -> str:
        return f"{self.name}{kind}"

    def source(self) -> Source:
        text = self.text
        return Source(
            id=self.id("s"), title=text, author=(text, "A. B."), publisher=text, url=text, doi=text, language=text,
            text=text, reliability="B", note=text, date="2020-03-03",
        )  # fmt: skip

    def actor(self) -> Actor:
        return Actor(id=self.id("a"), name=self.text, role=self.text, affiliation=self.text, note=self.text)

    def statements(self) -> tuple[Statement, ...]:
        text, group = self.text, f"g{self.name}"
        cited = (
            Citation(source=self.id("s"), locator=text, quote=text or "x", until=text, credibility="2", note=text),
        )
        return (
            Claim(id=self.id("c"), text=text, note=text, tags=(text or "t",), group=group),
            Reason(id=self.id("r"), text=text, premises=(self.id("e"),), note=text, group=group, by=(text or "x",)),
            Evidence(
                id=self.id("e"), text=text, by=(self.id("a"),), said=text, citations=cited, group=group,
                likelihood=Likelihood.LIKELY, tags=(text or "t",),
            ),
            Rebuttal(id=self.id("b"), text=text, citations=cited, group=group),
            Undercut(id=self.id("u"), text=text, by=(text or "x",), group=group),
        )  # fmt: skip

    def relations(self) -> tuple[Relation, ...]:
        text = self.text
        return (
            Relation(subject=self.id("r"), kind=RelationKind.SUPPORTS, target=self.id("c"), scheme=text, note=text),
            Relation(subject=self.id("b"), kind=RelationKind.REBUTS, target=self.id("c"), scheme=text, note=text),
            Relation(
                subject=self.id("u"),
                kind=RelationKind.UNDERCUTS,
                target=Step(subject=self.id("b"), target=self.id("c")),
                note=text,
            ),
        )


def written(argument_map: ArgumentMap) -> str:
    """`argument_map` as the language writes it, nothing where it cannot: names there are letters and digits."""
    try:
        return dumps(argument_map, format_named("arg"))
    except FormatError:
        return ""


def careless_text(texts: tuple[str, ...] = TEXTS) -> str:
    """A text of the language as a careless program would make it, with nothing escaped."""
    lines = ['map "Careless"']
    for number, text in enumerate(texts):
        lines += [
            f'source s{number} "{text}"',
            f'  url: "{text}"',
            f'  author: "{text}"',
            f'group g{number} "{text}"',
            f'  claim c{number} "{text}"',
            f'    @s{number} "{text}"',
            f'    by: "{text}"',
            f"    tags: {text}",
            f"    note: {text}",
            f"{text}",
            f'claim {text} "{text}"',
        ]
    return "\n".join(lines).encode("utf-8", "replace").decode() + "\n"
