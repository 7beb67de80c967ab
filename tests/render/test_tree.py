"""The outline as a tree in a terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.diagram import Box, Diagram, project
from argmap.model import Kind
from argmap.render.outline import to_tree
from argmap.visible import visible, width
from tests.hostile.corpus import TEXTS
from tests.render.diagrams import HOSTILE
from tests.strategies import argument_maps

TEXT = """\
map "Whether it is so"

question q "Is it so?"

  claim yes "It is"
    by: "Somebody"

    reason both "Together they show it"
      evidence one "One thing that is rather long, so that it does not fit on one line of this terminal"
      assumption two "Another thing"

    rebuttal no "It is not"
      undercut but "Not there"

  claim other "It may be"
    contradicts no

group aside "By the way"
  claim apart "Apart"
"""


def tree(text: str, room: int = 60, levels: int | None = None) -> str:
    map_ = argmap.loads(text)
    return "\n".join(to_tree(project(map_), room, levels=levels))


def test_it_can_be_read() -> None:
    assert (
        tree(TEXT)
        == """\
Whether it is so

Question: Is it so?
├─ Answer: It is
│  │  — Somebody
│  ├─ Reason: Together they show it
│  │  ├─ Premise (evidence): One thing that is rather long,
│  │  │     so that it does not fit on one line of this
│  │  │     terminal
│  │  └─ Premise (assumption): Another thing
│  └─ Rebuttal: It is not
│     │  — named `no`
│     │  also contradicts `other`
│     └─ Undercut: Not there
└─ Answer: It may be
      — named `other`
      also contradicts `no`

── By the way ──

Claim: Apart"""
    )


def test_what_stands_deeper_is_counted() -> None:
    shown = tree(TEXT, levels=1)
    assert "├─ Answer: It is\n│     — Somebody\n│     … 5 more below\n└─ Answer: It may be\n" in shown
    assert shown.endswith("\n\n── By the way ──\n\nClaim: Apart")
    assert tree(TEXT, levels=0).split("\n\n")[1] == "Question: Is it so?\n   … 7 more below"


def test_colours_tell_for_from_against_and_change_no_word() -> None:
    diagram = project(argmap.loads(TEXT))
    coloured = "\n".join(to_tree(diagram, 60, color=True))
    assert "\x1b[31mRebuttal\x1b[0m: It is not" in coloured
    assert "\x1b[32mReason\x1b[0m: Together" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == tree(TEXT)


@given(argument_maps(), st.integers(40, 120))
def test_any_map_is_shown_whole_and_fits(map_: argmap.ArgumentMap, room: int) -> None:
    lines = list(to_tree(project(map_), room))
    told = bare("".join(lines))
    for node in project(map_).nodes:
        assert bare(visible(node.text)) in told
    for line in lines:
        longest = max((width(word) for word in line.split(" ")), default=0)
        assert width(line) <= room or longest > 10  # a long word is not broken


def bare(text: str) -> str:
    """A text without what lines are made of."""
    return re.sub(r"[│├└─\s]+", "", text)


@pytest.mark.parametrize("text", [*HOSTILE, *TEXTS])
def test_no_text_gives_orders_to_a_terminal(text: str) -> None:
    diagram = Diagram(title=text, nodes=(Box("a", Kind.CLAIM, text, speaker=text, source=text),))
    for line in to_tree(diagram, 60):
        assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", line)
        assert not re.search(r"##\w*\[", line)


@pytest.mark.parametrize("name", ["cdt", "debate", "examiner", "mcgrath", "nagy", "nupi"])
def test_the_maps_are_shown_whole(root: Path, name: str) -> None:
    diagram = project(argmap.load(root / "maps" / f"{name}.arg"))
    told = " ".join(re.sub("[│├└─]", " ", " ".join(to_tree(diagram, 100))).split())
    for node in diagram.nodes:
        assert " ".join(node.text.split()) in told


def test_it_goes_as_deep_as_one_likes() -> None:
    deep = 1_500
    lines = "".join(f'claim c{number} "C"\n  supports c{number - 1}\n' for number in range(1, deep))
    shown = tree(f'claim c0 "C"\n{lines}', room=80)
    assert shown.count("Supporting claim") == deep - 1
