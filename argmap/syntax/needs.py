"""What a statement line of some kinds cannot be without."""

from __future__ import annotations

from argmap.diagnostics.catalogue.lines import MISSING_NAME, MISSING_TEXT
from argmap.diagnostics.diagnostic import Diagnostic, Edit, Fix
from argmap.syntax.names import name_fault, slugged
from argmap.syntax.nodes import Statement
from argmap.text import Text


def missing_name(node: Statement, text: Text) -> Diagnostic:
    """A declaration that cannot be referred to."""
    end = node.start + len(node.kind)
    span = text.span(end, end)
    name = slugged(node.text.value if node.text else "")
    fits = bool(name) and not name_fault(name, dotted=False)
    fixes = [Fix(title=f"call it `{name}`", edits=(Edit(span=span, replacement=f" {name}"),))] if fits else []
    return MISSING_NAME.report(
        span, fixes=fixes, what=f"what is this {node.kind} called?", form=f'`{node.kind} name "text"`'
    )


def missing_text(node: Statement, text: Text) -> Diagnostic:
    """A proposition or question that says nothing."""
    name = f"{node.name.value} " if node.name else ""
    return MISSING_TEXT.report(text.span(node.end, node.end), kind=node.kind, name=name)
