"""`argmap render`: a map drawn."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from argmap.cli.drawing_options import add_view_options, view_of
from argmap.cli.look_options import add_look_options, look_of
from argmap.cli.outputs import STDOUT, add_output_option
from argmap.cli.parser import Parser, one_of
from argmap.cli.progress import waiting
from argmap.cli.project import add_project_options, add_stdin_option, compiled_soundly, settings_of, stdin_of
from argmap.cli.sheet_options import (
    add_sheet_options,
    check_output,
    limits_of,
    sheets_asked,
    suggest_sheets,
    write_result_of,
)
from argmap.cli.streams import say
from argmap.drawing import FORMATS, Format, draw, format_for
from argmap.drawing.little import alone, nothing_shown
from argmap.errors import UsageError
from argmap.model import Direction
from argmap.render.engine import ENGINES, engine_named

EXAMPLES = (
    "argmap render nagy.arg -o nagy.svg",
    "argmap render nagy.arg -o laws.png --view laws --dpi 300",
    "argmap render nagy.arg -o law.svg --focus obliged --depth 2 --hide undercut",
    "argmap render nagy.arg -o nagy.pdf --theme greyscale --parts legend,caption",
    "argmap render nagy.arg -o nagy.svg --overlay quotes,grades --sources articles",
    "argmap render debate.arg --split -o pictures       an overview and linked sheets, in a folder",
    "argmap render nagy.arg -o - --format dot",
    "argmap render nagy.arg -o nagy.svg --engine dot     lay it out with the Graphviz of this machine",
)

STARTING = "making the layout engine ready: the first time on a machine this takes some seconds"


def add_options(parser: Parser) -> None:
    """What `argmap render` takes."""
    parser.add_argument("file", metavar="FILE", help="a map, or - for standard input")
    add_output_option(parser, required=True)
    formats = tuple(format_.name for format_ in FORMATS)
    parser.option(
        "--format",
        metavar="FORMAT",
        type=one_of("format", formats),
        help=f"{', '.join(formats)} (default: what the name of the output says; svg for standard output)",
    )
    add_view_options(parser)
    add_sheet_options(parser)
    parser.option(
        "--direction",
        metavar="WAY",
        type=one_of("direction", Direction),
        help=f"from the conclusions to what speaks to them: {', '.join(Direction)}",
    )
    add_look_options(parser)
    engines = tuple(engine.name for engine in ENGINES)
    parser.option(
        "--engine",
        default=engines[0],
        metavar="ENGINE",
        type=one_of("engine", engines),
        help="what lays it out: embedded, dot, or auto, which takes dot where embedded cannot run (default: auto)",
    )
    add_stdin_option(parser)
    add_project_options(parser)


def run(options: Namespace) -> int:
    """0, or 1 when the map has errors; nothing is drawn then."""
    format_ = _format(options)
    if options.dpi and format_.name != "png":
        raise UsageError(f"--dpi: pixels are asked of PNG; {format_.name} has none, and is as sharp as its reader")
    settings = settings_of(options)
    compilation = compiled_soundly(options.file, settings, stdin_of(options))
    if compilation is None:
        return 1
    wanted = replace(
        look_of(options, settings, compilation),
        view=view_of(options, compilation.map),
        direction=Direction(options.direction) if options.direction else None,
        engine=engine_named(options.engine, limits_of(options), starting=lambda: waiting(STARTING)),
    )
    with waiting("drawing") as tell:
        files = draw(compilation.map, format_, sheets_asked(options, wanted), tell)
    write_result_of(options.output, format_, files)
    if remark := nothing_shown(compilation.map, wanted.view) or alone(compilation.map, wanted.view):
        say(remark)
    suggest_sheets(options, compilation.map, wanted.view)
    return 0


def _format(options: Namespace) -> Format:
    """What the option says, else the name of the output; a folder holds SVG, if nothing is said."""
    output = None if options.output == STDOUT else options.output
    found = format_for(output, options.format, folder=bool(options.split or options.page))
    if options.split:
        check_output(options.output, found)
    return found
