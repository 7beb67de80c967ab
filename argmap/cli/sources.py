"""`argmap sources`: what each source contributes to a map, and which sources speak for and against its claims."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from argmap.cli.outputs import add_output_option, write_result
from argmap.cli.parser import Parser, one_of
from argmap.cli.project import add_project_options, add_sources_option, compiled_soundly, settings_of
from argmap.cli.streams import columns
from argmap.library import quotations_of
from argmap.report.source_data import claims_data, sources_data
from argmap.report.source_tables import claim_table, claims_text, pair_table, record_table, source_table, sources_text
from argmap.report.sources import ClaimRow, SourceReport, own_claims, source_report
from argmap.report.table import to_csv, to_markdown

T = TypeVar("T")

EXAMPLES = (
    "argmap sources debate.arg",
    "argmap sources debate.arg --all               with the claims of the maps it imports",
    "argmap sources debate.arg --table claims --format csv -o claims.csv",
)

SOURCES, CLAIMS = "sources", "claims"


def add_options(parser: Parser) -> None:
    """What `argmap sources` takes."""
    parser.add_argument("file", metavar="FILE", help="a map, or - for standard input")
    parser.option(
        "--table",
        metavar="TABLE",
        type=one_of("table", (SOURCES, CLAIMS)),
        help=f"one of the two tables: {SOURCES} or {CLAIMS} (default: both; {SOURCES} for csv)",
    )
    parser.option("--all", action="store_true", help="every main claim, also those that matter in an imported map only")
    parser.option(
        "--format", default="text", metavar="FORMAT", type=one_of("format", FORMATS), help=f"{', '.join(FORMATS)}"
    )
    add_output_option(parser)
    add_sources_option(parser)
    add_project_options(parser)


def run(options: Namespace) -> int:
    """0, or 1 when the map has errors; nothing is told then."""
    settings = settings_of(options)
    compilation = compiled_soundly(options.file, settings)
    if compilation is None:
        return 1
    quotes = quotations_of(compilation.map, compilation.symbols, settings.sources)
    report = source_report(compilation.map, quotes)
    claims = report.claims if options.all else own_claims(compilation.map, report)
    written = FORMATS[options.format](report, claims, options.table)
    write_result(options.output, written.encode())
    return 0


def _text(report: SourceReport, claims: tuple[ClaimRow, ...], table: str | None) -> str:
    room = columns(sys.stdout)
    parts = {SOURCES: sources_text(report, room), CLAIMS: claims_text(report, claims, room)}
    return "\n".join(_lines(part) for part in _chosen(parts, table).values())


def _markdown(report: SourceReport, claims: tuple[ClaimRow, ...], table: str | None) -> str:
    parts = {SOURCES: to_markdown(source_table(report)), CLAIMS: to_markdown(claim_table(report, claims))}
    return "\n".join(_lines(part) for part in _chosen(parts, table).values())


def _json(report: SourceReport, claims: tuple[ClaimRow, ...], table: str | None) -> str:
    parts = {SOURCES: sources_data(report), CLAIMS: claims_data(claims)}
    return json.dumps(_chosen(parts, table), ensure_ascii=False, indent=2) + "\n"


def _csv(report: SourceReport, claims: tuple[ClaimRow, ...], table: str | None) -> str:
    return to_csv(pair_table(report, claims) if table == CLAIMS else record_table(report))


def _chosen(parts: Mapping[str, T], table: str | None) -> dict[str, T]:
    """The part that is asked for, or both."""
    return {name: part for name, part in parts.items() if table in (None, name)}


def _lines(rows: Iterable[str]) -> str:
    return "".join(f"{row}\n" for row in rows)


FORMATS: Mapping[str, Callable[[SourceReport, tuple[ClaimRow, ...], str | None], str]] = {
    "text": _text,
    "json": _json,
    "csv": _csv,
    "md": _markdown,
}
"""How the tables are written, by the name of `--format`."""
