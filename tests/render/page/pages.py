"""Pages for tests: of the maps of this repository, and of one made to have everything."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

from argmap.diagnostics import Severity
from argmap.diagram import Box, Diagram, Fold, project
from argmap.drawing import Options, draw, format_named
from argmap.model import ArgumentMap
from argmap.pipeline import compile_file, compile_text
from argmap.render.page import Leaf, to_page
from argmap.text import Text

MAPS = ("nagy", "examiner", "cdt", "nupi", "mcgrath", "debate")
ROOT = Path(__file__).resolve().parents[3]

EVERYTHING = """\
map "Should the city close its centre to cars?"

source office "The centre and its traffic"
  author: "Anna Berg", "Carl Dahl"
  date: 2024-05
  url: "https://example.org/centre?a=1&b=2#top"
  language: en
  reliability: B

source survey "How customers come"
  date: 2022
  doi: "10.1000/182"

actor chamber "The chamber of commerce"
  role: "lobby"
  affiliation: "of the region"

question cars "Should the city close its centre to cars?"

  claim close "The centre should be closed to private cars"
    likelihood: likely
    tags: air
    @office p. 3 "should be closed" … "sooner, the better"
      credibility: 2

    reason air "Less traffic, less smoke"
      scheme: cause-to-effect

      evidence measured "Nitrogen dioxide fell by a third within a year"
        @office p. 12 "fell by" … "a year"
        tags: air, measured

      assumption same-here "The air in the centre is dirtied by traffic above all"

      undercut winter "In winter most of the smoke comes from stoves"
        note: "Ours: nobody has measured it"

    rebuttal shops "Shops live by customers who come by car"
      by: chamber
      said: 2024-05-02
      @survey

      evidence walk "Nine customers in ten come on foot, by bicycle or by tram"
        @survey "nine in ten"

  claim keep "The centre should stay open to all"
    by: "The opposition"
    contradicts close
      note: "Both cannot be done"
"""


@cache
def map_of(name: str) -> ArgumentMap:
    """The map of a file in `maps`, or that which has everything."""
    if name == "everything":
        compilation = compile_text(Text("everything.arg", EVERYTHING))
        assert {one.severity for one in compilation.diagnostics} == {Severity.INFO}
        return compilation.map
    return compile_file(ROOT / "maps" / f"{name}.arg").map


@cache
def page_of(name: str) -> bytes:
    """Its page."""
    (file,) = draw(map_of(name), format_named("html"), Options())
    return file.content


@cache
def page_in_sheets() -> bytes:
    """The one that has everything on two sheets: the first folds what the second draws."""
    map_ = map_of("everything")
    whole = project(map_)
    inside = tuple(one.id for one in map_.descendants("close"))
    return to_page(map_, whole, (Leaf("overview", _without(whole, inside)), Leaf("branch", _only(whole, inside))))


def _without(whole: Diagram, hidden: tuple[str, ...]) -> Diagram:
    """An overview: `close` stands for what is hidden."""
    fold = Fold(f"{len(hidden)} more", hidden, sheet="branch")
    nodes = tuple(
        replace(node, fold=fold) if node.id == "close" and isinstance(node, Box) else node
        for node in whole.nodes
        if node.id not in hidden
    )
    return replace(whole, nodes=nodes, title="Overview")


def _only(whole: Diagram, shown: tuple[str, ...]) -> Diagram:
    """The branch by itself, under `close`."""
    nodes = tuple(node for node in whole.nodes if node.id in (*shown, "close"))
    return replace(whole, nodes=nodes, title="Why close it")


def tree(page: bytes) -> ET.Element:
    """A page as a tree: argmap's are well-formed but for what HTML leaves open."""
    text = page.decode().partition("\n")[2]
    head, _, rest = text.partition("<style>")
    style, _, rest = rest.partition("</style>")
    for void in ("meta", "input"):
        head = _closed(head, void)
        rest = _closed(rest, void)
    rest = rest.partition("<script>")[0] + "</body></html>"
    assert "<" not in style
    return ET.fromstring(f"{head}{rest}")


def _closed(text: str, tag: str) -> str:
    parts = text.split(f"<{tag}")
    return parts[0] + "".join(f"<{tag}{part.replace('>', '/>', 1)}" for part in parts[1:])
