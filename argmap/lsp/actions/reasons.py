"""Statements put under a reason or an objection, of which they become premises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.lsp.actions.action import Action, ActionKind, Selected
from argmap.lsp.actions.rewriting import (
    children,
    indent_of,
    line_end,
    lines_with_comments,
    property_of,
    shifted,
    start_of_line,
    unit_of,
    written,
)
from argmap.lsp.change import Change
from argmap.lsp.names import names_of
from argmap.model import RelationKind, Step
from argmap.resolve.places import PROPOSITION, SORTS, is_premise, placement
from argmap.syntax.nodes import Property, Statement


class Moved(NamedTuple):
    """A statement that becomes a premise, and the line of its `scheme:`, which goes to the reason."""

    number: int
    node: Statement
    scheme: tuple[int, Property] | None


def reasons(selected: Selected) -> Iterator[Action]:
    """To put the statements that are selected under a reason; a rebuttal under an objection, as a claim."""
    moved = _moved(selected)
    if not moved:
        return
    against = moved[0].node.kind == "rebuttal"
    kind = "objection" if against else "reason"
    these = "this" if len(moved) == 1 else f"these {len(moved)}"
    title = f"Put {these} under {'an' if against else 'a'} {kind}"
    yield Action(title, ActionKind.EXTRACT, tuple(_changes(selected, moved, kind)))


def _moved(selected: Selected) -> Sequence[Moved]:
    """The statements that are selected, if they stand next to each other and may all be premises of one reason."""
    document, span = selected.document, selected.span
    nodes = document.nodes
    numbers = [at for at, node in enumerate(nodes) if span.line <= node.line <= span.end_line]
    if not numbers:
        return ()
    parent = nodes[min(numbers, key=lambda at: document.levels[nodes[at].line - 1])].parent
    above = nodes[parent] if parent >= 0 else None
    if not isinstance(above, Statement) or SORTS.get(above.kind) != PROPOSITION:
        return ()
    found: list[Moved] = []
    for number in (at for at in numbers if nodes[at].parent == parent):
        node = nodes[number]
        if not isinstance(node, Statement) or not _fits(node, found) or not _can_move(selected, number, parent):
            return ()
        found.append(Moved(number, node, property_of(document, number, "scheme")))
    schemes = {written(one.scheme[1], document.text) for one in found if one.scheme}
    return () if len(schemes) > 1 else found


def _fits(node: Statement, found: Sequence[Moved]) -> bool:
    """Whether a statement can be a premise beside those found; a rebuttal speaks by itself, and goes alone."""
    if node.kind == "rebuttal":
        return not found
    supports = placement(node.kind, PROPOSITION).effect == RelationKind.SUPPORTS
    return is_premise(node.kind) and supports and not (found and found[0].node.kind == "rebuttal")


def _can_move(selected: Selected, number: int, parent: int) -> bool:
    """Whether nothing speaks of the step that would be gone, but undercuts that can go to the reason with it."""
    names, module = names_of(selected.compilation), selected.module
    subject, target = names.statement_at(module, number), names.statement_at(module, parent)
    if subject is None or target is None:
        return False
    under = [at for at, node in children(selected.document, number) if isinstance(node, Statement)]
    undercuts = [at for at in under if getattr(selected.document.nodes[at], "kind", "") == "undercut"]
    if undercuts and under[-len(undercuts) :] != undercuts:
        return False
    step = Step.trusted(subject=subject, target=target)
    of_step = [one.subject for one in selected.compilation.map.relations if one.target == step]
    nested = {names.statement_at(module, at) for at in undercuts}
    return all(one in nested for one in of_step)


def _changes(selected: Selected, moved: Sequence[Moved], kind: str) -> Iterator[Change]:
    document, blocks, module = selected.document, selected.blocks, selected.module
    text = document.text
    end, unit = line_end(text), unit_of(document)
    first = lines_with_comments(document, blocks, moved[0].number)[0]
    indent = indent_of(text, moved[0].node.line)
    head = [f"{indent}{kind}"]
    scheme = next((one.scheme for one in moved if one.scheme), None)
    if scheme is not None:
        head.append(f"{indent}{unit}scheme: {written(scheme[1], text)}")
    start = start_of_line(text, first)
    yield Change(module, start, start, "".join(f"{line}{end}" for line in head))
    for one in moved:
        top, last = lines_with_comments(document, blocks, one.number)
        stays = _undercuts_from(selected, one.number) if len(moved) == 1 else last + 1
        gone = set() if one.scheme is None else set(range(one.scheme[1].line, blocks.last_line(one.scheme[0]) + 1))
        for line, content in enumerate(shifted(text, top, min(last, stays - 1), "", unit), start=top):
            begin = start_of_line(text, line)
            if line in gone:
                yield Change(module, begin, start_of_line(text, line + 1), "")
            elif content:
                yield Change(module, begin, begin, unit)
        if one.node.kind == "rebuttal":
            yield Change(module, one.node.start, one.node.start + len("rebuttal"), "claim")


def _undercuts_from(selected: Selected, number: int) -> int:
    """The line from which on undercuts end the block of a node: they stay as far in, and so go to the reason."""
    document, blocks = selected.document, selected.blocks
    for at, node in children(document, number):
        if isinstance(node, Statement) and node.kind == "undercut":
            return lines_with_comments(document, blocks, at)[0]
    return blocks.last_line(number) + 1
