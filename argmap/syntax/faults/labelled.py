"""Statements as other notations and minutes write them: with another word for the kind, a colon, a number."""

from __future__ import annotations

import re

from argmap.diagnostics.catalogue.lines import UNKNOWN_KEYWORD, UNQUOTED_TEXT
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.edited import Change
from argmap.syntax.keywords import STATEMENTS
from argmap.syntax.labels import kind_labelled
from argmap.syntax.nodes import Quoted

LONGEST = 4_000

_NUMBER = r"(?:(?:\d+(?>(?:\.\d+)*)[.)]?+|[-+*•–])\s++)?"
_LABELLED = re.compile(
    rf"(?P<head>{_NUMBER}(?:(?i:main|central|key|discussion|map)\s+)?(?P<label>[^\W\d_]++(?>(?:-[^\W\d_]++)*)))"
    r"(?P<name>\s++[^\W\d_][\w-]*+(?=\s*+[:\"]))?"
    r'(?P<colon>\s*+:)?\s*+(?P<text>"[^"\\]*+(?>(?:\\.[^"\\]*+)*)"|[^"\s][^"]*+)'
)


def labelled(damage: Damage) -> Outcome | None:
    """`Pro: a is b`, `thesis "A"`, `1.2. Con: not so`, `claim: a is b`: to be `claim "a is b"` or the like."""
    start, end = damage.line.tokens[0].start, damage.line.tokens[-1].end
    content = damage.line.content[:end]
    found = _LABELLED.fullmatch(content, start) if end - start <= LONGEST else None
    kind = kind_labelled(found["label"]) if found else ""
    if found is None or not kind or (kind == "map" and damage.parent >= 0) or not _is_statement(found):
        return None
    text = found["text"].rstrip()
    body = text if text[0] == '"' else '"' + text.replace("\\", "\\\\") + '"'
    gap = Change(*(found.span("colon") if found["colon"] else (found.start("text"),) * 2))
    word = Change(*found.span("head"), kind)
    node = damage.read_with(word, gap, Change(found.start("text"), end, body))
    if node is None or isinstance(node, Quoted):
        return None
    name = f"{found['name'].strip()} " if found["name"] else ""
    fix = damage.replace(damage.span(0, -1), f"{kind} {name}{body}", f'write `{kind} {name}"…"`')
    if found["label"] in STATEMENTS and found["head"] == found["label"]:
        return Outcome(node, UNQUOTED_TEXT.report(damage.stretch(found.start("text"), end), fixes=(fix,)))
    finding = UNKNOWN_KEYWORD.report(
        damage.stretch(*found.span("head")),
        fixes=(fix,),
        word=found["head"],
        sort="keyword",
        label="no line begins like this",
        advice=f'did you mean `{kind} {name}"…"`?',
    )
    return Outcome(node, finding)


def _is_statement(found: re.Match[str]) -> bool:
    """Whether what follows the label is a text: in quotes, or of several words behind a colon."""
    if found["text"][0] != '"':
        return bool(found["colon"]) and len(found["text"].split()) > 1
    return len(found["label"]) > 1 and (found["label"].casefold() not in STATEMENTS or _has_number_and_colon(found))


def _has_number_and_colon(found: re.Match[str]) -> bool:
    """Whether more than one thing keeps a statement from being one: what is a sign too many is told as that."""
    return bool(found["colon"]) and found["head"] != found["label"]
