"""Sources, actors and imports that nothing refers to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.diagnostics.catalogue.names import UNUSED_NAME
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings


def unused_name(_map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A source, an actor or an import that nothing refers to, in the file that declares it.

    Any reference counts: a source may be what another is based on, an actor what a view shows. A file with no argument
    of its own gathers others, and its imports are what it is for. Where a line could not be read, it may be the one
    that refers to it.
    """
    arguing = {module.number for module in symbols.modules if module.document.argues}
    readable = {module.number for module in symbols.modules if module.document.is_readable}
    for sort in ("source", "actor", "import"):
        considered = readable & arguing if sort == "import" else readable
        for id, site in symbols.definitions(sort).items():
            if site.module.number not in considered or symbols.may_be_used(sort, id):
                continue
            name = id.removeprefix(site.module.prefix)
            yield UNUSED_NAME.report(symbols.name_span(sort, id), sort=sort, name=name)
