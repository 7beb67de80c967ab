"""Every rule there is, in the order of the manual."""

from __future__ import annotations

from argmap.diagnostics.catalogue import argument, lines, names, quotes, sources, structure, style, text
from argmap.diagnostics.rule import Rule

RULES: tuple[Rule, ...] = (
    *text.RULES,
    *lines.RULES,
    *names.RULES,
    *structure.RULES,
    *argument.RULES,
    *sources.RULES,
    *quotes.RULES,
    *style.RULES,
)

BY_CODE = {rule.code: rule for rule in RULES}
