"""Maps drawn."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict, Unpack, overload
from warnings import warn

from argmap.errors import UsageError
from argmap.face.maps import StrPath, load
from argmap.face.maps import quotes as quotes_of
from argmap.model import ArgumentMap, Direction, View
from argmap.proof import Quotation
from argmap.settings import HouseTheme, Settings

if TYPE_CHECKING:
    from argmap.render.theme import Theme

ThemeName: TypeAlias = Literal["report", "print", "screen", "dark", "greyscale", "high-contrast", "colour-blind"]
DirectionName: TypeAlias = Literal["left-right", "right-left", "top-down", "bottom-up"]
OverlayName: TypeAlias = Literal["quotes", "attribution", "grades", "tags"]
PartName: TypeAlias = Literal["title", "legend", "see-also", "sources", "caption"]
StandingName: TypeAlias = Literal["in", "out", "undecided"]
FormatName: TypeAlias = Literal["svg", "png", "pdf", "dot", "mermaid", "html", "md"]
EngineName: TypeAlias = Literal["auto", "embedded", "dot"]


class RenderOptions(TypedDict, total=False):
    """What `render` takes besides a map and a path, as a value: to be kept, and given to it as `**options`."""

    view: View | str | None
    direction: Direction | DirectionName | None
    split: bool
    most: int | None
    page: str
    smallest_type: float | None
    format: FormatName | None
    dpi: float | None
    theme: ThemeName | str | HouseTheme | None
    overlays: Sequence[OverlayName]
    quotes: Sequence[Quotation] | None
    standing: Mapping[str, StandingName] | None
    parts: Sequence[PartName]
    date: str
    sources: Sequence[StrPath]
    roots: Sequence[StrPath]
    settings: Settings | None
    engine: EngineName
    timeout: float | None


@overload
def render(map: ArgumentMap | StrPath, path: None = None, **options: Unpack[RenderOptions]) -> str: ...


@overload
def render(map: ArgumentMap | StrPath, path: StrPath, **options: Unpack[RenderOptions]) -> None: ...


def render(
    map: ArgumentMap | StrPath,
    path: StrPath | None = None,
    *,
    view: View | str | None = None,
    direction: Direction | DirectionName | None = None,
    split: bool = False,
    most: int | None = None,
    page: str = "",
    smallest_type: float | None = None,
    format: FormatName | None = None,
    dpi: float | None = None,
    theme: ThemeName | str | HouseTheme | None = None,
    overlays: Sequence[OverlayName] = (),
    quotes: Sequence[Quotation] | None = None,
    standing: Mapping[str, StandingName] | None = None,
    parts: Sequence[PartName] = ("title", "legend", "see-also", "sources"),
    date: str = "",
    sources: Sequence[StrPath] = (),
    roots: Sequence[StrPath] = (),
    settings: Settings | None = None,
    engine: EngineName = "auto",
    timeout: float | None = None,
) -> str | None:
    """A picture of `map`: the text of an SVG, or with `path` a file. The same map gives the same picture on every run.

    A picture in which nothing is left to show says so, and so does a warning.

    Args:
        map: a map, or the path of its file.
        path: where to write the picture, whole or, if anything fails, not at all. Its suffix says the format: `.svg`,
            `.dot`, `.pdf` or `.png` where the extra of that name is installed.
        view: the part of the map to show, as a view or by the id of one of the map's own; the whole map by default.
        direction: which way it runs, from the conclusions to what speaks to them: `left-right`, `right-left`,
            `top-down` or `bottom-up`; by default as the view says, else from left to right.
        split: whether to draw an overview and linked sheets, into the folder that `path` names, instead of one picture.
        most: the most boxes on a sheet, where it is split; 40 if nothing is said.
        page: the size of pages that it is put on: `a4`, `letter` or `slide`, or one of them with `-portrait` or
            `-landscape`. What does not fit on one page becomes several, in the folder that `path` names, or in a PDF.
        smallest_type: the smallest size of the text of boxes on a page, in points; 7 if nothing is said.
        format: the format, where `path` does not say it; for a folder `svg`, if nothing is said.
        dpi: how many pixels an inch a PNG has, 24 to 1200; 192 if nothing is said.
        theme: how the picture looks: a name, those of `settings` among them, or a theme of your own; by default as
            `settings` say, else `report`. One of your own with too little contrast gives a warning.
        overlays: what is laid over it: what came of looking for `quotes`, `attribution`, `grades`, `tags`.
        quotes: what came of looking for the quotes of `map`, as `argmap.quotes` gives it. Where `map` is the path of an
            `.arg` file, they are looked for.
        standing: which statements stand, by their ids.
        parts: what stands above and below it.
        date: the date in the caption, as `2026-11-22`, `2026-11` or `2026`.
        sources: folders that hold the texts of sources, where quotes are looked for.
        roots: folders that imports may be read from besides the file's own, where `map` is a path.
        settings: themes, and further folders of imports and of texts.
        engine: what lays it out: `embedded`, `dot` for a Graphviz installed on the system, or `auto`: the embedded one,
            and `dot` where that cannot run.
        timeout: how many seconds the layout of one picture may take; 120 if nothing is said.

    Raises:
        RenderError: the engine cannot run, failed, or took too long.
        FileError: the picture cannot be written.
        UsageError: there is no such view, direction, theme, overlay, part, page, format or engine; a value is none that
            it can be; two do not go together; quotes are to be shown that nobody looked for.
        ArgmapError: as for `load`, where `map` is a path.
    """
    # the picture is a third of the program, and most who read a map draw none
    from argmap.drawing import Options, draw, format_for  # noqa: PLC0415
    from argmap.drawing.folder import is_single, write_drawn  # noqa: PLC0415
    from argmap.drawing.little import nothing_shown  # noqa: PLC0415
    from argmap.drawing.options import SMALLEST_TYPE  # noqa: PLC0415
    from argmap.drawing.overlays import overlays_named  # noqa: PLC0415
    from argmap.drawing.split import MOST  # noqa: PLC0415
    from argmap.drawing.values import direction_named, parts_named  # noqa: PLC0415
    from argmap.render.engine import EngineLimits, engine_named  # noqa: PLC0415
    from argmap.render.paper import page_size  # noqa: PLC0415

    format_ = format_for(None if path is None else os.fspath(path), format, folder=split or bool(page))
    if path is None and format_.is_binary:
        raise UsageError(f"{format_.name} is no text; `path` names the file that it goes into")
    if dpi is not None and format_.name != "png":
        raise UsageError(f"dpi: pixels are asked of PNG; {format_.name} has none, and is as sharp as its reader")
    if most is not None and not split:
        raise UsageError("most: how many boxes a sheet holds is asked of `split`")
    if smallest_type is not None and not page:
        raise UsageError("smallest_type: how small type may become is asked of `page`")
    usual = Options()
    limits = EngineLimits() if timeout is None else EngineLimits(seconds=timeout)
    shown = map if isinstance(map, ArgumentMap) else load(map, roots=roots, settings=settings)
    if "quotes" in overlays and quotes is None and not isinstance(map, ArgumentMap) and Path(map).suffix != ".json":
        quotes = quotes_of(map, roots=roots, sources=sources, settings=settings)
    wanted = Options(
        view=_view(shown, view),
        direction=None if direction is None else direction_named(direction),
        most=(MOST if most is None else most) if split else None,
        page=page_size(page) if page else None,
        smallest=SMALLEST_TYPE if smallest_type is None else smallest_type,
        theme=_theme(theme, settings),
        overlays=overlays_named(overlays),
        quotes=None if quotes is None else tuple(quotes),
        standing=dict(standing or {}),
        parts=parts_named(parts),
        date=date,
        dpi=usual.dpi if dpi is None else dpi,
        engine=engine_named(engine, limits),
    )
    if nothing := nothing_shown(shown, wanted.view):
        warn(nothing, stacklevel=2)
    files = draw(shown, format_, wanted)
    if path is not None:
        write_drawn(Path(path), format_, files)
        return None
    if is_single(files):
        return files[0].content.decode()
    raise UsageError(f"there are {len(files)} pictures; `path` names the folder that they go into")


def _theme(theme: str | HouseTheme | None, settings: Settings | None) -> Theme:
    """The theme; what cannot be read well in one of a house is a warning."""
    from argmap.render.theme import house_theme, theme_named, themes_of, unreadable  # noqa: PLC0415 - as above

    own = themes_of(settings.themes) if settings else ()
    name = theme or (settings.theme if settings else "report")
    chosen = theme_named(name, own) if isinstance(name, str) else house_theme(name)
    if chosen in own or not isinstance(name, str):
        for sentence in unreadable(chosen):
            warn(f"theme `{chosen.name}`: {sentence}", stacklevel=3)
    return chosen


def _view(map: ArgumentMap, view: View | str | None) -> View | None:
    from argmap.drawing.views import checked_view, view_named  # noqa: PLC0415 - as above

    if view is None:
        return None
    return view_named(map, view) if isinstance(view, str) else checked_view(map, view)
