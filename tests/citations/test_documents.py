"""What the pages on quotes and fingerprints show is so."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from argmap.citations import Article, Fingerprint, Outcome, dump_fingerprint, load_fingerprint


@pytest.fixture(scope="module")
def formats(root: Path) -> Path:
    return root / "docs" / "formats"


def test_the_example_is_the_fingerprint_of_its_text(formats: Path) -> None:
    page = (formats / "fingerprint.md").read_text(encoding="utf-8")
    text, example = re.findall(r"```(?:text|json)\n(.*?)```", page, flags=re.DOTALL)
    assert dump_fingerprint(Fingerprint.of(Article(text))) == example
    assert load_fingerprint("example", example.encode()).find("for the harbour again").outcome is Outcome.FOUND


@pytest.mark.parametrize("text", ["", "one two", "one two three " * 50, "港务局五月开会", "a har-\nbour at last"])
def test_every_fingerprint_is_of_the_schema(text: str, formats: Path) -> None:
    schema = json.loads((formats / "fingerprint.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(dump_fingerprint(Fingerprint.of(Article(text)))), schema)


def test_the_page_on_quotes_names_every_outcome(root: Path) -> None:
    page = (root / "docs" / "quotes.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| ([a-z ]+) \| (?!the words)", page, flags=re.MULTILINE)
    assert [name.replace(" ", "-") for name in table[: len(Outcome)]] == list(Outcome)
