"""Where everything goes: sizes out to an engine, positions back, and lines led between the boxes."""

from __future__ import annotations

from argmap.render.layout.plan import Plan, Point, Rect, Route, lay_out, layout_graphs

__all__ = ["Plan", "Point", "Rect", "Route", "lay_out", "layout_graphs"]
