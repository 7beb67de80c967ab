"""What programs read, held to the schema that is published."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from argmap.diagnostics import Applicability, Diagnostic, Edit, Fix, Label, Severity
from argmap.findings import to_json
from argmap.text import Text

TEXT = Text("maps/na漢gy.arg", 'claim a "A"\n  @nagi "x"\n')
FINDING = Diagnostic(
    code="unknown-source",
    severity=Severity.ERROR,
    message="there is no source `nagi`",
    primary=Label(span=TEXT.span(15, 19), message="cited here"),
    related=(Label(span=TEXT.span(0, 5), message="in this claim"),),
    hints=("did you mean `nagy`?",),
    fixes=(
        Fix(
            title="cite `nagy`",
            edits=(Edit(span=TEXT.span(15, 19), replacement="nagy"),),
            applicability=Applicability.SAFE,
        ),
    ),
    arguments={"name": "nagi"},
)


@pytest.fixture(scope="module")
def validator(root: Path) -> Draft202012Validator:
    schema = json.loads((root / "docs" / "formats" / "findings.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_a_finding_and_all_it_says(validator: Draft202012Validator) -> None:
    read = json.loads(to_json([FINDING], {TEXT.path: TEXT}))
    validator.validate(read)
    span = {"file": TEXT.path, "start": 15, "end": 19, "line": 2, "column": 4, "end_line": 2, "end_column": 8}
    assert read["files"] == [TEXT.path]
    assert read["counts"] == {"error": 1, "warning": 0, "info": 0}
    assert read["findings"] == [
        {
            "code": "unknown-source",
            "severity": "error",
            "message": "there is no source `nagi`",
            "primary": {"span": span, "message": "cited here"},
            "related": [
                {
                    "span": {
                        "file": TEXT.path,
                        "start": 0,
                        "end": 5,
                        "line": 1,
                        "column": 1,
                        "end_line": 1,
                        "end_column": 6,
                    },
                    "message": "in this claim",
                }
            ],
            "hints": ["did you mean `nagy`?"],
            "fixes": [
                {
                    "title": "cite `nagy`",
                    "applicability": "safe",
                    "edits": [{"span": span, "replacement": "nagy"}],
                }
            ],
            "arguments": {"name": "nagi"},
        }
    ]


def test_no_findings(validator: Draft202012Validator) -> None:
    read = json.loads(to_json([], {TEXT.path: TEXT}))
    validator.validate(read)
    assert read == {"version": 1, "files": [TEXT.path], "counts": {"error": 0, "warning": 0, "info": 0}, "findings": []}


def test_it_tells_all_that_a_diagnostic_holds() -> None:
    """A field added to a diagnostic is either written or left out on purpose, with a new schema."""
    written: dict[str, Any] = json.loads(to_json([FINDING], {}))["findings"][0]
    assert set(written) == set(Diagnostic.model_fields)
    assert set(written["fixes"][0]) == set(Fix.model_fields)
    assert set(written["primary"]) == set(Label.model_fields)
    assert set(written["fixes"][0]["edits"][0]) == set(Edit.model_fields)


def test_every_script_is_written_as_it_is() -> None:
    assert "maps/na漢gy.arg" in to_json([FINDING], {TEXT.path: TEXT})


@given(st.text(st.characters(), max_size=30))
def test_any_text_comes_back_and_none_is_obeyed(words: str) -> None:
    finding = FINDING.model_copy(update={"message": words, "arguments": {words: words}})
    written = to_json([finding], {})
    read = json.loads(written)["findings"][0]
    assert read["message"] == words
    assert read["arguments"] == {words: words}
    assert not any(char in written for char in "\x1b\x9b\u202e\u2028\u200b\ud800")
    assert "##[" not in to_json([finding.model_copy(update={"message": f"##[{words}"})], {})
