"""The page as a file: what it is made of, its policy, its weight, and that nothing of the map is missing in it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from argmap.diagram import Part, project
from argmap.drawing import Options, draw, format_named
from argmap.model import ArgumentMap, Claim, View
from argmap.pipeline import compile_file, compile_text
from argmap.render.page import Leaf, to_page
from argmap.render.page.elements import ATTRIBUTES, ELEMENTS
from argmap.render.svg.elements import xml_id
from argmap.render.theme import THEMES
from argmap.text import Text
from tests.bench.page import text_of
from tests.render.page.pages import MAPS, map_of, page_in_sheets, page_of, tree

EVERY = (*MAPS, "everything")


@pytest.mark.parametrize("name", EVERY)
def test_elements_and_attributes_are_of_the_list(name: str) -> None:
    for one in tree(page_of(name)).iter():
        assert one.tag in ELEMENTS
        assert set(one.keys()) <= ATTRIBUTES


@pytest.mark.parametrize("name", EVERY)
def test_every_statement_drawn_has_one_entry_with_its_text(name: str) -> None:
    map_ = map_of(name)
    drawn = [node.id for node in project(map_).nodes]
    root = tree(page_of(name))
    entries = {one.get("id"): one for one in root.iter("li") if one.get("class") == "entry"}
    assert set(entries) == {xml_id(id) for id in drawn}
    for id in drawn:
        line = entries[xml_id(id)].find("p")
        assert line is not None
        assert (map_[id].text or map_[id].name) in "".join(line.itertext())


@pytest.mark.parametrize("name", EVERY)
def test_no_id_stands_twice(name: str) -> None:
    ids = [id for one in tree(page_of(name)).iter() if (id := one.get("id"))]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", EVERY)
def test_every_link_within_leads_somewhere(name: str) -> None:
    root = tree(page_of(name))
    ids = {one.get("id") for one in root.iter()}
    links = {link for one in root.iter("a") if (link := one.get("href", "")).startswith("#")}
    assert links
    assert {link.removeprefix("#") for link in links} <= ids


def test_the_policy_names_the_script_and_the_style_by_their_hashes() -> None:
    page = page_of("everything").decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    script = re.search(r"<script>(.*?)</script>", page, re.DOTALL)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert policy
    assert script
    assert style
    assert policy[1] == (
        f"default-src 'none'; script-src {_hash(script[1])}; style-src {_hash(style[1])}; "
        "base-uri 'none'; form-action 'none'"
    )
    assert page.count("<script") == 2
    assert page.count("<style") == 1
    assert " style=" not in page.replace(style[0], "").replace(script[0], "")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_data_are_json_without_an_angle_bracket() -> None:
    map_ = ArgumentMap(
        statements=(Claim(id="a", text="</script><!--", by=("</script><script>",)), Claim(id="b", by=("<!--",)))
    )
    (file,) = draw(map_, format_named("html"))
    data = re.search(r'<script id="_data" type="application/json">(.*?)</script>', file.content.decode(), re.DOTALL)
    assert data
    assert "<" not in data[1]
    assert [one["id"] for one in json.loads(data[1])["statements"]] == ["a", "b"]


def test_the_same_bytes_every_time() -> None:
    map_ = map_of("everything")
    pages = {draw(map_, format_named("html"))[0].content for _ in range(2)}
    assert len(pages) == 1


def test_five_hundred_statements_weigh_less_than_a_megabyte() -> None:
    compilation = compile_text(Text("large.arg", text_of(500)))
    (file,) = draw(compilation.map, format_named("html"))
    assert len(project(compilation.map).nodes) == 500
    assert len(file.content) < 1_000_000


def test_a_text_longer_than_a_picture_shows_is_whole_in_the_outline() -> None:
    long = "word " * 2_000 + "end"
    (file,) = draw(ArgumentMap(statements=(Claim(id="a", text=long),)), format_named("html"))
    assert long in file.content.decode()


def test_an_empty_map_is_a_page_that_says_so() -> None:
    (file,) = draw(ArgumentMap(), format_named("html"))
    root = tree(file.content)
    (said,) = [one.text for one in root.iter("p") if one.get("class") == "about"]
    assert said == "An argument map of no statement. Nothing is shown: the map has no statements."
    (seen,) = [one for one in root.iter("p") if one.get("class") == "nothing"]
    assert (seen.text, seen.get("aria-hidden")) == ("Nothing is shown: the map has no statements.", "true")


GROUPED = """\
map "Groups"

import "other.arg" as other

claim before "Before all groups"

group state "The state"
  claim owned "It is owned"
    evidence shares "Shares"
  group law "The law"
    claim duty "A duty"

claim after "After them"
"""
OTHER = 'map "Another article"\n\nclaim there "There"\n'


def headings_of(root: ET.Element) -> list[tuple[str, str, list[str]]]:
    """Of each heading of an outline its tag, its words and the ids of the entries that stand right under it."""
    found = []
    for item in root.iter("li"):
        if item.get("class") == "group":
            head, listed = item
            found.append((head.tag, head.text or "", [id for one in listed if (id := one.get("id"))]))
    return found


def test_groups_are_headings_of_the_outline(tmp_path: Path) -> None:
    (tmp_path / "other.arg").write_text(OTHER, encoding="utf-8")
    (tmp_path / "map.arg").write_text(GROUPED, encoding="utf-8")
    map_ = compile_file(tmp_path / "map.arg").map
    (file,) = draw(map_, format_named("html"))
    root = tree(file.content)
    assert headings_of(root) == [("h3", "The state", ["owned"]), ("h4", "The law", ["duty"])]
    outline = next(one for one in root.iter("ul") if one.get("class") == "outline")
    assert [one.get("id") or one.get("class") for one in outline] == ["before", "group", "after"]
    page = to_page(map_, project(map_), (Leaf("all", project(map_, View(id="v", focus=("other.there",)))),))
    assert headings_of(tree(page))[-1] == ("h3", "Another article", ["other.there"])


def test_nothing_is_told_twice_to_a_screen_reader() -> None:
    """What the picture holds is said beside the outline; the picture itself goes by its title."""
    view = View(id="shops", title="Shops", focus=("shops",))
    (file,) = draw(map_of("everything"), format_named("html"), Options(view=view))
    assert file.content.decode().count("Shown here: 2 of 9 statements") == 1
    (drawing,) = [one for one in tree(file.content).iter("svg") if one.get("role") == "graphics-document"]
    assert drawing.get("aria-label") == "Should the city close its centre to cars? Shops"


def test_a_view_holds_back_what_it_does_not_show() -> None:
    view = View(id="shops", focus=("shops",))
    (file,) = draw(map_of("everything"), format_named("html"), Options(view=view))
    page = file.content.decode()
    assert "Nine customers in ten" in page
    assert "smoke" not in page
    assert "It has to do with 1 statement more that this page does not show." in page
    about = [one.text for one in tree(file.content).iter("p") if one.get("class") == "about"]
    assert len(about) == 1
    assert "Shown here: 2 of 9 statements" in (about[0] or "")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_theme_has_a_page_in_its_colours(theme: object) -> None:
    chosen = next(one for one in THEMES if one is theme)
    (file,) = draw(map_of("everything"), format_named("html"), Options(theme=chosen))
    page = file.content.decode()
    assert f"--ground:{chosen.palette.ground};" in page
    assert ("(prefers-color-scheme:dark){:root" in page) == (chosen.dark is not None)


# -- several sheets ---------------------------------------------------------------------------------------------------


def test_sheets_are_parts_of_one_page() -> None:
    root = tree(page_in_sheets())
    sheets = [one for one in root.iter("section") if one.get("class") == "sheet"]
    assert [one.get("id") for one in sheets] == ["_sheet.0", "_sheet.1"]
    assert ["".join(one.itertext()) for sheet in sheets for one in sheet.findall("h2")] == ["Overview", "Why close it"]
    links = [one.get("href") for one in root.iter("a") if one.get("data-sheet")]
    assert links == ["#_sheet.0", "#_sheet.1"]


def test_a_box_that_stands_for_more_leads_to_its_sheet() -> None:
    drawing = tree(page_in_sheets()).find(".//section[@id='_sheet.0']")
    assert drawing is not None
    links = [one for one in drawing.iter("a") if one.get("href") == "#_sheet.1"]
    assert len(links) == 1
    assert "The centre should be" in "".join(links[0].itertext())


def test_the_sheets_of_a_split_map_hold_every_statement() -> None:
    map_ = map_of("nagy")
    (file,) = draw(map_, format_named("html"), Options(most=20))
    root = tree(file.content)
    assert len([one for one in root.iter("section") if one.get("class") == "sheet"]) > 3
    entries = {one.get("id") for one in root.iter("li") if one.get("class") == "entry"}
    assert entries == {xml_id(one.id) for one in map_}


def test_what_sheets_hold_is_counted_once_and_over_all_of_them() -> None:
    (file,) = draw(map_of("debate"), format_named("html"), Options(most=40))
    root = tree(file.content)
    count = len(map_of("debate"))
    about = ["".join(one.itertext()) for one in root.iter("p") if one.get("class") == "about"]
    sheets = [one for one in root.iter("section") if one.get("class") == "sheet"]
    assert about == [f"An argument map: {count} statements on {len(sheets)} sheets."]
    told = {one.get("aria-label") for one in root.iter("svg") if one.get("role") == "graphics-document"}
    assert len(told) > 5


def test_a_statement_that_only_a_sheet_draws_has_an_entry() -> None:
    map_ = map_of("everything")
    whole = project(map_, View(id="v", focus=("shops",)))
    page = to_page(map_, whole, (Leaf("all", project(map_)),))
    entries = [one for one in tree(page).iter("li") if one.get("class") == "entry"]
    assert len(entries) == len(map_)


def test_samples_of_the_legend_stand_once_for_all_sheets() -> None:
    key = tree(page_in_sheets()).find(".//section[@class='key']")
    assert key is not None
    words = ["".join(one.itertext()) for one in key.iter("li")]
    assert "question" in words
    assert len(words) == len(set(words))
    assert all(isinstance(one.find("svg"), ET.Element) for one in key.iter("li"))


def test_a_date_is_told_where_one_is_asked_for() -> None:
    (file,) = draw(map_of("everything"), format_named("html"), Options(parts=(Part.CAPTION,), date="2026-11-22"))
    assert ">Drawn 22 November 2026.<" in file.content.decode()
