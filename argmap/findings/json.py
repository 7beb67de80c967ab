"""Findings for programs: JSON under the schema that `docs/formats/findings.schema.json` publishes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from argmap.diagnostics.diagnostic import Diagnostic, Edit, Fix, Label
from argmap.findings.summary import counts
from argmap.text import Span, Text

VERSION = 1
"""Rises when a reader of the JSON would have to change; a further field is no such change."""

# What JSON need not escape, and a terminal, an editor or a CI log had better not get raw. They stand in strings only.
_ESCAPED = re.compile(
    "[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\U000e0000-\U000e007f]|#(?=#\\w*\\[)"
)


def to_json(diagnostics: Sequence[Diagnostic], texts: Mapping[str, Text]) -> str:
    """Every finding with all it says, the files that were read, and the counts."""
    return dumped(
        {
            "version": VERSION,
            "files": list(texts),
            "counts": {str(severity): number for severity, number in counts(diagnostics).items()},
            "findings": [_finding(diagnostic) for diagnostic in diagnostics],
        }
    )


def dumped(value: object) -> str:
    """`value` as indented JSON: every script as it is, but no character that a reader would obey or not see."""
    return _ESCAPED.sub(_escape, json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def _escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass").hex()  # beyond U+FFFF, JSON writes two
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _finding(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "primary": _label(diagnostic.primary),
        "related": [_label(label) for label in diagnostic.related],
        "hints": list(diagnostic.hints),
        "fixes": [_fix(fix) for fix in diagnostic.fixes],
        "arguments": dict(diagnostic.arguments),
    }


def _label(label: Label) -> dict[str, object]:
    return {"span": _span(label.span), "message": label.message}


def _fix(fix: Fix) -> dict[str, object]:
    return {"title": fix.title, "applicability": str(fix.applicability), "edits": [_edit(edit) for edit in fix.edits]}


def _edit(edit: Edit) -> dict[str, object]:
    return {"span": _span(edit.span), "replacement": edit.replacement}


def _span(span: Span) -> dict[str, object]:
    return {
        "file": span.file,
        "start": span.start,
        "end": span.end,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
