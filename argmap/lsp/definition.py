"""Where what a word means was written: a line of a map, a file that is imported, a passage of an article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from argmap.lsp.names import Occurrence, defining_word, keyword_span, names_of
from argmap.lsp.place import Place
from argmap.lsp.quotes import quotation_at
from argmap.pipeline import Compilation
from argmap.resolve.modules import Module
from argmap.syntax.nodes import Bibliography, Import, Property, Quoted, Statement
from argmap.text import Span, Text


class Definition(NamedTuple):
    """A stretch of a file of the map (`text` is that file), or of another at `path`. `origin` is what leads there."""

    origin: Span
    target: Span
    text: Text
    path: Path | None = None


FindText = Callable[[str], Path | None]
"""Gives the file that holds the text of a source, by its `text:`."""


def definition(place: Place, find_text: FindText) -> Definition | None:
    """Where the word, the file name or the quote at `place` leads."""
    if place.in_comment:
        return None
    quoted = quotation_at(place)
    if quoted is not None:
        found = next(iter(quoted.finding.places), None)
        path = find_text(quoted.source.text) if quoted.source.text else None
        if found is None or quoted.article is None or path is None:
            return None
        article = Text(str(path), quoted.article.text)
        return Definition(quoted.span, article.span(found.start, found.end), article, path)
    named = names_of(place.compilation).at(place.module, place.offset)
    if named is not None:
        return _of_name(place.compilation, named)
    return _of_file(place, find_text)


def _of_name(compilation: Compilation, named: Occurrence) -> Definition | None:
    site = names_of(compilation).site(named.sort, named.id)
    if site is None:
        return None
    if named.sort == "import":
        opened = imported(compilation, named.id)
        if opened is not None:
            return Definition(named.span, opened.text.span(0, 0), opened.text)
    word, node, module = defining_word(site), site.node, site.module
    if word is not None:
        target = module.span(word)
    else:
        target = (
            keyword_span(module.text, node) if isinstance(node, Statement) else module.text.span(node.start, node.end)
        )
    return Definition(named.last, target, module.text)


def imported(compilation: Compilation, id: str) -> Module | None:
    """The file that goes by the import `id`."""
    modules = compilation.symbols.modules
    module = modules[0]
    for alias in id.split("."):
        number = module.aliases.get(alias)
        if number is None:
            return None
        module = modules[number]
    return module


def _of_file(place: Place, find_text: FindText) -> Definition | None:
    """Where a file name in a line of the map leads."""
    node = place.node
    path: Path | None = None
    if isinstance(node, Import) and _holds(node.path, place.offset):
        alias = node.alias.value
        number = place.module.aliases.get(alias)
        if number is None:
            return None
        text = place.compilation.symbols.modules[number].text
        return Definition(place.module.span(node.path), text.span(0, 0), text)
    if isinstance(node, Bibliography) and _holds(node.path, place.offset) and place.module.key:
        path = Path(place.module.key).parent / node.path.value
        return _file(place.module.span(node.path), path)
    if isinstance(node, Property) and node.key.value == "text" and isinstance(node.values[0], Quoted):
        found = find_text(node.values[0].value)
        return _file(place.module.span(node.values[0]), found) if found else None
    return None


def _holds(string: Quoted, offset: int) -> bool:
    return string.start <= offset <= string.end


def _file(origin: Span, path: Path) -> Definition | None:
    if not path.is_file():
        return None
    text = Text(str(path), "")
    return Definition(origin, text.span(0, 0), text, path)
