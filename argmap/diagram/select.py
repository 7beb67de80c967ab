"""Which statements and relations of a map a view shows, and what it must say of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.model import ArgumentMap, Inference, Relation, Statement, Step, View
from argmap.model.statement import premises_of


@dataclass(frozen=True, slots=True)
class Selection:
    """What is shown. Every end of a relation in it is among its statements."""

    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    beyond: tuple[Relation, ...] = ()
    """The relations of these statements that lead to others, as far as the map itself speaks of them."""
    remarks: tuple[str, ...] = ()
    whole: bool = True
    """Whether what imported maps say among themselves counts as well."""


def select(map: ArgumentMap, view: View | None) -> Selection:
    """The part of `map` that `view` shows; with no view, the map itself and what it says of its imports."""
    shown = _own(map) if view is None or not view.focus else _around(map, view)
    if view is not None:
        shown = _passing(map, shown, view)
    statements = tuple(statement for statement in map.statements if statement.id in shown)
    whole = view is not None or not map.imports
    steps = {relation.target for relation in map.relations if not relation.module}
    relations, beyond = [], []
    for relation in map.relations:
        if whole or not relation.module or Step(subject=relation.subject, target=str(relation.target)) in steps:
            ends = ends_of(relation)
            if ends <= shown:
                relations.append(relation)
            elif ends & shown:
                beyond.append(relation)
    remarks = tuple(_remarks(map, statements, relations))
    return Selection(statements, tuple(relations), tuple(beyond), remarks, whole)


def select_all(map: ArgumentMap) -> Selection:
    """All of `map`, its imports included."""
    return Selection(map.statements, map.relations)


def ends_of(relation: Relation) -> set[str]:
    """The statements that a relation touches; for a step, both of its ends."""
    target = relation.target
    return {relation.subject, *((target.subject, target.target) if isinstance(target, Step) else (target,))}


def _own(map: ArgumentMap) -> set[str]:
    """What stands in the map itself, and what its own relations and inferences reach in others."""
    if not map.imports:
        return {statement.id for statement in map.statements}
    shown = {statement.id for statement in map.statements if not statement.module}
    for relation in map.relations:
        if not relation.module:
            shown |= ends_of(relation)
    for statement in map.statements:
        if isinstance(statement, Inference) and not statement.module:
            shown |= set(statement.premises)
    return shown


def _around(map: ArgumentMap, view: View) -> set[str]:
    """What bears on the statements in focus, at most `depth` steps away.

    What questions a step from one of them bears on it as well; the other end of that step is shown, to say what it is.
    """
    focus = {id for id in view.focus if id in map}
    shown = _joined(map, focus)
    front = set(shown)
    depth = view.depth
    questioned = () if depth == 0 else tuple(_questioned(map, focus, view))
    undercuts = {relation.subject for relation in questioned}
    context = {id for relation in questioned for id in ends_of(relation)}
    while front and depth != 0:
        front = _joined(map, (_below(map, front) | undercuts) - shown) - shown
        shown |= front
        depth = None if depth is None else depth - 1
    return _joined(map, shown | context)


def _questioned(map: ArgumentMap, focus: set[str], view: View) -> Iterator[Relation]:
    """The undercuts of steps from what is in focus, as far as their kind is shown."""
    for relation in map.relations:
        target = relation.target
        if isinstance(target, Step) and target.subject in focus and _is_kind(map[relation.subject], view):
            yield relation


def _joined(map: ArgumentMap, found: set[str]) -> set[str]:
    """`found` with the premises of its inferences: a reason without what it joins says nothing."""
    return found.union(*(premises_of(map[id]) for id in found))


def _below(map: ArgumentMap, front: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for id in front:
        found.update(one.id for one in (*map.supporters(id), *map.attackers(id), *map.answers(id), *map.premises(id)))
        for one in (*map.supporters(id), *map.attackers(id)):
            found.update(undercut.id for undercut in map.undercutters(one.id, id))
    return found


def _passing(map: ArgumentMap, shown: set[str], view: View) -> set[str]:
    """Those of `shown` that the filters let through.

    A reason also passes between a premise and its conclusion, unless its kind is hidden: without it they fall apart.
    """
    passed = {id for id in shown if _is_kind(map[id], view) and _is_chosen(map[id], view)}
    for id in shown - passed:
        if map[id].kind not in view.hide and not passed.isdisjoint(premises_of(map[id])):
            conclusion = map.conclusion(id)
            if conclusion is not None and conclusion.id in passed:
                passed.add(id)
    return passed


def _is_kind(statement: Statement, view: View) -> bool:
    return statement.kind not in view.hide and (not view.show or statement.kind in view.show)


def _is_chosen(statement: Statement, view: View) -> bool:
    """Whether the view asks for its tags, sources and actors; no filter asks for all."""
    if view.tags and not set(view.tags) & set(statement.tags):
        return False
    if view.sources and not {cited.source for cited in statement.citations} & set(view.sources):
        return False
    return not view.actors or bool(set(view.actors) & set(statement.by))


def _remarks(map: ArgumentMap, statements: tuple[Statement, ...], relations: list[Relation]) -> list[str]:
    left_out = len(map.statements) - len(statements)
    if not left_out:
        return []
    cut = len(map.relations) - len(relations)
    return [
        f"Shown here: {len(statements)} of {len(map.statements)} statements"
        + (f" and {len(relations)} of {len(map.relations)} relations." if cut else ".")
    ]
