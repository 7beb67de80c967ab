"""Maps drawn."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias, overload

from argmap.errors import UsageError
from argmap.face.maps import StrPath, load
from argmap.model import ArgumentMap, View
from argmap.visible import visible
from argmap.writing import write_file

ThemeName: TypeAlias = Literal["report", "print", "screen", "dark", "greyscale", "high-contrast", "colour-blind"]
EngineName: TypeAlias = Literal["embedded", "dot"]


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
        path: where to write the picture, whole or, if anything fails, not at all. Its suffix says the format: `.svg`,
            `.dot`, or `.png` where the extra `png` is installed.
        view: the part of the map to show, as a view or by the id of one of the map's own; the whole map by default.
        theme: how the picture looks: `report` and `screen` follow the reader's dark mode, `print` is light everywhere.
        engine: what lays it out: `embedded`, or `dot` for a Graphviz installed on the system.

    Raises:
        RenderError: the engine cannot run, failed, or took too long.
        FileError: the picture cannot be written.
        UsageError: there is no such view, theme or engine, or `path` has another suffix.
        ArgmapError: as for `load`, where `map` is a path.
    """
    # the picture is a third of the program, and most who read a map draw none
    from argmap.drawing import FORMATS, Options, draw, format_named, format_of  # noqa: PLC0415
    from argmap.render.engine import engine_named  # noqa: PLC0415
    from argmap.render.theme import theme_named  # noqa: PLC0415

    format_ = format_named("svg") if path is None else format_of(str(path))
    if format_ is None:
        suffixes = ", ".join(known.suffix for known in FORMATS)
        raise UsageError(f"{visible(str(path))}: a picture is written into a file that ends in one of {suffixes}")
    shown = map if isinstance(map, ArgumentMap) else load(map)
    options = Options(view=_view(shown, view), theme=theme_named(theme), engine=engine_named(engine))
    (picture,) = draw(shown, format_, options)
    if path is None:
        return picture.content.decode()
    write_file(Path(path), picture.content)
    return None


def _view(map: ArgumentMap, view: View | str | None) -> View | None:
    from argmap.drawing.views import checked_view, view_named  # noqa: PLC0415 - as above

    if view is None:
        return None
    return view_named(map, view) if isinstance(view, str) else checked_view(map, view)
