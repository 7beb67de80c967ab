"""Comments, rules and fences, as other notations write them."""

from __future__ import annotations

import re

from argmap.diagnostics.catalogue.lines import STRAY_CHARACTERS
from argmap.diagnostics.characters import shown
from argmap.diagnostics.diagnostic import Fix
from argmap.syntax.faults.damage import Damage, Outcome
from argmap.syntax.faults.edited import Change

LONGEST = 500

_COMMENT = re.compile(r"(?P<opening>//+|--(?=\s)|;+|%+|/\*+|<!--)(?P<text>[^\"]*?)(?P<closing>\*/|-->)?\s*")
_RULE = re.compile(r"(?P<sign>([-=*_~+])\2{2,}|[`~]{3,})\w*\s*")


def note(damage: Damage) -> Outcome | None:
    """`// why`, `<!-- why -->`, `---` and three backquotes."""
    start, end = damage.line.tokens[0].start, damage.line.tokens[-1].end
    content = damage.line.content[:end]
    if end - start > LONGEST:
        return None
    if rule := _RULE.fullmatch(content, start):
        fix = damage.fix(f"take out {shown(rule['sign'])}", Change(start, end))
        return _told(damage, rule.span("sign"), "an `.arg` file has neither rules nor fences", (fix,))
    found = _COMMENT.fullmatch(content, start)
    if found is None:
        return None
    changes = [Change(*found.span("opening"), "#"), Change(found.end("text"), end)]
    fix = damage.fix("write it as a comment", *changes)
    return _told(damage, found.span("opening"), "a comment begins with `#`", (fix,))


def _told(damage: Damage, sign: tuple[int, int], hint: str, fixes: tuple[Fix, ...]) -> Outcome:
    characters = shown(damage.line.content[slice(*sign)])
    finding = STRAY_CHARACTERS.report(damage.stretch(*sign), hints=(hint,), fixes=fixes, characters=characters)
    return Outcome(damage.broken(), finding)
