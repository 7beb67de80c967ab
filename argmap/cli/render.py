"""`argmap render`: a map drawn."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePath

from argmap.cli.outputs import STDOUT, add_output_option, write_result
from argmap.cli.parser import Parser, near, one_of
from argmap.cli.progress import waiting
from argmap.cli.project import add_project_options, compiled_soundly, settings_of
from argmap.diagram import Diagram, project
from argmap.errors import UsageError
from argmap.model import ArgumentMap, Direction, View
from argmap.render.engine import ENGINES, Engine, engine_named
from argmap.render.picture import to_svg
from argmap.render.png import to_png
from argmap.render.readable import to_readable_dot
from argmap.render.theme import THEMES, Theme, theme_named

EXAMPLES = (
    "argmap render nagy.arg -o nagy.svg",
    "argmap render nagy.arg -o laws.png --view laws",
    "argmap render nagy.arg -o - --format dot",
    "argmap render nagy.arg -o nagy.svg --engine dot     lay it out with the Graphviz of this machine",
)


def add_options(parser: Parser) -> None:
    """What `argmap render` takes."""
    parser.add_argument("file", metavar="FILE", help="a map, or - for standard input")
    add_output_option(parser, required=True)
    parser.option(
        "--format",
        metavar="FORMAT",
        type=one_of("format", PICTURES),
        help=f"{', '.join(PICTURES)} (default: what the name of the output says; svg for standard output)",
    )
    parser.option("--view", metavar="NAME", help="a view of the map, instead of all of it")
    parser.option(
        "--direction",
        metavar="WAY",
        type=one_of("direction", Direction),
        help=f"from the conclusions to what speaks to them: {', '.join(Direction)}",
    )
    themes = tuple(theme.name for theme in THEMES)
    parser.option(
        "--theme",
        default=themes[0],
        metavar="THEME",
        type=one_of("theme", themes),
        help=f"{' or '.join(themes)} (default: {themes[0]})",
    )
    engines = tuple(engine.name for engine in ENGINES)
    parser.option(
        "--engine",
        default=engines[0],
        metavar="ENGINE",
        type=one_of("engine", engines),
        help=f"what lays it out: {' or '.join(engines)} (default: {engines[0]})",
    )
    add_project_options(parser)


def run(options: Namespace) -> int:
    """0, or 1 when the map has errors; nothing is drawn then."""
    draw = PICTURES[_format(options.format, options.output)]
    compilation = compiled_soundly(options.file, settings_of(options))
    if compilation is None:
        return 1
    diagram = project(compilation.map, _view(compilation.map, options.view))
    if options.direction is not None:
        diagram = replace(diagram, direction=Direction(options.direction))
    with waiting("drawing; the first time on a machine, the layout engine is made ready, which takes some seconds"):
        picture = draw(diagram, theme_named(options.theme), engine_named(options.engine))
    write_result(options.output, picture)
    return 0


def _format(name: str | None, output: str) -> str:
    if name is not None or output == STDOUT:
        return name or "svg"
    suffix = PurePath(output).suffix.lower().removeprefix(".")
    if suffix not in PICTURES:
        raise UsageError(f"{output}: which format? `--format` takes {', '.join(PICTURES)}")
    return suffix


def _view(map: ArgumentMap, name: str | None) -> View | None:
    if name is None:
        return None
    views = {view.id: view for view in map.views}
    if name not in views:
        known = near(name, views) or (f"there are {', '.join(views)}" if views else "it has none")
        raise UsageError(f"the map has no view `{name}`; {known}")
    return views[name]


def _svg(diagram: Diagram, theme: Theme, engine: Engine) -> bytes:
    return to_svg(diagram, theme=theme, engine=engine)


def _png(diagram: Diagram, theme: Theme, engine: Engine) -> bytes:
    return to_png(to_svg(diagram, theme=theme, engine=engine))


def _dot(diagram: Diagram, theme: Theme, _engine: Engine) -> bytes:
    return to_readable_dot(diagram, theme=theme).encode()


PICTURES: Mapping[str, Callable[[Diagram, Theme, Engine], bytes]] = {"svg": _svg, "png": _png, "dot": _dot}
"""What can be drawn, by the name of `--format`, which is the suffix of the file as well."""
