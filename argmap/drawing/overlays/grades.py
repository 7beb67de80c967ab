"""The overlay `grades`: likelihood, confidence and weight as scales."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagram import Badge, Diagram, Sign
from argmap.drawing.overlays.asked import Asked, Overlay, with_badges
from argmap.model import Confidence, Likelihood, Statement

NAME = "grades"
WEIGHT_CELLS = 10


def _lay(diagram: Diagram, asked: Asked) -> Diagram:
    return with_badges(diagram, {one.id: tuple(_badges(one)) for one in asked.map.statements})


def _badges(statement: Statement) -> Iterator[Badge]:
    if likelihood := getattr(statement, "likelihood", None):
        words = str(likelihood).replace("-", " ")
        yield _scale(words, f"likelihood: {words}", tuple(Likelihood).index(likelihood) + 1, len(Likelihood))
    if confidence := getattr(statement, "confidence", None):
        place = tuple(Confidence).index(confidence) + 1
        yield _scale(f"{confidence} confidence", f"{confidence} confidence", place, len(Confidence))
    if (weight := getattr(statement, "weight", None)) is not None:
        yield _scale(f"weight {weight:g}", f"weight {weight:g} of 1", round(weight * WEIGHT_CELLS), WEIGHT_CELLS)


def _scale(words: str, said: str, filled: int, cells: int) -> Badge:
    return Badge(NAME, Sign.SCALE, words, said, meaning=_MEANINGS[cells], filled=filled, cells=cells)


_MEANINGS = {
    len(Likelihood): "likelihood, from almost no chance to almost certain",
    len(Confidence): "confidence: low, moderate, high",
    WEIGHT_CELLS: "weight, from 0 to 1",
}

GRADES = Overlay(NAME, "likelihood, confidence and weight as scales", _lay)
