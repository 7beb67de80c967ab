"""`argmap references`: the references of the sources that a map cites."""

from __future__ import annotations

from argparse import Namespace

from argmap.cli.outputs import add_output_option, write_result
from argmap.cli.parser import Parser, one_of
from argmap.cli.project import add_project_options, compiled_soundly, settings_of
from argmap.report.references import FORMATS, STYLE, listed, references

EXAMPLES = (
    "argmap references debate.arg",
    "argmap references debate.arg --style apa --format html -o references.html",
    "argmap references debate.arg --style house.csl",
)


def add_options(parser: Parser) -> None:
    """What `argmap references` takes."""
    parser.add_argument("file", metavar="FILE", help="a map, or - for standard input")
    parser.option(
        "--style", default=STYLE, metavar="STYLE", help=f"a style of CSL that is installed, or a file .csl ({STYLE})"
    )
    parser.option(
        "--format", default="text", metavar="FORMAT", type=one_of("format", FORMATS), help=f"{', '.join(FORMATS)}"
    )
    add_output_option(parser)
    add_project_options(parser)


def run(options: Namespace) -> int:
    """0, or 1 when the map has errors; nothing is written then."""
    compilation = compiled_soundly(options.file, settings_of(options))
    if compilation is None:
        return 1
    found = references(compilation.map, style=options.style, format=options.format)
    write_result(options.output, listed(found, options.format).encode())
    return 0
