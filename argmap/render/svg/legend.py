"""What a picture must explain: only what occurs in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.diagram import Badge, Box, Diagram, EdgeKind, Junction
from argmap.model import Attribution, Kind

_KINDS: tuple[tuple[Kind, str], ...] = (
    (Kind.QUESTION, "question"),
    (Kind.CLAIM, "claim"),
    (Kind.EVIDENCE, "evidence"),
    (Kind.ASSUMPTION, "assumption"),
    (Kind.REBUTTAL, "rebuttal"),
    (Kind.UNDERCUT, "undercut"),
    (Kind.REASON, "reason: what it joins counts together"),
    (Kind.OBJECTION, "objection: what it joins counts together"),
)
MAIN_CLAIM = "main claim: what the rest bears on"
_EDGES: tuple[tuple[EdgeKind, str], ...] = (
    (EdgeKind.ANSWERS, "answers"),
    (EdgeKind.SUPPORTS, "supports"),
    (EdgeKind.REBUTS, "attacks"),
    (EdgeKind.UNDERCUTS, "questions the step"),
    (EdgeKind.CONTRADICTS, "contradict each other"),
    (EdgeKind.RESTATES, "say the same"),
)
_VOICES: tuple[tuple[Attribution, str], ...] = (
    (Attribution.ASSERTED, "said by the source itself"),
    (Attribution.REPORTED, "reported: said by the one named"),
    (Attribution.ANALYST, "said by the map alone"),
)
_GRADE = re.compile(r"\[(?=[A-F1-6])(?P<reliability>[A-F])?(?P<credibility>[1-6])?\]")
"""A grade behind the short form of a source, as in `Nagy 2020, p. 3 [B2]`."""


@dataclass(frozen=True, slots=True)
class Written:
    """A sample that is written, not drawn."""

    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A sample and what it stands for."""

    sample: Kind | EdgeKind | Attribution | Badge | Written
    words: str
    main: bool = False


def legend_of(diagram: Diagram) -> tuple[tuple[Entry, ...], ...]:
    """The entries that `diagram` needs, in groups: boxes, lines, outlines, grades, badges."""
    groups = (_kinds, _edges, _voices, _grades, _badges)
    return tuple(tuple(group(diagram)) for group in groups)


def _kinds(diagram: Diagram) -> Iterator[Entry]:
    kinds = {node.kind for node in diagram.nodes if not (isinstance(node, Box) and node.fold and node.fold.group)}
    claims = {box.main for box in diagram.boxes if box.kind is Kind.CLAIM}
    for kind, words in _KINDS:
        if kind in kinds and kind is Kind.CLAIM:
            if True in claims:
                yield Entry(kind, MAIN_CLAIM, main=True)
            if False in claims:
                yield Entry(kind, words)
        elif kind is Kind.QUESTION and kind in kinds:
            asked = {box.main for box in diagram.boxes if box.kind is kind}
            if True in asked:
                yield Entry(kind, words, main=True)
            if False in asked:
                yield Entry(kind, "question of another map")
        elif kind in kinds:
            yield Entry(kind, words)


def _edges(diagram: Diagram) -> Iterator[Entry]:
    kinds = {edge.kind for edge in diagram.edges}
    for kind, words in _EDGES:
        if kind in kinds:
            yield Entry(kind, words)


def _voices(diagram: Diagram) -> Iterator[Entry]:
    if tells_voices(diagram):
        heard = {node.attribution for node in diagram.nodes if has_voice(node)}
        for voice, words in _VOICES:
            if voice in heard:
                yield Entry(voice, words)


def tells_voices(diagram: Diagram) -> bool:
    """Whether outlines tell who is heard: in every picture of a map alike, if it cites or attributes anything."""
    others = (node for node in diagram.nodes if has_voice(node) and node.attribution is not Attribution.ANALYST)
    return diagram.attributed or diagram.voices or next(others, None) is not None


def has_voice(node: Box | Junction) -> bool:
    """Whether it is somebody's word: a question is nobody's, nor is a group or a reason without words of its own."""
    return node.kind is not Kind.QUESTION and bool(node.text)


def _grades(diagram: Diagram) -> Iterator[Entry]:
    """What the grades of sources mean, at one of those in the boxes that says most."""
    shown = {match[0]: match for node in diagram.nodes for match in _GRADE.finditer(node.source)}
    reliable = any(match["reliability"] for match in shown.values())
    credible = any(match["credibility"] for match in shown.values())
    words = (
        "how reliable the source is, from A to E" if reliable else "",
        "how credible what it says is, from 1 to 5" if credible else "",
        f"{' and '.join(('F',) * reliable + ('6',) * credible)}: cannot be judged",
    )
    if shown:
        most = min(shown, key=lambda grade: (-len(grade), grade))
        yield Entry(Written(most), "; ".join(filter(None, words)))


def _badges(diagram: Diagram) -> Iterator[Entry]:
    """Each sign once, in the order of the overlays and of what they say."""
    found: dict[tuple[str, str, int, str], Badge] = {}
    for node in diagram.nodes:
        for badge in node.badges:
            if badge.meaning:
                found.setdefault((badge.overlay, badge.sign, badge.tint, badge.meaning), badge)
    rows = sorted((dict.fromkeys(badge.overlay for badge in node.badges) for node in diagram.nodes), key=len)
    order = list(dict.fromkeys(overlay for row in reversed(rows) for overlay in row))  # the fullest row has most of it
    for badge in sorted(found.values(), key=lambda badge: (order.index(badge.overlay), badge.tint)):
        yield Entry(badge, badge.meaning)
