"""A map and a view of it, made into a picture."""

from __future__ import annotations

from dataclasses import replace

from argmap.diagram.fold import find_folds
from argmap.diagram.forest import plant
from argmap.diagram.picture import Diagram
from argmap.diagram.pictures import Pictures
from argmap.diagram.select import select
from argmap.model import ArgumentMap, Direction, View

_ENDS = ("?", "!", ":", ".", "…")
"""After these no colon is set between the title of a map and that of a view."""


def project(argument_map: ArgumentMap, view: View | None = None) -> Diagram:
    """The picture of `argument_map`, as far as `view` shows it.

    Without a view everything is shown that stands in the map itself; of the maps it imports, what it speaks of.
    """
    chosen = select(argument_map, view)
    pictures = Pictures(argument_map, chosen)
    shown = [statement.id for statement in chosen.statements]
    diagram = pictures.draw(shown)
    remarks = chosen.remarks
    if view is not None and view.collapse:
        folds = find_folds(diagram, plant(diagram), view.collapse)
        diagram = pictures.draw(shown, folds)
        hidden = sum(len(fold.statements) for fold in folds.values())
        if hidden and remarks:
            remarks = (*remarks, f"{hidden} of them {'is' if hidden == 1 else 'are'} folded away.")
    return replace(
        diagram,
        title=title_of(argument_map, view),
        remarks=(*remarks, *diagram.remarks),
        direction=(view.direction if view else None) or Direction.LEFT_RIGHT,
    )


def title_of(argument_map: ArgumentMap, view: View | None) -> str:
    """What a picture of the map is called."""
    if view is None or not view.title:
        return argument_map.title
    if not argument_map.title:
        return view.title
    colon = "" if argument_map.title.endswith(_ENDS) else ":"
    return f"{argument_map.title}{colon} {view.title}"
