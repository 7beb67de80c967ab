"""Sources, actors and imports that nothing refers to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from argmap.diagnostics.catalogue.names import UNUSED_NAME
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap
from argmap.resolve.symbols import SymbolTable
from argmap.syntax.nodes import Node, Relation, Statement

if TYPE_CHECKING:
    from argmap.settings import Settings


def unused_name(_map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """A source, an actor or an import that nothing refers to, in the file that declares it.

    Any reference counts: a source may be what another is based on, an actor what a view shows. A file with no argument
    of its own gathers others, and its imports are what it is for.
    """
    own = {module.number for module in symbols.modules if _argues(module.document.nodes)}
    for sort in ("source", "actor", "import"):
        for id, site in symbols.definitions(sort).items():
            if symbols.may_be_used(sort, id) or (sort == "import" and site.module.number not in own):
                continue
            name = id.removeprefix(site.module.prefix)
            yield UNUSED_NAME.report(symbols.name_span(sort, id), sort=sort, name=name)


def _argues(nodes: Iterable[Node]) -> bool:
    """Whether a file says anything itself, beyond what it declares and takes in."""
    declared = ("source", "actor", "view", "group")
    return any(
        isinstance(node, Relation) or (isinstance(node, Statement) and node.kind not in declared) for node in nodes
    )
