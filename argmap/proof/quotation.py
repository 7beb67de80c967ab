"""One quote of a map, where it is written, and what came of looking for it in its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Citation, Relation, Source
from argmap.proof.holding import Basis
from argmap.resolve.modules import Module
from argmap.resolve.symbols import Site
from argmap.syntax import nodes as syntax
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.citations import Article, Finding


class QuotePlaces(NamedTuple):
    """Where the strings of a citation are written. `whole`: each on one line, so that it can be replaced there."""

    quote: Span
    until: Span | None
    locator: Span | None
    whole: bool

    @property
    def all(self) -> Span:
        """From the first string to the last."""
        if self.until is None:
            return self.quote
        start, end = self.quote, self.until
        return Span(start.file, start.start, end.end, start.line, start.column, end.end_line, end.end_column)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quote, and what is known of it.

    `statement` is the statement that cites it; of a quote beside a relation, the one that the relation begins from, and
    `relation` is that relation. `span` is where the quote is written in the map. What came of it is in `finding`:
    `outcome` first, then where in the text it stands.
    """

    statement: str
    relation: Relation | None
    citation: Citation
    source: Source
    written: QuotePlaces
    basis: Basis
    finding: Finding
    article: Article | None
    """The text it was found in, None where only a fingerprint was at hand."""

    @property
    def span(self) -> Span:
        """Where the quote is written in the map."""
        return self.written.all

    def annotation(self) -> dict[str, object] | None:
        """Its place as a W3C Web Annotation; None unless it was found in a text."""
        if not self._has_place or self.article is None:
            return None
        from argmap.citations import annotation  # noqa: PLC0415 - loaded already, as there is a finding

        return annotation(self.article, self.finding.runs[0], text=self.source.text, url=self.source.url)

    def link(self) -> str:
        """The source's `url:` with a fragment that lands on the quote; nothing unless there is one and it was found."""
        if not self._has_place or self.article is None or not self.source.url:
            return ""
        from argmap.citations import fragment_link  # noqa: PLC0415 - loaded already, as there is a finding

        return fragment_link(self.article, self.finding.runs[0], self.source.url)

    @property
    def _has_place(self) -> bool:
        return self.finding.outcome == "found"


def written_at(site: Site, citations: tuple[Citation, ...]) -> Iterator[QuotePlaces | None]:
    """Where each of these citations in the block at `site` is written; None for one without a quote.

    A citation of an unknown source is written there and not among `citations`.
    """
    module, number = site.module, site.number
    children = (module.document.nodes[child] for child in module.children.get(number, ()))
    lines = (node for node in children if isinstance(node, syntax.Citation))
    for cited in citations:
        line = next(line for line in lines if _value(line.quote) == cited.quote and _value(line.until) == cited.until)
        if line.quote is None:
            yield None
            continue
        yield QuotePlaces(
            quote=module.span(line.quote),
            until=module.span(line.until) if line.until else None,
            locator=module.span(line.locator) if line.locator else None,
            whole=all(_is_whole(module, one) for one in (line.quote, line.until) if one),
        )


def _value(string: syntax.Quoted | None) -> str:
    return string.value if string else ""


def _is_whole(module: Module, string: syntax.Quoted) -> bool:
    """Whether the string does not go on in the next line."""
    return module.text.content[string.start : string.end] == in_quotes(string.value)


def in_quotes(text: str) -> str:
    """`text` as a string of the language."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
