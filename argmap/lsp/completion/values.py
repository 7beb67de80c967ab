"""What the value of a property may be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from argmap.lsp.completion.item import Item, ItemKind
from argmap.lsp.completion.lookup import Shelves
from argmap.lsp.completion.parts import actors, groups, premises, sources, statements
from argmap.lsp.completion.writing import begun
from argmap.lsp.glossary import value_meaning
from argmap.lsp.place import Place
from argmap.lsp.schemes import SCHEMES
from argmap.resolve.values import ACTORS, FORMS, PARTS, PREMISES, REFERENCES, SOURCES, STATEMENTS
from argmap.syntax.keywords import SORT_OF_KIND
from argmap.syntax.nodes import Citation, Relation, Statement

_NAMED: dict[str, Callable[[Place], tuple[Item, ...]]] = {
    ACTORS: actors,
    PREMISES: premises,
    STATEMENTS: statements,
    PARTS: lambda place: (*statements(place), *groups(place)),
}


def values(place: Place, key: str, shelves: Shelves) -> tuple[Item, ...]:
    """The values that `key` takes on the line that the place belongs to."""
    sort = _sort_of_parent(place)
    named = REFERENCES.get((sort, key))
    if named is not None:
        return sources(place, shelves) if named == SOURCES else _NAMED[named](place)
    if key == "scheme":
        return tuple(_schemes(place))
    if key == "tags":
        return tuple(_words(place, _tags(place)))
    if key in FORMS:
        return tuple(_words(place, FORMS[key].choices, key))
    return ()


def _sort_of_parent(place: Place) -> str:
    parent = place.parents[0] if place.parents else None
    if isinstance(parent, Statement):
        return SORT_OF_KIND[parent.kind]
    return "citation" if isinstance(parent, Citation) else "relation" if isinstance(parent, Relation) else ""


def _schemes(place: Place) -> Iterator[Item]:
    """The schemes that the map uses, then those that are widely known."""
    used = dict.fromkeys(one.scheme for one in place.compilation.map.relations if one.scheme)
    span = begun(place)
    for scheme in dict.fromkeys((*used, *SCHEMES)):
        yield Item(scheme, ItemKind.VALUE, span, scheme, SCHEMES.get(scheme, "used in this map"))


def _tags(place: Place) -> Iterator[str]:
    yield from dict.fromkeys(tag for one in place.compilation.map.statements for tag in one.tags)


def _words(place: Place, words: Iterable[str], key: str = "") -> Iterator[Item]:
    span = begun(place)
    for word in words:
        yield Item(word, ItemKind.VALUE, span, str(word), value_meaning(key, str(word)))
