"""Which statements and relations of a map a view shows, and what it must say of the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.model import ArgumentMap, Inference, Relation, Statement, Step, View


@dataclass(frozen=True, slots=True)
class Selection:
    """What is shown. Every end of a relation in it is among its statements."""

    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    remarks: tuple[str, ...] = ()


def select(map: ArgumentMap, view: View | None) -> Selection:
    """The part of `map` that `view` shows; with no view, the map itself and what it says of its imports."""
    shown = _own(map) if view is None or not view.focus else _around(map, view)
    if view is not None:
        shown = {id for id in shown if _passes(map[id], view)}
    statements = tuple(statement for statement in map.statements if statement.id in shown)
    whole = view is not None or not map.imports
    steps = {relation.target for relation in map.relations if not relation.module}
    relations = tuple(
        relation
        for relation in map.relations
        if _ends(relation) <= shown
        and (whole or not relation.module or Step(subject=relation.subject, target=str(relation.target)) in steps)
    )
    return Selection(statements, relations, tuple(_remarks(map, statements, relations)))


def _ends(relation: Relation) -> set[str]:
    target = relation.target
    return {relation.subject, *((target.subject, target.target) if isinstance(target, Step) else (target,))}


def _own(map: ArgumentMap) -> set[str]:
    """What stands in the map itself, and what its own relations and inferences reach in others."""
    if not map.imports:
        return {statement.id for statement in map.statements}
    shown = {statement.id for statement in map.statements if not statement.module}
    for relation in map.relations:
        if not relation.module:
            shown |= _ends(relation)
    for statement in map.statements:
        if isinstance(statement, Inference) and not statement.module:
            shown |= set(statement.premises)
    return shown


def _around(map: ArgumentMap, view: View) -> set[str]:
    """What bears on the statements in focus, at most `depth` steps away."""
    shown = {id for id in view.focus if id in map}
    front = set(shown)
    depth = view.depth
    while front and depth != 0:
        below = _below(map, front)
        front = below - shown
        shown |= front
        depth = None if depth is None else depth - 1
    return shown


def _below(map: ArgumentMap, front: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for id in front:
        found.update(one.id for one in (*map.supporters(id), *map.attackers(id), *map.answers(id), *map.premises(id)))
        for one in (*map.supporters(id), *map.attackers(id)):
            found.update(undercut.id for undercut in map.undercutters(one.id, id))
    return found


def _passes(statement: Statement, view: View) -> bool:
    """Whether the view's filters let `statement` through; an empty filter lets everything through."""
    if statement.kind in view.hide or (view.show and statement.kind not in view.show):
        return False
    if view.tags and not set(view.tags) & set(statement.tags):
        return False
    if view.sources and not {cited.source for cited in statement.citations} & set(view.sources):
        return False
    return not view.actors or bool(set(view.actors) & set(statement.by))


def _remarks(map: ArgumentMap, statements: tuple[Statement, ...], relations: tuple[Relation, ...]) -> list[str]:
    left_out = len(map.statements) - len(statements)
    if not left_out:
        return []
    cut = len(map.relations) - len(relations)
    return [
        f"Shown here: {len(statements)} of {len(map.statements)} statements"
        + (f" and {len(relations)} of {len(map.relations)} relations." if cut else ".")
    ]
