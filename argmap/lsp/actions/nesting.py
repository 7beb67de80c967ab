"""What nesting says, said by a relation line; and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
from argmap.resolve.places import INFERENCE, NOTHING, PREMISE, SORTS, placement
from argmap.syntax.nodes import Property, Relation, Statement


def unnested(selected: Selected) -> Iterator[Action]:
    """To take a nested statement out, and say what it does by a relation line (of a premise: by `premises:`)."""
    number = _selected_node(selected)
    node = selected.document.nodes[number] if number >= 0 else None
    if not isinstance(node, Statement) or node.parent < 0:
        return
    parent = selected.document.nodes[node.parent]
    if not isinstance(parent, Statement) or parent.kind == "group":
        return
    does = placement(node.kind, SORTS.get(parent.kind)).effect
    if does is None or does == NOTHING:
        return
    changes = _taken_out(selected, number, node, is_premise=does == PREMISE)
    title = "Name it in `premises:` instead of nesting it" if does == PREMISE else f"Say `{does}` in a line of its own"
    if changes:
        yield Action(title, ActionKind.REWRITE, tuple(changes))


def _selected_node(selected: Selected) -> int:
    """The node in whose line the selection begins, -1 where it reaches over several."""
    nodes, span = selected.document.nodes, selected.span
    found = [at for at, node in enumerate(nodes) if span.line <= node.line <= span.end_line]
    return found[0] if len(found) == 1 else -1


# -- out of the nesting -----------------------------------------------------------------------------------------------


def _taken_out(selected: Selected, number: int, node: Statement, *, is_premise: bool) -> Sequence[Change]:
    """The block of a statement moved behind the part of the map that it stands in, with what it does in words."""
    document, blocks = selected.document, selected.blocks
    text = document.text
    step = _step_of(selected, number, node)
    if step is None:
        return ()
    unit, end = unit_of(document), line_end(text)
    changes = [change for one in {node.parent, *step} for change in _named(selected, one)]
    outer = next(at for at in blocks.above(number) if _is_outer(selected, at))
    indent = indent_of(text, document.nodes[outer].line)
    first, last = lines_with_comments(document, blocks, number)
    own = indent_of(text, node.line)
    scheme = None if is_premise else property_of(document, number, "scheme")
    gone = set() if scheme is None else set(range(scheme[1].line, blocks.last_line(scheme[0]) + 1))
    moved = dict(zip(range(first, last + 1), shifted(text, first, last, own, indent), strict=True))
    if is_premise:
        changes += _premise_added(selected, node.parent, _name(selected, number))
        moved[node.line] = _with_name(selected, number, moved[node.line])
    else:
        line = [f"{indent}{unit}{_line(selected, node, step)}"]
        if scheme is not None:
            line.append(f"{indent}{unit}{unit}scheme: {written(scheme[1], text)}")
        under = blocks.last_line_of_node(number)
        for at, words in _of_undercuts(selected, number, step):
            moved[at] = f"{moved[at]}{end}{indent}{unit}{unit}{words}"
        if any(True for _ in _of_undercuts(selected, number, step)):
            moved[node.line] = _with_name(selected, number, moved[node.line])
        moved[under] = end.join((moved[under], *line))
    kept = [content for at, content in moved.items() if at not in gone]
    changes += _moved(selected, first, last, blocks.end(outer), f"{end}{end.join(kept)}")
    return _joined(changes)


def _step_of(selected: Selected, number: int, node: Statement) -> tuple[int, ...] | None:
    """The nodes that a relation line from a statement has to name: its parent, or the ends of the step it undercuts."""
    names, module = names_of(selected.compilation), selected.module
    id = names.statement_at(module, number)
    site_of = names.site
    for place, relation in enumerate(selected.compilation.map.relations):
        symbols = selected.compilation.symbols
        if relation.subject != id or symbols.is_line(place):
            continue
        target = relation.target
        ends = (target.subject, target.target) if isinstance(target, Step) else (target,)
        sites = [site_of("statement", end) for end in ends]
        if any(site is None or site.module is not module for site in sites):
            return None
        return tuple(site.number for site in sites if site is not None)
    return (node.parent,) if id is not None and _is_premise(selected, node) else None


def _is_premise(selected: Selected, node: Statement) -> bool:
    """Whether a statement is a premise of what it stands under."""
    parent = selected.document.nodes[node.parent]
    return isinstance(parent, Statement) and SORTS.get(parent.kind) == INFERENCE and node.kind != "undercut"


def _is_outer(selected: Selected, number: int) -> bool:
    """Whether a node stands at top level or in a group."""
    parent = selected.document.nodes[number].parent
    return parent < 0 or getattr(selected.document.nodes[parent], "kind", "") == "group"


def _line(selected: Selected, node: Statement, step: tuple[int, ...]) -> str:
    parent = selected.document.nodes[node.parent]
    assert isinstance(parent, Statement)
    verb = placement(node.kind, SORTS[parent.kind]).effect
    return f"{verb} {' -> '.join(_name(selected, number) for number in step)}"


def _of_undercuts(selected: Selected, number: int, step: tuple[int, ...]) -> Iterator[tuple[int, str]]:
    """For each undercut right under a statement: the line behind which it is to say in words which step it means."""
    document, blocks = selected.document, selected.blocks
    node = document.nodes[number]
    if len(step) != 1 or SORTS[getattr(node, "kind", "")] == INFERENCE:
        return  # what undercuts a reason says so by standing under it
    words = f"undercuts {_name(selected, number)} -> {_name(selected, step[0])}"
    for at, child in children(document, number):
        if isinstance(child, Statement) and child.kind == "undercut":
            yield blocks.last_line_of_node(at), words


def _premise_added(selected: Selected, number: int, name: str) -> Iterator[Change]:
    """`name` among the premises of a reason."""
    document, module, blocks = selected.document, selected.module, selected.blocks
    text = document.text
    given = property_of(document, number, "premises")
    if given is not None:
        at = given[1].values[-1].end
        yield Change(module, at, at, f", {name}")
        return
    last = blocks.last_line_of_node(number)
    at = start_of_line(text, last) + len(text.lines[last - 1].rstrip())
    indent = indent_of(text, document.nodes[number].line) + unit_of(document)
    yield Change(module, at, at, f"{line_end(text)}{indent}premises: {name}")


def _name(selected: Selected, number: int) -> str:
    """The name that a statement of the main file goes by in it."""
    id = names_of(selected.compilation).statement_at(selected.module, number) or ""
    return id.removeprefix(selected.module.prefix)


def _named(selected: Selected, number: int) -> Iterator[Change]:
    """The name of a statement, written down where it has none."""
    node = selected.document.nodes[number]
    if isinstance(node, Statement) and node.name is None:
        at = node.start + len(node.kind)
        yield Change(selected.module, at, at, f" {_name(selected, number)}")


def _with_name(selected: Selected, number: int, line: str) -> str:
    """The first line of a statement with its name written down."""
    node = selected.document.nodes[number]
    if not isinstance(node, Statement) or node.name is not None:
        return line
    return line.replace(node.kind, f"{node.kind} {_name(selected, number)}", 1)


def _cut(selected: Selected, first: int, last: int) -> Change:
    """The lines from `first` to `last` taken out, with one of two blank lines that would meet."""
    text = selected.document.text
    lines = text.lines
    if first > 1 and not lines[first - 2].strip():
        first -= 1
    begin, end = start_of_line(text, first), start_of_line(text, last + 1)
    if last >= len(lines) and begin > 0:  # the text ends here, and the line before it ends it now
        begin = start_of_line(text, first - 1) + len(lines[first - 2])
    return Change(selected.module, begin, end, "")


def _moved(selected: Selected, first: int, last: int, behind: int, content: str) -> Iterator[Change]:
    """The lines from `first` to `last` taken out, and `content` put after the line that ends at `behind`.

    Changes may not overlap: where the lines that are taken out end there themselves, it is one change.
    """
    cut, end = _cut(selected, first, last), line_end(selected.document.text)
    if not cut.start <= behind <= cut.end:
        yield cut
        yield Change(selected.module, behind, behind, f"{end}{content}")
        return
    at_line = cut.start == start_of_line(selected.document.text, selected.document.text.position(cut.start)[0])
    yield Change(selected.module, cut.start, behind, content if at_line else f"{end}{content}")


def _joined(changes: Sequence[Change]) -> Sequence[Change]:
    """The changes, those at one place made one, in their order."""
    found: dict[tuple[int, int], Change] = {}
    for change in changes:
        place = (change.start, change.end)
        before = found.get(place)
        found[place] = change if before is None else before._replace(text=before.text + change.text)
    return tuple(found.values())


# -- into the nesting -------------------------------------------------------------------------------------------------


def nested(selected: Selected) -> Iterator[Action]:
    """To put a statement under what a relation line says that it speaks to, and take out the line."""
    number = _selected_node(selected)
    node = selected.document.nodes[number] if number >= 0 else None
    if not isinstance(node, Relation) or len(node.targets) != 1:
        return
    ends = _ends(selected, number, node)
    if ends is None:
        return
    subject, target = ends
    needless = tuple(_needless(selected, subject, target))
    if not all(_is_bare(selected, one) for one in needless):
        return
    changes = _put_under(selected, (number, *needless), subject, target)
    yield Action(f"Nest it under `{_name(selected, target)}`", ActionKind.REWRITE, tuple(changes))


def _needless(selected: Selected, subject: int, target: int) -> Iterator[int]:
    """The lines by which undercuts right under `subject` say what nesting will say: that they mean its step there."""
    document = selected.document
    for under, node in children(document, subject):
        if not isinstance(node, Statement) or node.kind != "undercut":
            continue
        for number, line in children(document, under):
            if isinstance(line, Relation) and len(line.targets) == 1 and (to := line.targets[0].to) is not None:
                ends = (_statement(selected, line.targets[0].name.end), _statement(selected, to.end))
                if ends == (subject, target):
                    yield number


def _ends(selected: Selected, number: int, node: Relation) -> tuple[int, int] | None:
    """The statements that a relation line joins, if nesting can say as much as the line does."""
    document, names = selected.document, names_of(selected.compilation)
    nodes = document.nodes
    target = _statement(selected, node.targets[0].name.end)
    subject = node.parent if node.subject is None else _statement(selected, node.subject.end)
    if subject is None or subject < 0 or target is None or not _is_bare(selected, number):
        return None
    above, below = nodes[target], nodes[subject]
    if not isinstance(above, Statement) or not isinstance(below, Statement) or not _is_outer(selected, subject):
        return None
    if subject in (target, *selected.blocks.above(target)):
        return None
    if placement(below.kind, SORTS.get(above.kind)).effect != RelationKind(node.verb.value):
        return None
    if (node.targets[0].to is not None) != (below.kind == "undercut" and SORTS[above.kind] != INFERENCE):
        return None
    if node.targets[0].to is not None and _statement(selected, node.targets[0].to.end) != above.parent:
        return None
    ids = [names.statement_at(selected.module, at) for at in (subject, target)]
    parts = [selected.compilation.map.get(id) for id in ids if id is not None]
    groups = {part.group for part in parts if part is not None}
    return (subject, target) if len(groups) == 1 and len(parts) == 2 else None


def _statement(selected: Selected, offset: int) -> int | None:
    """The node of the statement that the word up to `offset` names, if it is in the main file."""
    names = names_of(selected.compilation)
    named = names.at(selected.module, offset)
    site = names.site("statement", named.id) if named is not None and named.sort == "statement" else None
    return site.number if site is not None and site.module is selected.module else None


def _is_bare(selected: Selected, number: int) -> bool:
    """Whether a relation line has nothing in its block but a scheme, which a nested statement can have, too."""
    return all(
        isinstance(one, Property) and one.key.value == "scheme" for _, one in children(selected.document, number)
    )


def _put_under(selected: Selected, lines: tuple[int, ...], subject: int, target: int) -> Sequence[Change]:
    """The block of `subject` under `target`, without the relation `lines`, of which the first says it."""
    document, blocks = selected.document, selected.blocks
    text, nodes = document.text, document.nodes
    unit, end = unit_of(document), line_end(text)
    first, last = lines_with_comments(document, blocks, subject)
    indent = indent_of(text, nodes[target].line) + unit
    relation = range(nodes[lines[0]].line, blocks.last_line(lines[0]) + 1)
    gone = {line for one in lines for line in range(nodes[one].line, blocks.last_line(one) + 1)}
    moved = dict(
        zip(
            range(first, last + 1),
            shifted(text, first, last, indent_of(text, nodes[subject].line), indent),
            strict=True,
        )
    )
    scheme = property_of(document, lines[0], "scheme")
    if scheme is not None:
        under = blocks.last_line_of_node(subject)
        moved[under] = f"{moved[under]}{end}{indent}{unit}scheme: {written(scheme[1], text)}"
    kept = [content for at, content in moved.items() if at not in gone]
    changes = list(_moved(selected, first, last, blocks.end(target), f"{end}{end.join(kept)}"))
    if relation.start not in moved:
        changes.insert(0, _cut(selected, relation.start, relation.stop - 1))
    return changes
