"""The file: well-formed, made of nothing but what is allowed, named after the map, the same every time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from argmap import loads
from argmap.diagram import Box, Diagram, Edge, EdgeKind, project
from argmap.model import Attribution, Kind, View
from argmap.render import to_svg
from argmap.render.layout import Rect
from argmap.render.svg.elements import ATTRIBUTES, ELEMENTS, SVG, XLINK, xml_id
from argmap.render.svg.lines import STROKES
from argmap.render.svg.shapes import outline
from argmap.render.theme import PRINT, REPORT
from tests.render.diagrams import hostile, shapes
from tests.render.samples import EVERYTHING, framed

RULE = r":root [.\w -]+\{((fill|stroke):#[0-9a-f]{6};?)+\}"
STYLE = re.compile(rf"@media screen and \(prefers-color-scheme:dark\)\{{({RULE})+\}}")
COLOUR = re.compile(r"#[0-9a-f]{6}|none")
NUMBER = re.compile(r"-?\d+(\.\d)?%?")


def parsed(svg: bytes) -> ET.Element:
    return ET.fromstring(svg)


def local(name: str) -> str:
    """The name of an element or attribute with the prefix we write."""
    return name.replace(f"{{{SVG}}}", "").replace(f"{{{XLINK}}}", "xlink:")


def check_inert(svg: bytes) -> ET.Element:
    """Nothing but what is allowed, each with a value of its sort."""
    assert b"<!DOCTYPE" not in svg
    assert b"<?" not in svg[5:]
    root = parsed(svg)
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(set(ids)) == len(ids)
    for one in root.iter():
        tag = local(one.tag)
        assert tag in ELEMENTS
        assert {local(name) for name in one.attrib} <= ATTRIBUTES
        if tag == "style":
            assert STYLE.fullmatch(one.text or "")
        for name, value in one.attrib.items():
            check_value(local(name), value)
    return root


def check_value(name: str, value: str) -> None:
    if name in ("fill", "stroke"):
        assert COLOUR.fullmatch(value)
    elif name in ("x", "y", "cx", "cy", "r", "rx", "width", "height", "stroke-width", "font-size", "textLength"):
        assert NUMBER.fullmatch(value)
    elif name in ("href", "xlink:href"):
        assert value.startswith(("https://", "http://", "mailto:", "#"))
    elif name == "d":
        assert re.fullmatch(r"[MLHVAQZ0-9. -]+", value)
    elif name == "transform":
        assert re.fullmatch(r"translate\([\d.]+ [\d.]+\)", value)


def texts_of(root: ET.Element) -> list[str]:
    return [one.text or "" for one in root.iter(f"{{{SVG}}}text")]


def test_the_sample_is_inert_and_whole() -> None:
    root = check_inert(to_svg(framed()))
    shown = " ".join(texts_of(root))
    for node in EVERYTHING.nodes:
        assert re.sub(r"\s", "", node.text) in re.sub(r"\s", "", shown)
    for words in ("Should the city close its centre to cars?", "The city", "Traffic office 2024", "Survey 2022"):
        assert words in shown


@given(hostile())
def test_hostile_texts_are_inert(diagram: Diagram) -> None:
    check_inert(to_svg(diagram))


@given(shapes())
def test_any_shape_gives_a_picture(diagram: Diagram) -> None:
    check_inert(to_svg(diagram))


def test_an_empty_diagram_gives_a_picture() -> None:
    root = check_inert(to_svg(Diagram()))
    assert float(root.get("width", "0")) >= 480


def test_elements_have_the_names_of_the_map() -> None:
    root = parsed(to_svg(EVERYTHING))
    ids = {one.get("id") for one in root.iter()}
    assert {node.id for node in EVERYTHING.nodes} <= ids
    assert {edge.id for edge in EVERYTHING.edges} <= ids


def test_ids_are_names_in_xml_and_no_two_become_one() -> None:
    names = [
        "bound",
        "nagy.bound",
        "a..supports..b",
        "华为",
        "a b",
        "a·20·b",
        "1a",
        "_legend",
        "-x",
        "",
        "a b ",
        "é",
        "\x00",
    ]
    ids = [xml_id(name) for name in names]
    assert len(set(ids)) == len(names)
    assert ids[:4] == names[:4]
    for id in ids:
        assert re.fullmatch(r"([^\W\d_]|_·)[\w.·-]*", id)


def test_statements_are_read_in_order_and_have_names() -> None:
    root = parsed(to_svg(EVERYTHING))
    boxes = [one for one in root.iter() if one.get("role") == "graphics-symbol"]
    assert [box.get("id") for box in boxes] == [node.id for node in EVERYTHING.nodes]
    labels = [box.get("aria-label") or "" for box in boxes]
    assert labels[6] == (
        "Rebuttal: Shops live by customers who come by car; attacks: The centre should be closed to private cars; "
        "said by The chamber of commerce (2024-05-02); source: Health report 2023"
    )
    assert all(box.get("tabindex") == "0" for box in boxes)
    assert root.get("role") == "graphics-document"
    assert [root[0].text, root[1].text] == [
        EVERYTHING.title,
        f"An argument map of 18 statements and 2 reasons or objections, joined by 20 links. {EVERYTHING.remarks[0]}",
    ]
    assert root.get("aria-labelledby") == f"{root[0].get('id')} {root[1].get('id')}"


def test_a_quote_is_read_on_hover() -> None:
    root = parsed(to_svg(EVERYTHING))
    titles = [one.text for one in root.iter(f"{{{SVG}}}title")]
    assert "“fell by a third”, Traffic office 2024, p. 12" in titles


def test_links_lead_to_the_web_only() -> None:
    root = parsed(to_svg(EVERYTHING))
    assert {one.get("href") for one in root.iter(f"{{{SVG}}}a")} == {"https://example.org/centre"}
    assert b"javascript" not in to_svg(EVERYTHING)


def test_the_legend_shows_what_occurs() -> None:
    small = Diagram(
        nodes=(Box("a", Kind.CLAIM, "A"), Box("b", Kind.EVIDENCE, "B")), edges=(Edge("e", EdgeKind.SUPPORTS, "b", "a"),)
    )
    assert texts_of(parsed(to_svg(small)))[-3:] == ["claim", "evidence", "supports"]
    legend = texts_of(parsed(to_svg(EVERYTHING)))
    for words in (
        "question",
        "main claim: what the rest bears on",
        "assumption",
        "rebuttal",
        "undercut",
        "contradict each other",
        "say the same",
    ):
        assert words in legend


def test_the_legend_explains_the_grades_that_are_shown() -> None:
    def told(*sources: str) -> list[str]:
        nodes = tuple(Box(f"n{number}", Kind.CLAIM, "A", source=source) for number, source in enumerate(sources))
        texts = texts_of(parsed(to_svg(Diagram(nodes=nodes))))
        found = texts[texts.index("claim") + 1 :]
        return [*found[:1], " ".join(found[1:])] if found else []

    reliable, credible = "how reliable the source is, from A to E", "how credible what it says is, from 1 to 5"
    assert told("Nagy 2020, p. 3") == []
    assert told("Nagy 2020 [F]", "Post 2019, p. 3 [C]") == ["[C]", f"{reliable}; F: cannot be judged"]
    assert told("Nagy 2020, [3]") == ["[3]", f"{credible}; 6: cannot be judged"]
    assert told("Nagy 2020 [B]; Post 2019, p. 3 [C2]") == ["[C2]", f"{reliable}; {credible}; F and 6: cannot be judged"]


def test_who_speaks_is_drawn() -> None:
    """Whole, dashed and dotted outlines; all whole where nothing is cited or attributed."""
    nodes = tuple(
        Box(voice.value, Kind.CLAIM, "A", attribution=voice) for voice in (Attribution.ASSERTED, *Attribution)
    )
    dashes = outlines(Diagram(nodes=(replace(nodes[0], id="x"), *nodes[1:])))
    assert dashes["asserted"] is None
    assert len({dashes["asserted"], dashes["reported"], dashes["analyst"]}) == 3
    assert outlines(Diagram(nodes=nodes[3:])) == {"analyst": None}
    assert outlines(Diagram(nodes=nodes[3:], attributed=True)) == {"analyst": dashes["analyst"]}


def test_the_voice_of_a_statement_looks_the_same_whatever_else_is_drawn() -> None:
    text = 'source s "S"\n\nclaim a "A"\n\n  claim b "B"\n    by: "Somebody"\n\n    claim c "C"\n      @s\n'
    map = loads(text)
    alone = {id: outlines(project(map, View(id="v", focus=(id,), depth=0)))[id] for id in "abc"}
    assert alone == outlines(project(map))
    assert len(set(alone.values())) == 3
    reported = project(map, View(id="v", focus=("b",), depth=0))
    assert "reported: said by the one named" in texts_of(parsed(to_svg(reported)))
    plain = loads('claim a "A"\n\n  claim b "B"\n')
    assert set(outlines(project(plain)).values()) == {None}
    assert "said by the map alone" not in texts_of(parsed(to_svg(project(plain))))


def outlines(diagram: Diagram) -> dict[str, str | None]:
    root = parsed(to_svg(diagram))
    found = {}
    for one in root.iter():
        if one.get("role") == "graphics-symbol":
            shape = one.find(f"{{{SVG}}}path")
            assert shape is not None
            found[one.get("id") or ""] = shape.get("stroke-dasharray")
    return found


def test_kinds_and_lines_differ_without_colour() -> None:
    """Every kind has an outline of its own or a heavy edge, every line a dash, an end or a sign of its own."""
    place = Rect(0.0, 0.0, 200.0, 80.0)
    propositions = [kind for kind in Kind if kind not in (Kind.REASON, Kind.OBJECTION)]
    assert len({outline(kind, place) for kind in propositions}) == len(propositions)
    assert outline(Kind.REASON, place) not in {outline(kind, place) for kind in propositions}
    lines = {kind: (stroke.dashes, stroke.head, stroke.sign, stroke.width) for kind, stroke in STROKES.items()}
    assert len(set(lines.values())) == len(lines)


def test_themes() -> None:
    assert b"prefers-color-scheme" in to_svg(EVERYTHING, theme=REPORT)
    assert b"<style" not in to_svg(EVERYTHING, theme=PRINT)
    wide = replace(PRINT, text_size=16.0, fonts=("Noto Sans",))
    assert b'font-family="Noto Sans, sans-serif"' in to_svg(EVERYTHING, theme=wide)


@pytest.mark.parametrize("seed", ["1", "4711"])
def test_the_same_bytes_whatever_the_hash_seed_the_place_and_the_time(seed: str) -> None:
    code = (
        "import sys; from tests.render.samples import framed; from argmap.render import to_svg; "
        "sys.stdout.buffer.write(to_svg(framed()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Shanghai"},
    )
    assert done.stdout == to_svg(framed())


def test_a_changed_word_changes_few_lines() -> None:
    changed = replace(
        EVERYTHING,
        nodes=tuple(
            replace(node, text=node.text.replace("steep", "sleek")) if node.id == "steep" else node
            for node in EVERYTHING.nodes
        ),
    )
    before, after = to_svg(EVERYTHING).splitlines(), to_svg(changed).splitlines()
    assert len(before) == len(after)
    assert sum(one != other for one, other in zip(before, after, strict=True)) <= 3
