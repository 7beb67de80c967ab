"""The whole way from a map to the files that show it."""

from __future__ import annotations

from argmap.drawing.formats import File, Format, Job, Tell, silent
from argmap.drawing.options import Options
from argmap.drawing.sheets import sheets_of
from argmap.model import ArgumentMap


def draw(
    argument_map: ArgumentMap, format_: Format, options: Options | None = None, tell: Tell = silent
) -> tuple[File, ...]:
    """The files that show `argument_map`: one, or as many as the options and the format make of it.

    `tell` is called with what is being done, where that can take long.

    Raises:
        RenderError: the layout engine cannot run, failed, or was stopped; a package that the format needs is missing.
    """
    options = options or Options()
    return format_.write(Job(argument_map, sheets_of(argument_map, options), options, tell))
