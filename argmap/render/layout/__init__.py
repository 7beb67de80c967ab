"""Where everything goes: sizes out to an engine, positions back, and lines led between the boxes."""

from __future__ import annotations

from argmap.render.layout.plan import Plan, Rect, Route, lay_out

__all__ = ["Plan", "Rect", "Route", "lay_out"]
