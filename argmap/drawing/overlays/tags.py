"""The overlay `tags`: a tint and a letter for each of the commonest tags."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from string import ascii_uppercase

from argmap.diagram import Badge, Diagram, Sign
from argmap.diagram.badge import MOST_TINTS, OTHER_TINT
from argmap.drawing.overlays.asked import Asked, Overlay, with_badges
from argmap.model import ArgumentMap

NAME = "tags"
OTHER = "other tags"
REST = "+"
"""What stands on the chip of a tag that has no letter."""


def _lay(diagram: Diagram, asked: Asked) -> Diagram:
    """Chips with the tags' names, and a tint for the first tag of each box."""
    tints = tints_of(asked.map)
    tags = {statement.id: tuple(dict.fromkeys(statement.tags)) for statement in asked.map.statements}
    laid = with_badges(diagram, {id: _chips(found, tints) for id, found in tags.items()})
    return replace(
        laid,
        nodes=tuple(
            replace(node, tint=tints.get(tags[node.id][0], OTHER_TINT)) if tags.get(node.id) else node
            for node in laid.nodes
        ),
    )


def tints_of(map: ArgumentMap) -> Mapping[str, int]:
    """The tints of the commonest tags, numbered in the order of the map: the same whatever part of it is drawn."""
    counts = Counter(tag for statement in map.statements for tag in dict.fromkeys(statement.tags))
    commonest = {tag for tag, _ in counts.most_common(MOST_TINTS)}
    return {tag: number for number, tag in enumerate((tag for tag in counts if tag in commonest), start=1)}


def _chips(tags: Sequence[str], tints: Mapping[str, int]) -> tuple[Badge, ...]:
    return tuple(_chip(tag, tints.get(tag, OTHER_TINT)) for tag in tags)


def _chip(tag: str, tint: int) -> Badge:
    letter, meaning = (REST, OTHER) if tint == OTHER_TINT else (ascii_uppercase[tint - 1], f"#{tag}")
    return Badge(NAME, Sign.CHIP, f"#{tag}", f"tag {tag}", meaning=meaning, tint=tint, letter=letter)


TAGS = Overlay(NAME, f"a colour and a letter for each of the {MOST_TINTS} commonest tags", _lay)
