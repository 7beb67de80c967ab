"""The JSON Schema of a map, made from the model: types by pydantic, descriptions from the docstrings.

    python -m argmap.formats.schema > docs/formats/argmap.schema.json

writes the published one; a test holds that file to this.
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from argmap.formats import attribution
from argmap.formats.json import FORMAT, File
from argmap.frozen import Frozen
from argmap.model import STATEMENT_CLASSES, Attribution

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]  # Any: a JSON Schema holds values of every JSON type

_DESCRIPTION = (
    "An argument map as argmap writes and reads it. Keys that would be empty may be left out. No schema can say that "
    "ids are single, that references lead to parts of the map, and that relations join what they can join: argmap "
    "refuses a file in which they do not."
)

_STATEMENTS = {model.__name__ for model in STATEMENT_CLASSES.values()}
_ATTRIBUTION = {
    "enum": [str(sort) for sort in Attribution],
    "readOnly": True,
    "description": (
        "Who stands behind it: `reported` where `by` names somebody, else `asserted` by the author of what it cites, "
        "else the `analyst`. It follows from the other keys and may be left out; one that contradicts them is refused."
    ),
}


def json_schema() -> Schema:
    """The JSON Schema of a map in a file."""
    schema = File.model_json_schema(mode="validation")
    models = {model.__name__: model for model in _models(Frozen) if model.__module__.startswith("argmap.model")}
    definitions: dict[str, Schema] = schema.pop("$defs")
    for name, definition in definitions.items():
        _describe(definition, models.get(name))
        if name in _STATEMENTS:
            definition["properties"][attribution.KEY] = _ATTRIBUTION
    _describe(schema, File)
    fields: Schema = schema.pop("properties")
    top = {"format": {**fields.pop("format"), "description": "The format and its version."}, **fields}
    return {
        "$schema": DIALECT,
        "$id": f"urn:{FORMAT.replace('/', ':')}",
        "title": "Argument map",
        "description": _DESCRIPTION,
        "type": "object",
        "required": ["format"],
        "additionalProperties": False,
        "properties": top,
        "$defs": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    """The JSON Schema as it is published."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def _models(base: type[Frozen]) -> Iterator[type[Frozen]]:
    for model in base.__subclasses__():
        yield model
        yield from _models(model)


def _describe(schema: Schema, model: type[Frozen] | None) -> None:
    """Put the docstrings of `model` into its schema, and take out the titles that pydantic makes up."""
    schema.pop("title", None)
    documented = _field_docstrings(model) if model else {}
    for name, field in schema.get("properties", {}).items():
        field.pop("title", None)
        field.pop("discriminator", None)
        _plain_items(field)
        if name in documented:
            field["description"] = documented[name]
    if "kind" in schema.get("properties", {}) and "kind" not in schema.get("required", ()):
        schema["required"] = ["kind", *schema.get("required", ())]  # it tells the statements apart
        schema["properties"]["kind"].pop("default", None)


def _plain_items(field: Schema) -> None:
    """Take the discriminator, a word of OpenAPI and not of JSON Schema, out of the items of an array."""
    if isinstance(items := field.get("items"), dict):
        items.pop("discriminator", None)


def _field_docstrings(model: type[Frozen]) -> Mapping[str, str]:
    """The docstring under each field of `model` and its bases, in one line.

    They are read from the source here, as pydantic could do for every class on every start, at ten times the price.
    """
    found: dict[str, str] = {}
    for one in reversed(model.__mro__):
        if not issubclass(one, Frozen) or one is Frozen:
            continue
        body = _class_body(one)
        for field, below in pairwise(body):
            if (
                isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and isinstance(below, ast.Expr)
                and isinstance(below.value, ast.Constant)
            ):
                found[field.target.id] = " ".join(str(below.value.value).split())
    return found


def _class_body(model: type) -> list[ast.stmt]:
    tree = ast.parse(inspect.getsource(inspect.getmodule(model) or sys))
    return next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == model.__name__)


if __name__ == "__main__":
    sys.stdout.write(schema_text())
