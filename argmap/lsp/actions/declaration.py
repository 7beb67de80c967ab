"""A declaration for an actor or a source that is named and not declared."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.catalogue.names import UNKNOWN_ACTOR, UNKNOWN_SOURCE
from argmap.lsp.actions.action import Action, ActionKind, Selected
from argmap.lsp.actions.rewriting import line_end, start_of_line
from argmap.lsp.change import Change
from argmap.syntax.names import name_fault
from argmap.syntax.nodes import Bibliography, Import, MapTitle, Node, Statement

_KINDS = {UNKNOWN_ACTOR.code: "actor", UNKNOWN_SOURCE.code: "source"}


def declarations(selected: Selected) -> Iterator[Action]:
    """For each unknown actor or source in the lines that are selected: to declare it with the others."""
    for finding in selected.findings:
        kind, name = _KINDS.get(finding.code, ""), finding.arguments.get("name", "")
        if kind and not name_fault(name, dotted=False):
            yield Action(f"Declare the {kind} {name}", ActionKind.FIX, (_declaration(selected, kind, name),), finding)


def _declaration(selected: Selected, kind: str, name: str) -> Change:
    """The line behind the last declaration of its kind, behind what a map begins with, or before everything."""
    document, blocks = selected.document, selected.blocks
    text = document.text
    end = line_end(text)
    line = f'{kind} {name} "{_title(name)}"'
    top = [(number, node) for number, node in enumerate(document.nodes) if node.parent < 0]
    alike = [number for number, node in top if isinstance(node, Statement) and node.kind == kind]
    heads = alike or [number for number, node in top if _is_head(node)]
    if heads:
        last = blocks.last_line(heads[-1])
        at = start_of_line(text, last) + len(text.lines[last - 1].rstrip())
        return Change(selected.module, at, at, f"{end}{end}{line}")
    at = start_of_line(text, top[0][1].line) if top else len(text.content)
    return Change(selected.module, at, at, f"{line}{end}{end}")


def _is_head(node: Node) -> bool:
    declares = isinstance(node, Statement) and node.kind in ("source", "actor")
    return declares or isinstance(node, MapTitle | Import | Bibliography)


def _title(name: str) -> str:
    """A name in words: `wu-ken` is likely `Wu Ken`."""
    return " ".join(word[:1].upper() + word[1:] for word in name.replace("_", "-").split("-") if word)
