"""Sources, actors and imports that nothing refers to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.diagnostics.catalogue.names import UNUSED_NAME
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap
from argmap.model.named import folded, written_names
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


def unused_name(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A source, an actor or an import that nothing refers to, in the file that declares it.

    Any reference counts: a source may be what another is based on, an actor what a view shows. A file with no argument
    of its own gathers others, and its imports are what it is for. Where a line could not be read, it may be the one
    that refers to it.
    """
    written: Counter[str] | None = None
    arguing = {module.number for module in symbols.modules if module.document.argues}
    readable = {module.number for module in symbols.modules if module.document.is_readable}
    for sort in ("source", "actor", "import"):
        considered = readable & arguing if sort == "import" else readable
        for id, site in symbols.definitions(sort).items():
            if site.module.number not in considered or symbols.may_be_used(sort, id):
                continue
            name = id.removeprefix(site.module.prefix)
            advice = "refer to it, or take it out"
            if sort == "actor" and (actor := map.actor(id)) is not None and actor.name:
                written = written_names(map) if written is None else written
                advice = _advice(name, actor.name, written[folded(actor.name)]) or advice
            yield UNUSED_NAME.report(symbols.name_span(sort, id), sort=sort, name=name, advice=advice)


def _advice(name: str, called: str, times: int) -> str:
    """What to do where the actor is named by text instead; nothing where it is not."""
    places = "one place" if times == 1 else f"{times:,} places"
    return f"`{called}` is written as text in {places}: write `by: {name}` there" if times else ""
