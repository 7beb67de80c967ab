"""Lines that stand where they have no sense, in words."""

from __future__ import annotations

from argmap.diagnostics.catalogue.structure import MISPLACED
from argmap.diagnostics.diagnostic import Diagnostic, Fix
from argmap.resolve.modules import Module
from argmap.resolve.places import one
from argmap.syntax.nodes import Bibliography, Citation, Import, MapTitle, Node, Property, Relation, Statement
from argmap.text import Span

_LINES: dict[type[Node], str] = {
    Property: "property",
    Citation: "citation",
    Relation: "relation",
    MapTitle: "map line",
    Import: "import",
    Bibliography: "bibliography",
}


def line_name(node: Node) -> str:
    """What a line is called in messages: the kind of a statement, or the sort of line."""
    return node.kind if isinstance(node, Statement) else _LINES.get(type(node), "line")


def misplaced_statement(module: Module, node: Statement, parent: Node | None, advice: str) -> Diagnostic:
    """The finding that a statement cannot stand under `parent`, at its kind."""
    span = module.text.span(node.start, node.start + len(node.kind))
    return _report(span, node.kind, parent, advice)


def misplaced_line(
    module: Module, node: Node, parent: Node | None, advice: str, *, line: str = "", fixes: tuple[Fix, ...] = ()
) -> Diagnostic:
    """The finding that another line cannot stand under `parent`; `line` names it more closely than its sort."""
    return _report(module.text.span(node.start, node.end), line or line_name(node), parent, advice, fixes)


def _report(span: Span, line: str, parent: Node | None, advice: str, fixes: tuple[Fix, ...] = ()) -> Diagnostic:
    owner = line_name(parent) if parent is not None else ""
    place = f"under {one(owner)}" if owner else "at top level"
    return MISPLACED.report(span, fixes=fixes, what=one(line), line=line, place=place, advice=advice)
