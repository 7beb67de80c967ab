"""Maps drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, overload
from warnings import warn

from argmap.errors import UsageError
from argmap.face.maps import StrPath, load
from argmap.face.maps import quotes as quotes_of
from argmap.model import ArgumentMap, View
from argmap.proof import Quotation
from argmap.settings import HouseTheme, Settings
from argmap.visible import visible

if TYPE_CHECKING:
    from argmap.drawing import Format
    from argmap.render.theme import Theme

ThemeName: TypeAlias = Literal["report", "print", "screen", "dark", "greyscale", "high-contrast", "colour-blind"]
OverlayName: TypeAlias = Literal["quotes", "attribution", "grades", "tags"]
PartName: TypeAlias = Literal["title", "legend", "see-also", "sources", "caption"]
StandingName: TypeAlias = Literal["in", "out", "undecided"]
FormatName: TypeAlias = Literal["svg", "png", "pdf", "dot", "mermaid", "html", "md"]
EngineName: TypeAlias = Literal["auto", "embedded", "dot"]


@overload
def render(
    map: ArgumentMap | StrPath,
    path: None = None,
    *,
    view: View | str | None = None,
    split: bool = False,
    most: int = 40,
    page: str = "",
    smallest_type: float = 7.0,
    format: FormatName | None = None,
    dpi: float | None = None,
    theme: ThemeName | str | HouseTheme | None = None,
    overlays: Sequence[OverlayName] = (),
    quotes: Sequence[Quotation] | None = None,
    standing: Mapping[str, StandingName] | None = None,
    parts: Sequence[PartName] = ("title", "legend", "see-also", "sources"),
    date: str = "",
    sources: Sequence[StrPath] = (),
    settings: Settings | None = None,
    engine: EngineName = "auto",
) -> str: ...


@overload
def render(
    map: ArgumentMap | StrPath,
    path: StrPath,
    *,
    view: View | str | None = None,
    split: bool = False,
    most: int = 40,
    page: str = "",
    smallest_type: float = 7.0,
    format: FormatName | None = None,
    dpi: float | None = None,
    theme: ThemeName | str | HouseTheme | None = None,
    overlays: Sequence[OverlayName] = (),
    quotes: Sequence[Quotation] | None = None,
    standing: Mapping[str, StandingName] | None = None,
    parts: Sequence[PartName] = ("title", "legend", "see-also", "sources"),
    date: str = "",
    sources: Sequence[StrPath] = (),
    settings: Settings | None = None,
    engine: EngineName = "auto",
) -> None: ...


def render(
    map: ArgumentMap | StrPath,
    path: StrPath | None = None,
    *,
    view: View | str | None = None,
    split: bool = False,
    most: int = 40,
    page: str = "",
    smallest_type: float = 7.0,
    format: FormatName | None = None,
    dpi: float | None = None,
    theme: ThemeName | str | HouseTheme | None = None,
    overlays: Sequence[OverlayName] = (),
    quotes: Sequence[Quotation] | None = None,
    standing: Mapping[str, StandingName] | None = None,
    parts: Sequence[PartName] = ("title", "legend", "see-also", "sources"),
    date: str = "",
    sources: Sequence[StrPath] = (),
    settings: Settings | None = None,
    engine: EngineName = "auto",
) -> str | None:
    """A picture of `map`: the text of an SVG, or with `path` a file. The same map gives the same picture on every run.

    Args:
        map: a map, or the path of its file.
        path: where to write the picture, whole or, if anything fails, not at all. Its suffix says the format: `.svg`,
            `.dot`, `.pdf` or `.png` where the extra of that name is installed.
        view: the part of the map to show, as a view or by the id of one of the map's own; the whole map by default.
        split: whether to draw an overview and linked sheets, into the folder that `path` names, instead of one picture.
        most: the most boxes on a sheet.
        page: the size of pages that it is put on: `a4`, `letter` or `slide`, or one of them with `-portrait` or
            `-landscape`. What does not fit on one page becomes several, in the folder that `path` names, or in a PDF.
        smallest_type: the smallest size of the text of boxes on a page, in points.
        format: the format, where `path` does not say it; for a folder `svg`, if nothing is said.
        dpi: how many pixels an inch a PNG has, 24 to 1200; 192 if nothing is said.
        theme: how the picture looks: a name, those of `settings` among them, or a theme of your own; by default as
            `settings` say, else `report`. One of your own with too little contrast gives a warning.
        overlays: what is laid over it: what came of looking for `quotes`, `attribution`, `grades`, `tags`.
        quotes: what came of looking for the quotes of `map`, as `argmap.quotes` gives it. Where `map` is the path of an
            `.arg` file, they are looked for.
        standing: which statements stand, by their ids.
        parts: what stands above and below it.
        date: the date in the caption, as `2026-11-22`.
        sources: folders that hold the texts of sources, where quotes are looked for.
        settings: themes, and further folders of imports and of texts.
        engine: what lays it out: `embedded`, `dot` for a Graphviz installed on the system, or `auto`: the embedded one,
            and `dot` where that cannot run.

    Raises:
        RenderError: the engine cannot run, failed, or took too long.
        FileError: the picture cannot be written.
        UsageError: there is no such view, theme, overlay, part or engine, a value is none that a theme can have, quotes
            are to be shown that nobody looked for, `path` has another suffix, or `dpi` is given for what has no pixels.
        ArgmapError: as for `load`, where `map` is a path.
    """
    # the picture is a third of the program, and most who read a map draw none
    from argmap.diagram import Part  # noqa: PLC0415
    from argmap.drawing import Options, draw  # noqa: PLC0415
    from argmap.drawing.folder import is_single, write_drawn  # noqa: PLC0415
    from argmap.drawing.overlays import overlays_named  # noqa: PLC0415
    from argmap.render.engine import engine_named  # noqa: PLC0415
    from argmap.render.paper import page_size  # noqa: PLC0415

    format_ = _format(path, format, several=split or bool(page))
    if dpi is not None and format_.name != "png":
        raise UsageError(f"dpi: pixels are asked of PNG; {format_.name} has none, and is as sharp as its reader")
    known = tuple(Part)
    for part in parts:
        if part not in known:
            raise UsageError(f"there is no part `{part}`; there are {', '.join(f'`{one}`' for one in known)}")
    shown = map if isinstance(map, ArgumentMap) else load(map, settings=settings)
    if "quotes" in overlays and quotes is None and not isinstance(map, ArgumentMap) and Path(map).suffix != ".json":
        quotes = quotes_of(map, sources=sources, settings=settings)
    options = Options(
        view=_view(shown, view),
        most=most if split else None,
        page=page_size(page) if page else None,
        smallest=smallest_type,
        theme=_theme(theme, settings),
        overlays=overlays_named(overlays),
        quotes=None if quotes is None else tuple(quotes),
        standing=dict(standing or {}),
        parts=tuple(part for part in known if part in parts),
        date=date,
        dpi=Options().dpi if dpi is None else dpi,
        engine=engine_named(engine),
    )
    files = draw(shown, format_, options)
    if path is not None:
        write_drawn(Path(path), format_, files)
        return None
    if is_single(files):
        return files[0].content.decode()
    raise UsageError(f"there are {len(files)} pictures; `path` names the folder that they go into")


def _format(path: StrPath | None, name: FormatName | None, *, several: bool) -> Format:
    """The format that is named, else the one that `path` says; SVG where there is no path, and in a folder."""
    from argmap.drawing import FORMATS, format_named, format_of  # noqa: PLC0415 - as above

    found = format_named(name) if name else None if path is None else format_of(str(path))
    if found is not None:
        return found
    if path is None or several:
        return format_named("svg")
    suffixes = ", ".join(known.suffix for known in FORMATS)
    raise UsageError(f"{visible(str(path))}: a picture is written into a file that ends in one of {suffixes}")


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
