"""The whole way from a map to the files that show it."""

from __future__ import annotations

from argmap.drawing.formats import File, Format, Job, Tell, silent
from argmap.drawing.options import Options
from argmap.drawing.sheets import sheets_of
from argmap.errors import UsageError
from argmap.model import ArgumentMap

PAGED = ("svg", "png", "pdf")
"""The formats that stand on pages of a size."""


def draw(
    argument_map: ArgumentMap, format_: Format, options: Options | None = None, tell: Tell = silent
) -> tuple[File, ...]:
    """The files that show `argument_map`: one, or as many as the options and the format make of it.

    `tell` is called with what is being done, where that can take long.

    Raises:
        RenderError: the layout engine cannot run, failed, or was stopped; a package that the format needs is missing.
        UsageError: pages are asked of a format that has none.
    """
    options = options or Options()
    if options.page is not None and format_.name not in PAGED:
        raise UsageError(f"{format_.name} has no pages of a size; {', '.join(PAGED)} have")
    return format_.write(Job(argument_map, sheets_of(argument_map, options), options, tell))
