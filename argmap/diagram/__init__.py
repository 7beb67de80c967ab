"""A map as a picture without a pen: what is drawn, and nothing about how."""

from __future__ import annotations

from argmap.diagram.badge import Badge, Sign, Tone
from argmap.diagram.picture import Box, Credit, Diagram, Edge, EdgeKind, Fold, Frame, Junction, Part, Place, SeeAlso
from argmap.diagram.project import project

__all__ = [
    "Badge",
    "Box",
    "Credit",
    "Diagram",
    "Edge",
    "EdgeKind",
    "Fold",
    "Frame",
    "Junction",
    "Part",
    "Place",
    "SeeAlso",
    "Sign",
    "Tone",
    "project",
]
