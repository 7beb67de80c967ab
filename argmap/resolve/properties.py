"""The properties of a line: each key once, known there, its values of the right form."""

from __future__ import annotations

from argmap.diagnostics.catalogue.structure import BAD_VALUE, DUPLICATE_KEY, UNKNOWN_KEY
from argmap.diagnostics.diagnostic import Diagnostic, Edit, Fix, Label
from argmap.diagnostics.near import nearest
from argmap.resolve.modules import Module
from argmap.resolve.places import article
from argmap.resolve.scope import Scope
from argmap.resolve.values import ACTORS, FORMS, REFERENCES, BadValue
from argmap.syntax.keywords import KEYS_BY_KIND
from argmap.syntax.nodes import Property, Quoted, Word

FIELDS = {"based-on": "based_on"}
"""The fields of the model whose names differ from the keys."""


def read_properties(
    scope: Scope, module: Module, sort: str, line: str, properties: list[Property]
) -> tuple[dict[str, object], dict[str, Property]]:
    """The fields that `properties` give a line of `sort` (called `line` in messages), and the property behind each."""
    fields: dict[str, object] = {}
    given: dict[str, Property] = {}
    for node in properties:
        key = node.key.value
        if key not in KEYS_BY_KIND[sort]:
            scope.findings.append(_unknown(module, sort, line, node.key))
        elif key in given:
            first = Label(span=module.span(given[key].key), message="first given here")
            scope.findings.append(DUPLICATE_KEY.report(module.span(node.key), related=[first], key=key))
        else:
            given[key] = node
            try:
                fields[FIELDS.get(key, key)] = _value(scope, module, sort, node)
            except BadValue as bad:
                scope.findings.append(_bad(module, sort, node, bad.place))
    return fields, given


def _value(scope: Scope, module: Module, sort: str, node: Property) -> object:
    referred = REFERENCES.get((sort, node.key.value))
    if referred is None:
        return FORMS[node.key.value].read(node.values)
    found = []
    for place, value in enumerate(node.values):
        if isinstance(value, Word):
            id = scope.refer(module, referred, value)
            if id is None and referred == ACTORS:
                id = value.value  # whoever it is, somebody says it
            if id is not None:
                found.append(id)
        elif referred == ACTORS and value.value:
            found.append(value.value)
        else:
            raise BadValue(place)
    return tuple(dict.fromkeys(found))


def _unknown(module: Module, sort: str, line: str, key: Word) -> Diagnostic:
    keys = KEYS_BY_KIND[sort]
    near = nearest(key.value, keys)
    hints = [f"did you mean `{near[0]}:`?"] if near else []
    if not near and (owners := [other for other, names in KEYS_BY_KIND.items() if key.value in names]):
        hints = [f"`{key.value}:` belongs to {article(owners[0])} {owners[0]}"]
    fixes = [_replacement(module, key, near[0])] if near else []
    listed = ", ".join(f"`{name}:`" for name in keys)
    return UNKNOWN_KEY.report(
        module.span(key), hints=hints, fixes=fixes, article=article(line), line=line, key=key.value, keys=listed
    )


def _bad(module: Module, sort: str, node: Property, place: int) -> Diagnostic:
    value, key = node.values[place], node.key.value
    referred = REFERENCES.get((sort, key))
    expected = f"expected names of {referred}s" if referred else f"expected {FORMS[key].expected}"
    choices = () if referred else FORMS[key].choices
    near = nearest(value.value, choices)
    hints = [f"did you mean `{near[0]}`?"] if near else []
    fixes = [_replacement(module, value, near[0])] if near else []
    return BAD_VALUE.report(
        module.span(value), hints=hints, fixes=fixes, value=value.value, key=f"{key}:", expected=expected
    )


def _replacement(module: Module, place: Word | Quoted, word: str) -> Fix:
    return Fix(title=f"write `{word}`", edits=(Edit(span=module.span(place), replacement=word),))
