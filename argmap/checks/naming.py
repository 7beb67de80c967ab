"""How findings speak of statements: by the names their authors gave them, else by where they stand."""

from __future__ import annotations

from argmap.resolve.modules import Module
from argmap.resolve.symbols import Site, SymbolTable
from argmap.syntax.nodes import Statement


def named(symbols: SymbolTable, id: str, seen_from: Module) -> str:
    """The statement `id` for a reader of one file: "`bound`", "`nagy.bound`" or "the claim on line 12"."""
    site = symbols.definitions("statement")[id]
    if _has_name(site):
        return f"`{id.removeprefix(seen_from.prefix)}`"
    where = f"the {_kind(site)} on line {site.node.line}"
    return where if site.module is seen_from else f"{where} of `{site.module.text.path}`"


def this(symbols: SymbolTable, id: str) -> str:
    """The statement `id` where a finding points at it: "the claim `bound`" or "this claim"."""
    site = symbols.definitions("statement")[id]
    kind = _kind(site)
    return f"the {kind} `{id.removeprefix(site.module.prefix)}`" if _has_name(site) else f"this {kind}"


def _has_name(site: Site) -> bool:
    return getattr(site.node, "name", None) is not None


def _kind(site: Site) -> str:
    assert isinstance(site.node, Statement)
    return site.node.kind
