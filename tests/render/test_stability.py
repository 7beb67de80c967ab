"""The same map gives the same file anywhere, and a small change of the map is a small change of the file."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from argmap.diagram import Box, Diagram, Junction, project
from argmap.drawing import FORMATS, Format, draw
from argmap.pipeline import compile_file
from argmap.render import to_svg
from argmap.render.engine import EmbeddedEngine
from argmap.render.layout import Rect, lay_out
from argmap.render.theme import REPORT
from argmap.render.typeset import typeset

MAPS = ("nagy", "examiner", "cdt", "nupi", "mcgrath", "debate")
every_map = pytest.mark.parametrize("name", MAPS)

DRAW = """
import hashlib, json, sys
from pathlib import Path
from argmap.drawing import draw, format_named
from argmap.pipeline import compile_file
print(json.dumps({
    f"{name} {format_}": [hashlib.sha256(file.content).hexdigest()
                          for file in draw(compile_file(Path("maps") / f"{name}.arg").map, format_named(format_))]
    for name, format_ in json.loads(sys.argv[1])
}))
"""


def digests(root: Path, wanted: list[tuple[str, str]], **environment: str) -> dict[str, list[str]]:
    """The digests of maps drawn in formats, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", DRAW, json.dumps(wanted)],
        capture_output=True, text=True, check=True, cwd=root, env=os.environ | environment,
    )  # fmt: skip
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def test_the_same_bytes_whatever_the_seed_the_place_and_the_fonts(root: Path, tmp_path: Path) -> None:
    """Every map as SVG, and one of them in every format."""
    wanted = [*((name, "svg") for name in MAPS), *(("mcgrath", format_.name) for format_ in FORMATS)]
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>")
    usual = digests(root, wanted, PYTHONHASHSEED="0", LC_ALL="C.UTF-8", TZ="UTC")
    other = digests(
        root, wanted, PYTHONHASHSEED="4711", LC_ALL="C", TZ="Asia/Shanghai", HOME=str(tmp_path),
        XDG_CACHE_HOME=str(tmp_path), FONTCONFIG_FILE=str(tmp_path / "fonts.conf"), COLUMNS="20",
    )  # fmt: skip
    assert usual == other


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_the_same_bytes_twice_in_one_process(root: Path, format_: Format) -> None:
    map_ = compile_file(root / "maps" / "mcgrath.arg").map
    first, second = ([hashlib.sha256(file.content).digest() for file in draw(map_, format_)] for _ in range(2))
    assert first == second


def places(diagram: Diagram) -> dict[str, Rect]:
    slips = {node.id: typeset(node, REPORT) for node in diagram.nodes}
    return dict(lay_out(diagram, slips, REPORT, EmbeddedEngine()).places)


def without(diagram: Diagram, id: str) -> Diagram:
    return replace(
        diagram,
        nodes=tuple(node for node in diagram.nodes if node.id != id),
        edges=tuple(edge for edge in diagram.edges if edge.tail != id),
    )


@every_map
def test_a_statement_more_leaves_the_others_in_their_order(root: Path, name: str) -> None:
    """Of the boxes of one column, hardly two change places when a statement that nothing hangs by comes or goes."""
    diagram = project(compile_file(root / "maps" / f"{name}.arg").map)
    before = places(diagram)
    heads = {edge.head for edge in diagram.edges}
    leaves = [node.id for node in diagram.nodes if node.id not in heads]
    kept = changed = 0
    for leaf in leaves[:: max(1, len(leaves) // 8)]:
        after = places(without(diagram, leaf))
        for one, other in combinations(after, 2):
            if before[one].x == before[other].x and after[one].x == after[other].x:
                same = (before[one].y < before[other].y) == (after[one].y < after[other].y)
                kept, changed = kept + same, changed + (not same)
    assert kept > 100
    assert changed <= 0.005 * kept


@every_map
def test_a_changed_word_changes_few_lines(root: Path, name: str) -> None:
    """The line that it stands in, and the names that a screen reader gives to the box and to those that bear on it."""
    diagram = project(compile_file(root / "maps" / f"{name}.arg").map)
    before = to_svg(diagram).splitlines()
    for node in diagram.nodes[:: max(1, len(diagram.nodes) // 6)]:
        bearing = sum(node.id in (edge.head, edge.tail) for edge in diagram.edges)
        after = to_svg(replace(diagram, nodes=tuple(_changed(one) if one is node else one for one in diagram.nodes)))
        lines = after.splitlines()
        assert len(lines) == len(before)
        assert 1 <= sum(one != other for one, other in zip(before, lines, strict=True)) <= 2 + bearing


def _changed(node: Box | Junction) -> Box | Junction:
    """`node` with the letters of one word in another order: as long as before."""
    words = node.text.split()
    at = max(range(len(words)), key=lambda place: len(words[place]))
    words[at] = words[at][1:] + words[at][:1]
    return replace(node, text=" ".join(words))
