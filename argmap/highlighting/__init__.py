"""Colours for `.arg` texts in editors and documents, all of them made from one description of a line."""

from __future__ import annotations

from argmap.highlighting.description import STATES, Rule, Sort, State
from argmap.highlighting.textmate import to_textmate

__all__ = ["STATES", "Rule", "Sort", "State", "to_textmate"]
