"""Findings for code scanners: SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import fsencode
from pathlib import PurePath
from urllib.parse import quote

from argmap.diagnostics.catalogue import BY_CODE
from argmap.diagnostics.diagnostic import Diagnostic, Fix, Label, Severity
from argmap.findings.json import dumped
from argmap.text import Span, Text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def to_sarif(diagnostics: Sequence[Diagnostic], texts: Mapping[str, Text]) -> str:
    """One run with the rules that found something, the files that were read, and a result for each finding."""
    codes = tuple(dict.fromkeys(diagnostic.code for diagnostic in diagnostics))
    run = {
        "tool": {"driver": {"name": "argmap", "version": _version(), "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": _location(file), "sourceLanguage": "arg"} for file in texts],
        "results": [_result(diagnostic, codes.index(diagnostic.code)) for diagnostic in diagnostics],
    }
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _version() -> str:
    from importlib.metadata import version  # noqa: PLC0415 - slow to load, and only this format tells the version

    return version("argmap")


def _rule(code: str) -> dict[str, object]:
    rule = BY_CODE.get(code)
    if rule is None:
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": rule.summary},
        "help": {"text": f"{rule.summary}. `argmap explain {code}` tells more."},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(diagnostic: Diagnostic, rule: int) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": LEVELS[diagnostic.severity],
        "message": {"text": "\n".join((diagnostic.message, *diagnostic.hints))},
        "locations": [_place(diagnostic.primary)],
    }
    if diagnostic.related:
        result["relatedLocations"] = [{"id": at, **_place(label)} for at, label in enumerate(diagnostic.related, 1)]
    fixes = [_fix(fix) for fix in diagnostic.fixes if fix.edits]
    return {**result, "fixes": fixes} if fixes else result


def _place(label: Label) -> dict[str, object]:
    place: dict[str, object] = {
        "physicalLocation": {"artifactLocation": _location(label.span.file), "region": _region(label.span)}
    }
    return {**place, "message": {"text": label.message}} if label.message else place


def _fix(fix: Fix) -> dict[str, object]:
    files = dict.fromkeys(edit.span.file for edit in fix.edits)
    changes = [
        {
            "artifactLocation": _location(file),
            "replacements": [
                {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.replacement}}
                for edit in fix.edits
                if edit.span.file == file
            ],
        }
        for file in files
    ]
    return {"description": {"text": fix.title}, "artifactChanges": changes}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _location(file: str) -> dict[str, str]:
    """Where a file is, as a URI: relative to the folder that argmap ran in, as its name was given."""
    path = PurePath(file)
    try:
        return {"uri": path.as_uri() if path.is_absolute() else quote(fsencode(path.as_posix()))}
    except UnicodeEncodeError:  # a text that was given a name no file can have
        return {"uri": quote(file, errors="replace")}
