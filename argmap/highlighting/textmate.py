"""The description as a TextMate grammar, which VS Code, Zed, JetBrains and Sublime read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from argmap.highlighting.description import ESCAPE, STATES, Rule, Sort, State
from argmap.syntax.scanner import SPACES

SCOPES: Mapping[Sort, str] = {
    Sort.COMMENT: "comment.line.number-sign",
    Sort.KIND: "keyword.control.kind",
    Sort.DECLARATION: "keyword.other.declaration",
    Sort.VERB: "keyword.operator.word.relation",
    Sort.NAME: "entity.name.type.statement",
    Sort.REFERENCE: "variable.other.reference",
    Sort.KEY: "support.type.property-name",
    Sort.VALUE: "constant.other.value",
    Sort.LOCATOR: "constant.numeric.locator",
    Sort.STRING: "string.quoted.double",
    Sort.ESCAPE: "constant.character.escape",
    Sort.SIGN: "punctuation.separator",
}
"""What themes know the sorts by; the language is added behind."""

LANGUAGE = "argmap"

# JSON holds nothing but these, and the lists and objects made of them.
Json: TypeAlias = "str | Sequence[Json] | Mapping[str, Json]"


def to_textmate() -> dict[str, Json]:
    """The grammar, ready to be written as JSON.

    A line is one region, which begins with the first thing on it and ends with the line; what stands behind goes by
    the state's list of patterns. A state that changes within a line is a region within the region.
    """
    return {
        "name": "Argument map",
        "scopeName": f"source.{LANGUAGE}",
        "fileTypes": ["arg"],
        "patterns": [_pattern(rule, State.LINE) for rule in STATES[State.LINE] if rule.sorts != (None,)]
        + [_region("^(?=.)", {}, State.REST)],
        "repository": {
            state.value: {"patterns": [_pattern(rule, state) for rule in rules]}
            for state, rules in STATES.items()
            if state is not State.LINE
        },
    }


def _pattern(rule: Rule, state: State) -> dict[str, Json]:
    begins = f"^[{SPACES}]*+" if state is State.LINE else ""
    captures = {
        str(number): {"name": _scope(sort)} for number, sort in enumerate(rule.sorts, start=1) if sort is not None
    }
    if rule.is_string:
        return _string(f"{begins}({rule.pattern})", captures, rule.then)
    if rule.then in (None, state):
        return {"match": begins + rule.pattern, "captures": dict(captures)}
    return _region(begins + rule.pattern, captures, rule.then)


def _string(pattern: str, captures: Mapping[str, Mapping[str, Json]], then: State | None) -> dict[str, Json]:
    """A string; its escapes are coloured within what was matched."""
    inside: dict[str, Json] = {
        **captures["1"], "patterns": [{"name": _scope(Sort.ESCAPE), "match": ESCAPE}]
    }  # fmt: skip
    return {"match": pattern, "captures": {"1": inside}} if then is None else _region(pattern, {"1": inside}, then)


def _region(begin: str, captures: Mapping[str, Mapping[str, Json]], then: State | None) -> dict[str, Json]:
    found: dict[str, Json] = {"begin": begin, "end": "$", "patterns": [{"include": f"#{then or State.REST}"}]}
    return {**found, "beginCaptures": dict(captures)} if captures else found


def _scope(sort: Sort) -> str:
    return f"{SCOPES[sort]}.{LANGUAGE}"
