"""What overlays say of boxes: in signs, in words, to a screen reader, and in the legend."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from argmap.citations.finding import Outcome
from argmap.diagram import Badge, Diagram, Sign, project
from argmap.diagram.badge import MOST_TINTS, OTHER_TINT
from argmap.drawing import Options, draw, format_named, sheets_of
from argmap.drawing.overlays import OVERLAYS, Asked, Standing, overlaid, overlays_named
from argmap.drawing.overlays.quotes import results
from argmap.drawing.overlays.tags import tints_of
from argmap.errors import UsageError
from argmap.library import Library
from argmap.model import ArgumentMap, Confidence, Likelihood
from argmap.pipeline import Compilation, compile_file, compile_text
from argmap.render import THEMES, to_svg
from argmap.render.svg.badges import draw_sign
from argmap.render.theme import Theme
from argmap.render.typeset import typeset
from argmap.text import Text
from tests.quoted import checked, printed

TEXT = "Every Chinese company has to help the security organs wherever they ask for it.\n\nThe law says so.\n"
MAPS = ("nagy", "examiner", "cdt", "nupi", "mcgrath", "debate")


def compiled(text: str) -> ArgumentMap:
    return compile_text(Text("a.arg", text)).map


def badges_of(diagram: Diagram, id: str) -> tuple[Badge, ...]:
    return next(node.badges for node in diagram.nodes if node.id == id)


def laid(map: ArgumentMap, names: Sequence[str], **asked: object) -> Diagram:
    return overlaid(project(map), overlays_named(names), Asked(map, **asked))  # type: ignore[arg-type]  # by name


def test_the_legend_explains_the_signs_of_voices() -> None:
    diagram = laid(compiled('source s "S"\n\nclaim a "A"\n  @s\n\nclaim b "B"\n'), ["attribution"])
    legend = to_svg(diagram).decode().partition('id="_legend"')[2]
    assert "the author of the source says it himself" in legend
    assert "only the map says it" in legend
    assert "somebody else is reported" not in legend


# -- quotes ---------------------------------------------------------------------------------------------------------


def quote_badges(compilation: Compilation) -> list[str]:
    diagram = laid(compilation.map, ["quotes"], quotes=compilation.quotes)
    return [badge.words for badge in badges_of(diagram, "a")]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ('"has to help the security organs"', ["verified"]),
        ('"has to aid the security organs"', ["altered"]),
        ('"nothing of the sort stands in this text"', ["not found"]),
        ('¶ 2 "has to help the security organs"', ["wrong place"]),
    ],
)
def test_what_came_of_a_quote(tmp_path: Path, lines: str, words: list[str]) -> None:
    assert quote_badges(checked(tmp_path, lines, TEXT)) == words


def test_without_the_text(tmp_path: Path) -> None:
    line = '"has to help the security organs"'
    assert quote_badges(checked(tmp_path / "a", line, None)) == ["no text"]
    assert quote_badges(checked(tmp_path / "b", line, None, fingerprint=printed(TEXT))) == ["verified by fingerprint"]


def test_the_worst_comes_first_and_all_are_counted(tmp_path: Path) -> None:
    quotes = ("has to help the security organs", "Every Chinese company has to", "something that is not there at all")
    lines = "\n    @s ".join(f'"{quote}"' for quote in quotes)
    assert quote_badges(checked(tmp_path, lines, TEXT)) == ["not found", "2 verified"]


def test_every_outcome_has_a_badge_of_its_own() -> None:
    assert set(results()) - {"found by fingerprint"} == {str(outcome) for outcome in Outcome}


def test_nobody_looked() -> None:
    with pytest.raises(UsageError, match="nobody has looked"):
        laid(compiled('claim a "A"'), ["quotes"])


# -- attribution ----------------------------------------------------------------------------------------------------

VOICES = """\
source s "S"
question q "Q?"
  claim own "Own"
  claim said "Said"
    @s
  claim passed "Passed on"
    @s
    by: "somebody"
"""


def test_whose_word_it_is() -> None:
    diagram = laid(compiled(VOICES), ["attribution"])
    assert [[badge.words for badge in badges_of(diagram, id)] for id in ("q", "own", "said", "passed")] == [
        [],
        ["the map says"],
        ["the source says"],
        ["reported"],
    ]


def test_outlines_are_heavier() -> None:
    map = compiled(VOICES)
    plain, strong = (widths(to_svg(laid(map, names))) for names in ([], ["attribution"]))
    assert plain["own"] < strong["own"]
    assert plain["q"] == strong["q"]  # nobody's word


def widths(svg: bytes) -> dict[str, float]:
    found = {}
    for box in ET.fromstring(svg).iter():
        if box.get("role") == "graphics-symbol":
            shape = next(one for one in box.iter() if one.get("class") == "o")
            found[box.get("id", "")] = float(shape.get("stroke-width", "0"))
    return found


# -- grades ---------------------------------------------------------------------------------------------------------


def test_grades_are_scales() -> None:
    for number, likelihood in enumerate(Likelihood, start=1):
        (badge,) = badges_of(laid(compiled(f'claim a "A"\n  likelihood: {likelihood}'), ["grades"]), "a")
        assert (badge.sign, badge.filled, badge.cells) == (Sign.SCALE, number, 7)
        assert badge.words == str(likelihood).replace("-", " ")
    for number, confidence in enumerate(Confidence, start=1):
        (badge,) = badges_of(laid(compiled(f'claim a "A"\n  confidence: {confidence}'), ["grades"]), "a")
        assert (badge.filled, badge.cells) == (number, 3)
    (badge,) = badges_of(laid(compiled('claim a "A"\n  weight: 0.7'), ["grades"]), "a")
    assert (badge.words, badge.filled, badge.cells) == ("weight 0.7", 7, 10)


def test_a_grade_is_not_said_twice() -> None:
    map = compiled('claim a "A"\n  likelihood: likely\n  tags: law')
    for names in ([], ["grades"], ["tags"], ["grades", "tags"]):
        svg = to_svg(laid(map, names)).decode()
        words = [one.text or "" for one in ET.fromstring(svg).iter() if one.tag.endswith("}text") and one.text]
        assert sum("likely" in one and "almost" not in one for one in words) == 1, names
        assert sum("#law" in one for one in words) == 1 + ("tags" in names), names  # the legend has it too


# -- tags -----------------------------------------------------------------------------------------------------------


def tagged(*tags: str) -> ArgumentMap:
    return compiled("".join(f'claim c{number} "C{number}"\n  tags: {tag}\n' for number, tag in enumerate(tags)))


def test_a_tag_has_a_letter_and_a_tint() -> None:
    diagram = laid(tagged("law, trade", "trade"), ["tags"])
    law, trade = badges_of(diagram, "c0")
    assert [(law.letter, law.words, law.tint), (trade.letter, trade.words, trade.tint)] == [
        ("A", "#law", 1),
        ("B", "#trade", 2),
    ]
    assert [node.tint for node in diagram.nodes] == [1, 2]


def test_the_rarest_tags_share_a_tint_and_keep_their_names() -> None:
    names = [f"t{number}" for number in range(10)]
    map = tagged("rare", *names[:MOST_TINTS], *names[:MOST_TINTS], "rarer")
    assert set(tints_of(map)) == set(names[:MOST_TINTS])
    diagram = laid(map, ["tags"])
    (rare,) = badges_of(diagram, "c0")
    assert (rare.words, rare.tint, rare.letter) == ("#rare", OTHER_TINT, "+")
    legend = to_svg(diagram).decode().partition('id="_legend"')[2]
    assert "other tags" in legend
    assert "#t7" in legend


def test_tints_stay_whatever_is_drawn() -> None:
    """A part of a map has the tints of the whole."""
    map = tagged("law", "trade")
    part = replace(project(map), nodes=project(map).nodes[1:])
    (trade,) = badges_of(overlaid(part, overlays_named(["tags"]), Asked(map)), "c1")
    assert (trade.letter, trade.tint) == ("B", 2)


# -- what stands ----------------------------------------------------------------------------------------------------


def test_what_stands_is_laid_over_wherever_it_is_known() -> None:
    map = compiled('claim a "A"\nclaim b "B"\nclaim c "C"\nclaim d "D"')
    diagram = laid(map, [], standing={"a": "in", "b": "out", "c": "undecided"})
    found = [tuple(badge.words for badge in node.badges) for node in diagram.nodes]
    assert found == [("in",), ("out",), ("undecided",), ()]
    assert len({badge.sign for node in diagram.nodes for badge in node.badges}) == len(Standing)


@pytest.mark.parametrize(
    ("standing", "message"),
    [
        ({"a": "up"}, "`a` cannot stand as `up`; there are `in`, `out`, `undecided`"),
        ({"b": "in"}, "the map has no statement `b`, of which `standing` speaks"),
    ],
)
def test_what_stands_is_held_to_the_map(standing: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError) as caught:
        laid(compiled('claim a "A"'), [], standing=standing)
    assert str(caught.value) == message


# -- all of them ----------------------------------------------------------------------------------------------------


def test_overlays_by_name() -> None:
    assert overlays_named(["tags", "quotes", "tags"]) == (OVERLAYS[0], OVERLAYS[3])
    with pytest.raises(UsageError, match="there is no overlay `tag`; there are `quotes`"):
        overlays_named(["tag"])


@pytest.mark.parametrize("name", MAPS)
def test_all_overlays_on_a_map(root: Path, name: str) -> None:
    """Every box says in words, in a sign and to a screen reader what the overlays have of it; the legend has it all."""
    compilation = compile_file(root / "maps" / f"{name}.arg", shelf=Library())
    options = Options(overlays=OVERLAYS, quotes=compilation.quotes)
    (sheet,) = sheets_of(compilation.map, options)
    badges = [badge for node in sheet.diagram.nodes for badge in node.badges]
    assert {"quotes", "attribution"} <= {badge.overlay for badge in badges}
    assert {badge.words for badge in badges if badge.overlay == "quotes"} >= {"verified by fingerprint"}
    (file,) = draw(compilation.map, format_named("svg"), options)
    root_ = ET.fromstring(file.content)
    labels = {one.get("id"): one.get("aria-label", "") for one in root_.iter() if one.get("role") == "graphics-symbol"}
    boxes = {one.get("id"): one for one in root_.iter() if one.get("id") in labels}
    for node in sheet.diagram.nodes:
        shown = " ".join(one.text or "" for one in boxes[node.id].iter() if one.tag.endswith("}text"))
        for badge in node.badges:
            assert badge.said in labels[node.id]
            assert badge.words in re.sub(r"\s+", " ", shown)
    legend = file.content.decode().partition('id="_legend"')[2]
    for meaning in {badge.meaning for badge in badges if badge.meaning}:
        assert meaning in legend


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_signs_stand_inside_their_boxes(theme: Theme, root: Path) -> None:
    compilation = compile_file(root / "maps" / "nagy.arg", shelf=Library())
    (sheet,) = sheets_of(compilation.map, Options(overlays=OVERLAYS, quotes=compilation.quotes))
    for node in sheet.diagram.nodes:
        slip = typeset(node, theme)
        for emblem in slip.emblems:
            assert emblem.x >= 8.0
            assert 8.0 <= emblem.y <= slip.height - emblem.size - 4.0
        rows = {round(emblem.y, 1) for emblem in slip.emblems}
        for row in rows:
            places = [emblem.x for emblem in slip.emblems if round(emblem.y, 1) == row]
            assert places == sorted(places)


def test_signs_differ_without_colour() -> None:
    """Each sign is drawn in a way of its own, whatever the colour."""
    drawn = set()
    for sign in Sign:
        if sign is not Sign.CHIP:
            badge = Badge("x", sign, "", "", filled=1, cells=3)
            parent = ET.Element("g")
            draw_sign(parent, badge, (0.0, 0.0), 10.4, THEMES[0])
            drawn.add(re.sub(rb"#[0-9a-f]{6}", b"", ET.tostring(parent)))
    assert len(drawn) == len(Sign) - 1
