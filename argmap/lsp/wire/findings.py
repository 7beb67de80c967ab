"""Findings as diagnostics of the protocol."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple, cast

from lsprotocol import converters, types

from argmap.diagnostics.catalogue import BY_CODE
from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.lsp.addresses import address_of
from argmap.lsp.wire.places import Places
from argmap.workspace import Placed

SOURCE = "argmap"
MOST_KEPT = 20_000
"""So many findings are kept in the words of the protocol before the oldest are forgotten."""

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_UNNECESSARY = frozenset(("unused-name", "unused-ignore", "duplicate-relation"))


def diagnostic_of(finding: Diagnostic, places: Places) -> types.Diagnostic:
    """A finding with its related places, and what to do about it in its message."""
    related = tuple(
        types.DiagnosticRelatedInformation(places.location(label.span), label.message or finding.message)
        for label in finding.related
    )
    return types.Diagnostic(
        range=places.range(finding.span),
        message="\n".join((finding.message, *finding.hints)),
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(page) if (page := page_of(finding.code)) else None,
        source=SOURCE,
        related_information=related,
        tags=(types.DiagnosticTag.Unnecessary,) if finding.code in _UNNECESSARY else (),
    )


@cache
def page_of(code: str) -> str:
    """The address of the page about a code; nothing where it has none that an editor could open."""
    if code not in BY_CODE:
        return ""
    page = files("argmap.diagnostics.pages") / f"{code}.md"
    return address_of(page) if isinstance(page, Path) and page.is_file() else ""


class Words(NamedTuple):
    """A finding as JSON but for its line: what stands before, between and after the two places that name it."""

    before: str
    between: str
    after: str


class Fragments:
    """Findings as JSON in the words of the protocol, each put into them once.

    A large map has thousands, and after every key that is struck they are told again: all but a few stand in the same
    columns of lines that say the same, and so are the same but for the number of the line.
    """

    def __init__(self) -> None:
        self._converter = converters.get_converter()
        self._known: dict[tuple[object, ...], Words] = {}
        self._before: dict[tuple[object, ...], Words] = {}

    def told(self, findings: Iterable[Placed], starts: Sequence[int], places: Places) -> Iterator[str]:
        """Each finding as an editor is told of it."""
        for line, one in findings:
            words = one.words
            if words is None:
                finding = one.at(line, starts)
                if not _is_short(finding):
                    yield json.dumps(self._converter.unstructure(diagnostic_of(finding, places)))
                    continue
                words = one.words = self._words(finding, places)
            before, between, after = cast("Words", words)
            yield f"{before}{line - 1}{between}{line - 1}{after}"

    def _words(self, finding: Diagnostic, places: Places) -> Words:
        """The words of a finding, as they were put before where the same was found in a line that says the same."""
        span = finding.span
        line = places.lines(span.file)[span.line - 1]
        key = (finding.code, finding.severity, finding.message, finding.hints, span.column, span.end_column, line)
        words = self._known.get(key) or self._before.get(key)
        if words is None:
            told = self._converter.unstructure(diagnostic_of(finding, places))
            stretch = told.pop("range")
            start, end = (f', "character": {stretch[one]["character"]}}}' for one in ("start", "end"))
            rest = json.dumps(told)[1:]
            words = Words('{"range": {"start": {"line": ', f'{start}, "end": {{"line": ', f"{end}}}, {rest}")
        if len(self._known) > MOST_KEPT:
            self._before, self._known = self._known, {}
        self._known[key] = words
        return words


def _is_short(finding: Diagnostic) -> bool:
    """Whether a finding names one line and no other. In the first line of a file, a byte order mark counts as well."""
    span = finding.span
    return not finding.related and 1 < span.line == span.end_line
