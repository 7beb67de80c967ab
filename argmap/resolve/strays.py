"""Lines that stand where they speak of nothing: properties, citations, titles and imports."""

from __future__ import annotations

from argmap.diagnostics.catalogue.names import DUPLICATE_NAME
from argmap.diagnostics.catalogue.structure import MISPLACED
from argmap.diagnostics.diagnostic import Diagnostic, Label
from argmap.resolve.build import line_name
from argmap.resolve.modules import Module
from argmap.resolve.places import SORTS, article
from argmap.syntax.nodes import Broken, Citation, Import, MapTitle, Node, Property, Relation, Statement


def stray_lines(module: Module) -> list[Diagnostic]:
    """A finding for each line of the file that is no statement or relation and stands where it has no sense."""
    nodes = module.document.nodes
    findings = []
    title: MapTitle | None = None
    for node in nodes:
        if isinstance(node, Statement | Relation | Broken):
            continue
        parent = nodes[node.parent] if node.parent >= 0 else None
        advice = _advice(node, parent)
        if advice:
            findings.append(_misplaced(module, node, parent, advice))
        elif isinstance(node, MapTitle):
            if title is not None:
                first = Label(span=module.span(title.title), message="first given here")
                findings.append(DUPLICATE_NAME.report(module.span(node.title), related=[first], name="map"))
            title = title or node
    return findings


def _advice(node: Node, parent: Node | None) -> str:
    """What to do about `node` under `parent`; nothing where it may stand there."""
    if isinstance(parent, Broken):
        return ""
    if isinstance(node, MapTitle | Import):
        return "" if parent is None else "it stands at top level, without indentation"
    if isinstance(node, Property):
        if isinstance(parent, Statement | Relation | Citation):
            return ""
        return "a property stands two spaces to the right of the statement, relation or citation it belongs to"
    cites = isinstance(parent, Relation) or (isinstance(parent, Statement) and SORTS.get(parent.kind, "group") != "group")
    return "" if cites else "a citation stands two spaces to the right of the statement that it proves"


def _misplaced(module: Module, node: Node, parent: Node | None, advice: str) -> Diagnostic:
    line = line_name(node)
    owner = parent.kind if isinstance(parent, Statement) else line_name(parent)
    place = f"under {article(owner)} {owner}" if owner else "at top level"
    span = module.text.span(node.start, node.end)
    return MISPLACED.report(span, article=article(line), line=line, place=place, advice=advice)
