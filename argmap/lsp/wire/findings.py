"""Findings as diagnostics of the protocol."""

from __future__ import annotations

import json
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


class Told(NamedTuple):
    """A finding in the words of the protocol, as JSON, and how bad it is: 0 is the worst."""

    json: str
    rank: int


class Fragments:
    """Findings in the words of the protocol, each put into them once.

    A large map has thousands, and after every key that is struck they are told again: all but a few stand in the same
    columns of lines that say the same, and so are the same.
    """

    def __init__(self) -> None:
        self._converter = converters.get_converter()
        self._known: dict[tuple[object, ...], Told] = {}
        self._before: dict[tuple[object, ...], Told] = {}

    def told(self, finding: Diagnostic, places: Places) -> Told:
        """The finding as an editor is told of it."""
        key = (
            finding.code,
            finding.severity,
            finding.message,
            finding.hints,
            places.look(finding.span),
            *((label.message, places.look(label.span)) for label in finding.related),
        )
        told = self._known.get(key) or self._before.get(key)
        if told is None:
            written = json.dumps(self._converter.unstructure(diagnostic_of(finding, places)))
            told = Told(written, _RANKS[finding.severity])
        if len(self._known) > MOST_KEPT:
            self._before, self._known = self._known, {}
        self._known[key] = told
        return told


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
