"""Findings as diagnostics of the protocol."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from lsprotocol import converters, types

from argmap.diagnostics.catalogue import BY_CODE
from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.lsp.addresses import address_of
from argmap.lsp.wire.places import Places

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
    """A finding as JSON but for its line: what stands before, between and after the two places that name it.

    `severity` and `hints` are those of the finding.
    """

    severity: Severity
    hints: tuple[str, ...]
    before: str
    between: str
    after: str


Key = tuple[object, ...]


class Fragments:
    """Findings as JSON in the words of the protocol, each put into them once.

    A large map has thousands, and after every key that is struck they are told again: all but a few stand in the same
    columns of lines that say the same, and so are the same but for the number of the line.
    """

    def __init__(self) -> None:
        self._converter = converters.get_converter()
        self._known: dict[Key, Words] = {}
        self._before: dict[Key, Words] = {}

    def told(self, findings: Iterable[Diagnostic], places: Places) -> Iterator[str]:
        """Each finding as an editor is told of it."""
        known, lines_of = self._known, {file: places.lines(file) for file in places.files}
        for finding in findings:
            values = finding.__dict__  # thousands are looked at after each key
            span = values["primary"].__dict__["span"]
            line = span.line
            if values["related"] or span.end_line != line or line == 1:  # of the first line, a mark may count as well
                yield json.dumps(self._converter.unstructure(diagnostic_of(finding, places)))
                continue
            key = (values["message"], lines_of[span.file][line - 1], span.column, span.end_column, values["code"])
            words = known.get(key)
            if words is None or words[0] is not values["severity"] or words[1] != values["hints"]:
                words = known[key] = self._words(key, finding, places)
            yield f"{words[2]}{line - 1}{words[3]}{line - 1}{words[4]}"
        if len(known) > MOST_KEPT:
            self._before, self._known = known, {}

    def _words(self, key: Key, finding: Diagnostic, places: Places) -> Words:
        """The words of a finding of one line, as they were put before where that was so."""
        words = self._before.get(key)
        if words is not None and (words.severity, words.hints) == (finding.severity, finding.hints):
            return words
        told = self._converter.unstructure(diagnostic_of(finding, places))
        stretch = told.pop("range")
        start, end = (f', "character": {stretch[one]["character"]}}}' for one in ("start", "end"))
        return Words(
            finding.severity,
            finding.hints,
            '{"range": {"start": {"line": ',
            f'{start}, "end": {{"line": ',
            f"{end}}}, {json.dumps(told)[1:]}",
        )
