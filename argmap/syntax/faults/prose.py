"""Lines of words and nothing else, in a list or by themselves, and the elements of Argdown."""

from __future__ import annotations

import re

from argmap.diagnostics.catalogue.lines import UNKNOWN_KEYWORD, UNQUOTED_TEXT
from argmap.diagnostics.near import nearest
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.edited import Change
from argmap.syntax.keywords import ALL_KEYS, FIRST_WORDS
from argmap.syntax.names import slugged
from argmap.syntax.nodes import Quoted

LONGEST = 4_000
FEWEST = 4
"""A line of fewer words, without a sign before it, may be something else."""

_SIGN = r"(?:(?P<sign>[-+*•–]|\d+(?>(?:\.\d+)*)[.)]|[a-z]\))\s++)?"
_ELEMENT = re.compile(
    rf"{_SIGN}(?:\[(?P<claim>[^\[\]\"]++)\]|<(?P<argument>[^<>\"]++)>)(?:\s*+:\s*+(?P<text>[^\"]++))?\s*"
)
_PROSE = re.compile(rf"{_SIGN}(?P<text>\"[^\"\\]*+\"|[^\W_][^\":=|\[\]{{}}<>@…]*+)")


def element(damage: Damage) -> Outcome | None:
    """`[A claim]: it is so`, `+ <An argument>: it is so` of Argdown; a minus stands before what speaks against."""
    found = _matched(_ELEMENT, damage)
    if found is None:
        return None
    title = (found["claim"] or found["argument"]).strip()
    text, name = (found["text"] or title).strip(), slugged(title)
    kind = "rebuttal" if found["sign"] == "-" else "claim"
    named = f"{name} " if name[:1].isalpha() and found["text"] else ""
    change = Change(found.start(), found.end(), f"{kind} {named}{_quoted(text)}")
    node = damage.read_with(change)
    if node is None or isinstance(node, Quoted):
        return None
    finding = UNKNOWN_KEYWORD.report(
        damage.span(0, -1),
        fixes=(damage.fix(f'write `{kind} {named}"…"`', change),),
        word=damage.brief(0),
        sort="statement",
        label="this is how Argdown writes one",
        advice=f'a statement begins with its kind and has its text in double quotes: `{kind} {named}"…"`',
    )
    return Outcome(node, finding)


def prose(damage: Damage) -> Outcome | None:
    """`- It is not so`, `1. First claim`, `+ "It is so"`, `Huawei is bound to the Party`."""
    found = _matched(_PROSE, damage)
    if found is None or not _is_text(found, damage):
        return None
    text = _quoted(found["text"].strip())
    kinds = _kinds(found["sign"], text)
    changes = [Change(found.start(), found.end(), f"{kind} {text}") for kind in kinds]
    fixes = [damage.fix(f'write `{kind} "…"`', change) for kind, change in zip(kinds, changes, strict=True)]
    node = damage.read_with(changes[0]) if len(changes) == 1 else None
    listed = " or ".join(f'`{kind} "…"`' for kind in kinds)
    hint = f"a statement begins with its kind and has its text in double quotes: {listed}"
    if found["sign"]:
        span, label = damage.stretch(*found.span("sign")), "no line begins like this"
        finding = UNKNOWN_KEYWORD.report(
            span, fixes=fixes, word=found["sign"], sort="keyword", label=label, advice=hint
        )
    else:
        finding = UNQUOTED_TEXT.report(damage.span(0, -1), hints=(hint,), fixes=fixes)
    return Outcome(node or damage.broken(), finding)


def _kinds(sign: str | None, text: str) -> tuple[str, ...]:
    """What a line may be meant as: in some notations, a minus stands before what speaks against something."""
    if text.endswith('?"'):
        return ("question",)
    return ("claim", "rebuttal") if sign == "-" else ("claim",)


def _matched(pattern: re.Pattern[str], damage: Damage) -> re.Match[str] | None:
    start, end = damage.line.tokens[0].start, damage.line.tokens[-1].end
    return pattern.fullmatch(damage.line.content[:end], start) if end - start <= LONGEST else None


def _is_text(found: re.Match[str], damage: Damage) -> bool:
    """Whether what was found are words of a sentence, and not another line that is damaged."""
    text, words = found["text"], found["text"].split()
    if found["sign"]:
        return text[0] == '"' or (len(words) > 1 and words[0] not in FIRST_WORDS)
    is_line = damage.shape[0] != "W" or "V" in damage.shape[:2] or nearest(words[0], (*FIRST_WORDS, *ALL_KEYS))
    return text[0] != '"' and len(words) >= FEWEST and not is_line


def _quoted(text: str) -> str:
    """A text between double quotes, if it does not stand there already."""
    return text if text[0] == '"' else '"' + text.replace("\\", "\\\\") + '"'
