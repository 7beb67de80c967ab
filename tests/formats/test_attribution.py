"""`attribution` in JSON: told for each statement, taken back if it is right, and refused if it is not."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from argmap import FormatError, dumps, loads
from argmap.formats.schema import json_schema
from argmap.model import ArgumentMap, Citation, Claim, Evidence, Question, Source

MAP = ArgumentMap(
    statements=(
        Question(id="q", text="Is it so?"),
        Claim(id="ours", text="A"),
        Claim(id="theirs", text="B", by=("Wu Ken",)),
        Evidence(id="its", text="C", citations=(Citation(source="s"),)),
        Claim(id="told", text="D", by=("Wu Ken",), citations=(Citation(source="s"),)),
    ),
    sources=(Source(id="s"),),
)


def changed(**attributions: object) -> str:
    """The JSON of `MAP` with other attributions; None takes one out."""
    data = json.loads(dumps(MAP, format="json"))
    for statement in data["statements"]:
        said = attributions.get(statement["id"], statement["attribution"])
        statement["attribution"] = said
        if said is None:
            del statement["attribution"]
    return json.dumps(data, indent=2)


def test_each_statement_says_who_stands_behind_it() -> None:
    written = json.loads(dumps(MAP, format="json"))
    assert {one["id"]: one["attribution"] for one in written["statements"]} == {
        "q": "analyst",
        "ours": "analyst",
        "theirs": "reported",
        "its": "asserted",
        "told": "reported",
    }
    assert all("attribution" not in one for one in written["sources"])


def test_it_may_be_left_out_of_some_or_of_all() -> None:
    assert loads(changed(ours=None), format="json") == MAP
    assert loads(changed(q=None, ours=None, theirs=None, its=None, told=None), format="json") == MAP


def test_one_that_contradicts_the_rest_is_refused_at_its_place() -> None:
    text = changed(ours="asserted", told="analyst")
    with pytest.raises(FormatError) as raised:
        loads(text, format="json")
    first, second = raised.value.faults
    line = next(number for number, row in enumerate(text.split("\n"), start=1) if '"asserted"' in row)
    assert first.startswith(f"<text>:{line}:")
    assert first.endswith(
        "statements[1].attribution: by its `by` and `citations` the statement is `analyst`, not `asserted`; "
        "this may be left out"
    )
    assert second.endswith("the statement is `reported`, not `analyst`; this may be left out")


@pytest.mark.parametrize("said", ["nobody", "", 1, ["asserted"], {}, True])
def test_what_is_no_attribution_is_refused(said: object) -> None:
    with pytest.raises(FormatError, match="attribution: expected one of asserted, reported, analyst"):
        loads(changed(ours=said), format="json")


@pytest.mark.parametrize("statements", ["null", "{}", '[1, null, "x"]', '[{"attribution": "analyst"}]'])
def test_what_is_no_statement_is_complained_of_as_ever(statements: str) -> None:
    with pytest.raises(FormatError, match=r"expected|is missing"):
        loads(f'{{"format": "argmap/1", "statements": {statements}}}', format="json")


def test_other_faults_are_found_beside_it() -> None:
    text = changed().replace('"Is it so?"', "7")
    line = next(number for number, row in enumerate(text.split("\n"), start=1) if '"text": 7' in row)
    with pytest.raises(FormatError, match=rf"<text>:{line}:\d+: statements\[0\]\.text: expected a string, not `7`"):
        loads(text, format="json")


def test_it_belongs_to_statements_alone() -> None:
    text = '{"format": "argmap/1", "sources": [{"id": "s", "attribution": "asserted"}]}'
    with pytest.raises(FormatError, match="there is no such key here"):
        loads(text, format="json")


def test_the_schema_knows_it() -> None:
    schema = Draft202012Validator(json_schema())
    assert schema.is_valid(json.loads(changed(ours=None)))
    assert not schema.is_valid(json.loads(changed(ours="nobody")))
