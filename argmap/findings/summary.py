"""Findings counted, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.text import Text
from argmap.visible import visible

NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("info", "infos"),
}


def counted(number: int, one: str, many: str) -> str:
    """`1 file`, `2 files`, `10,000 files`."""
    return f"{number:,} {one if number == 1 else many}"


def counts(diagnostics: Sequence[Diagnostic]) -> dict[Severity, int]:
    """How many findings there are of each severity, worst first, none left out."""
    found = Counter(diagnostic.severity for diagnostic in diagnostics)
    return {severity: found[severity] for severity in Severity}


def summary(diagnostics: Sequence[Diagnostic], texts: Mapping[str, Text]) -> str:
    """`2 errors, 1 warning in maps/nagy.arg`: how many findings there are, and in how many of the texts read."""
    files = {diagnostic.span.file for diagnostic in diagnostics}
    if not files:
        return f"no findings in {_which(texts)}"
    number = counts(diagnostics)
    said = ", ".join(counted(number[severity], *nouns) for severity, nouns in NOUNS.items() if number[severity])
    if 1 < len(files) < len(texts):
        return f"{said} in {len(files):,} of {_which(texts)}"
    return f"{said} in {_which(files)}"


def _which(files: Collection[str]) -> str:
    return visible(next(iter(files))) if len(files) == 1 else counted(len(files), "file", "files")
