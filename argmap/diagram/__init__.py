"""A map as a picture without a pen: what is drawn, and nothing about how."""

from __future__ import annotations

from argmap.diagram.picture import Box, Credit, Diagram, Edge, EdgeKind, Frame, Junction
from argmap.diagram.project import project

__all__ = ["Box", "Credit", "Diagram", "Edge", "EdgeKind", "Frame", "Junction", "project"]
