"""`argmap stats`: a map in numbers."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from argmap.cli.outputs import add_output_option, write_result
from argmap.cli.parser import Parser, one_of
from argmap.cli.project import add_project_options, add_sources_option, compiled_soundly, settings_of
from argmap.cli.streams import columns
from argmap.library import quotations_of
from argmap.report.stats import stats_data, stats_of, stats_text

EXAMPLES = (
    "argmap stats nagy.arg",
    "argmap stats debate.arg --format json",
    "argmap stats nagy.arg --sources articles     with quotes held against these texts",
)

FORMATS = ("text", "json")


def add_options(parser: Parser) -> None:
    """What `argmap stats` takes."""
    parser.add_argument("file", metavar="FILE", help="a map, or - for standard input")
    parser.option(
        "--format", default="text", metavar="FORMAT", type=one_of("format", FORMATS), help=f"{', '.join(FORMATS)}"
    )
    add_output_option(parser)
    add_sources_option(parser)
    add_project_options(parser)


def run(options: Namespace) -> int:
    """0, or 1 when the map has errors; nothing is counted then."""
    settings = settings_of(options)
    compilation = compiled_soundly(options.file, settings)
    if compilation is None:
        return 1
    quotes = quotations_of(compilation.map, compilation.symbols, settings.sources)
    stats = stats_of(compilation.map, quotes)
    if options.format == "json":
        written = json.dumps(stats_data(stats), ensure_ascii=False, indent=2) + "\n"
    else:
        written = "".join(f"{line}\n" for line in stats_text(stats, columns(sys.stdout)))
    write_result(options.output, written.encode())
    return 0
