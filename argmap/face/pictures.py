"""Maps drawn."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias, overload

from argmap.errors import UsageError
from argmap.face.maps import StrPath, load
from argmap.model import ArgumentMap, View
from argmap.visible import visible
from argmap.writing import write_file

ThemeName: TypeAlias = Literal["report", "print"]
EngineName: TypeAlias = Literal["embedded", "dot"]

SUFFIXES = (".svg", ".png")
"""The files that pictures are written into."""


@overload
def render(
    map: ArgumentMap | StrPath,
    path: None = None,
    *,
    view: View | str | None = None,
    theme: ThemeName = "report",
    engine: EngineName = "embedded",
) -> str: ...


@overload
def render(
    map: ArgumentMap | StrPath,
    path: StrPath,
    *,
    view: View | str | None = None,
    theme: ThemeName = "report",
    engine: EngineName = "embedded",
) -> None: ...


def render(
    map: ArgumentMap | StrPath,
    path: StrPath | None = None,
    *,
    view: View | str | None = None,
    theme: ThemeName = "report",
    engine: EngineName = "embedded",
) -> str | None:
    """A picture of `map`: the text of an SVG, or with `path` a file. The same map gives the same picture on every run.

    Args:
        map: a map, or the path of its file.
        path: where to write the picture, whole or, if anything fails, not at all: a `.svg` file, or a `.png` file where
            the extra `png` is installed.
        view: the part of the map to show, as a view or by the id of one of the map's own; the whole map by default.
        theme: how the picture looks: `report` follows the reader's dark mode, `print` is light everywhere.
        engine: what lays it out: `embedded`, or `dot` for a Graphviz installed on the system.

    Raises:
        RenderError: the engine cannot run, failed, or took too long.
        FileError: the picture cannot be written.
        UsageError: there is no such view, theme or engine, or `path` has another suffix.
        ArgmapError: as for `load`, where `map` is a path.
    """
    # the picture is a third of the program, and most who read a map draw none
    from argmap.diagram import project  # noqa: PLC0415
    from argmap.render.engine import engine_named  # noqa: PLC0415
    from argmap.render.picture import to_svg  # noqa: PLC0415
    from argmap.render.theme import theme_named  # noqa: PLC0415

    suffix = ".svg" if path is None else Path(path).suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(f"{visible(str(path))}: a picture is written into a {' or '.join(SUFFIXES)} file")
    shown = map if isinstance(map, ArgumentMap) else load(map)
    diagram = project(shown, _view(shown, view))
    drawn = to_svg(diagram, theme=theme_named(theme), engine=engine_named(engine))
    if path is None:
        return drawn.decode()
    if suffix == ".png":
        from argmap.render.png import to_png  # noqa: PLC0415 - an optional part

        drawn = to_png(drawn)
    write_file(Path(path), drawn)
    return None


def _view(map: ArgumentMap, view: View | str | None) -> View | None:
    if not isinstance(view, str):
        return view
    for one in map.views:
        if one.id == view:
            return one
    known = ", ".join(f"`{visible(one.id)}`" for one in map.views)
    raise UsageError(f"the map has no view `{visible(view)}`; " + (f"there are {known}" if known else "it has none"))
