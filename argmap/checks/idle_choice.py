"""Views that choose by what no statement has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from argmap.diagnostics.catalogue.names import IDLE_CHOICE
from argmap.diagnostics.diagnostic import Diagnostic, Edit, Fix
from argmap.diagnostics.near import nearest, offered
from argmap.model import ArgumentMap, Statement, View
from argmap.resolve.modules import Module
from argmap.resolve.symbols import SymbolTable
from argmap.syntax.names import canonical
from argmap.syntax.nodes import Property
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.settings import Settings

_HAD: Mapping[str, Callable[[Statement], Iterable[str]]] = {
    "tags": lambda statement: statement.tags,
    "sources": lambda statement: (cited.source for cited in statement.citations),
    "actors": lambda statement: statement.by,
}
"""What statements have of what a view may choose by, after the keys of views."""
_SORTS = {"tags": "tag", "sources": "source", "actors": "actor"}
_SAID = {
    "tags": "no statement has the tag `{}`",
    "sources": "no statement cites the source `{}`",
    "actors": "no statement is by `{}`",
}
MOST_LISTED = 8
"""So many tags are listed where none is near."""


def idle_choice(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A tag, a source or an actor of a view that no statement has, and a depth that is counted from no focus.

    Of a map that has lost a line, nothing is said: it may be the one that has it.
    """
    if not any(view.depth is not None or any(getattr(view, key) for key in _HAD) for view in map.views):
        return
    if not symbols.is_whole:
        return
    missing = {key: _missing(map, key) for key in _HAD}
    for view in map.views:
        for node in _properties(symbols, view):
            module = symbols.definitions("view")[view.id].module
            key = node.key.value
            if key in missing:
                for value in dict.fromkeys(getattr(view, key)):
                    if value in missing[key]:
                        yield _report(map, key, value, module, _span(symbols, module, node, value))
            elif key == "depth" and not view.focus:
                yield IDLE_CHOICE.report(
                    module.text.span(node.start, node.end),
                    hints=("add a `focus:`, or take it out",),
                    what="steps are counted from a focus, and this view has none",
                )


def _missing(map: ArgumentMap, key: str) -> set[str]:
    """What views choose by under `key` and no statement has."""
    missing = {value for view in map.views for value in getattr(view, key)}
    for statement in map.statements:
        if not missing:
            break
        missing.difference_update(_HAD[key](statement))
    return missing


def _properties(symbols: SymbolTable, view: View) -> Iterator[Property]:
    """The properties of a view, as they were written."""
    site = symbols.definitions("view")[view.id]
    for number in site.module.children.get(site.number, ()):
        node = site.module.document.nodes[number]
        if isinstance(node, Property):
            yield node


def _span(symbols: SymbolTable, module: Module, node: Property, value: str) -> Span:
    """The word behind a key that means `value`."""
    for word in node.values:
        if canonical(word.value) == value:
            return module.span(word)
    uses = symbols.uses(_SORTS[node.key.value], value)
    return next(module.span(use.word) for use in uses if node.start <= use.word.start < node.end)


def _report(map: ArgumentMap, key: str, value: str, module: Module, at: Span) -> Diagnostic:
    """The finding on a choice that no statement meets, with what may have been meant."""
    known = _KNOWN[key](map, module) if key in _KNOWN else {}
    near = nearest(value, known)
    words = tuple(known[one] for one in near)
    hints = [offered(words)]
    if not near and key == "tags" and 0 < len(known) <= MOST_LISTED:
        hints = [f"tags of this map: {', '.join(f'`{tag}`' for tag in known)}"]
    fixes = [Fix(title=f"write `{word}`", edits=(Edit(span=at, replacement=word),)) for word in words[:1]]
    return IDLE_CHOICE.report(at, hints=hints, fixes=fixes, what=_SAID[key].format(value.removeprefix(module.prefix)))


def _tags(map: ArgumentMap, _: Module) -> dict[str, str]:
    """The tags that statements have, and how a view writes each."""
    return {tag: tag for statement in map.statements for tag in statement.tags}


def _speakers(map: ArgumentMap, module: Module) -> dict[str, str]:
    """What those are called who say something, and how a view in `module` writes each."""
    called = {actor.id: actor.name for actor in map.actors}
    names: dict[str, str] = {}
    for id in (id for statement in map.statements for id in statement.by):
        if id not in called:
            names[id] = '"' + id.replace("\\", "\\\\").replace('"', '\\"') + '"'
        elif called[id] and id.startswith(module.prefix):
            names[called[id]] = id.removeprefix(module.prefix)
    return names


_KNOWN: Mapping[str, Callable[[ArgumentMap, Module], dict[str, str]]] = {"tags": _tags, "actors": _speakers}
"""What a view could have chosen by instead. A source has been looked up by its name already."""
