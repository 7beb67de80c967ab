"""`argmap outline`: what bears on what, as a tree in the terminal."""

from __future__ import annotations

import sys
from argparse import Namespace

from argmap.cli.drawing_options import add_view_options, view_of
from argmap.cli.outputs import STDOUT, add_output_option, write_result
from argmap.cli.parser import Parser
from argmap.cli.project import add_project_options, compiled_soundly, settings_of
from argmap.cli.streams import columns, in_colour
from argmap.diagram import project
from argmap.render.outline import to_tree

EXAMPLES = (
    "argmap outline nagy.arg",
    "argmap outline nagy.arg --depth 1            questions and their answers",
    "argmap outline nagy.arg --focus obliged      one statement, with what bears on it",
    "argmap outline nagy.arg --view laws -o laws.txt",
    "argmap outline debate.arg | less -R",
)


def add_options(parser: Parser) -> None:
    """What `argmap outline` takes."""
    parser.add_argument("file", metavar="FILE", help="a map, or - for standard input")
    add_output_option(parser)
    add_view_options(parser)
    add_project_options(parser)


def run(options: Namespace) -> int:
    """0, or 1 when the map has errors; nothing is shown then."""
    compilation = compiled_soundly(options.file, settings_of(options))
    if compilation is None:
        return 1
    levels: int | None = options.depth
    if not (options.view or options.focus or options.question):
        options.depth = None  # of the whole map, the depth is that of the tree
    diagram = project(compilation.map, view_of(options, compilation.map))
    color = options.output == STDOUT and in_colour(sys.stdout)
    lines = to_tree(diagram, columns(sys.stdout), color=color, levels=levels)
    write_result(options.output, "".join(f"{line}\n" for line in lines).encode())
    return 0
