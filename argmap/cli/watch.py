"""`argmap watch`: a map checked and drawn again whenever it is saved."""

from __future__ import annotations

import sys
import time
import webbrowser
from argparse import ArgumentTypeError, Namespace
from dataclasses import replace
from pathlib import Path

from argmap.cli.drawing_options import add_view_options, view_of
from argmap.cli.inputs import STDIN, path_of_map
from argmap.cli.look_options import add_look_options, look_of
from argmap.cli.parser import Parser, one_of
from argmap.cli.progress import waiting
from argmap.cli.project import add_project_options, settings_of
from argmap.cli.streams import columns, in_colour, is_terminal, put, say
from argmap.diagnostics.diagnostic import Severity
from argmap.drawing import FORMATS, Format, Options, draw, format_named, format_of
from argmap.errors import ArgmapError, FileError, UsageError
from argmap.findings import to_text
from argmap.model import Direction
from argmap.pipeline import Compilation, read_text
from argmap.preview import Preview, Round, Rounds
from argmap.settings import Settings
from argmap.visible import visible
from argmap.writing import write_file

EXAMPLES = (
    "argmap watch nagy.arg --open               with the picture in the browser",
    "argmap watch nagy.arg --view laws --theme dark",
    "argmap watch nagy.arg --no-page            findings only",
    "argmap watch nagy.arg --no-page -o nagy.svg",
)

PAUSE = 0.25
"""Seconds between two looks at the files."""
SETTLING = 0.05
"""Seconds in which nothing must change any more before a change is taken up: some editors write in several steps."""


def add_options(parser: Parser) -> None:
    """What `argmap watch` takes."""
    parser.add_argument("file", metavar="FILE", help="a map")
    parser.option("-o", "--output", metavar="OUT", help="a file to draw it into as well, whenever it changes")
    parser.option("--no-page", action="store_true", help="serve no page")
    parser.option("--open", action="store_true", help="open the page in the browser")
    parser.option(
        "--port", metavar="PORT", type=_port, default=0, help="the port of the page (default: one that is free)"
    )
    add_view_options(parser)
    parser.option(
        "--direction",
        metavar="WAY",
        type=one_of("direction", Direction),
        help=f"from the conclusions to what speaks to them: {', '.join(Direction)}",
    )
    add_look_options(parser)
    add_project_options(parser)


def run(options: Namespace) -> int:
    """Nothing: it goes on until it is interrupted."""
    if options.file == STDIN:
        raise UsageError("standard input cannot be watched: name a file")
    if options.no_page and options.open:
        raise UsageError("--open opens the page that --no-page does not want")
    path = path_of_map(options.file)
    output = _format(options.output)
    read_text(path)  # a map that is not there is told at once, and waited for only later
    settings_of(options)

    def wanted(settings: Settings, compilation: Compilation) -> Options:
        return replace(
            look_of(options, settings, compilation),
            view=view_of(options, compilation.map),
            direction=Direction(options.direction) if options.direction else None,
        )

    config = Path(options.config) if options.config else None
    rounds = Rounds(path, lambda: settings_of(options), wanted, config)
    preview = None if options.no_page else _served(options.port)
    try:
        if preview is not None:
            preview.start()
        _Watch(rounds, preview, options.file, options.output, output).run(open_page=options.open)
    finally:
        if preview is not None:
            preview.close()
    return 0


def _port(word: str) -> int:
    if not word.isascii() or not word.isdigit() or not 0 < int(word[:6]) < 65536:
        raise ArgumentTypeError(f"`{word}` is no port: it is a number from 1 to 65535")
    return int(word)


def _format(output: str | None) -> Format | None:
    if output is None:
        return None
    found = format_of(output)
    if found is None:
        raise UsageError(f"{output}: its name must say a format: {', '.join(format_.suffix for format_ in FORMATS)}")
    return found


def _served(port: int) -> Preview:
    try:
        return Preview(port)
    except OSError as error:
        raise FileError(f"cannot serve a page on port {port}: {(error.strerror or str(error)).lower()}") from None


class _Watch:
    """One run: looks, tells, draws, waits, and so on."""

    def __init__(self, rounds: Rounds, preview: Preview | None, name: str, output: str | None, format_: Format | None):
        self._rounds = rounds
        self._preview = preview
        self._name = name
        self._output = output
        self._format = format_
        self._last: Round | None = None

    def run(self, *, open_page: bool) -> None:
        """Until it is interrupted."""
        while True:
            found = self._rounds.look()
            if found != self._last:
                self._take(found)
                self._last = found
            if open_page and self._preview is not None:
                webbrowser.open(self._preview.url)
                open_page = False
            while not self._rounds.watched.changed():
                time.sleep(PAUSE)
            while self._rounds.watched.changed():
                time.sleep(SETTLING)

    def _take(self, found: Round) -> None:
        """Tell what was found, then draw: findings are there at once, a picture takes its time."""
        self._tell(found, found.fault)
        if found.map is None or found.options is None or (self._drawn_last(found) and not found.fault):
            return
        try:
            with waiting("drawing; the first time on a machine, the layout engine is made ready, which takes seconds"):
                page = self._page(found)
                self._write(found)
        except ArgmapError as error:
            self._tell(found, str(error))
            return
        if self._preview is not None and page is not None:
            self._show(found, "", page)

    def _drawn_last(self, found: Round) -> bool:
        """Whether the picture would be the last one again."""
        last = self._last
        return last is not None and not last.is_broken and (last.map, last.options) == (found.map, found.options)

    def _page(self, found: Round) -> bytes | None:
        if self._preview is None or found.map is None:
            return None
        (page,) = draw(found.map, format_named("html"), found.options)
        return page.content

    def _write(self, found: Round) -> None:
        if self._output is None or self._format is None or found.map is None:
            return
        (file,) = draw(found.map, self._format, found.options)
        write_file(Path(self._output), file.content)

    # -- telling ------------------------------------------------------------------------------------------------------

    def _tell(self, found: Round, fault: str) -> None:
        """On the terminal, in place of what was told last, and on the page."""
        terminal = is_terminal(sys.stdout)
        head = "\x1b[H\x1b[2J" if terminal else ""
        now = time.strftime("%H:%M:%S")
        lines = [f"{head}{now} {visible(self._name)}"]
        if self._preview is not None:
            lines.append(f"{self._preview.url} shows it; Ctrl-C ends" if terminal else f"page: {self._preview.url}")
        room, color = columns(sys.stdout), in_colour(sys.stdout)
        told = to_text(found.findings, found.texts, color=color, width=room, full=Severity.WARNING)
        put("\n".join((*lines, "", told if found.texts else "")))
        if fault:
            for line in fault.split("\n"):
                say(line)
        if self._preview is not None:
            self._show(found, fault)

    def _show(self, found: Round, fault: str, page: bytes | None = None) -> None:
        assert self._preview is not None
        errors = found.map is None or bool(fault)
        worst_first = sorted(found.findings, key=lambda one: tuple(Severity).index(one.severity))
        findings = to_text(worst_first, found.texts) if found.findings else ""
        self._preview.show(
            title=found.map.title if found.map else self._name,
            summary=_summary(found, fault),
            findings="\n".join(visible(line) for line in fault.split("\n")) if fault else findings,
            broken=errors,
            picture=page,
        )


def _summary(found: Round, fault: str) -> str:
    """How many findings there are, in words."""
    if fault:
        return visible(fault.split("\n", maxsplit=1)[0])
    counts = ((severity, sum(one.severity is severity for one in found.findings)) for severity in Severity)
    return ", ".join(f"{count} {severity}{'' if count == 1 else 's'}" for severity, count in counts if count)
