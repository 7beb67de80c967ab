"""Findings that stay when the text around them changes: the same words, at the place where these stand now."""

from __future__ import annotations

from typing import NamedTuple

from argmap.diagnostics.diagnostic import Diagnostic, Edit, Fix, Label
from argmap.text import Span


class Edited(NamedTuple):
    """Lines of a file that others have taken the place of.

    They were those from `first` up to but not including `last`, counted from 1. What stands below has moved by so many
    `lines` and `characters`.
    """

    file: str
    first: int
    last: int
    lines: int
    characters: int


class _LostError(Exception):
    """A place is in the lines that are gone."""


def moved(finding: Diagnostic, edited: Edited) -> Diagnostic | None:
    """The finding where it stands now; None where it speaks of the lines that were edited."""
    primary, related, fixes = finding.primary, finding.related, finding.fixes
    span = primary.span
    if not related and not fixes and span.file == edited.file:
        if span.end_line < edited.first:
            return finding
        if span.line < edited.last:
            return None
        return finding.like(primary=primary.like(span=span.below(edited.lines, edited.characters)))
    try:
        here = _moved(span, edited)
        labels = tuple(_label(label, edited) for label in related) if related else related
        mends = tuple(_fix(fix, edited) for fix in fixes) if fixes else fixes
    except _LostError:
        return None
    if here is span and labels == related and mends == fixes:
        return finding
    return finding.like(primary=primary.like(span=here), related=labels, fixes=mends)


def _label(label: Label, edited: Edited) -> Label:
    here = _moved(label.span, edited)
    return label if here is label.span else label.like(span=here)


def _fix(fix: Fix, edited: Edited) -> Fix:
    edits = tuple(_edit(edit, edited) for edit in fix.edits)
    return fix if all(new is old for new, old in zip(edits, fix.edits, strict=True)) else fix.like(edits=edits)


def _edit(edit: Edit, edited: Edited) -> Edit:
    here = _moved(edit.span, edited)
    return edit if here is edit.span else edit.like(span=here)


def _moved(span: Span, edited: Edited) -> Span:
    file, first, last, lines, characters = edited
    if span.file != file or span.end_line < first:
        return span
    if span.line < last:
        raise _LostError
    return span.below(lines, characters)
