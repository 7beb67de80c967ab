"""The kinds of file that a map can be drawn into."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from argmap.diagram import project
from argmap.diagram.project import title_of
from argmap.drawing.options import Options
from argmap.drawing.pages import page_theme
from argmap.drawing.sheets import Sheet, laid_over
from argmap.errors import UsageError
from argmap.model import ArgumentMap
from argmap.render.mermaid import to_mermaid
from argmap.render.outline import to_markdown
from argmap.render.page import Leaf, to_page
from argmap.render.pdf import to_pdf
from argmap.render.picture import to_svg, to_svg_page
from argmap.render.png import to_png
from argmap.render.readable import to_readable_dot
from argmap.render.svg.pages import Unit
from argmap.visible import visible

Tell = Callable[[str], None]


def silent(_doing: str) -> None:
    """Tells nobody what is being done."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a file is made of."""

    map: ArgumentMap
    sheets: tuple[Sheet, ...]
    options: Options
    tell: Tell = silent

    def each(self) -> Iterator[Sheet]:
        """The sheets, one after another; which it is, is told."""
        for number, sheet in enumerate(self.sheets, start=1):
            if len(self.sheets) > 1:
                self.tell(f"drawing {number} of {len(self.sheets)}: {sheet.name}")
            yield sheet


@dataclass(frozen=True, slots=True)
class File:
    """What is written: the name of the sheet it holds, nothing where there is no other, and its bytes."""

    sheet: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file. Its name is what `--format` takes and the suffix of the file as well."""

    name: str
    help: str
    write: Callable[[Job], tuple[File, ...]]
    """Raises `RenderError`."""
    single: bool = False
    """Whether all sheets go into one file."""
    is_binary: bool = False
    """Whether it is no text."""
    aliases: tuple[str, ...] = ()
    """Other suffixes that the names of its files may have."""

    @property
    def suffix(self) -> str:
        """How the names of its files end."""
        return f".{self.name}"

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Every suffix that says it, the usual one first."""
        return (self.suffix, *self.aliases)


def _each(draw: Callable[[Sheet, Options], bytes]) -> Callable[[Job], tuple[File, ...]]:
    """A file for each sheet."""
    return lambda job: tuple(File(sheet.name, draw(sheet, job.options)) for sheet in job.each())


def _svg(sheet: Sheet, options: Options) -> bytes:
    links = ".svg" if sheet.name else ""
    if sheet.page:
        return to_svg_page(sheet.diagram, sheet.page, theme=page_theme(options), engine=options.engine, sheets=links)
    return to_svg(sheet.diagram, theme=options.theme, engine=options.engine, sheets=links)


def _png(sheet: Sheet, options: Options) -> bytes:
    if sheet.page:
        page = replace(sheet.page, unit=Unit.PIXELS)
        svg = to_svg_page(sheet.diagram, page, theme=page_theme(options), engine=options.engine)
        return to_png(svg, dpi=options.dpi)
    return to_png(to_svg(sheet.diagram, theme=options.theme, engine=options.engine), dpi=options.dpi)


def _dot(sheet: Sheet, options: Options) -> bytes:
    return to_readable_dot(sheet.diagram, theme=options.theme).encode()


def _mermaid(sheet: Sheet, options: Options) -> bytes:
    return to_mermaid(sheet.diagram, theme=options.theme).encode()


def _markdown(job: Job) -> tuple[File, ...]:
    return tuple(
        File(sheet.name, to_markdown(job.map, sheet.diagram, sheets=".md" if sheet.name else "").encode())
        for sheet in job.sheets
    )


def _page(job: Job) -> tuple[File, ...]:
    """One file, however many sheets."""
    if len(job.sheets) == 1:
        whole = job.sheets[0].diagram
    else:
        whole = laid_over(project(job.map, job.options.view), job.map, job.options)
    leaves = [Leaf(sheet.name, sheet.diagram) for sheet in job.sheets]
    return (File("", to_page(job.map, whole, leaves, theme=job.options.theme, engine=job.options.engine)),)


def _pdf(job: Job) -> tuple[File, ...]:
    """One document, a page for each sheet."""
    look = job.options
    pictures = tuple(_leaf(sheet, look) for sheet in job.each())
    names = tuple(f"{sheet.name}.pdf" for sheet in job.sheets)
    page = replace(look.page, margin=0.0) if look.page else None  # the pictures have the margins themselves
    return (File("", to_pdf(pictures, title=title_of(job.map, look.view), page=page, names=names)),)


def _leaf(sheet: Sheet, look: Options) -> bytes:
    """A sheet as PDF wants it."""
    links = ".pdf" if sheet.name else ""
    if sheet.page is None:
        return to_svg(sheet.diagram, theme=look.theme, engine=look.engine, sheets=links)
    page = replace(sheet.page, unit=Unit.PICTURE)
    return to_svg_page(sheet.diagram, page, theme=page_theme(look), engine=look.engine, sheets=links)


FORMATS: tuple[Format, ...] = (
    Format("svg", "a picture for reports and the web", _each(_svg)),
    Format("png", "a picture of pixels", _each(_png), is_binary=True),
    Format("pdf", "a document of vector pictures with text that can be searched", _pdf, single=True, is_binary=True),
    Format("dot", "a graph for Graphviz", _each(_dot)),
    Format("mermaid", "a flowchart for Markdown pages and wikis", _each(_mermaid), aliases=(".mmd",)),
    Format("html", "a page to read and move in, with its outline and sources", _page, single=True, aliases=(".htm",)),
    Format("md", "an outline in words, to paste into a report", _markdown),
)


def format_named(name: str) -> Format:
    """The format that goes by `name`. Raises `UsageError` where there is none."""
    for format_ in FORMATS:
        if format_.name == name:
            return format_
    raise UsageError(f"there is no format `{name}`; there are {_known()}")


def format_of(file: str) -> Format | None:
    """The format that the name of a file says, None where it says none."""
    return next((format_ for format_ in FORMATS if file.lower().endswith(format_.suffixes)), None)


def format_for(file: str | None, name: str | None = None, *, folder: bool = False) -> Format:
    """The format of what is drawn into `file`: the one that goes by `name`, else the one that the file's own name says.

    SVG where neither says one and none has to: there is no file, or it can be a `folder` of several.

    Raises:
        UsageError: there is no such format, the two say different ones, or neither says one.
    """
    said = None if file is None or Path(file).is_dir() else format_of(file)
    named = format_named(name) if name else None
    if said and named and said is not named:
        raise UsageError(
            f"{visible(str(file))}: its name says {said.name}, not {named.name}; let it end in {named.suffix}"
        )
    found = named or said
    if found is not None:
        return found
    if file is None or folder:
        return format_named("svg")
    if Path(file).is_dir():
        raise UsageError(
            f"{visible(file)}: it is a folder; name a file in it, as {visible(str(Path(file, 'map.svg')))}"
        )
    suffixes = ", ".join(known.suffix for known in FORMATS)
    raise UsageError(
        f"{visible(file)}: a picture is written into a file that ends in one of {suffixes}; or name a format"
    )


def _known() -> str:
    return ", ".join(f"`{format_.name}`" for format_ in FORMATS)
