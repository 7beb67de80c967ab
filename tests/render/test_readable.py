"""DOT to be read: every text in it, and none of it obeyed."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace

import pytest

from argmap.diagram import Box, Diagram, Edge, EdgeKind, Frame
from argmap.model import Direction, Kind
from argmap.render import to_readable_dot
from argmap.render.clean import clean_text
from tests.render.diagrams import HOSTILE
from tests.render.samples import EVERYTHING, framed, turned

needs_dot = pytest.mark.skipif(shutil.which("dot") is None, reason="needs a system Graphviz: no `dot` is installed")


def labels(dot: str) -> dict[str, str]:
    """The label of each node, as Graphviz reads it."""
    done = subprocess.run(["dot", "-Tjson0"], input=dot, capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stderr == ""
    return {one["name"]: one.get("label", "") for one in json.loads(done.stdout).get("objects", ())}


def test_it_can_be_read() -> None:
    dot = to_readable_dot(EVERYTHING)
    assert 'label="CLAIM\nThe centre should be closed to private cars' in dot
    assert "rankdir=RL" in dot
    assert "rankdir=BT" in to_readable_dot(turned(Direction.TOP_DOWN))


def test_frames_are_clusters() -> None:
    assert 'subgraph cluster_0 {\n\t\tgraph [label="The city"]' in to_readable_dot(framed())


@needs_dot
def test_graphviz_takes_the_samples() -> None:
    for diagram in (EVERYTHING, framed()):
        found = labels(to_readable_dot(diagram))
        assert sum(name.startswith("n") for name in found) == len(diagram.nodes)


@needs_dot
@pytest.mark.parametrize("text", [*HOSTILE, "<b>bold</b>", "\\", "\\n", '"', "a\\", "&amp;", "<", "node", "}", "//x"])
def test_graphviz_sees_texts_as_texts(text: str) -> None:
    box = Box(text, Kind.EVIDENCE, text, speaker=text)
    diagram = Diagram(
        title=text,
        nodes=(replace(box, frame=text), Box("b", Kind.CLAIM, "B")),
        edges=(Edge(text, EdgeKind.SUPPORTS, text, "b"),),
        frames=(Frame(text, text),),
    )
    label = labels(to_readable_dot(diagram))["n0"]
    shown = label.replace("\\\\", "\\").replace("&amp;", "&")
    assert clean_text(text).replace(" ", "") in shown.replace("\n", "").replace(" ", "")
