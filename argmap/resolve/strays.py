"""Lines that stand where they speak of nothing: properties, citations, titles, imports and bibliographies."""

from __future__ import annotations

from argmap.diagnostics.catalogue.names import DUPLICATE_TITLE
from argmap.diagnostics.diagnostic import Diagnostic, Label
from argmap.resolve.misplaced import misplaced_line
from argmap.resolve.modules import Module
from argmap.resolve.places import GROUP, SORTS
from argmap.resolve.properties import unknown_key, written_as_key
from argmap.resolve.scope import Scope
from argmap.resolve.values import SOURCES
from argmap.syntax.nodes import (
    Bibliography,
    Broken,
    Citation,
    Import,
    MapTitle,
    Node,
    Property,
    Relation,
    Statement,
    Word,
)


def report_strays(scope: Scope, module: Module) -> None:
    """Report each line of the file that is no statement or relation and stands where it has no sense."""
    title: MapTitle | None = None
    for node in module.document.nodes:
        if isinstance(node, Statement | Relation | Broken):
            continue
        if report_stray(scope, module, node) and isinstance(node, MapTitle):
            if title is not None:
                scope.findings.append(second_title(module, title, node))
            title = title or node


def report_stray(scope: Scope, module: Module, node: Node) -> bool:
    """Report a line that is no statement or relation, if it has no sense where it stands. Gives whether it has."""
    parent = module.document.nodes[node.parent] if node.parent >= 0 else None
    advice = advice_of(node, parent)
    if advice:
        meant, fixes = written_as_key(module, node) if isinstance(node, Property) else ("", ())
        scope.findings.append(misplaced_line(module, node, parent, meant or advice, fixes=fixes))
        scope.lose(module, _names(node))
    elif isinstance(parent, Broken):
        _under_broken(scope, module, node)
    return not advice


def advice_of(node: Node, parent: Node | None) -> str:
    """What to do about `node` under `parent`; nothing where it may stand there or nobody knows where it stands."""
    if isinstance(parent, Broken):
        return ""
    if isinstance(node, MapTitle | Import | Bibliography):
        return "" if parent is None else "it stands at top level, without indentation"
    if isinstance(node, Property):
        if isinstance(parent, Statement | Relation | Citation):
            return ""
        return "a property stands two spaces to the right of the statement, relation or citation it belongs to"
    kind = parent.kind if isinstance(parent, Statement) else ""
    if isinstance(parent, Relation) or SORTS.get(kind, GROUP) != GROUP:
        return ""
    return "a citation stands two spaces to the right of the statement that it proves"


def second_title(module: Module, first: MapTitle, second: MapTitle) -> Diagnostic:
    """The finding that a file has two titles."""
    label = Label(span=module.span(first.title), message="first given here")
    return DUPLICATE_TITLE.report(module.span(second.title), related=[label])


def _under_broken(scope: Scope, module: Module, node: Node) -> None:
    """Report what is wrong with a line whatever it belongs to: the line above it could not be read."""
    if isinstance(node, Citation):
        scope.refer(module, SOURCES, node.source)
    elif isinstance(node, Property):
        scope.lose(module, _names(node))
        fault = unknown_key(module, node)
        if fault is not None:
            scope.findings.append(fault)


def _names(node: Node) -> list[str]:
    """The names that a line may refer to."""
    if isinstance(node, Citation):
        return [node.source.value]
    if isinstance(node, Property):
        return [value.value for value in node.values if isinstance(value, Word)]
    return []
