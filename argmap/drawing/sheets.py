"""The sheets that a map is drawn on."""

from __future__ import annotations

from dataclasses import replace

from argmap.diagram import Diagram, project
from argmap.drawing.ground import Ground
from argmap.drawing.little import nothing_shown
from argmap.drawing.options import Options
from argmap.drawing.overlays import Asked, overlaid
from argmap.drawing.pages import paged
from argmap.drawing.sheaf import sheaf_of
from argmap.drawing.sheet import Sheet
from argmap.drawing.split import Limits
from argmap.model import ArgumentMap


def sheets_of(argument_map: ArgumentMap, options: Options) -> tuple[Sheet, ...]:
    """The sheets that `options` ask for, one at least.

    Raises:
        RenderError: the layout engine failed while pages were measured.
        UsageError: the options ask for what no sheet can be.
    """
    if options.page is not None:
        return paged(argument_map, options, options.page, lambda diagram: _asked(diagram, argument_map, options))
    if options.most is not None:
        sheets = sheaf_of(Ground(argument_map, options.view), Limits(options.most))
    else:
        sheets = (Sheet("", project(argument_map, options.view)),)
    return tuple(Sheet(sheet.name, _asked(sheet.diagram, argument_map, options)) for sheet in sheets)


def _asked(diagram: Diagram, argument_map: ArgumentMap, options: Options) -> Diagram:
    if options.direction is not None:
        diagram = replace(diagram, direction=options.direction)
    return laid_over(diagram, argument_map, options)


def laid_over(diagram: Diagram, argument_map: ArgumentMap, options: Options) -> Diagram:
    """A picture of `argument_map`, or of a part of it, with the overlays and the parts that `options` ask for."""
    diagram = replace(diagram, parts=options.parts, date=options.date)
    if not diagram.nodes:
        why = nothing_shown(argument_map, options.view)
        return replace(diagram, remarks=(f"{why[:1].upper()}{why[1:]}.",))
    return overlaid(diagram, options.overlays, Asked(argument_map, options.quotes, options.standing))


__all__ = ["Sheet", "laid_over", "sheets_of"]
