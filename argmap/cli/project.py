"""What the user's project says, and the maps compiled by it."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from argmap.cli.inputs import STDIN, STDIN_NAME, read_stdin
from argmap.cli.parser import Parser
from argmap.errors import UsageError
from argmap.pipeline import Compilation, FileReader, compile_file, compile_text
from argmap.settings import Settings, read_settings, settings_for


def add_project_options(parser: Parser) -> None:
    """The options of every command that compiles maps."""
    parser.option(
        "--root", action="append", default=[], metavar="DIR", help="a further folder that imports may be read from"
    )
    parser.option(
        "--config", metavar="FILE", help="the settings to use (default: the nearest argmap.toml or pyproject.toml)"
    )


def settings_of(options: argparse.Namespace) -> Settings:
    """The settings that the options name, else those of the current folder, with the folders that `--root` adds.

    Raises:
        FileError: a settings file cannot be read.
        UsageError: it is wrong, or one of the folders does not exist.
    """
    settings = read_settings(Path(options.config)) if options.config else settings_for(Path())
    roots = tuple(map(Path, options.root))
    for root in roots:
        if not root.is_dir():
            raise UsageError(f"--root: there is no folder {root}")
    return replace(settings, roots=(*settings.roots, *roots))


def compiled(file: str, settings: Settings) -> Compilation:
    """The file of this name, compiled; `-` is standard input, which imports from the current folder.

    Raises:
        FileError: it cannot be read.
    """
    if file != STDIN:
        return compile_file(Path(file), roots=settings.roots, settings=settings)
    place = Path(STDIN_NAME)
    reader = FileReader(place, settings.roots)
    return compile_text(read_stdin(), key=str(place.resolve()), reader=reader, settings=settings)
