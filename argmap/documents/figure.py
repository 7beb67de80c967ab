"""A map in a document, drawn: what every kind of document calls."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.documents.wishes import options_of, unknown_wish
from argmap.drawing import Format, draw, format_named
from argmap.errors import ArgmapError, UsageError
from argmap.findings import to_text
from argmap.pipeline import Compilation, FileReader, compile_file, compile_text
from argmap.settings import Settings, settings_for
from argmap.text import Text

SHOWN = 10
"""How many findings are told of one map."""

_WIDTH = re.compile(r"\d{1,4}(?:\.\d+)?(?:px|%|em|rem|cm|mm|in|pt)?")
_SVG = "{http://www.w3.org/2000/svg}"


class FigureError(ArgmapError):
    """A map in a document that cannot be drawn. Says where in the document, what is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A map drawn for a document."""

    picture: bytes
    width: int
    """In pixels of 1/96 inch."""
    alt: str
    """What the picture shows, for those who do not see it."""
    caption: str = ""
    shown_width: str = ""
    """The width the author asks for, in the words of the document."""
    remarks: str = ""
    """Warnings about the map, to be told to the author; the figure is drawn all the same."""
    files: tuple[Path, ...] = ()
    """The files it was made from; when one changes, it must be drawn again."""


def draw_figure(
    body: str, wishes: Mapping[str, str], *, document: Path, line: int = 1, format_: Format | None = None
) -> Figure:
    """The map in `body`, or in the file that `wishes` name, as a figure in a format, SVG by default.

    Args:
        body: the text of the map as it stands in the document; empty where there is a wish `file`.
        wishes: what is asked of the figure, by the names in `argmap.documents.wishes.WISHES`.
        document: the document, from whose folder files are named and imports read.
        line: the line of the document on which `body` begins, so that findings name the right one.
        format_: what the picture is made in.

    Raises:
        FigureError: the wishes cannot be met or the map has errors; nothing is drawn then.
        RenderError: the layout engine failed, or the format needs a package that is missing.
    """
    where = f"{document}:{line}"
    if words := unknown_wish(wishes):
        raise FigureError(f"{where}: {words}")
    if "file" in wishes and body.strip():
        raise FigureError(
            f"{where}: the map is to be read from {wishes['file']}, but one stands here as well; take one away"
        )
    if "file" not in wishes and not body.strip():
        raise FigureError(f"{where}: there is no map; write one here, or name its file by `file`")
    width = wishes.get("width", "")
    if width and not _WIDTH.fullmatch(width):
        raise FigureError(f"{where}: `width` is a length such as `80%` or `12cm`, not `{width}`")
    settings = settings_for(document.parent)
    compilation = _compiled(body, wishes, document, line, settings)
    errors = [one for one in compilation.diagnostics if one.severity is Severity.ERROR]
    if errors:
        raise FigureError(f"{where}: the map has errors\n{_told(errors, compilation)}")
    warnings = [one for one in compilation.diagnostics if one.severity is Severity.WARNING]
    try:
        options = options_of(compilation, wishes, settings)
    except UsageError as error:
        raise FigureError(f"{where}: {error}") from None
    svg = draw(compilation.map, format_named("svg"), options)[0].content
    picture = svg if format_ is None or format_.name == "svg" else draw(compilation.map, format_, options)[0].content
    root = ET.fromstring(svg)  # noqa: S314 - what was just written here
    return Figure(
        picture,
        int(root.get("width", "0")),
        wishes.get("alt") or _alt(root),
        wishes.get("caption", ""),
        f"{width}px" if width[-1:].isdigit() else width,
        _told(warnings, compilation) if warnings else "",
        _files(compilation, document),
    )


def _compiled(body: str, wishes: Mapping[str, str], document: Path, line: int, settings: Settings) -> Compilation:
    """The map; lines before it are taken for empty ones, so that all places are those in the document."""
    if "file" in wishes:
        return compile_file(document.parent / wishes["file"], roots=settings.roots, settings=settings)
    text = Text(str(document), "\n" * (line - 1) + body)
    reader = FileReader(document, settings.roots)
    return compile_text(text, key=str(document.resolve()), reader=reader, settings=settings)


def _told(findings: list[Diagnostic], compilation: Compilation) -> str:
    more = f"\n{len(findings) - SHOWN} more" if len(findings) > SHOWN else ""
    return to_text(findings[:SHOWN], compilation.texts).rstrip() + more


def _alt(root: ET.Element) -> str:
    title, description = (root.findtext(f"{_SVG}{name}") or "" for name in ("title", "desc"))
    return f"{title}. {description}" if title else description


def _files(compilation: Compilation, document: Path) -> tuple[Path, ...]:
    return tuple(Path(name) for name in compilation.texts if name != str(document))
