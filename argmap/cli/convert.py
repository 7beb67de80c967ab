"""`argmap convert`: a map written down in another format."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from argmap.cli.inputs import STDIN, read_stdin
from argmap.cli.outputs import STDOUT, add_output_option, write_result
from argmap.cli.parser import Parser, one_of
from argmap.cli.project import add_project_options, compiled_soundly, settings_of
from argmap.errors import UsageError
from argmap.formats import FORMATS, Format, dumps, format_for, format_named, format_of
from argmap.model import ArgumentMap
from argmap.pipeline import read_text

EXAMPLES = (
    "argmap convert nagy.arg --to json",
    "argmap convert nagy.arg -o nagy.json",
    "argmap convert nagy.json -o nagy.arg",
    "argmap convert - --from json --to arg < nagy.json",
)


def add_options(parser: Parser) -> None:
    """What `argmap convert` takes."""
    names = tuple(form.name for form in FORMATS)
    parser.add_argument("file", metavar="FILE", help="a map, or - for standard input")
    parser.option(
        "--to",
        metavar="FORMAT",
        type=one_of("format", names),
        help=f"{' or '.join(names)} (default: what the name of the output says)",
    )
    parser.option(
        "--from",
        dest="source",
        metavar="FORMAT",
        type=one_of("format", names),
        help="the format of the input (default: what its name says; arg for standard input)",
    )
    add_output_option(parser)
    add_project_options(parser)


def run(options: Namespace) -> int:
    """0, or 1 when the map has errors or the input is no map in its format; nothing is written then."""
    source = _format("arg" if options.file == STDIN and options.source is None else options.source, options.file)
    if options.to is None and options.output == STDOUT:
        raise UsageError(f"to which format? `--to` takes {' or '.join(form.name for form in FORMATS)}")
    target = format_for(Path(options.output), options.to)
    map = _read(options, source)
    if map is None:
        return 1
    write_result(options.output, dumps(map, target).encode())
    return 0


def _format(name: str | None, file: str) -> Format:
    return format_of(Path(file)) if name is None else format_named(name)


def _read(options: Namespace, source: Format) -> ArgumentMap | None:
    """The map in the input; None when it has errors, which have been shown."""
    if source.loads is not None:
        return source.loads(read_stdin() if options.file == STDIN else read_text(Path(options.file)))
    compilation = compiled_soundly(options.file, settings_of(options))
    return None if compilation is None else compilation.map
