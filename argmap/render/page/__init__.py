"""A map as a page to read: one HTML file with its picture, its outline and its sources, and a script to move in it."""

from __future__ import annotations

from argmap.render.page.document import Leaf, to_page

__all__ = ["Leaf", "to_page"]
