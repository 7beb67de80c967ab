"""The corpus in every place of a map, in every format: each file is whole and does nothing."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from xml.etree import ElementTree as ET

import pytest

from argmap.cli.list import FORMATS as LISTS
from argmap.diagram import project
from argmap.drawing import FORMATS, Format, Options, draw
from argmap.findings import FORMATS as FINDINGS
from argmap.formats import dumps, format_named
from argmap.formats import json as json_format
from argmap.model import ArgumentMap
from argmap.pipeline import compile_text
from argmap.render import to_svg
from argmap.report.source_tables import claim_table, pair_table, record_table, source_table, sources_text
from argmap.report.sources import own_claims, source_report
from argmap.report.statements import Query, statements_of
from argmap.report.table import to_csv, to_markdown, to_text
from argmap.text import Text
from tests.hostile.corpus import GOOD_LINKS, LINKS, SECTIONS, TEXTS
from tests.hostile.inert import CHECKS, check_lists, scripts_of
from tests.hostile.maps import careless_text, linked_map, map_of, written

every_format = pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
every_section = pytest.mark.parametrize("section", SECTIONS)


FEW = {"png": 1}
"""How many texts are enough for a format that is slow to draw and holds none of them."""


def some(format_: Format, texts: tuple[str, ...]) -> tuple[str, ...]:
    return texts[: FEW.get(format_.name, len(texts))]


def drawn(map_: ArgumentMap, format_: Format, options: Options | None = None) -> bytes:
    (file,) = draw(map_, format_, options)
    return file.content


def test_every_format_has_its_check() -> None:
    assert {format_.name for format_ in FORMATS} <= CHECKS.keys()


def test_the_lists_of_what_a_picture_is_made_of_hold_nothing_that_acts() -> None:
    check_lists()


@every_section
@every_format
def test_texts(format_: Format, section: str) -> None:
    CHECKS[format_.name](drawn(map_of(some(format_, SECTIONS[section])), format_))


@every_format
def test_links(format_: Format) -> None:
    CHECKS[format_.name](drawn(linked_map(some(format_, (*LINKS, *GOOD_LINKS))), format_))


@every_format
def test_a_view_with_a_hostile_title(format_: Format) -> None:
    hostile = map_of(TEXTS[:3])
    CHECKS[format_.name](drawn(hostile, format_, Options(view=hostile.views[0])))


def test_good_links_stay_and_no_others() -> None:
    root = ET.fromstring(to_svg(project(linked_map())))
    links = {one.get("href") for one in root.iter("{http://www.w3.org/2000/svg}a")}
    assert set(GOOD_LINKS) <= links
    strange = {link for link in links - set(GOOD_LINKS) if link and not link.startswith("https://doi.org/")}
    assert strange <= set(LINKS)
    assert all(re.match(r"https?://example\.(org|invalid)", link) for link in strange)


def test_a_page_of_hostile_texts_has_the_scripts_of_any_other() -> None:
    pages = [format_ for format_ in FORMATS if format_.name == "html"]
    for format_ in pages:
        plain = scripts_of(drawn(map_of(("A text",)), format_))
        assert all(scripts_of(drawn(map_of(texts), format_)) == plain for texts in SECTIONS.values())


# -- texts of the language --------------------------------------------------------------------------------------------


@every_format
def test_texts_that_went_through_the_language(format_: Format) -> None:
    texts = tuple(text for text in TEXTS if written(map_in_words((text,))))
    assert len(texts) > 100
    whole = map_in_words(texts)
    assert compile_text(Text("hostile.arg", written(whole))).map == whole
    compilation = compile_text(Text("hostile.arg", written(map_in_words(some(format_, texts[:60])))))
    CHECKS[format_.name](drawn(compilation.map, format_))


def map_in_words(texts: tuple[str, ...]) -> ArgumentMap:
    """A map with the names that the language allows, and `texts` wherever it takes any text."""
    return ArgumentMap.model_validate(
        {
            "title": texts[0],
            "sources": [
                {"id": f"s{number}", "title": text, "publisher": text, "note": text}
                for number, text in enumerate(texts)
            ],
            "actors": [{"id": f"a{number}", "name": text, "role": text} for number, text in enumerate(texts)],
            "groups": [{"id": f"g{number}", "title": text} for number, text in enumerate(texts)],
            "statements": [
                {
                    "kind": "claim",
                    "id": f"c{number}",
                    "text": text,
                    "by": [f"a{number}"],
                    "group": f"g{number}",
                    "note": text,
                    "citations": [{"source": f"s{number}", "quote": text, "note": text}],
                }
                for number, text in enumerate(texts)
            ],
        }
    )


@every_format
def test_what_is_saved_of_a_careless_text(format_: Format) -> None:
    compilation = compile_text(Text("careless.arg", careless_text(some(format_, TEXTS[:80]))))
    assert compilation.diagnostics
    CHECKS[format_.name](drawn(compilation.map, format_))


# -- findings and reports ---------------------------------------------------------------------------------------------

ORDERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What a terminal obeys."""


@pytest.mark.parametrize("name", FINDINGS)
def test_findings_of_a_careless_text(name: str) -> None:
    text = Text("careless\x1b[31m\u202e.arg", careless_text())
    compilation = compile_text(text)
    shown = FINDINGS[name](compilation.diagnostics, {text.path: text})
    assert not ORDERS.search(shown.replace("\x1b", "") if name == "text" else shown)
    if name in ("json", "sarif"):
        assert json.loads(shown)
    if name == "github":
        assert all(re.match(r"::(error|warning|notice) ", line) for line in shown.splitlines() if line.startswith("::"))


@pytest.mark.parametrize("name", LISTS)
@every_section
def test_lists_of_statements(name: str, section: str) -> None:
    hostile = map_of(SECTIONS[section])
    shown = LISTS[name](hostile, statements_of(hostile, Query()))
    check_listed(name, shown)


def check_listed(name: str, shown: str) -> None:
    if name == "csv":
        csv.field_size_limit(1 << 30)
        for row in csv.reader(StringIO(shown)):
            for cell in row:
                assert not re.match(r"\s*[=+@]", cell)
                assert not ORDERS.search(cell)
    elif name == "json":
        assert json.loads(shown)
    else:
        assert not ORDERS.search(shown)


@every_section
def test_reports_on_sources(section: str) -> None:
    hostile = map_of(SECTIONS[section])
    report = source_report(hostile)
    claims = own_claims(hostile, report)
    tables = (source_table(report), record_table(report), claim_table(report, claims), pair_table(report, claims))
    for table in tables:
        check_listed("csv", to_csv(table))
        for line in (*to_markdown(table), *to_text(table, 100)):
            assert not ORDERS.search(line)
        for line in to_markdown(table):
            assert not re.search(r"(?<!\\)[<`]|(?<!\\)\]\(", line)
    assert not ORDERS.search("\n".join(sources_text(report, 100)))


@every_section
def test_json_gives_the_same_map_back(section: str) -> None:
    hostile = map_of(SECTIONS[section])
    text = dumps(hostile, format_named("json"))
    assert json_format.loads(Text("hostile.json", text)) == hostile
