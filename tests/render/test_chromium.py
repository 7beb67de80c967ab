"""What a browser makes of the pictures: every word inside its box and clear of others, whatever fonts there are."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from argmap.diagram import Badge, Box, Credit, Diagram, Edge, EdgeKind, Frame, Junction, Part, Sign, project
from argmap.drawing import Options, draw, format_named
from argmap.drawing.overlays import OVERLAYS
from argmap.library import Library
from argmap.model import Attribution, Kind
from argmap.pipeline import compile_file
from argmap.render import THEMES, Theme, to_svg
from tests.browser import visited
from tests.render.diagrams import HOSTILE
from tests.render.samples import EVERYTHING, framed

pytestmark = pytest.mark.chromium

MEASURE = """font => {
  if (font)
    for (const one of document.querySelectorAll("[font-family]")) one.setAttribute("font-family", font);
  const size = document.documentElement.viewBox.baseVal;
  const place = one => {
    const inner = one.getBBox(), to = one.getCTM();
    return { left: inner.x + to.e, right: inner.x + inner.width + to.e, top: inner.y + to.f,
             bottom: inner.y + inner.height + to.f };
  };
  const faults = [], lines = new Map();
  let count = 0;
  const within = (text, inner, outer) => {
    for (const [side, room] of [["left", inner.left - outer.left], ["right", outer.right - inner.right],
                                ["top", inner.top - outer.top], ["bottom", outer.bottom - inner.bottom]])
      if (room < 0) faults.push(`${side} ${(-room).toFixed(1)}: ${text.textContent.slice(0, 80)}`);
  };
  for (const text of document.querySelectorAll("text")) {
    if (!text.textContent) continue;
    count++;
    const inner = place(text);
    const box = text.closest("#_statements > g");
    within(text, inner, box ? place(box.querySelector("path")) : { left: 0, top: 0, right: size.width,
                                                                    bottom: size.height });
    const row = `${Math.round(10 * (text.y.baseVal[0].value + text.getCTM().f))}`;
    for (const [words, other] of lines.get(row) ?? [])
      if (inner.left < other.right - 0.5 && other.left < inner.right - 0.5)
        faults.push(`over one another: ${words.slice(0, 60)} | ${text.textContent.slice(0, 60)}`);
    lines.set(row, [...(lines.get(row) ?? []), [text.textContent, inner]]);
  }
  for (const frame of document.querySelectorAll("g.frame")) {
    const rect = frame.querySelector("rect");
    if (rect) for (const text of frame.querySelectorAll("text")) within(text, place(text), place(rect));
  }
  return { faults, count };
}"""

FONTS = ("", "DejaVu Sans", "DejaVu Serif", "serif")
"""The fonts that a picture asks for, and those that stand in where they are missing; DejaVu's are the widest."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is wrong with the words, and how many there are."""

    faults: list[str]
    count: int


def look(browser: Browser, folder: Path, svg: bytes, fonts: tuple[str, ...] = FONTS) -> Seen:
    """Open the picture, measure its words in each of `fonts`, and see that it does nothing else."""
    place = folder / "picture.svg"
    place.write_bytes(svg)
    faults, count = [], 0
    with visited(browser, place) as visit:
        for font in fonts:
            seen = visit.page.evaluate(MEASURE, font)
            faults += [f"{font or 'its own font'}: {fault}" for fault in seen["faults"]]
            count = seen["count"]
        assert (visit.dialogs, visit.complaints, visit.requests) == ([], [], [place.as_uri()])
    return Seen(faults, count)


def test_all_words_of_the_samples_have_their_place(browser: Browser, tmp_path: Path) -> None:
    seen = look(browser, tmp_path, to_svg(framed()))
    assert seen.faults == []
    assert seen.count > 90


@pytest.mark.parametrize("name", ["nagy", "examiner", "cdt", "nupi", "mcgrath", "debate"])
def test_all_words_of_the_maps_have_their_place(browser: Browser, tmp_path: Path, root: Path, name: str) -> None:
    seen = look(browser, tmp_path, to_svg(project(compile_file(root / "maps" / f"{name}.arg").map)))
    assert seen.faults == []
    assert seen.count > 90


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_all_words_of_badges_have_their_place_in_every_theme(
    browser: Browser, tmp_path: Path, root: Path, theme: Theme
) -> None:
    compilation = compile_file(root / "maps" / "mcgrath.arg", shelf=Library())
    standing = dict.fromkeys(("private", "obliged", "boycott"), "undecided")
    options = Options(overlays=OVERLAYS, quotes=compilation.quotes, standing=standing, theme=theme, parts=tuple(Part))
    (file,) = draw(compilation.map, format_named("svg"), options)
    assert look(browser, tmp_path, file.content).faults == []


def test_many_badges_have_their_place(browser: Browser, tmp_path: Path) -> None:
    """Of all sorts, on boxes and junctions of all kinds, with words short and long."""
    badges = tuple(
        Badge("x", sign, words, words, meaning=words, tint=number % 9 + 1, letter="W", filled=2, cells=7)
        for words in ("in", "verified by fingerprint", "#" + "long-tag-" * 12)
        for number, sign in enumerate(Sign)
    )
    nodes = tuple(
        Junction(kind, kind, badges=badges, tint=3)
        if kind in (Kind.REASON, Kind.OBJECTION)
        else Box(f"{kind}{main}", kind, "A", main=main, badges=badges, tint=3)
        for kind in Kind
        for main in (False, *((True,) if kind in (Kind.QUESTION, Kind.CLAIM) else ()))
    )
    assert look(browser, tmp_path, to_svg(Diagram(nodes=nodes))).faults == []


# -- texts in many scripts --------------------------------------------------------------------------------------------

LANGUAGES = {
    "English": "The law leaves no company room to refuse, and nobody is told what was asked of whom",
    "German": "Ärzte müssen Überweisungen größtmöglicher Genauigkeit ausfüllen, naïve Verwaltungsvorschriften",
    "Chinese": "华为将签署“不做间谍”协议，承诺其设备不设后门。市中心应当对私家车关闭,因为空气质量明显改善。",
    "Arabic": "انخفض ثاني أكسيد النيتروجين بمقدار الثلث خلال عام واحد (2023)، وتحسن الهواء كثيرا",
    "Hebrew": "האוויר במרכז העיר השתפר מאוד לאחר סגירת הרחובות, כך לפי דוח הבריאות 2023",
    "Korean": "도심의 공기가 눈에 띄게 좋아졌고 보행자도 더 안전해졌다고 보고서는 말한다",
    "emoji": "🚗🚕🚙 weg, 🚲🚶‍♀️👨‍👩‍👧 da: so einfach ist das 🇩🇪 ⚖️ ✓ ✗ → ← ∀x∃y ½ ‰ № ™ ©",
    "one word of 90": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstandx",
    "wide letters": "W" * 90,
    "narrow letters": "filtIll tilt illicit little fit lift trifft ",
    "narrow and unbroken": "iltf" * 40,
    "capitals": "THE LAW LEAVES NO COMPANY ROOM TO REFUSE WHAT IT IS ASKED FOR",
    "nothing": "",
    "2,000 characters": ("The law leaves no room to refuse, " * 60)[:2000],
    "Thai": "เราจะลงนามในข้อตกลงว่าจะไม่สอดแนม",
    "Cyrillic and Greek": "Хуавей подпишет соглашение о том, что шпионить не будет; Η Ελλάδα θα υπογράψει",
    "Devanagari": "सरकार किसी भी कंपनी से मदद मांग सकती है",
    "Japanese": "政府は、すべての会社に情報の提供を求めることができるとされている。ー々",
    "Vietnamese": "Chính phủ có thể yêu cầu bất kỳ công ty nào cung cấp thông tin",
    "both ways": "Huawei هواوي said so in 2019 (ולא רק שם)",
}


def boxes_with(text: str) -> Diagram:
    """A box of each kind and two junctions, with `text` in each of their parts and in those of the picture."""
    short = text[:100]
    boxes: list[Box | Junction] = []
    for number, kind in enumerate(kind for kind in Kind if kind not in (Kind.REASON, Kind.OBJECTION)):
        boxes += [
            Box(
                f"s{number}", kind, text, name=short[:28], speaker=short, source=short, scheme=short[:40],
                grade=short[:30], tags=(short[:20], "tag"), attribution=Attribution.REPORTED,
            ),
            Box(f"t{number}", kind, text, source=short, main=kind in (Kind.QUESTION, Kind.CLAIM)),
            Box(f"u{number}", kind, text, grade="very likely", speaker=short, frame="inner"),
        ]  # fmt: skip
    boxes += [
        Junction("r0", Kind.REASON, text, scheme=short[:40], speaker=short, source=short, frame="outer"),
        Junction("r1", Kind.OBJECTION, scheme=short[:40]),
        Junction("r2", Kind.REASON, text),
    ]
    edges = tuple(Edge(f"e{number}", EdgeKind.SUPPORTS, f"t{number}", f"s{number}") for number in range(6))
    credits_ = (Credit(short, text, "https://example.org/"), Credit("A name", text))
    return Diagram(
        title=text, nodes=tuple(boxes), edges=edges, frames=(Frame("outer", text), Frame("inner", text, "outer")),
        sources=credits_, speakers=credits_, remarks=(text,),
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_many_scripts_have_their_place(browser: Browser, tmp_path: Path, language: str) -> None:
    assert look(browser, tmp_path, to_svg(boxes_with(LANGUAGES[language]))).faults == []


# -- without the fonts ------------------------------------------------------------------------------------------------

DEJAVU = Path("/usr/share/fonts/truetype/dejavu")


@pytest.fixture(scope="module")
def poor(browser: Browser, chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser on a system with DejaVu's fonts and no others: none is as wide as the words were measured."""
    if not DEJAVU.is_dir():
        pytest.skip(f"needs the DejaVu fonts: no folder {DEJAVU}")
    folder = tmp_path_factory.mktemp("fonts")
    (folder / "fonts.conf").write_text(
        f"<fontconfig><dir>{DEJAVU}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>"
    )
    poor = browser.browser_type.launch(
        executable_path=chromium,
        args=["--headless", "--no-sandbox", "--disable-gpu"],
        env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")},
    )
    yield poor
    poor.close()


def test_words_have_their_place_where_the_fonts_are_missing(poor: Browser, tmp_path: Path, root: Path) -> None:
    maps = [to_svg(project(compile_file(root / "maps" / f"{name}.arg").map)) for name in ("debate", "nupi")]
    generated = [to_svg(boxes_with(text)) for text in LANGUAGES.values()]
    for svg in (*maps, to_svg(framed()), *generated):
        assert look(poor, tmp_path, svg, ("",)).faults == []


def test_the_fonts_are_missing_there(poor: Browser, browser: Browser, tmp_path: Path) -> None:
    """What the test above tells of: without them, the same words are wider."""
    place = tmp_path / "words.svg"
    place.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><text font-family="Liberation Sans, sans-serif">illicit</text></svg>'
    )
    widths = []
    for one in (browser, poor):
        with visited(one, place) as visit:
            widths.append(visit.page.evaluate("document.querySelector('text').getBBox().width"))
    assert widths[1] > 1.1 * widths[0]


def test_the_measure_sees_what_is_wrong(browser: Browser, tmp_path: Path) -> None:
    """The tests above can fail: words that are too long, or that lie over others, are found."""
    svg = to_svg(Diagram(nodes=(Box("a", Kind.CLAIM, "A text"),)))
    longer = svg.replace(b">A text<", b">A text that was never measured and is far too long for its box<")
    assert any("right" in fault for fault in look(browser, tmp_path, longer, ("",)).faults)
    twice = re.sub(rb"(<text [^>]*>)CLAIM</text>", rb"\1CLAIM</text>\1OVER IT</text>", svg)
    assert any("over one another" in fault for fault in look(browser, tmp_path, twice, ("",)).faults)


def test_hostile_texts_have_their_place(browser: Browser, tmp_path: Path) -> None:
    diagram = Diagram(
        title=" ".join(HOSTILE),
        nodes=tuple(
            Box(f"s{number}{text}", Kind.CLAIM, text, name=text, speaker=text, source=text, scheme=text, tags=(text,))
            for number, text in enumerate(HOSTILE)
        ),
        frames=tuple(Frame(text, text) for text in HOSTILE),
        sources=tuple(Credit(text, text, text) for text in HOSTILE),
        remarks=HOSTILE,
    )
    for svg in (to_svg(diagram), to_svg(EVERYTHING)):
        assert look(browser, tmp_path, svg).faults == []
