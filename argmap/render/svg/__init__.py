"""A laid-out diagram as SVG, written from an allow-list of elements and attributes."""

from __future__ import annotations

from argmap.render.svg.document import draw_picture, write_svg

__all__ = ["draw_picture", "write_svg"]
