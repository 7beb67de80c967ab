"""Pictures as PDF."""

from __future__ import annotations

from argmap.render.pdf.document import to_pdf

__all__ = ["to_pdf"]
