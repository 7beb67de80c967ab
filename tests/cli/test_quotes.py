"""`argmap quotes`: the list for people, for programs, and for annotation tools."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

TEXT = "The firm may not refuse a request of the navy.\n\nIn 2019, it leased a third berth.\n"
MAP = """source s "S"
  date: 2020
  text: "s.txt"
  url: "https://example.org/port"

question q "Q?"
  claim a "A"
    @s ¶ 2 "leased a third berth"
    @s "may refuse a request"
  claim b "B"

a supports b
  @s "The firm may not" … "a third berth"
"""


@pytest.fixture
def project(folder: Path) -> Path:
    (folder / "a.arg").write_text(MAP)
    (folder / "texts").mkdir()
    (folder / "texts" / "s.txt").write_text(TEXT)
    return folder


def test_a_line_for_each_quote_and_their_count(run: Run, project: Path) -> None:
    assert project.is_dir()
    done = run("quotes", "a.arg", "--sources", "texts")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        'found          a.arg:8   s.txt:3 ¶ 2  "leased a third berth"',
        'altered        a.arg:9   s.txt:1 ¶ 1  "may refuse a request"',
        'found          a.arg:13  s.txt:1 ¶ 1  "The firm may not" … "a third berth"',
        "3 quotes: 2 found, 1 altered",
    ]


def test_without_texts_and_without_quotes(run: Run, project: Path) -> None:
    assert run("quotes", "a.arg").out.endswith("3 quotes: 3 unavailable\n")
    (project / "one.arg").write_text('source s "S"\n  text: "s.txt"\nclaim a "A"\n  @s "leased a third berth"\n')
    assert run("quotes", "one.arg").out.endswith("\n1 quote: 1 unavailable\n")
    (project / "b.arg").write_text('claim a "A"\n')
    assert run("quotes", "b.arg").out == "no quotes\n"


def test_by_a_fingerprint_places_are_numbers_of_words(run: Run, project: Path) -> None:
    run("fingerprint", "a.arg", "--sources", "texts")
    assert project.is_dir()
    assert 's.txt words 14–17  "leased a third berth"' in run("quotes", "a.arg").out


def test_json_has_the_place_and_a_link_that_lands_on_it(run: Run, project: Path) -> None:
    assert project.is_dir()
    first, second, third = json.loads(run("quotes", "a.arg", "--sources", "texts", "--format", "json").out)["quotes"]
    assert (first["statement"], first["relation"], first["outcome"], first["basis"]) == ("a", None, "found", "text")
    (place,) = first["places"]
    assert (TEXT[place["start"] : place["end"]], place["passage"]) == ("leased a third berth",) * 2
    assert (place["line"], place["paragraph"]) == (3, 2)
    assert first["link"] == "https://example.org/port#:~:text=leased%20a%20third%20berth"
    assert (second["outcome"], second["link"]) == ("altered", "")
    assert second["suggestion"]["quote"] == "may not refuse a request"
    assert third["relation"] == {"kind": "supports", "subject": "a", "target": "b"}
    assert first["written"] == {"file": "a.arg", "line": 8, "column": 12}


def test_annotations_select_by_quote_and_by_position(run: Run, project: Path) -> None:
    assert project.is_dir()
    page = json.loads(run("quotes", "a.arg", "--sources", "texts", "--format", "annotations").out)
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    first, _ = page["items"]
    here, there = first["target"]
    assert (here["source"], there["source"]) == ("s.txt", "https://example.org/port")
    quote, position = here["selector"]
    start, end = position["start"], position["end"]
    assert quote["exact"] == TEXT[start:end] == "leased a third berth"
    assert TEXT[:start].endswith(quote["prefix"])
    assert TEXT[end:].startswith(quote["suffix"])


def test_control_characters_of_a_map_do_not_reach_the_terminal(run: Run, project: Path) -> None:
    (project / "b.arg").write_text(MAP.replace("may refuse", "may \x1b[31m refuse"))
    assert "\x1b" not in run("quotes", "b.arg", "--sources", "texts").out
