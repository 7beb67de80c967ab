"""Every place that names a part, in every map that may."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.lsp.names import Occurrence, names_of
from argmap.lsp.place import Place
from argmap.pipeline import Compilation
from argmap.resolve.modules import Module


class Target(NamedTuple):
    """A part of the map that is written in the file `key`, and the name it has there, whatever maps it goes by."""

    key: str
    sort: str
    name: str


def target_at(place: Place) -> Target | None:
    """What the word at `place` names, or the line there defines; None where it names nothing."""
    if place.in_comment:
        return None
    names = names_of(place.compilation)
    named = names.at(place.module, place.offset)
    if named is not None:
        return _target(place.compilation, named.sort, named.id)
    node = place.node
    defined = names.by_line.get((place.module.number, place.number))
    if node is None or defined is None or not node.start <= place.offset <= node.end:
        return None
    return _target(place.compilation, *defined)


def _target(compilation: Compilation, sort: str, id: str) -> Target | None:
    site = names_of(compilation).site(sort, id)
    return None if site is None else Target(site.module.key, sort, id.removeprefix(site.module.prefix))


def module_of(compilation: Compilation, key: str) -> Module | None:
    """The file with this key, None where the map does not reach it."""
    return next((module for module in compilation.symbols.modules if module.key == key), None)


def references(target: Target, compilations: Iterable[Compilation]) -> Iterator[tuple[Compilation, Occurrence]]:
    """Every place that names `target`, each once, its definition among them."""
    seen: set[tuple[str, int, int]] = set()
    for compilation in compilations:
        module = module_of(compilation, target.key)
        if module is None:
            continue
        for one in names_of(compilation).of(target.sort, module.prefix + target.name):
            place = (one.module.key, one.start, one.end)
            if place not in seen:
                seen.add(place)
                yield compilation, one
