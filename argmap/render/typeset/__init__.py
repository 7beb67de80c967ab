"""Boxes and junctions with their words set."""

from __future__ import annotations

from argmap.render.typeset.boxes import FOLD, typeset
from argmap.render.typeset.lines import Emblem, Line, Role, Slip, face

__all__ = ["FOLD", "Emblem", "Line", "Role", "Slip", "face", "typeset"]
