"""Entries of bibliographies as sources of a map."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from argmap.pipeline import compile_text
from argmap.resolve.entries import fields_of
from argmap.text import Text
from tests.marked import Files, assert_marked, compiled

REFS = json.dumps(
    [
        {"id": "smith:2020", "type": "book", "title": "S", "author": [{"family": "Smith", "given": "A."}]},
        {"id": "doe", "type": "report", "title": "D", "publisher": "P", "issued": {"date-parts": [[2020, 5]]}},
        {"id": "other", "title": "Nobody cites it"},
        {"id": "broken", "author": "Nobody"},
    ]
)


def test_only_entries_in_use_become_sources() -> None:
    compilation = assert_map('bibliography "refs.json"\nclaim a "A"\n  @smith-2020 p. 3\n  claim b "B"\n    @doe\n')
    assert [(one.id, one.title) for one in compilation.sources] == [("doe", "D"), ("smith-2020", "S")]
    assert compilation.sources[0].date == "2020-05"
    assert compilation.sources[1].author == ("A. Smith",)
    assert json.loads(compilation.sources[1].reference)["id"] == "smith:2020"
    assert compilation.bibliographies == (argmap.Bibliography(path="refs.json"),)


def assert_map(source: str) -> argmap.ArgumentMap:
    """The map of a source without a finding that matters."""
    assert_marked({"map.arg": source, "refs.json": REFS})
    return compiled({"map.arg": source, "refs.json": REFS}).map


def test_a_source_in_the_file_adds_to_its_entry_and_stands_over_it() -> None:
    map = assert_map(
        'bibliography "refs.json"\n\nsource doe\n  publisher: "Q"\n  reliability: B\n  based-on: other\n\n'
        'claim a "A"\n  @doe\n  claim b "B"\n    @doe\n'
    )
    doe, other = map.sources
    assert (doe.title, doe.publisher, doe.date, doe.reliability, doe.based_on) == ("D", "Q", "2020-05", "B", ("other",))
    assert json.loads(doe.reference)["publisher"] == "P"
    assert other.title == "Nobody cites it"


def test_entries_of_an_import_are_reached_through_it() -> None:
    files = {
        "map.arg": 'import "in.arg" as in\nclaim x "X"\n  @in.doe\n  contradicts in.a\n',
        "in.arg": 'bibliography "refs.json"\nclaim a "A"\n  claim b "B"\n    @smith-2020\n',
        "refs.json": REFS,
    }
    assert_marked(files)
    map = compiled(files).map
    assert [one.id for one in map.sources] == ["in.doe", "in.smith-2020"]
    assert map.bibliographies == (argmap.Bibliography(path="refs.json", module="in"),)


def test_a_key_that_is_no_name_leads_to_the_name() -> None:
    found = assert_marked(
        {
            "map.arg": 'bibliography "refs.json"\nclaim a "A"\n  @smith+2020  #! unknown-source\n  claim b "B"\n'
            "    @smith:2020  #! broken-citation\n",
            "refs.json": REFS,
        }
    )
    assert found[0].hints[0] == "did you mean `smith-2020`?"
    assert "goes by its citation key with `-` there" in found[1].hints[0]


def test_an_entry_that_cannot_be_read_is_told_when_it_is_cited() -> None:
    found = assert_marked(
        {
            "map.arg": 'bibliography "refs.json"  #! bibliography-entry\nclaim a "A"\n  @broken\n  claim b "B"\n',
            "refs.json": REFS,
        }
    )
    assert found[0].message == "item 4 of `refs.json`: `broken`: its `author` is no list of names"


def test_of_a_name_in_two_bibliographies_the_first_counts() -> None:
    files = {
        "map.arg": 'bibliography "refs.json"\nbibliography "more.json"  #! bibliography-entry\n'
        'claim a "A"\n  @doe\n  claim b "B"\n',
        "refs.json": REFS,
        "more.json": '[{"id": "doe", "title": "Another"}, {"id": "other", "title": "Not used, not told"}]',
    }
    assert_marked(files)
    assert compiled(files).map.sources[0].title == "D"


def test_two_files_may_name_one() -> None:
    files = {
        "map.arg": 'import "in.arg" as in\nbibliography "refs.json"\nclaim x "X"\n  contradicts in.a\n  @doe\n',
        "in.arg": 'bibliography "refs.json"\nclaim a "A"\n  @doe\n',
        "refs.json": REFS,
    }
    reader = Files(files)
    map = compile_text(Text("map.arg", files["map.arg"]), key="map.arg", reader=reader).map
    assert {one.id for one in map.sources} == {"doe", "in.doe"}
    assert reader.read_of == ["in.arg", "refs.json", "refs.json"]  # looked up for each file, parsed for the first


@pytest.mark.parametrize("refs", [{}, {"refs.bib": "Dear reader"}])
def test_what_may_stand_in_a_lost_bibliography_is_not_unknown(refs: dict[str, str]) -> None:
    text = 'bibliography "refs.bib"  #! bibliography-unreadable\nclaim a "A"\n  @nagy2020\n  claim b "B"\n'
    assert_marked({"map.arg": text, **refs})


def test_an_entry_that_does_not_end_may_be_the_one_cited() -> None:
    refs = "@book{broken:1, title = {x\n@misc{ok, title={y}}\n"
    text = 'bibliography "refs.bib"  #! bibliography-entry\nclaim a "A"\n  @broken-1\n  claim b "B"\n    @ok\n'
    assert_marked({"map.arg": text, "refs.bib": refs})


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("bibliography", "missing-name"),
        ("bibliography refs.json", "unquoted-text"),
        ('bibliography "refs.json" as refs', "unexpected-words"),
        ('bibliography refs "refs.json"', "unexpected-words"),
        ('bibliografy "refs.json"', "unknown-keyword"),
        ('bibliography "refs.json', "unclosed-string"),
        ("bibliography “refs.json”", "curly-quotes"),
    ],
)
def test_a_line_with_a_fault_is_one_finding(line: str, code: str) -> None:
    body = '\nclaim a "A"\n  claim b "B"\n' + ("" if line == "bibliography" else "    @doe\n")
    assert_marked({"map.arg": f"#!below {code}\n{line}{body}", "refs.json": REFS})


def test_it_stands_at_top_level_only() -> None:
    assert_marked(
        {"map.arg": 'claim a "A"\n  bibliography "refs.json"  #! misplaced\n  claim b "B"\n', "refs.json": REFS}
    )


def test_it_is_a_name_where_names_stand() -> None:
    assert_marked('claim bibliography "B"\n  claim a "A"\n    restates bibliography\n')


def test_nothing_outside_the_folders_is_read(tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / "refs.json").write_text('[{"id": "secret", "title": "Secret"}]', encoding="utf-8")
    (tmp_path / "maps" / "link.json").symlink_to(tmp_path / "refs.json")
    path = tmp_path / "maps" / "map.arg"
    for name in ("../refs.json", "link.json", "/dev/zero", str(tmp_path / "refs.json")):
        path.write_text(f'bibliography "{name}"\nclaim a "A"\n  @secret\n  claim b "B"\n', encoding="utf-8")
        found = argmap.check(path)
        assert [one.code for one in found if one.severity is argmap.Severity.ERROR] == ["bibliography-unreadable"]
        assert not any("Secret" in str(one) for one in found)
    path.write_text('bibliography "../refs.json"\nclaim a "A"\n  @secret\n  claim b "B"\n', encoding="utf-8")
    assert argmap.load(path, roots=[tmp_path]).sources[0].title == "Secret"


def test_what_has_no_form_in_the_language_is_left_to_the_item() -> None:
    item = {
        "id": "x",
        "title": "On <i>5G</i>",
        "URL": "ftp://x",
        "DOI": "https://doi.org/10.1000/1",
        "language": "English (UK)",
        "issued": {"date-parts": [[-44, 3]]},
        "accessed": {"literal": "spring"},
        "author": [{"family": "Berg", "given": "A.", "non-dropping-particle": "van den", "suffix": "Jr."}, {}, 3],
    }
    assert fields_of(item) == {"title": "On 5G", "author": ("A. van den Berg, Jr.",), "doi": "10.1000/1"}
    assert fields_of({"author": {}, "issued": [], "title": 3}) == {}


def test_a_map_without_one_loads_nothing_of_it(root: Path) -> None:
    code = f"import argmap, sys; argmap.check({str(root / 'maps' / 'nagy.arg')!r}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert not {"argmap.bibliography", "bibtexparser", "pylatexenc", "citeproc"} & set(done.stdout.split())
