"""A citation for evidence that has none."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.catalogue.argument import EVIDENCE_WITHOUT_CITATION
from argmap.lsp.actions.action import Action, ActionKind, Selected
from argmap.lsp.actions.rewriting import children, indent_of, line_end, start_of_line, unit_of
from argmap.lsp.change import Change
from argmap.lsp.completion.parts import in_sight
from argmap.lsp.place import place_at
from argmap.syntax.nodes import Property, Statement

MOST_SOURCES = 6
"""So many sources are offered."""


def citations(selected: Selected) -> Iterator[Action]:
    """For evidence without a citation: to cite one of the sources in sight, those that the file cites most first."""
    document = selected.document
    for finding in selected.findings:
        if finding.code != EVIDENCE_WITHOUT_CITATION.code:
            continue
        number = next((at for at, node in enumerate(document.nodes) if node.line == finding.span.line), -1)
        if number < 0 or not isinstance(document.nodes[number], Statement):
            continue
        place = place_at(selected.compilation, finding.span.start)
        cited = selected.compilation.map.by_source
        known = sorted(in_sight(place, "source"), key=lambda source: -len(cited(source[1])))
        for name, _ in known[:MOST_SOURCES]:
            changes = (_line(selected, number, f"@{name}"),)
            yield Action(f"Cite {name}", ActionKind.FIX, changes, finding, preferred=len(known) == 1)


def _line(selected: Selected, number: int, words: str) -> Change:
    """A line in the block of a node, behind its properties."""
    document, blocks = selected.document, selected.blocks
    text = document.text
    last = blocks.last_line_of_node(number)
    for child, node in children(document, number):
        if not isinstance(node, Property):
            break
        last = blocks.last_line(child)
    indent = indent_of(text, document.nodes[number].line) + unit_of(document)
    end = start_of_line(text, last) + len(text.lines[last - 1].rstrip())
    return Change(selected.module, end, end, f"{line_end(text)}{indent}{words}")
