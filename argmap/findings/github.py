"""Findings as workflow commands: GitHub Actions shows them beside the lines of a pull request.

Syntax: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath

from argmap.diagnostics.diagnostic import Diagnostic, Label, Severity
from argmap.findings.summary import summary
from argmap.text import Span, Text
from argmap.visible import visible, without_orders

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def to_github(diagnostics: Sequence[Diagnostic], texts: Mapping[str, Text]) -> str:
    """A workflow command for each finding, then a line that counts them."""
    rows = [_command(diagnostic) for diagnostic in diagnostics]
    return "".join(f"{row}\n" for row in (*rows, without_orders(summary(diagnostics, texts))))


def _command(diagnostic: Diagnostic) -> str:
    properties = ",".join(
        f"{key}={_property(value)}" for key, value in _place(diagnostic.span, diagnostic.code).items()
    )
    return f"::{COMMANDS[diagnostic.severity]} {properties}::{_data(_message(diagnostic))}"


def _place(span: Span, title: str) -> dict[str, str]:
    """File, line and title; columns only within one line, as GitHub refuses others. Columns are code points."""
    place = {"file": PurePath(span.file).as_posix(), "line": str(span.line), "endLine": str(span.end_line)}
    if span.line == span.end_line:
        place |= {"col": str(span.column), "endColumn": str(max(span.end_column, span.column + 1))}
    return {**place, "title": title}


def _message(diagnostic: Diagnostic) -> str:
    """All that is said of a finding, a line each: the message, what is said of the place, other places, hints."""
    said = [diagnostic.message, diagnostic.primary.message, *map(_elsewhere, diagnostic.related), *diagnostic.hints]
    return "\n".join(visible(line) for line in said if line)


def _elsewhere(label: Label) -> str:
    return f"{label.span.file}:{label.span.line}:{label.span.column}: {label.message}" if label.message else ""


def _data(text: str) -> str:
    """Escapes: https://github.com/actions/toolkit, `command.ts`; a line end is the only control character left."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
