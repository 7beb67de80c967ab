"""`argmap list`: the statements of a map, chosen by who says them and where they come from."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping

from argmap.cli.outputs import add_output_option, write_result
from argmap.cli.parser import Parser, one_of
from argmap.cli.project import add_project_options, compiled_soundly, settings_of
from argmap.cli.streams import columns, say
from argmap.model import ArgumentMap, Attribution, Kind
from argmap.report.speakers import named_by_text
from argmap.report.statements import Listed, Query, statements_of, to_data, to_table, to_text
from argmap.report.table import to_csv, to_markdown

EXAMPLES = (
    "argmap list nagy.arg --by xi",
    "argmap list debate.arg --source nagy --kind evidence",
    "argmap list nagy.arg --attribution analyst     what the map itself adds",
    "argmap list nagy.arg --unanswered              attacks that nothing speaks against",
    "argmap list nagy.arg --format csv -o nagy.csv",
)


def add_options(parser: Parser) -> None:
    """What `argmap list` takes."""
    parser.add_argument("file", metavar="FILE", help="a map, or - for standard input")
    _choice(parser, "--by", "ACTOR", "what somebody says: an actor, or the author of a source")
    _choice(parser, "--source", "SOURCE", "what cites a source")
    parser.option(
        "--kind", action="append", default=[], metavar="KIND", type=one_of("kind", Kind), help=f"{', '.join(Kind)}"
    )
    parser.option(
        "--attribution",
        action="append",
        default=[],
        metavar="SORT",
        type=one_of("attribution", Attribution),
        help=f"who stands behind it: {', '.join(Attribution)}",
    )
    _choice(parser, "--tag", "TAG", "what has a tag")
    parser.option("--unanswered", action="store_true", help="what speaks against something and is not answered")
    parser.option(
        "--format", default="text", metavar="FORMAT", type=one_of("format", FORMATS), help=f"{', '.join(FORMATS)}"
    )
    add_output_option(parser)
    add_project_options(parser)


def _choice(parser: Parser, name: str, metavar: str, what: str) -> None:
    parser.option(name, action="append", default=[], metavar=metavar, help=f"{what}; give it again for another")


def run(options: Namespace) -> int:
    """0, or 1 when the map has errors; nothing is listed then."""
    compilation = compiled_soundly(options.file, settings_of(options))
    if compilation is None:
        return 1
    query = Query(
        by=tuple(options.by),
        sources=tuple(options.source),
        kinds=tuple(map(Kind, options.kind)),
        attributions=tuple(map(Attribution, options.attribution)),
        tags=tuple(options.tag),
        unanswered=options.unanswered,
    )
    listed = statements_of(compilation.map, query)
    if not listed:
        for one in named_by_text(compilation.map, query.by):
            say(f"`{one.name}` is written as text: write `by: {one.id}` to have it found")
    write_result(options.output, FORMATS[options.format](compilation.map, listed).encode())
    return 0


def _text(map: ArgumentMap, listed: tuple[Listed, ...]) -> str:
    return "".join(f"{row}\n" for row in to_text(map, listed, columns(sys.stdout)))


def _json(_map: ArgumentMap, listed: tuple[Listed, ...]) -> str:
    return json.dumps(to_data(listed), ensure_ascii=False, indent=2) + "\n"


def _csv(_map: ArgumentMap, listed: tuple[Listed, ...]) -> str:
    return to_csv(to_table(listed))


def _markdown(_map: ArgumentMap, listed: tuple[Listed, ...]) -> str:
    return "".join(f"{row}\n" for row in to_markdown(to_table(listed)))


FORMATS: Mapping[str, Callable[[ArgumentMap, tuple[Listed, ...]], str]] = {
    "text": _text,
    "json": _json,
    "csv": _csv,
    "md": _markdown,
}
"""How statements are written, by the name of `--format`."""
