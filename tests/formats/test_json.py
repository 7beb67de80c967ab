"""Maps as JSON: the same map is read back, and what is no map is refused by its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from argmap.errors import FormatError
from argmap.face import dumps, load, loads
from argmap.formats.json import loads as loads_json
from argmap.formats.schema import json_schema
from argmap.model import ArgumentMap, Claim, Reason, Source, Step
from argmap.text import Text
from tests.strategies import argument_maps

SCHEMA = Draft202012Validator(json_schema())


@given(argument_maps())
def test_a_map_written_and_read_is_the_same(map: ArgumentMap) -> None:
    written = dumps(map, format="json")
    assert loads(written, format="json") == map
    SCHEMA.validate(json.loads(written))


@pytest.mark.parametrize("name", ["cdt", "debate", "examiner", "mcgrath", "nagy", "nupi"])
def test_the_maps_of_the_project(root: Path, name: str) -> None:
    map = load(root / "maps" / f"{name}.arg")
    written = dumps(map, format="json")
    assert loads(written, format="json") == map
    SCHEMA.validate(json.loads(written))


def test_what_a_map_looks_like() -> None:
    map = ArgumentMap(
        title="Tür",
        statements=(Claim(id="a", text="A", weight=0.5, tags=("x",)), Reason(id="r", premises=("a",))),
        sources=(Source(id="s", based_on=()),),
    )
    assert json.loads(dumps(map, format="json")) == {
        "format": "argmap/1",
        "title": "Tür",
        "statements": [
            {"kind": "claim", "id": "a", "text": "A", "tags": ["x"], "weight": 0.5, "attribution": "analyst"},
            {"kind": "reason", "id": "r", "premises": ["a"], "attribution": "analyst"},
        ],
        "sources": [{"id": "s"}],
    }
    assert dumps(map, format="json").startswith('{\n  "format": "argmap/1",\n  "title": "Tür",\n')


def test_the_example_of_the_page_is_a_map(root: Path) -> None:
    page = (root / "docs" / "formats" / "json.md").read_text(encoding="utf-8")
    example = page.split("```json\n")[1].split("```")[0]
    SCHEMA.validate(json.loads(example))
    assert len(loads(example, format="json")) == 5


def test_text_that_is_no_text_is_not_written() -> None:
    with pytest.raises(FormatError, match="lone surrogate"):
        dumps(ArgumentMap(title="\udcff"), format="json")


# -- what is refused -----------------------------------------------------------------------------------------------


START = '{"format": "argmap/1",\n '


def claim(fields: str) -> str:
    """A file whose third line is a claim with these fields; they begin in column 32."""
    return f'{START}"statements": [\n  {{"kind": "claim", "id": "a", {fields}}}]}}'


def relation(target: str) -> str:
    return f'{START}"relations": [\n  {{"kind": "supports", "subject": "a", "target": {target}}}]}}'


NO_JSON = [
    ("", "1:1: this is no JSON: expecting value"),
    ('{"format": "argmap/1"', "1:22: this is no JSON: expecting"),
    ('{"format": "argmap/1"} x', "1:24: this is no JSON: extra data"),
    (claim('"text": "two\nlines"'), "3:44: this is no JSON: invalid control character"),
    (claim(r'"text": "\ud800"'), "3:47: this is no JSON: unexpected end of hex escape"),
]
NO_MAP = [
    ("[]", '1:1: this is no map: it does not say `"format": "argmap/1"`'),
    ('{"statements": []}', '1:1: this is no map: it does not say `"format": "argmap/1"`'),
    ('{"format": "argmap/2"}', '1:12: format: its format is "argmap/2", and this version of argmap reads `"argmap/1"`'),
    ('{"format": ["argmap/1"]}', '1:12: format: its format is ["argmap/1"], and this version'),
]
TWICE = "this key is given twice"
DEEP = "…: values are nested more than 50 deep"
LONG = "3:42: statements[0].weight: a number has more than 100 digits"
AMBIGUOUS = [
    (START + '"title": "a",\n "title": "b"}', f"3:2: title: {TWICE}"),
    (claim(r'"text": "x", "\u0074ext": "y"'), f"3:45: statements[0].text: {TWICE}"),
    (claim('"weight": NaN'), "3:42: statements[0].weight: `NaN` is no number in JSON"),
    (claim('"weight": -Infinity'), "3:42: statements[0].weight: `-Infinity` is no number in JSON"),
    (claim('"weight": ' + "9" * 5_000), LONG),
    (claim('"weight": 0.' + "3" * 5_000), LONG),
    (claim('"text": ' + "[" * 60 + "]" * 60), "3:40: statements[0].text: expected a string, not `[[["),
    (claim('"text": ' + "[" * 250 + "]" * 250), DEEP),
    (claim('"text": ' + "[" * 100_000), DEEP),
    (claim('"text": ' + '{"a": ' * 100_000), DEEP),
]
WRONG = [
    (claim('"text": 3'), "3:40: statements[0].text: expected a string, not `3`"),
    (claim('"text": null'), "3:40: statements[0].text: expected a string, not `null`"),
    (claim('"weight": "0.5"'), '3:42: statements[0].weight: expected a number, not `"0.5"`'),
    (claim('"weight": true'), "3:42: statements[0].weight: expected a number, not `true`"),
    (claim('"weight": -1'), "3:42: statements[0].weight: expected 0 or more, not `-1`"),
    (claim('"weight": 1e999'), "3:42: statements[0].weight: expected 1 or less, not `Infinity`"),
    (claim('"tags": "x"'), '3:40: statements[0].tags: expected an array, not `"x"`'),
    (claim('"tags": ["x", 3]'), "3:46: statements[0].tags[1]: expected a string, not `3`"),
    (claim('"by": [""]'), '3:39: statements[0].by[0]: expected a string that is not empty, not `""`'),
    (claim('"likelihood": "maybe"'), "3:46: statements[0].likelihood: expected 'almost-no-chance', "),
    (claim('"wieght": 1'), "3:42: statements[0].wieght: there is no such key here; did you mean `weight`?"),
    (claim('"zzzzzz": 1'), "3:42: statements[0].zzzzzz: there is no such key here; take it out"),
    (START + r'"\u001b[2J": ""}', r"2:15: ['\x1b[2J']: there is no such key here"),
    (START + '"titel": ""}', "2:11: titel: there is no such key here; did you mean `title`?"),
    (START + '"statements": [{"id": "a"}]}', "2:17: statements[0]: `kind` is missing: one of question, claim, "),
    (START + '"statements": [{"kind": "clam"}]}', "2:17: statements[0]: expected a statement whose `kind` is one of"),
    (START + '"statements": [{"kind": "claim"}]}', "2:17: statements[0].id: this is missing"),
    (START + '"statements": [7]}', "2:17: statements[0]: expected an object, not `7`"),
    (START + '"statements": {}}', "2:16: statements: expected an array, not `{}`"),
    (START + '"views": [{"id": "v", "depth": 1.5}]}', "2:33: views[0].depth: expected a whole number, not `1.5`"),
    (relation("3"), "3:50: relations[0].target: expected a string, or an object with `subject` and `target`, not `3`"),
    (relation('{"subject": "a"}'), "3:50: relations[0].target.target: this is missing"),
]
UNSOUND = [
    (claim('"citations": [{"source": "s", "until": "x"}]'), "3:46: statements[0].citations[0]: `until` ends a passage"),
    (claim('"citations": [{"source": "s"}]'), "3:57: statements[0].citations[0].source: claim `a`: there is no source"),
    (relation('"b"'), "3:35: relations[0].subject: `a supports b`: there is no statement `a` in the map"),
]


@pytest.mark.parametrize(("text", "message"), [*NO_JSON, *NO_MAP, *AMBIGUOUS, *WRONG, *UNSOUND])
def test_hostile_json_is_refused_by_its_place(text: str, message: str) -> None:
    with pytest.raises(FormatError) as caught:
        loads(text, format="json", path="m.json")
    told = str(caught.value)
    assert (told.startswith("m.json:") and message in told) if message is DEEP else told.startswith(f"m.json:{message}")
    assert len(told) < 2_000
    assert told.replace("\n", "").isprintable()


def test_every_fault_is_told() -> None:
    text = START + '"title": 1, "statements": [{"kind": "claim", "id": 2}, {"kind": "claim", "id": "a", "x": 3}]}'
    with pytest.raises(FormatError) as caught:
        loads(text, format="json")
    assert [fault.split(": ")[1] for fault in caught.value.faults] == ["title", "statements[0].id", "statements[1].x"]


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(FormatError, match=r"m\.json:1:3: byte 0xFF is not UTF-8"):
        loads_json(Text.from_bytes("m.json", b'{"\xff": 1}'))


def test_a_byte_order_mark_is_passed_over() -> None:
    assert loads_json(Text.from_bytes("m.json", b'\xef\xbb\xbf{"format": "argmap/1"}')) == ArgumentMap()


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_json_of_any_sort_is_no_map(value: object) -> None:
    with pytest.raises(FormatError):
        loads(json.dumps(value), format="json")


@given(argument_maps(), st.data())
def test_a_changed_file_is_a_map_or_refused(map: ArgumentMap, data: st.DataObject) -> None:
    text = dumps(map, format="json")
    start = data.draw(st.integers(0, len(text)))
    end = min(len(text), start + data.draw(st.integers(0, 12)))
    changed = text[:start] + data.draw(st.text(st.sampled_from('{}[]",:0 aN\\'), max_size=3)) + text[end:]
    try:
        found = loads(changed, format="json")
    except FormatError as error:
        found, faults = None, error.faults
    else:
        faults = ()
    assert all(fault.startswith("<text>:") for fault in faults)
    assert found is None or loads(dumps(found, format="json"), format="json") == found


def test_a_step_is_an_object_and_a_statement_a_string() -> None:
    text = (
        f'{START}"statements": [{{"kind": "claim", "id": "a"}}, {{"kind": "claim", "id": "b"}},'
        ' {"kind": "undercut", "id": "u"}], "relations": [{"kind": "supports", "subject": "a", "target": "b"},'
        ' {"kind": "undercuts", "subject": "u", "target": {"subject": "a", "target": "b"}}]}'
    )
    assert [relation.target for relation in loads(text, format="json").relations] == [
        "b",
        Step(subject="a", target="b"),
    ]
