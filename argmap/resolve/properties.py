"""The properties of a line: each key once, known there, its values of the right form."""

from __future__ import annotations

from typing import NamedTuple

from argmap.diagnostics.catalogue.structure import BAD_VALUE, DUPLICATE_KEY, UNKNOWN_KEY
from argmap.diagnostics.diagnostic import Diagnostic, Edit, Fix, Label
from argmap.diagnostics.near import nearest
from argmap.resolve.ends import premise_fault, wrong_end
from argmap.resolve.modules import Module
from argmap.resolve.places import one
from argmap.resolve.scope import Scope
from argmap.resolve.values import ACTORS, FORMS, PREMISES, REFERENCES, REFERRED, STATEMENTS, Form, ValueFormError
from argmap.syntax.keywords import ALL_KEYS, KEYS_BY_KIND
from argmap.syntax.labels import kind_labelled
from argmap.syntax.meant import meant
from argmap.syntax.nodes import Property, Quoted, Value, Word

FIELDS = {"based-on": "based_on"}
"""The fields of the model whose names differ from the keys."""


class Properties(NamedTuple):
    """The fields that a block gives, the line behind each key, and whether every line and name of it was understood."""

    fields: dict[str, object]
    given: dict[str, Property]
    whole: bool


def read_properties(
    scope: Scope, module: Module, sort: str, line: str, properties: list[Property], *, guessed: bool = False
) -> Properties:
    """What `properties` say of a line of `sort`, which messages call `line`.

    Where that sort is `guessed`, since the line had a fault, a key of another sort is left out without a word.
    """
    fields: dict[str, object] = {}
    given: dict[str, Property] = {}
    whole = True
    for node in properties:
        key = node.key.value
        value: object = None
        fault: Diagnostic | None = None
        if key not in KEYS_BY_KIND[sort]:
            fault = _unknown(module, sort, line, node)
        elif key in given:
            fault = _repeated(module, given[key].key, node.key)
        else:
            given[key] = node
            value, fault = _value(scope, module, sort, node)
        if fault is not None:
            if not (guessed and fault.code == UNKNOWN_KEY.code and key in ALL_KEYS):
                scope.findings.append(fault)
            scope.lose(module, (one.value for one in node.values if isinstance(one, Word)))
            whole = False
            continue
        fields[FIELDS.get(key, key)] = value
        if isinstance(value, tuple) and len(value) < len(node.values):
            whole = False  # a name among them refers to nothing
    return Properties(fields, given, whole)


def _value(scope: Scope, module: Module, sort: str, node: Property) -> tuple[object, Diagnostic | None]:
    """What a property's values become, or what is wrong with them."""
    referred = REFERENCES.get((sort, node.key.value))
    try:
        if referred is None:
            return FORMS[node.key.value].read(node.values), None
        return _references(scope, module, referred, node), None
    except ValueFormError as fault:
        return None, _bad(module, sort, node, fault.place)


def _references(scope: Scope, module: Module, referred: str, node: Property) -> tuple[str, ...]:
    found = []
    for place, value in enumerate(node.values):
        if isinstance(value, Word):
            found.append(_named(scope, module, referred, value))
        elif referred == ACTORS and value.value:
            found.append(value.value)
        else:
            raise ValueFormError(place)
    return tuple(dict.fromkeys(id for id in found if id is not None))


def _named(scope: Scope, module: Module, referred: str, word: Word) -> str | None:
    """The id that a value means."""
    if referred != PREMISES:
        id = scope.refer(module, referred, word)
        return word.value if id is None and referred == ACTORS else id  # whoever it is, somebody says it
    id = scope.refer(module, STATEMENTS, word)
    fault = premise_fault(scope.kind_of(id)) if id is not None else None
    if id is None or fault is None:
        return id
    scope.findings.append(wrong_end(module.span(word), word.value, scope.kind_of(id), fault))
    return None


def unknown_key(module: Module, node: Property) -> Diagnostic | None:
    """The finding on a key that no line takes, for a line of which nothing else is known."""
    return None if node.key.value in ALL_KEYS else _unknown(module, "", "line", node)


def written_as_key(module: Module, node: Property) -> tuple[str, tuple[Fix, ...]]:
    """What to do about a statement or title that was written as a property, as in `Claim: "A"`; or nothing."""
    keyword = kind_labelled(node.key.value)
    if not keyword:
        return _ELSEWHERE.get(("", node.key.value), ""), ()
    advice = f'{"a title" if keyword == "map" else one(keyword)} is written without `:`, as in `{keyword} "…"`'
    if len(node.values) > 1 or isinstance(node.values[0], Word):
        return advice, ()
    span = module.text.span(node.key.start, node.values[0].start)
    return advice, (Fix(title=f'write `{keyword} "…"`', edits=(Edit(span=span, replacement=f"{keyword} "),)),)


def _unknown(module: Module, sort: str, line: str, node: Property) -> Diagnostic:
    keys, key = KEYS_BY_KIND.get(sort, ALL_KEYS), node.key.value
    elsewhere = _ELSEWHERE.get((sort, key), "")
    fixes: tuple[Fix, ...] = ()
    if not elsewhere and kind_labelled(key) != "map":
        elsewhere, fixes = written_as_key(module, node)
    near = () if elsewhere else nearest(key, keys)
    owners = [_OWNERS[other] for other, names in KEYS_BY_KIND.items() if key in names]
    hints = [elsewhere] if elsewhere else [f"did you mean `{near[0]}:`?"] if near else []
    if not hints and owners:
        hints = [f"`{key}:` belongs to {', '.join(owners)}"]
    if near:
        fixes = (_replacement(module, node.key, near[0]),)
    listed = ", ".join(f"`{name}:`" for name in keys)
    return UNKNOWN_KEY.report(
        module.span(node.key), hints=hints, fixes=fixes, what=one(line), line=line, key=key, keys=listed
    )


_QUOTED = 'a quote is written in a citation: `@source "the words"`'
_CITED = "a source is cited with `@source`"
_NAMED = "a name stands in the first line, behind the kind"
_KIND = "the kind is the first word of the line"
_CHOSEN = "kinds are chosen with `show:` and left out with `hide:`"

_ELSEWHERE = {
    ("", "quote"): _QUOTED,
    ("", "quotes"): _QUOTED,
    ("", "cite"): _CITED,
    ("", "cites"): _CITED,
    ("", "name"): _NAMED,
    ("", "id"): _NAMED,
    ("", "type"): _KIND,
    ("", "kind"): _KIND,
    ("view", "kind"): _CHOSEN,
    ("view", "kinds"): _CHOSEN,
    ("source", "title"): "the title stands in the first line, in double quotes behind the name",
}
"""Where to say what these keys were to say, whatever key they resemble: on lines of a sort, or on any."""

_OWNERS = {
    "question": "questions",
    "proposition": "claims and other propositions",
    "inference": "reasons and objections",
    "group": "groups",
    "source": "sources",
    "actor": "actors",
    "view": "views",
    "relation": "relation lines",
    "citation": "citations",
}


def _repeated(module: Module, first: Word, again: Word) -> Diagnostic:
    label = Label(span=module.span(first), message="first given here")
    return DUPLICATE_KEY.report(module.span(again), related=[label], key=again.value)


def _bad(module: Module, sort: str, node: Property, place: int) -> Diagnostic:
    value, key = node.values[place], node.key.value
    referred = REFERENCES.get((sort, key))
    form = None if referred else FORMS[key]
    hints: list[str] = []
    fixes: list[Fix] = []
    shown = value.value
    if form and (other := _otherwise(form, value)):
        shown = f'"{value.value}"' if isinstance(value, Quoted) else value.value
        hints, fixes = [f"write `{other}`, {_QUOTES[isinstance(value, Quoted)]}"], [_replacement(module, value, other)]
    elif other := meant(key, value.value):
        hints, fixes = [f"write `{other}`"], [_replacement(module, value, other)]
    elif form and (near := nearest(value.value, form.choices)):
        hints, fixes = [f"did you mean `{near[0]}`?"], [_replacement(module, value, near[0])]
    expected = form.expected if form else REFERRED[referred or STATEMENTS]
    return BAD_VALUE.report(
        module.span(value), hints=hints, fixes=fixes, value=shown, key=f"{key}:", expected=f"expected {expected}"
    )


_QUOTES = ("in double quotes", "without quotes")


def _otherwise(form: Form, value: Value) -> str:
    """The value with quotes, or without them, where that is all it lacks."""
    quoted = isinstance(value, Quoted)
    try:
        form.read((Word(*value) if quoted else Quoted(*value),))
    except ValueFormError:
        return ""
    return value.value if quoted else f'"{value.value}"'


def _replacement(module: Module, place: Word | Quoted, word: str) -> Fix:
    return Fix(title=f"write `{word}`", edits=(Edit(span=module.span(place), replacement=word),))
