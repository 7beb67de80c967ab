"""One finding, ready for any reader: terminal, JSON, SARIF, editor."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from argmap.frozen import Frozen
from argmap.text import Span


class Severity(StrEnum):
    """How bad a finding is, worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def at_least(self, other: Severity) -> bool:
        """Whether this is as bad as `other` or worse."""
        order = list(Severity)
        return order.index(self) <= order.index(other)


class Applicability(StrEnum):
    """Whether a fix may be made without asking."""

    SAFE = "safe"
    SUGGESTED = "suggested"


class Label(Frozen):
    """A place and what is to be said of it."""

    span: Span
    message: str = ""


class Edit(Frozen):
    """Replace what stands at `span` by `replacement`."""

    span: Span
    replacement: str


class Fix(Frozen):
    """A change to the text that mends a finding."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability = Applicability.SUGGESTED


class Diagnostic(Frozen):
    """One finding. `code` names the rule, its page in the manual and its SARIF id alike."""

    code: str
    severity: Severity
    message: str
    primary: Label
    related: tuple[Label, ...] = ()
    hints: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    arguments: Mapping[str, str] = Field(default_factory=dict)

    @property
    def span(self) -> Span:
        """Where the finding points."""
        return self.primary.span
