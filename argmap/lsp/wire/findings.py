"""Findings as diagnostics of the protocol."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from lsprotocol import types

from argmap.diagnostics.catalogue import BY_CODE
from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.lsp.addresses import address_of
from argmap.lsp.wire.places import Places

SOURCE = "argmap"

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
