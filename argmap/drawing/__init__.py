"""A map drawn: which part of it, on how many sheets, in what look, as which kind of file.

The command line, Python, notebooks and editors all draw through `draw`.
"""

from __future__ import annotations

from argmap.drawing.draw import draw
from argmap.drawing.formats import FORMATS, File, Format, format_for, format_named, format_of
from argmap.drawing.options import Options
from argmap.drawing.sheets import Sheet, sheets_of

__all__ = [
    "FORMATS",
    "File",
    "Format",
    "Options",
    "Sheet",
    "draw",
    "format_for",
    "format_named",
    "format_of",
    "sheets_of",
]
