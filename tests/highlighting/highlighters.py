"""Lines coloured by each of the highlighters, by the sorts of the description."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from argmap.highlighting import to_textmate
from argmap.highlighting.lexer import TOKENS, ArgmapLexer
from argmap.highlighting.textmate import SCOPES
from tests.highlighting.reference import Colours

_BY_TOKEN = {token: sort for sort, token in TOKENS.items()}
_BY_SCOPE = {f"{scope}.argmap": sort for sort, scope in SCOPES.items()}
_GRAMMAR = to_textmate()

Json = Mapping[str, Any]  # Any: a TextMate grammar is JSON


def by_pygments(line: str) -> Colours:
    """The colours that the lexer gives."""
    found: Colours = []
    for token, words in ArgmapLexer(stripnl=False, ensurenl=False).get_tokens(line):
        found += [_BY_TOKEN.get(token)] * len(words)
    return found


def by_textmate(line: str) -> Colours:
    """The colours that an editor gives, which tries all patterns at once and takes the one that begins first."""
    found: Colours = [None] * len(line)
    stack: list[list[Json]] = [list(_GRAMMAR["patterns"])]  # type: ignore[arg-type]  # JSON
    at = 0
    while at <= len(line):
        hits = [(match.start(), number, match, rule) for number, rule in enumerate(_flat(stack[-1]))
                if (match := _compiled(rule).search(line, at))]  # fmt: skip
        if not hits:
            break
        _, _, match, rule = min(hits, key=lambda hit: hit[:2])
        for group, capture in rule.get("captures", rule.get("beginCaptures", {})).items():
            _paint(found, match, int(group), capture)
        if "begin" in rule:
            stack.append(rule["patterns"])
        elif match.end() == at:
            break
        at = match.end()
    return found


def _paint(found: Colours, match: re.Match[str], group: int, capture: Json) -> None:
    start, end = match.span(group)
    if start < 0:
        return
    found[start:end] = [_BY_SCOPE[capture["name"]]] * (end - start)
    for inner in capture.get("patterns", ()):
        for hit in re.finditer(inner["match"], match[group]):
            found[start + hit.start() : start + hit.end()] = [_BY_SCOPE[inner["name"]]] * len(hit[0])


def _flat(rules: list[Json]) -> list[Json]:
    repository: Json = _GRAMMAR["repository"]  # type: ignore[assignment]  # JSON
    return [inner for rule in rules for inner in (
        _flat(repository[rule["include"][1:]]["patterns"]) if "include" in rule else [rule]
    )]  # fmt: skip


def _compiled(rule: Json) -> re.Pattern[str]:
    return re.compile(rule.get("begin", rule.get("match", "")))


HIGHLIGHTERS: Mapping[str, Callable[[str], Colours]] = {"pygments": by_pygments, "textmate": by_textmate}
