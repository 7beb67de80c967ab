"""What the user's project says, and the maps compiled by it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.inputs import STDIN, Origin, origin_of, path_of_map, read_stdin
from argmap.cli.parser import Parser
from argmap.cli.streams import columns, in_colour, say, show
from argmap.diagnostics.diagnostic import Severity
from argmap.errors import UsageError
from argmap.findings import to_text
from argmap.pipeline import Compilation, FileReader, compile_file, compile_text
from argmap.settings import Settings, read_settings, settings_for

if TYPE_CHECKING:
    from argmap.library import Library

SHOWN = 20
"""How many errors are shown where they are not the result, but stand in its way."""


def add_project_options(parser: Parser) -> None:
    """The options of every command that compiles maps."""
    parser.option(
        "--root", action="append", default=[], metavar="DIR", help="a further folder that imports may be read from"
    )
    parser.option(
        "--config", metavar="FILE", help="the settings to use (default: the nearest argmap.toml or pyproject.toml)"
    )


def add_stdin_option(parser: Parser) -> None:
    """The option of the commands that programs give maps to that they have cut out of documents."""
    parser.option(
        "--stdin-name",
        metavar="NAME",
        default="",
        help="what to call standard input, and the line it begins on: doc.md:41",
    )


def add_sources_option(parser: Parser) -> None:
    """The option of the commands that read the texts of sources."""
    parser.option(
        "--sources", action="append", default=[], metavar="DIR", help="a folder that holds the texts of sources"
    )


def settings_of(options: argparse.Namespace) -> Settings:
    """The settings that the options name, else those of the current folder, with the folders that the options add.

    Raises:
        FileError: a settings file cannot be read.
        UsageError: it is wrong, or one of the folders does not exist.
    """
    settings = read_settings(Path(options.config)) if options.config else settings_for(Path())
    roots, sources = _folders("--root", options.root), _folders("--sources", getattr(options, "sources", ()))
    return replace(settings, roots=(*settings.roots, *roots), sources=(*sources, *settings.sources))


def _folders(option: str, names: Sequence[str]) -> tuple[Path, ...]:
    folders = tuple(map(Path, names))
    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"{option}: there is no folder {folder}")
    return folders


def stdin_of(options: argparse.Namespace) -> Origin:
    """Where the text on standard input comes from. Raises `UsageError`."""
    name: str = getattr(options, "stdin_name", "")
    return origin_of(name) if name else Origin()


def compiled(file: str, settings: Settings, library: Library | None = None, stdin: Origin | None = None) -> Compilation:
    """The file of this name, compiled; `-` is standard input, which imports from the folder of its name.

    Its quotes are looked for where there is a `library`.

    Raises:
        FileError: it cannot be read.
        UsageError: it is no `.arg` text by its name.
    """
    origin = stdin or Origin()
    path = path_of_map(file, origin.name)
    if file != STDIN:
        return compile_file(path, roots=settings.roots, settings=settings, shelf=library)
    reader = FileReader(path, settings.roots)
    return compile_text(read_stdin(origin), key=str(path.resolve()), reader=reader, settings=settings, shelf=library)


def compiled_soundly(file: str, settings: Settings, stdin: Origin | None = None) -> Compilation | None:
    """The file of this name, compiled; None when it has errors, which are shown then: nothing is made of half a map.

    Raises:
        FileError: it cannot be read.
    """
    compilation = compiled(file, settings, stdin=stdin)
    errors = tuple(finding for finding in compilation.diagnostics if finding.severity is Severity.ERROR)
    if not errors:
        return compilation
    show(to_text(errors[:SHOWN], compilation.texts, color=in_colour(sys.stderr), width=columns(sys.stderr)))
    more = f"; `argmap check` shows the other {len(errors) - SHOWN:,}" if len(errors) > SHOWN else ""
    say(f"nothing is written, as {(stdin or Origin()).name if file == STDIN else file} has errors{more}")
    return None
