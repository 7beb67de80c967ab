"""The overlay `attribution`: whose word each statement is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from argmap.diagram import Badge, Diagram, Sign
from argmap.drawing.overlays.asked import Asked, Overlay, with_badges
from argmap.model import Attribution, Kind

NAME = "attribution"


def _badge(sign: Sign, words: str, said: str) -> Badge:
    return Badge(NAME, sign, words, said, meaning=said)


_VOICES: Mapping[Attribution, Badge] = MappingProxyType(
    {
        Attribution.ASSERTED: _badge(Sign.SPOKEN, "the source says", "the author of the source says it himself"),
        Attribution.REPORTED: _badge(Sign.PASSED_ON, "reported", "somebody else is reported to say it"),
        Attribution.ANALYST: _badge(Sign.OWN, "the map says", "only the map says it"),
    }
)


def _lay(diagram: Diagram, asked: Asked) -> Diagram:
    """Badges and heavier outlines. A question is nobody's word, and a group is no statement."""
    known = {statement.id for statement in asked.map.statements}
    badges = {
        node.id: (_VOICES[node.attribution],)
        for node in diagram.nodes
        if node.id in known and node.kind is not Kind.QUESTION and node.text
    }
    return replace(with_badges(diagram, badges), voices=True)


ATTRIBUTION = Overlay(NAME, "whose word each statement is", _lay)
