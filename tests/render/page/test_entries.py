"""What the outline and the panel tell of one statement."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from argmap.diagram import Badge, Sign, project
from argmap.model import ArgumentMap
from argmap.render.page.entries import Entries
from tests.render.page.pages import map_of


def entry(id: str, map: ArgumentMap | None = None, badges: tuple[Badge, ...] = ()) -> ET.Element:
    """The entry of a statement, everything being drawn."""
    map = map or map_of("everything")
    item = ET.Element("li")
    drawn = tuple(node.id for node in project(map).nodes)
    Entries(map, drawn, {id: badges}).write(item, map[id])
    return item


def facts(item: ET.Element) -> dict[str, str]:
    """The facts of an entry."""
    listed = item.find("div/dl")
    assert listed is not None
    words = ["".join(one.itertext()) for one in listed]
    return dict(zip(words[::2], words[1::2], strict=True))


def ends(item: ET.Element) -> dict[str, list[str]]:
    """The ids of what an entry leads to, by the words above them."""
    found = {}
    for part in item.findall("div/div"):
        head = part.find("p")
        assert head is not None
        found[head.text or ""] = [
            one.get("href", "").removeprefix("#") for one in part.iter("a") if one.get("href", "").startswith("#")
        ]
    return found


def test_who_says_it_and_how_sure_it_is() -> None:
    assert facts(entry("close")) == {
        "Voice": "Said by the cited author",
        "Graded": "likely",
        "Tags": "air",
        "Name": "close",
    }
    assert facts(entry("shops")) == {
        "Said by": "The chamber of commerce (lobby, of the region)",
        "Said": "2024-05-02",
        "Name": "shops",
    }
    assert facts(entry("keep"))["Said by"] == "The opposition"
    assert facts(entry("winter"))["Voice"] == "Said by the map alone"
    assert "Voice" not in facts(entry("cars"))


def test_a_citation_has_its_quote_place_grade_and_links() -> None:
    figure = entry("close").find("div/figure")
    assert figure is not None
    quote = figure.find("blockquote")
    assert quote is not None
    assert quote.text == "“should be closed” … “sooner, the better”"
    assert quote.get("lang") == "en"
    told = [(one.get("class"), one.text) for one in figure.findall("figcaption/*")]
    assert told == [
        ("work", "Berg and Dahl 2024"),
        ("place", "p. 3"),
        ("passage", "Find the words"),
        ("grade", "B: usually reliable; 2: probably true"),
    ]
    links = [one.get("href") for one in figure.iter("a")]
    assert links == [
        "https://example.org/centre?a=1&b=2#top",
        "https://example.org/centre?a=1&b=2#top:~:text=should%20be%20closed,sooner%2C%20the%20better",
    ]


def test_a_source_without_a_page_has_no_passage_in_it() -> None:
    figure = entry("walk").find("div/figure")
    assert figure is not None
    assert [(one.get("class"), one.get("href")) for one in figure.iter("a")] == [
        ("work", "https://doi.org/10.1000/182")
    ]


def test_what_bears_on_it_stands_before_what_it_bears_on() -> None:
    assert ends(entry("close")) == {
        "Supported by": ["air"],
        "Attacked by": ["shops"],
        "Contradicts": ["keep"],
        "Answers": ["cars"],
    }
    assert list(ends(entry("close"))) == ["Supported by", "Attacked by", "Contradicts", "Answers"]
    assert ends(entry("air")) == {
        "Rests on, together": ["measured", "same-here"],
        "Questioned by": ["winter"],
        "Supports": ["close"],
    }
    assert ends(entry("measured")) == {"A premise of": ["air"]}
    assert ends(entry("walk")) == {"Supports": ["shops"]}
    assert ends(entry("cars")) == {"Answered by": ["close", "keep"]}


def test_an_undercut_of_a_step_leads_to_both_its_ends() -> None:
    found = ends(entry("narrow", map_of("nagy")))
    assert list(found) == ["Questions"]
    debate = map_of("debate")
    steps = [one for one in debate.relations if not isinstance(one.target, str) and not one.module]
    assert steps
    for step in steps:
        assert not isinstance(step.target, str)
        told = ends(entry(step.subject, debate))["Questions the step"]
        assert (step.target.subject, step.target.target) in zip(told[::2], told[1::2], strict=True)
        assert step.subject in ends(entry(step.target.subject, debate))["Its step is questioned by"]


def test_a_step_is_told_with_its_scheme_and_note() -> None:
    air = "".join(entry("air").itertext())
    assert "cause to effect" in air
    assert "Both cannot be done" in "".join(entry("keep").itertext())


def test_overlays_are_told_in_words() -> None:
    badge = Badge("quotes", Sign.CHECK, "found", "all quotes were found")
    assert facts(entry("close", badges=(badge,)))["Quotes"] == "all quotes were found"


@pytest.mark.parametrize("name", ["nagy", "examiner", "cdt", "nupi", "mcgrath", "debate"])
def test_every_quote_of_a_map_stands_in_its_entry(name: str) -> None:
    map_ = map_of(name)
    for node in project(map_).nodes:
        told = "".join(entry(node.id, map_).itertext())
        for cited in map_[node.id].citations:
            assert f"“{cited.quote}”" in told or not cited.quote
