"""A rule: the one place that owns a finding's wording."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.diagnostics.diagnostic import Diagnostic, Fix, Label, Severity
from argmap.text import Span


@dataclass(frozen=True, slots=True)
class Rule:
    """What is found under one code. `message`, `label` and `hint` are templates over the facts of a report."""

    code: str
    severity: Severity
    summary: str
    message: str
    label: str = ""
    hint: str = ""

    def report(
        self,
        span: Span,
        *,
        related: Sequence[Label] = (),
        hints: Sequence[str] = (),
        fixes: Sequence[Fix] = (),
        **facts: str,
    ) -> Diagnostic:
        """The finding at `span`. `hints` come before the rule's own; an empty template says nothing."""
        own = (self.hint.format_map(facts),) if self.hint else ()
        return Diagnostic.trusted(
            code=self.code,
            severity=self.severity,
            message=self.message.format_map(facts),
            primary=Label.trusted(span=span, message=self.label.format_map(facts)),
            related=tuple(related),
            hints=(*(hint for hint in hints if hint), *own),
            fixes=tuple(fixes),
            arguments=facts,
        )
