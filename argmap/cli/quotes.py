"""`argmap quotes`: where each quote of a map stands in its source."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from argmap.cli.parser import Parser, one_of
from argmap.cli.project import add_project_options, add_sources_option, compiled, settings_of
from argmap.cli.streams import put
from argmap.findings.summary import counted
from argmap.library import Library
from argmap.visible import abridged, visible

if TYPE_CHECKING:
    from argmap.proof import Quotation

EXAMPLES = (
    "argmap quotes maps/nagy.arg --sources articles",
    "argmap quotes maps/nagy.arg --sources articles --format annotations",
)

LONGEST = 60
"""Columns of a quote in a list for people."""


def add_options(parser: Parser) -> None:
    """What `argmap quotes` takes."""
    parser.add_argument("file", metavar="FILE", help="a map, or - for standard input")
    parser.option(
        "--format", default="text", metavar="FORMAT", type=one_of("format", _FORMATS), help=f"{', '.join(_FORMATS)}"
    )
    add_sources_option(parser)
    add_project_options(parser)


def run(options: Namespace) -> int:
    """0: what a quote is worth is for `argmap check` to judge."""
    settings = settings_of(options)
    put(_FORMATS[options.format](compiled(options.file, settings, Library(settings.sources)).quotes))
    return 0


def _text(quotes: Sequence[Quotation]) -> str:
    return "".join(f"{row}\n" for row in _rows(quotes))


def _rows(quotes: Sequence[Quotation]) -> Iterator[str]:
    """A line for each quote: what came of it, where it is written, where it stands; then how many came out how."""
    written = [visible(f"{one.span.file}:{one.span.line}") for one in quotes]
    standing = [visible(_standing(one)) for one in quotes]
    first, second = max(map(len, written), default=0), max(map(len, standing), default=0)
    counts: dict[str, int] = {}
    for one, place, there in zip(quotes, written, standing, strict=True):
        outcome = one.finding.outcome
        counts[outcome] = counts.get(outcome, 0) + 1
        yield f"{outcome:<13}  {place:<{first}}  {there:<{second}}  {abridged(_strings(one), LONGEST)}".rstrip()
    said = ", ".join(f"{count:,} {outcome}" for outcome, count in counts.items())
    yield f"{counted(len(quotes), 'quote', 'quotes')}: {said}" if quotes else "no quotes"


def _standing(one: Quotation) -> str:
    """Where it stands: `nagy.txt:12 ¶ 4`; by a fingerprint, which words of the text they are."""
    name = one.source.text or one.source.id
    if one.finding.places:
        place = one.finding.places[0]
        page = f" p. {place.page_label}" if place.page_label else ""
        return f"{name}:{place.line}{page} ¶ {place.paragraph}"
    if one.finding.runs:
        run = one.finding.runs[0]
        return f"{name} words {run.first + 1}–{run.last + 1}"
    return name


def _strings(one: Quotation) -> str:
    cited = one.citation
    return f'"{cited.quote}" … "{cited.until}"' if cited.until else f'"{cited.quote}"'


def _json(quotes: Sequence[Quotation]) -> str:
    return _dumped({"quotes": [_facts(one) for one in quotes]})


def _facts(one: Quotation) -> dict[str, object]:
    finding, span = one.finding, one.span
    return {
        "statement": one.statement,
        "relation": None if one.relation is None else one.relation.model_dump(mode="json", include=_ENDS),
        "source": one.source.id,
        "text": one.source.text,
        "quote": one.citation.quote,
        "until": one.citation.until,
        "locator": one.citation.locator,
        "written": {"file": span.file, "line": span.line, "column": span.column},
        "basis": one.basis,
        "outcome": finding.outcome,
        "places": [asdict(place) for place in finding.places],
        "words": [[run.first, run.last] for run in finding.runs],
        "suggestion": None if finding.suggestion is None else asdict(finding.suggestion),
        "link": one.link(),
    }


_ENDS = {"kind", "subject", "target"}


def _annotations(quotes: Sequence[Quotation]) -> str:
    """The quotes found in a text, as a page of Web Annotations."""
    made = [annotation for one in quotes if (annotation := one.annotation()) is not None]
    return _dumped(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "type": "AnnotationPage",
            "items": [{key: value for key, value in one.items() if key != "@context"} for one in made],
        }
    )


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


_FORMATS: dict[str, Callable[[Sequence[Quotation]], str]] = {"text": _text, "json": _json, "annotations": _annotations}
