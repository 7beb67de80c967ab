"""The published JSON Schema of a map."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

from argmap.formats.schema import json_schema, schema_text


def test_the_published_schema_is_the_models(root: Path) -> None:
    published = (root / "docs" / "formats" / "argmap.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(), (
        "write it anew: python -m argmap.formats.schema > docs/formats/argmap.schema.json"
    )


def test_the_command_prints_it() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "argmap.formats.schema"], check=True, capture_output=True, encoding="utf-8"
    )
    assert done.stdout == schema_text()


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


def test_every_class_and_field_is_described() -> None:
    schema = json_schema()
    for name, definition in {"the map": schema, **schema["$defs"]}.items():
        assert definition.get("description"), name
        for field, inner in definition.get("properties", {}).items():
            assert inner.get("description"), f"{name}.{field}"


def test_statements_are_told_apart_by_their_kind() -> None:
    validator = Draft202012Validator(json_schema())
    claim = {"kind": "claim", "id": "a"}
    assert validator.is_valid({"format": "argmap/1", "statements": [claim]})
    assert not validator.is_valid({"format": "argmap/1", "statements": [{"id": "a"}]})
    assert not validator.is_valid({"format": "argmap/1", "statements": [{**claim, "premises": []}]})
    assert not validator.is_valid({"statements": [claim]})
