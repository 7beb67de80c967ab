"""Findings for their readers: people, programs, code scanners, pull requests."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.findings.github import to_github
from argmap.findings.json import to_json
from argmap.findings.sarif import to_sarif
from argmap.findings.text import to_text
from argmap.text import Text

FORMATS: Mapping[str, Callable[[Sequence[Diagnostic], Mapping[str, Text]], str]] = {
    "text": to_text,
    "json": to_json,
    "sarif": to_sarif,
    "github": to_github,
}
"""How findings can be written, by the name of `--format`. Each gives the whole output, ending with a line end."""

__all__ = ["FORMATS", "to_github", "to_json", "to_sarif", "to_text"]
