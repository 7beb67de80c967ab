"""`argmap check`: what is wrong with maps, by line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from argmap.cli.inputs import named
from argmap.cli.parser import Parser, one_of
from argmap.cli.progress import told
from argmap.cli.project import add_project_options, add_sources_option, compiled, settings_of
from argmap.cli.streams import columns, in_colour, put, say
from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.errors import FileError
from argmap.findings import FORMATS, to_text
from argmap.library import Library
from argmap.text import Text

EXAMPLES = (
    "argmap check maps/nagy.arg",
    "argmap check maps --fail-on warning",
    "argmap check maps --show info         remarks with their lines as well",
    "argmap check maps --sources articles  hold quotes against these texts",
    "argmap check maps --format github     in a workflow of GitHub",
    "argmap check - < nagy.arg",
)


def add_options(parser: Parser) -> None:
    """What `argmap check` takes."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a map, a folder of maps, or - for standard input")
    parser.option(
        "--format", default="text", metavar="FORMAT", type=one_of("format", FORMATS), help=f"{', '.join(FORMATS)}"
    )
    parser.option(
        "--fail-on",
        metavar="SEVERITY",
        type=one_of("severity", Severity),
        help=f"the least that fails the check: {', '.join(Severity)} (default: error)",
    )
    parser.option(
        "--show",
        metavar="SEVERITY",
        type=one_of("severity", Severity),
        help=f"the least that is shown with its lines: {', '.join(Severity)} (default: warning, or what fails it)",
    )
    add_sources_option(parser)
    add_project_options(parser)


def run(options: argparse.Namespace) -> int:
    """0 without findings that count, 1 with some, 3 when a file could not be read; the others are checked."""
    settings = settings_of(options)
    library = Library(settings.sources)
    fail_on = Severity(options.fail_on or settings.fail_on)
    found: dict[tuple[object, ...], Diagnostic] = {}
    texts: dict[str, Text] = {}
    unread = False
    for file in told("checking", named(options.paths)):
        try:
            compilation = compiled(file, settings, library)
        except FileError as error:
            unread = True
            say(str(error))
            continue
        texts |= compilation.texts
        for finding in compilation.diagnostics:  # a file that others import is compiled with each of them
            found.setdefault((finding.code, finding.span, finding.message), finding)
    if not options.config:
        for path in _passed_over(texts):
            say(f"{path} is not read from here; `--config {path}` reads it")
    if texts:
        full = Severity(options.show) if options.show else _least(fail_on, Severity.WARNING)
        put(_written(options.format, tuple(found.values()), texts, full))
    if unread:
        return 3
    return int(any(finding.severity.at_least(fail_on) for finding in found.values()))


def _passed_over(files: Iterable[str]) -> list[Path]:
    """Settings that lie beside maps, in folders below this one: from here they do not hold."""
    here = Path.cwd().resolve()
    folders = {above for file in files for above in Path(file).resolve().parents if here in above.parents}
    found = sorted(folder / "argmap.toml" for folder in folders)
    return [path.relative_to(here) for path in found if path.is_file()]


def _least(one: Severity, other: Severity) -> Severity:
    return other if one.at_least(other) else one


def _written(form: str, findings: Sequence[Diagnostic], texts: dict[str, Text], full: Severity) -> str:
    if form == "text":
        return to_text(findings, texts, color=in_colour(sys.stdout), width=columns(sys.stdout), full=full)
    return FORMATS[form](findings, texts)
