"""Files that a line can name: maps, bibliographies, texts of sources."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePath

from argmap.lsp.completion.item import Item, ItemKind
from argmap.lsp.completion.lookup import Shelves
from argmap.lsp.completion.writing import begun, begun_text, closing
from argmap.lsp.place import Place
from argmap.syntax.names import bare
from argmap.syntax.nodes import Import

MOST_FILES = 500
"""So many files of a folder are looked at."""

MOST_DEEP = 3
"""So many folders deep files are offered."""


def maps(place: Place) -> tuple[Item, ...]:
    """The maps that can be imported."""
    own = Path(place.module.key)
    return tuple(item for item in _files(place, (".arg",)) if (own.parent / item.label) != own)


def references(place: Place) -> tuple[Item, ...]:
    """The bibliographies that can be read."""
    return tuple(_files(place, (".bib", ".json")))


def source_texts(place: Place, shelves: Shelves) -> tuple[Item, ...]:
    """The texts of sources that are at hand."""
    span, end = begun_text(place), closing(place)
    return tuple(Item(name, ItemKind.FILE, span, f"{name}{end}", "text of a source") for name in shelves.texts())


def imported_names(place: Place, *, keyword: bool) -> tuple[Item, ...]:
    """`as` and a name for the file that is imported, made from its own."""
    tokens = place.before.tokens
    path = place.content[tokens[1].start + 1 : tokens[1].end - 1]
    name = bare(PurePath(path).stem.replace(" ", "-"))
    used = {
        node.alias.value for node in place.module.document.nodes if isinstance(node, Import) if node.line != place.line
    }
    if not name or name in used:
        return (Item("as", ItemKind.KEYWORD, begun(place), "as "),) if keyword else ()
    written = f"as {name}" if keyword else name
    return (Item(written, ItemKind.IMPORT, begun(place), written),)


def _files(place: Place, endings: tuple[str, ...]) -> Iterator[Item]:
    """The files below the folder of the map whose names end so, by their paths from there."""
    if not place.module.key:
        return
    span, end = begun_text(place), closing(place)
    folder = Path(place.module.key).parent
    for path in sorted(_below(folder, endings)):
        name = path.relative_to(folder).as_posix()
        yield Item(name, ItemKind.FILE, span, f"{name}{end}", filter=name)


def _below(folder: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    seen = 0
    for here, folders, files in os.walk(folder):
        depth = len(Path(here).relative_to(folder).parts)
        folders[:] = [] if depth >= MOST_DEEP else sorted(one for one in folders if not one.startswith("."))
        for name in files:
            seen += 1
            if seen > MOST_FILES:
                return
            if name.lower().endswith(endings):
                yield Path(here) / name
