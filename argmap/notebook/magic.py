"""`%%argmap`: a cell that holds a map, checked and drawn."""

from __future__ import annotations

import argparse
import os
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Never, Protocol

from argmap.diagnostics.diagnostic import Severity
from argmap.drawing import Options
from argmap.drawing.values import direction_named
from argmap.drawing.views import view_named
from argmap.errors import ArgmapError, UsageError
from argmap.findings import to_text
from argmap.library import Library
from argmap.model import Direction
from argmap.notebook.picture import Picture
from argmap.pipeline import Compilation, FileReader, compile_text
from argmap.render.theme import THEMES, theme_named, themes_of
from argmap.settings import Settings, settings_for
from argmap.text import Text

CELL = "<cell>"
"""What findings call the text of a cell. What it imports is read from the current folder."""


class Shell(Protocol):
    """What is needed of IPython's shell."""

    def register_magic_function(self, func: object, magic_kind: str, magic_name: str) -> None:
        """Make `func` a magic."""

    def push(self, variables: Mapping[str, object]) -> None:
        """Bind names for the cells to come."""


def register(shell: Shell) -> None:
    """Give `shell` the magic `%%argmap`."""

    def argmap(line: str, cell: str) -> None:
        _run(shell, line, cell)

    argmap.__doc__ = f"Check the map in this cell, tell what is wrong with it, and draw it.\n\n{_Line().format_help()}"
    shell.register_magic_function(argmap, magic_kind="cell", magic_name="argmap")


class _Line(argparse.ArgumentParser):
    """What may stand behind `%%argmap`."""

    def __init__(self) -> None:
        super().__init__(prog="%%argmap", add_help=False, allow_abbrev=False)
        self.add_argument("name", nargs="?", help="a name to bind the map to")
        self.add_argument("--view", help="a view of the map, instead of all of it")
        themes = ", ".join(theme.name for theme in THEMES)
        self.add_argument("--theme", help=f"{themes}, or one of the settings (default: as they say, else report)")
        self.add_argument("--direction", metavar="WAY", help=", ".join(Direction))

    def error(self, message: str) -> Never:
        raise UsageError(f"{message}\n{self.format_usage()}")


def _run(shell: Shell, line: str, cell: str) -> None:
    # what the user has to mend is told by IPython in one line, without a traceback, and the cell counts as failed
    from IPython.core.error import UsageError as CellError  # noqa: PLC0415 - an extra, and running when this is called
    from IPython.display import display  # noqa: PLC0415

    try:
        name, picture = _drawn(line, cell)
    except ArgmapError as error:
        raise CellError(str(error)) from None
    if name:
        shell.push({name: picture.map})
    display(picture)  # type: ignore[no-untyped-call]  # IPython types only some of its functions


def _drawn(line: str, cell: str) -> tuple[str, Picture]:
    """The name to bind and what to show; what was found is printed. Raises `ArgmapError`."""
    try:
        wanted = _Line().parse_args(shlex.split(line))
    except ValueError as error:  # a quote that is not closed
        raise UsageError(str(error).lower()) from None
    if wanted.name and not wanted.name.isidentifier():
        raise UsageError(f"`{wanted.name}` is no name that a map can be bound to")
    settings = settings_for(Path())
    direction = None if wanted.direction is None else direction_named(wanted.direction)
    theme = theme_named(wanted.theme or settings.theme, themes_of(settings.themes))
    compilation = _compiled(cell, settings)
    if compilation.diagnostics:
        color = not os.environ.get("NO_COLOR")
        told = to_text(compilation.diagnostics, compilation.texts, color=color, full=Severity.WARNING)
        print(told, end="")  # noqa: T201 - as cells do
    if compilation.worst() is Severity.ERROR:
        raise UsageError("nothing is drawn, as the map in this cell has errors")
    view = view_named(compilation.map, wanted.view) if wanted.view else None
    return wanted.name or "", Picture(compilation.map, Options(view=view, theme=theme, direction=direction))


def _compiled(cell: str, settings: Settings) -> Compilation:
    path = Path(CELL)
    return compile_text(
        Text(CELL, cell),
        key=str(path.resolve()),
        reader=FileReader(path, settings.roots),
        settings=settings,
        shelf=Library(settings.sources),
    )
