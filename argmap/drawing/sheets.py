"""The sheets that a map is drawn on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from argmap.diagram import Diagram, project
from argmap.drawing.options import Options
from argmap.drawing.overlays import Asked, overlaid
from argmap.model import ArgumentMap


@dataclass(frozen=True, slots=True)
class Sheet:
    """One picture of several, or the only one. `name` tells it from the others and stays the same from run to run."""

    name: str
    diagram: Diagram


def sheets_of(argument_map: ArgumentMap, options: Options) -> tuple[Sheet, ...]:
    """The sheets that `options` ask for, one at least."""
    diagram = project(argument_map, options.view)
    if options.direction is not None:
        diagram = replace(diagram, direction=options.direction)
    return (Sheet("", laid_over(diagram, argument_map, options)),)


def laid_over(diagram: Diagram, argument_map: ArgumentMap, options: Options) -> Diagram:
    """A picture of `argument_map`, or of a part of it, with the overlays and the parts that `options` ask for."""
    diagram = replace(diagram, parts=options.parts, date=options.date)
    return overlaid(diagram, options.overlays, Asked(argument_map, options.quotes, options.standing))
