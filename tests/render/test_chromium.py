"""What a browser makes of the pictures: every word inside its box, nothing run, nothing asked for."""

from __future__ import annotations

import json
import re
import subprocess
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest

from argmap.diagram import Box, Credit, Diagram, Edge, EdgeKind, Frame, Junction, project
from argmap.model import Kind
from argmap.pipeline import compile_file
from argmap.render import to_svg
from tests.render.diagrams import HOSTILE
from tests.render.samples import EVERYTHING, framed

pytestmark = pytest.mark.chromium

PAGE = """<!DOCTYPE html><meta charset="utf-8"><body>
<script>
  let called = 0;
  for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = () => { called++ };
</script>
%s
<pre id="answer"></pre>
<script>
  const found = [];
  for (const box of document.querySelectorAll("#_statements > g")) {
    const outer = box.querySelector("path").getBBox();
    for (const text of box.querySelectorAll("text")) {
      const inner = text.getBBox();
      found.push({
        box: box.id, text: text.textContent,
        left: inner.x - outer.x, right: outer.x + outer.width - inner.x - inner.width,
        top: inner.y - outer.y, bottom: outer.y + outer.height - inner.y - inner.height,
      });
    }
  }
  const size = document.querySelector("svg").viewBox.baseVal;
  const outside = [];
  for (const text of document.querySelectorAll("svg > text, svg a text, #_legend text, .frame text")) {
    const inner = text.getBBox();
    if (inner.x < 0 || inner.x + inner.width > size.width) outside.push(text.textContent);
  }
  for (const one of document.querySelectorAll("svg *")) {
    for (const sort of ["click", "mouseover", "focus", "load", "error"]) one.dispatchEvent(new Event(sort));
  }
  setTimeout(() => {
    const requests = performance.getEntriesByType("resource").map(entry => entry.name);
    document.getElementById("answer").textContent = JSON.stringify({ found, outside, called, requests });
  }, 100);
</script>"""


class Seen(NamedTuple):
    """What the browser saw."""

    overflowing: list[str]
    outside: list[str]
    lines: int
    called: int
    requests: list[str]


def look(chromium: str, folder: Path, svg: bytes, font: str = "") -> Seen:
    """Open the picture in a browser; with `font`, as if that were the only one there."""
    text = svg.decode().partition("?>")[2]
    if font:
        text = re.sub(r'font-family="[^"]*"', f'font-family="{font}"', text)
    page = folder / "page.html"
    page.write_text(PAGE.replace("%s", text), encoding="utf-8")
    done = subprocess.run(
        [
            chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}",
            "--virtual-time-budget=2000", "--dump-dom", page.as_uri(),
        ],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    answer = re.search(r'<pre id="answer">(.*?)</pre>', done.stdout, re.DOTALL)
    assert answer is not None, done.stderr
    seen = json.loads(unescape(answer[1]))
    beyond = [
        f"{one['box']}: {one['text']}: {side} {one[side]:.1f}"
        for one in seen["found"]
        for side in ("left", "right", "top", "bottom")
        if one[side] < 0
    ]
    return Seen(beyond, seen["outside"], len(seen["found"]), seen["called"], seen["requests"])


FONTS = ["", "DejaVu Sans", "serif"]


@pytest.mark.parametrize("font", FONTS)
def test_all_words_of_the_samples_are_inside_their_boxes(chromium: str, tmp_path: Path, font: str) -> None:
    seen = look(chromium, tmp_path, to_svg(framed()), font)
    assert seen.overflowing == []
    assert seen.lines > 60


def test_titles_and_captions_are_inside_the_picture(chromium: str, tmp_path: Path) -> None:
    assert look(chromium, tmp_path, to_svg(framed())).outside == []


@pytest.mark.parametrize("name", ["nagy", "examiner", "cdt", "nupi", "mcgrath", "debate"])
def test_all_words_of_the_maps_are_inside_their_boxes(chromium: str, tmp_path: Path, root: Path, name: str) -> None:
    svg = to_svg(project(compile_file(root / "maps" / f"{name}.arg").map))
    for font in ("", "DejaVu Sans"):
        seen = look(chromium, tmp_path, svg, font)
        assert seen.overflowing == []
        assert seen.lines > 40
    assert look(chromium, tmp_path, svg).outside == []


def test_long_and_strange_texts_are_inside_their_boxes(chromium: str, tmp_path: Path) -> None:
    texts = (
        "",
        "W" * 90,
        "iiiiiiiiii" * 200,
        "The law leaves no room to refuse. " * 58,
        "Ärzte müssen Überweisungen größtmöglicher Genauigkeit ausfüllen, naïve façades " * 3,
        "华为将签署“不做间谍”协议，承诺其设备不设后门。" * 5,
        "เราจะลงนามในข้อตกลงว่าจะไม่สอดแนม",
        "Хуавей подпишет соглашение о том, что шпионить не будет; Ελλάδα",
        "⚖️ ✓ ✗ → ← ∀x∃y ½ ‰ № ™ ©",
        "सरकार किसी भी कंपनी से मदद मांग सकती है",
    )
    nodes = tuple(
        Box(f"s{number}", Kind.CLAIM, text, speaker=text[:80], source=text[:80]) for number, text in enumerate(texts)
    )
    seen = look(chromium, tmp_path, to_svg(Diagram(nodes=nodes)))
    assert seen.overflowing == []


def test_hostile_texts_run_nothing_and_ask_for_nothing(chromium: str, tmp_path: Path) -> None:
    nodes: list[Box | Junction] = []
    edges = []
    for number, text in enumerate(HOSTILE):
        nodes.append(
            Box(
                f"{text}{number}",
                Kind.CLAIM,
                text,
                name=text,
                speaker=text,
                source=text,
                scheme=text,
                tags=(text,),
                note=text,
            )
        )
        nodes.append(Junction(f"j{number}{text}", Kind.REASON, text, scheme=text))
        edges.append(Edge(f"e{number}{text}", EdgeKind.SUPPORTS, nodes[-1].id, nodes[-2].id, note=text))
    credits_ = tuple(Credit(text, text, text) for text in HOSTILE)
    diagram = Diagram(
        title=" ".join(HOSTILE),
        nodes=tuple(nodes),
        edges=tuple(edges),
        frames=tuple(Frame(text, text) for text in HOSTILE),
        sources=credits_,
        speakers=credits_,
        remarks=HOSTILE,
    )
    seen = look(chromium, tmp_path, to_svg(diagram))
    assert (seen.called, seen.requests, seen.overflowing) == (0, [], [])
    assert look(chromium, tmp_path, to_svg(EVERYTHING)).called == 0
