"""Maps drawn where they stand in a document: Markdown, MkDocs, Sphinx, pandoc and Quarto."""

from __future__ import annotations

from argmap.documents.fence import Fence, read_fence
from argmap.documents.figure import Figure, FigureError, draw_figure

__all__ = ["Fence", "Figure", "FigureError", "draw_figure", "read_fence"]
