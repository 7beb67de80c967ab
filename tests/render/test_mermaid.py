"""Mermaid flowcharts: every text in them, none of it obeyed; held to the real library where it is at hand."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.diagram import Box, Diagram, Edge, EdgeKind, Frame, project
from argmap.model import Direction, Kind
from argmap.render.clean import clean_text
from argmap.render.mermaid import JOINER, MOST_EDGES, escaped, to_mermaid
from tests.hostile.corpus import TEXTS
from tests.render.diagrams import HOSTILE
from tests.render.samples import EVERYTHING, framed, turned

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MAPS = ("cdt", "debate", "examiner", "mcgrath", "nagy", "nupi")
MERMAID_TEXTS = (
    'say "yes"', "end", 'click n0 href "x"', "100%", "%% note", '%%{init: {"theme":"dark"}}%%', "#quot; &amp; #35;",
    "`code` *it* __b__", "1. first", "1) first", "- item", "+ x", "# head", "> q", "www.example.com", "a@b.org",
    "fa:fa-ban x", "fab:fa-x", "$$x^2$$", "a\\nb", "---", "n0 --> n1", "subgraph x", "ﬂ°lt¶ß", "Straße ¶ß", "¶ 14",
    "style n0 fill:#f00", "linkStyle 0", "<br/>", "graph TD; A-->B", "a|b", "{x}", "[y]", "(z)", "::: c", ":::x", "12.",
    "1986. A year", "a:b", "accTitle: x", "@{ shape: x }", "a;b; c", "it's 'so'", "2020-03", "- - -", "&#39;", "=",
    "\\", "中文 العربية עברית 😀", "line one\nline two",
)  # fmt: skip
EVERY_TEXT = tuple(dict.fromkeys(text for text in (*MERMAID_TEXTS, *TEXTS, *HOSTILE) if clean_text(text)))


FOLDED = """\
claim yes "It is"

  claim one "One thing"
    claim two "Another"
    rebuttal no "It is not"

group aside "By the way"
  claim three "Yet another"
    supports yes

view short
  collapse: one, aside
"""


def test_what_is_folded_away_is_said() -> None:
    map_ = argmap.loads(FOLDED)
    chart = to_mermaid(project(map_, map_.views[0]))
    held(chart)
    assert re.search(r'"CLAIM<br/>One thing<br/>2 more', chart)
    assert re.search(r'\[\["GROUP<br/>By the way<br/>.*"\]\]:::group', chart)
    assert "classDef group " in chart


def boxes(texts: tuple[str, ...]) -> Diagram:
    """A diagram with `texts` in boxes of every shape, in frames, and on what stands beside them."""
    kinds = [kind for kind in Kind if kind not in (Kind.REASON, Kind.OBJECTION)]
    made = tuple(
        Box(f"b{number}", kinds[number % len(kinds)], text, frame=f"f{number}") for number, text in enumerate(texts)
    )
    return Diagram(nodes=made, frames=tuple(Frame(f"f{number}", text) for number, text in enumerate(texts)))


def test_it_can_be_read() -> None:
    diagram = Diagram(
        title='Whether "it" is so',
        nodes=(
            Box("q", Kind.QUESTION, "Is it so?", main=True),
            Box("yes", Kind.CLAIM, "It is", main=True, source="Author 2020, p. 3", speaker="Somebody", grade="likely"),
            Box("no", Kind.REBUTTAL, "It is not", frame="g", scheme="example"),
            Box("but", Kind.UNDERCUT, "Not there", frame="g"),
        ),
        edges=(
            Edge("1", EdgeKind.ANSWERS, "yes", "q"),
            Edge("2", EdgeKind.REBUTS, "no", "yes"),
            Edge("3", EdgeKind.UNDERCUTS, "but", "2"),
        ),
        frames=(Frame("g", "Against it"),),
        remarks=("Shown here: 4 of 5 statements.",),
    )
    assert (
        to_mermaid(diagram)
        == """\
---
title: "Whether \\"it\\" is so"
---
flowchart RL
  n0{{"QUESTION<br/>Is it so?"}}:::question
  n1("CLAIM<br/>It is<br/>likely<br/>Somebody, Author 2020, p. 3"):::main
  subgraph g0["Against it"]
    n2[["REBUTTAL<br/>It is not<br/>scheme: example"]]:::rebuttal
    n3[/"UNDERCUT<br/>Not there"\\]:::undercut
  end
  n1 -->|answers| n0
  p0((" ")):::step
  n2 -.-|rebuts| p0 -.-> n1
  n3 -.-x|undercuts| p0
  linkStyle 0 stroke:#66707f,stroke-width:2px
  linkStyle 1,2 stroke:#b23a28,stroke-width:2px
  linkStyle 3 stroke:#7a4ea3,stroke-width:2px
  remarks["Shown here: 4 of 5 statements."]:::credits
  classDef question fill:#26364d,stroke:#26364d,color:#ffffff
  classDef claim fill:#ffffff,stroke:#4a6f9f,color:#1b2330
  classDef rebuttal fill:#fdf3f0,stroke:#b04a3a,color:#1b2330
  classDef undercut fill:#f8f3fc,stroke:#8560a8,color:#1b2330
  classDef main fill:#e6eef8,stroke:#26466f,color:#14233a
  classDef credits fill:#ffffff,stroke:#c9cfd8,color:#5a6473
  classDef step fill:#7a4ea3,stroke:#7a4ea3,color:#7a4ea3
"""
    )


@pytest.mark.parametrize("way", Direction)
def test_conclusions_stand_where_the_direction_says(way: Direction) -> None:
    ways = {"left-right": "RL", "right-left": "LR", "top-down": "BT", "bottom-up": "TB"}
    assert f"\nflowchart {ways[way]}\n" in to_mermaid(turned(way))


def test_frames_are_nested() -> None:
    chart = to_mermaid(
        Diagram(
            nodes=(Box("a", Kind.CLAIM, "A", frame="outer"), Box("b", Kind.CLAIM, "B", frame="inner")),
            frames=(Frame("outer", "Outer"), Frame("inner", "Inner", parent="outer")),
        )
    )
    assert re.search(
        r'subgraph g0\["Outer"\]\n    n0.*\n    subgraph g1\["Inner"\]\n      n1.*\n    end\n  end\n', chart
    )


def test_frames_may_be_nested_as_deep_as_one_likes() -> None:
    frames = tuple(Frame(f"f{number}", "", f"f{number - 1}" if number else "") for number in range(3_000))
    chart = to_mermaid(Diagram(nodes=(Box("a", Kind.CLAIM, "A", frame="f2999"),), frames=frames))
    assert chart.count("subgraph") == chart.count("end\n") == 3_000


def test_what_mermaid_will_not_draw_says_so() -> None:
    nodes = tuple(Box(f"b{number}", Kind.CLAIM, "text") for number in range(MOST_EDGES + 2))
    edges = tuple(Edge(f"e{number}", EdgeKind.SUPPORTS, node.id, "b0") for number, node in enumerate(nodes[1:]))
    assert "%% 501 edges: Mermaid draws them where maxEdges" in to_mermaid(Diagram(nodes=nodes, edges=edges))
    assert "%%" not in to_mermaid(Diagram(nodes=nodes[:500], edges=edges[:499]))
    long = tuple(replace(node, text="x" * 200) for node in nodes)
    assert "characters: Mermaid draws them where maxTextSize" in to_mermaid(Diagram(nodes=long))


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(MERMAID_TEXTS), max_size=4).map(" ".join)))
def test_what_stands_for_a_text_can_be_read_as_nothing_else(text: str) -> None:
    """What Mermaid does first of all: it takes back entities, and drops what it takes for orders."""
    written = escaped(text)
    assert not re.search(r'["<>`\\\[\]{}|$%@*_\n]', written)
    assert re.sub(r"#(\d+|quot);", "", written).count("#") == 0
    assert as_read(written) == clean_text(text).replace(JOINER, "")


def as_read(written: str) -> str:
    """A text as Mermaid reads it back."""

    def character(match: re.Match[str]) -> str:
        return '"' if match[1] == "quot" else chr(int(match[1]))

    return re.sub(r"#(\d+|quot);", character, written).replace(JOINER, "")


@pytest.mark.parametrize("diagram", [EVERYTHING, framed()], ids=("everything", "framed"))
def test_each_line_is_one_of_few(diagram: Diagram) -> None:
    held(to_mermaid(diagram))


@pytest.mark.parametrize("text", EVERY_TEXT)
def test_a_hostile_text_makes_no_line_of_its_own(text: str) -> None:
    diagram = replace(EVERYTHING, title=text, nodes=tuple(replace(node, text=text) for node in EVERYTHING.nodes))
    chart = held(to_mermaid(diagram))
    usual = held(to_mermaid(replace(diagram, title="T", nodes=EVERYTHING.nodes)))
    assert len(usual) - len(chart) in (0, 2)  # a title that Mermaid would alter stands in a box


_TEXT = '"[^"\n]*"'
_LINES = (
    "---", r"%% \d+ (characters|edges): .*", 'title: ".*"', r"flowchart (RL|LR|BT|TB)",
    rf" *n\d+(\{{\{{|\(|\[|\[/|\[\[|\(\[){_TEXT}(\}}\}}|\)|\]|/\]|\\\]|\]\]|\]\)):::[a-z]+",
    rf" *subgraph g\d+\[{_TEXT}\]", " *end", r'  p\d+\(\(" "\)\):::step',
    r"  [np]\d+ [x.<>=-]+(\|[a-z]+( x\d+)?\|)?( p\d+ [x.<>=-]+)? [np]\d+",
    r"  linkStyle [\d,]+ stroke:#[0-9a-f]{6},stroke-width:2px",
    rf"  (title|sources|people|also|trail|remarks)\[{_TEXT}\]:::credits",
    r"  classDef [a-z]+ fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}",
)  # fmt: skip


def held(chart: str) -> list[str]:
    """The lines of a chart, each of a form that is known."""
    lines = chart.removesuffix("\n").split("\n")
    for line in lines:
        assert any(re.fullmatch(form, line) for form in _LINES), line
    return [line for line in lines if not line.startswith("%%")]


# -- the real library -------------------------------------------------------------------------------------------------

_DRAW = """async chart => {
  mermaid.initialize({startOnLoad: false});
  const {svg} = await mermaid.render("m", chart);
  document.body.innerHTML = svg;
  const shown = selector => [...document.querySelectorAll(selector)].map(label => {
    label.querySelectorAll("br").forEach(line => line.replaceWith("\\n"));
    return label.textContent;
  });
  return {nodes: shown(".node .nodeLabel"), frames: shown(".cluster-label"),
          title: shown(".flowchartTitleText").join("")};
}"""


@pytest.fixture(scope="session")
def library() -> Path:
    """`mermaid.js` as the package of npm holds it."""
    packages = Path(__file__).with_name("mermaid")
    found = packages / "node_modules" / "mermaid" / "dist" / "mermaid.js"
    if not found.is_file():
        pytest.skip("needs Mermaid: `npm ci` in tests/render/mermaid brings it")
    return found


def drawn(browser: Browser, library: Path, folder: Path, chart: str) -> dict[str, list[str]]:
    """What Mermaid shows of `chart`."""
    from tests.browser import visited

    page = folder / "page.html"
    page.write_text(f'<!doctype html><meta charset="utf-8"><body><script src="{library.as_uri()}"></script>')
    with visited(browser, page) as visit:
        shown: dict[str, list[str]] = visit.page.evaluate(_DRAW, chart)
        assert visit.requests == [page.as_uri(), library.as_uri()]
        assert not visit.dialogs
    return shown


@pytest.mark.chromium
@pytest.mark.parametrize("name", MAPS)
def test_mermaid_draws_the_maps(browser: Browser, library: Path, root: Path, tmp_path: Path, name: str) -> None:
    diagram = project(argmap.load(root / "maps" / f"{name}.arg"))
    shown = drawn(browser, library, tmp_path, to_mermaid(diagram))
    assert "".join(shown["title"]) == clean_text(diagram.title)
    for node in diagram.nodes:
        assert any(label.split("\n")[1:2] == [clean_text(node.text)] for label in shown["nodes"]), node.text


@pytest.mark.chromium
def test_hostile_texts_arrive_in_mermaid(browser: Browser, library: Path, tmp_path: Path) -> None:
    for start in range(0, len(EVERY_TEXT), 40):
        texts = EVERY_TEXT[start : start + 40]
        shown = drawn(browser, library, tmp_path, to_mermaid(boxes(texts)))
        told = {label.replace(JOINER, "").partition("\n")[2] for label in shown["nodes"]}
        frames = {label.replace(JOINER, "") for label in shown["frames"]}
        for text in texts:
            assert clean_text(text).replace(JOINER, "") in told
            assert clean_text(text).replace(JOINER, "") in frames


@pytest.mark.chromium
@pytest.mark.parametrize(
    "title", ["R&D", "a <b> c", "#quot; `x` $$x$$", "x: y - \\n", "<script>alert(1)</script>", "%%{"]
)
def test_a_title_arrives_in_mermaid(browser: Browser, library: Path, tmp_path: Path, title: str) -> None:
    shown = drawn(browser, library, tmp_path, to_mermaid(replace(EVERYTHING, title=title)))
    assert title in ("".join(shown["title"]), *shown["nodes"])
