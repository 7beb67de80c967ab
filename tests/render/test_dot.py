"""What reaches the engine: numbers."""

from __future__ import annotations

import re

from hypothesis import given

from argmap.diagram import Diagram
from argmap.render import to_dot
from tests.render.diagrams import hostile
from tests.render.samples import EVERYTHING

LINES = (
    r"digraph \{|\}",
    r"graph \[nodesep=[\d.]+ ranksep=[\d.]+ ordering=out splines=none\]",
    r'node \[shape=box fixedsize=true label=""\]',
    r"n\d+ \[width=[\d.]+ height=[\d.]+\]",
    r"n\d+ -> n\d+ \[minlen=[12]\]",
)
LINE = re.compile("|".join(LINES))


def check(dot: str) -> None:
    assert all(LINE.fullmatch(line) for line in dot.splitlines() if line)


def test_the_sample() -> None:
    check(to_dot(EVERYTHING))


@given(hostile())
def test_no_text_and_no_name_reaches_the_engine(diagram: Diagram) -> None:
    check(to_dot(diagram))
