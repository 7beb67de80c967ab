"""What to say of a picture that shows nothing, or a statement alone."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.diagram.select import select
from argmap.model import ArgumentMap, View

_CHOOSING: Mapping[str, tuple[()] | None] = {
    "focus": (), "depth": None, "show": (), "hide": (), "tags": (), "sources": (), "actors": (),
}  # fmt: skip
"""The keys of a view that leave statements out, and what each is where it leaves out none."""


def nothing_shown(argument_map: ArgumentMap, view: View | None) -> str:
    """Why a picture of `argument_map` shows nothing, and what of the view left everything out; else nothing."""
    if select(argument_map, view).statements:
        return ""
    if not argument_map.statements:
        return "nothing is shown: the map has no statements"
    if view is None or not (keys := _emptying(argument_map, view)):
        return "nothing is shown: the map has no statements of its own, and says nothing about those that it imports"
    said = " and ".join(f"`{key}: {_words(getattr(view, key))}`" for key in keys)
    return f"nothing is shown: no statement of the map passes {said}{' together' if len(keys) > 1 else ''}"


def alone(argument_map: ArgumentMap, view: View | None) -> str:
    """That nothing bears on what a view has in focus, where that is all there is to show; else nothing."""
    if view is None or not view.focus or view.depth == 0:
        return ""
    wide = view.model_copy(update={key: empty for key, empty in _CHOOSING.items() if key != "focus"})
    if {statement.id for statement in select(argument_map, wide).statements} != set(view.focus):
        return ""
    return f"nothing in the map bears on {' or '.join(f'`{id}`' for id in view.focus)}"


def _emptying(argument_map: ArgumentMap, view: View) -> tuple[str, ...]:
    """Keys of `view` that together leave out everything, and each of which it takes for that."""
    keys = [key for key, empty in _CHOOSING.items() if getattr(view, key) != empty]
    for key in tuple(keys):
        freed = {"focus": (), "depth": None} if key == "focus" else {key: _CHOOSING[key]}
        wider = view.model_copy(update=freed)
        if not select(argument_map, wider).statements:
            view = wider
            keys.remove(key)
    return tuple(key for key in keys if getattr(view, key) != _CHOOSING[key])


def _words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
