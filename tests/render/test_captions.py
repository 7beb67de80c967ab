"""What stands above and below the drawing: what was asked for, in a room of any width, and only what occurs."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import loads
from argmap.diagram import Box, Credit, Diagram, EdgeKind, Junction, Part, Place, SeeAlso, project
from argmap.model import Attribution, Kind, View
from argmap.render import to_svg
from argmap.render.svg.captions import set_caption, set_title
from argmap.render.svg.elements import SVG
from argmap.render.theme import REPORT, THEMES, Theme, theme_named
from argmap.render.wrap import Face
from tests.render.samples import EVERYTHING

WORKS = (Credit("Nagy 2020", "Stephen Nagy, “Ties that Bind”, 2020"), Credit("McGrath 2019", "Hannah McGrath, 2019"))


def words_of(diagram: Diagram, theme: Theme = REPORT) -> list[str]:
    """Every text outside of the drawing."""
    root = ET.fromstring(to_svg(diagram, theme=theme))
    inside = {id(text) for part in root if part.get("id") == "_map" for text in part.iter(f"{{{SVG}}}text")}
    return [text.text or "" for text in root.iter(f"{{{SVG}}}text") if id(text) not in inside]


def small(*parts: Part, date: str = "", **more: object) -> Diagram:
    node = Box("a", Kind.EVIDENCE, "A")
    made = Diagram(title="A title", nodes=(node,), sources=WORKS, remarks=("A remark.",), parts=parts, date=date)
    return replace(made, **more)  # type: ignore[arg-type]  # fields by name


def test_parts_are_those_asked_for() -> None:
    title, legend, works = ["A title"], ["evidence"], ["SOURCES", "Nagy 2020"]
    assert words_of(small(Part.TITLE)) == [*title, "A remark."]
    assert words_of(small(Part.LEGEND)) == [*legend, "A remark."]
    assert words_of(small(Part.SOURCES))[:3] == ["A remark.", *works]
    assert words_of(small(Part.TITLE, Part.LEGEND, Part.SOURCES))[:5] == [*title, *legend, "A remark.", *works]


def test_a_bare_figure_says_what_was_left_out_in_its_description() -> None:
    assert words_of(small()) == []
    root = ET.fromstring(to_svg(small()))
    assert root[0].text == "A title"
    assert (root[1].text or "").endswith("A remark.")


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("", ""),
        ("2026-11-22", " Drawn 22 November 2026."),
        ("2026-02", " Drawn February 2026."),
        ("2026", " Drawn 2026."),
        ("in spring", " Drawn in spring."),
        ("2026-13-40", " Drawn 2026-13-40."),
        ("2026-11-22-05", " Drawn 2026-11-22-05."),
    ],
)
def test_a_caption_holds_title_remarks_works_and_date(date: str, said: str) -> None:
    words = words_of(small(Part.CAPTION, date=date))
    assert words[0] == "A title"
    assert " ".join(words[1:]) == f"A remark. Sources: Nagy 2020; McGrath 2019.{said}"


def test_what_is_not_shown_says_which_step_is_questioned_and_is_set_in() -> None:
    """Three long ends take several lines; those after the first begin further right."""
    lines = ['claim a "Conclusion"', '  evidence e "Evidence of a long pilot, told at some length to fill a line"']
    map = loads("\n".join((*lines, '    undercut u "The undercut, told at some length as well"')) + "\n")
    shown = project(map, View(id="v", focus=("u",)))
    root = ET.fromstring(to_svg(replace(shown, parts=(Part.SEE_ALSO,), remarks=())))
    texts = [(text.text or "", float(text.get("x", "0"))) for text in root.iter(f"{{{SVG}}}text")]
    start = next(at for at, (words, _) in enumerate(texts) if words == "NOT SHOWN HERE") + 1
    told = " ".join(words for words, _ in texts[start:])
    assert "questions the step from “Evidence of a long pilot" in told
    assert told.endswith("to “Conclusion”")
    assert len(texts[start:]) > 1
    assert all(left > texts[start][1] for _, left in texts[start + 1 :])


def test_undercuts_of_steps_elsewhere_are_told_before_others() -> None:
    """A page of them would else hold boxes without a line or a word that says what they question."""
    plain = tuple(SeeAlso(EdgeKind.SUPPORTS, f"P{n}", "Q", Place("Sheet", "s")) for n in range(20))
    undercut = SeeAlso(EdgeKind.UNDERCUTS, "U", "E → C", Place("Sheet", "s", page=3), step=("E", "C"))
    words = " ".join(words_of(small(Part.SEE_ALSO, see_also=(*plain, undercut))))
    assert "“U” questions the step from “E” to “C”" in words
    assert "Sheet, page 3" in words
    assert "and 9 more" in words


def caption_of(diagram: Diagram, width: float) -> ET.Element:
    """What stands under a drawing that is so wide."""
    root = ET.Element("svg")
    block = set_caption(diagram, width, REPORT)
    assert block.draw
    block.draw(root, 0.0, 0.0, REPORT)
    return root


def test_what_leads_to_one_sheet_stands_under_one_title() -> None:
    def to(sheet: str, name: str) -> SeeAlso:
        return SeeAlso(EdgeKind.SUPPORTS, name, "Q", Place(f"Sheet {sheet}", sheet))

    some = tuple(to(sheet, f"{sheet}{n}") for n in range(3) for sheet in "st")
    told = [f"“s{n}” supports “Q”" for n in range(3)], [f"“t{n}” supports “Q”" for n in range(3)]
    expected = ["SEE ALSO", "Sheet s", *told[0], "Sheet t", *told[1]]
    narrow, root = (caption_of(small(Part.SEE_ALSO, see_also=some, remarks=()), wide) for wide in (500.0, 1200.0))
    assert [text.text for text in narrow.iter("text")] == [text.text for text in root.iter("text")] == expected
    starts = {text.text: (float(text.get("x", "")), float(text.get("y", ""))) for text in root.iter("text")}
    assert starts["Sheet t"][0] > starts["Sheet s"][0]
    assert starts["Sheet t"][1] == starts["Sheet s"][1]


def test_a_title_stands_again_over_what_goes_on_in_the_next_column() -> None:
    some = tuple(SeeAlso(EdgeKind.SUPPORTS, f"P{n}", "Q", Place("Sheet", "s")) for n in range(8))
    root = caption_of(small(Part.SEE_ALSO, see_also=some, remarks=()), 1200.0)
    titles = [text.get("x") for text in root.iter("text") if text.text == "Sheet"]
    assert len(set(titles)) == len(titles) == 2


def test_titles_above_a_sheet_differ() -> None:
    start = "Does a week of four days keep productivity up in the places"
    titles = ("Map", f"{start} that tried it?", f"{start} that did not?", "Map")
    trail = tuple(Place(title, f"s{n}") for n, title in enumerate(titles))
    words = [one for one in words_of(small(trail=trail)) if one.endswith("›")]
    assert len(words) == len(set(words)) == 3
    assert words[2].endswith("that did not? ›")


def test_a_caption_of_one_work_and_of_none() -> None:
    assert " ".join(words_of(small(Part.CAPTION, sources=WORKS[:1]))) == "A title A remark. Source: Nagy 2020."
    assert words_of(small(Part.CAPTION, sources=(), remarks=())) == ["A title"]
    assert words_of(small(Part.CAPTION, sources=(), remarks=(), title="")) == []


LONG = Credit(
    "A rather long name of an institution 2020", "An institution with a long name, “" + "A long title " * 30 + "”"
)


@given(st.integers(480, 6000), st.sampled_from(THEMES), st.lists(st.sampled_from((*WORKS, LONG)), max_size=12))
def test_nothing_leaves_the_width_or_stands_over_another(width: int, theme: Theme, works: list[Credit]) -> None:
    diagram = replace(
        EVERYTHING, sources=tuple(works), parts=tuple(Part), title=f"{EVERYTHING.title} " * 6, date="2026-11-22"
    )
    for block in (set_title(diagram, width, theme), set_caption(diagram, width, theme)):
        root = ET.Element("svg")
        assert block.draw
        block.draw(root, 0.0, 0.0, theme)
        rows: dict[str, list[tuple[float, float]]] = {}
        for text in (one for one in root.iter() if one.tag == "text"):
            face = Face(float(text.get("font-size", "0")), text.get("font-weight") == "bold", theme.font_width)
            left, wide = float(text.get("x", "0")), face.width(text.text or "")
            assert left + wide <= width + 0.5
            assert 0 <= float(text.get("y", "0")) <= block.height + 0.5
            rows.setdefault(text.get("y", ""), []).append((left, left + wide))
        for row in rows.values():
            assert all(one[1] <= other[0] + 0.05 for one, other in pairwise(sorted(row)))


def test_the_legend_has_a_row_for_each_group_unless_one_has_room_for_all() -> None:
    def rows(width: float) -> list[float]:
        root = ET.Element("svg")
        block = set_caption(replace(EVERYTHING, parts=(Part.LEGEND,), remarks=()), width, REPORT)
        assert block.draw
        block.draw(root, 0.0, 0.0, REPORT)
        words = (entry[-1] for entry in root.iter("g") if entry.get("class") == "entry")
        return sorted({float(text.get("y", "0")) for text in words})

    assert len(rows(5000.0)) == 1
    assert len(rows(1500.0)) == 4
    assert len(rows(480.0)) > 5


def test_larger_type_has_larger_captions() -> None:
    sizes = [
        float(next(text for text in ET.fromstring(to_svg(small(Part.LEGEND), theme=theme)).iter(f"{{{SVG}}}text")
                   if text.text == "evidence").get("font-size", "0"))
        for theme in (REPORT, theme_named("screen"))
    ]  # fmt: skip
    assert sizes[1] > sizes[0]


def test_a_main_claim_is_explained() -> None:
    main = small(Part.LEGEND, nodes=(Box("a", Kind.CLAIM, "A", main=True), Box("b", Kind.CLAIM, "B")))
    assert words_of(main)[:2] == ["main claim: what the rest bears on", "claim"]


def test_the_voice_of_a_reason_is_explained() -> None:
    """Its outline is dotted where anything is cited or attributed, whoever the statements are by."""
    said, passed = (
        Box(voice, Kind.CLAIM, "A", attribution=voice) for voice in (Attribution.ASSERTED, Attribution.REPORTED)
    )
    reason = Junction("r", Kind.REASON, "Why", attribution=Attribution.ANALYST)
    assert "said by the map alone" in words_of(small(Part.LEGEND, nodes=(said, passed, reason)))
    assert "said by the map alone" not in words_of(small(Part.LEGEND, nodes=(said, passed, replace(reason, text=""))))
    assert "said by the map alone" in words_of(small(Part.LEGEND, nodes=(said, reason)))
    own = replace(said, attribution=Attribution.ANALYST)
    assert "said by the map alone" not in words_of(small(Part.LEGEND, nodes=(own, reason)))


def test_titles_of_frames_grow_with_the_type_of_the_boxes() -> None:
    map = loads('group g "A group"\n  claim a "A"\nclaim b "B"\n')
    sizes = {}
    for size in (13.0, 26.0):
        root = ET.fromstring(to_svg(project(map), theme=replace(REPORT, text_size=size)))
        (title,) = [text for text in root.iter(f"{{{SVG}}}text") if text.text == "A group"]
        sizes[size] = float(title.get("font-size", "")), float(title.get("y", ""))
    assert sizes[26.0][0] == 2 * sizes[13.0][0]
    assert sizes[26.0][1] > sizes[13.0][1]
