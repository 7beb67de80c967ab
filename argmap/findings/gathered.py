"""Findings of less weight, told in few lines: by their codes, a line each, or counted only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagnostics.catalogue import BY_CODE
from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.findings.ink import Ink
from argmap.findings.summary import NOUNS, counted
from argmap.visible import abridged, visible, width, wrapped

MOST_LISTED = 10
"""So many findings of a code are told one by one."""

LONGEST_MESSAGE = 600
LEAST_ROOM = 30
"""A message with fewer columns beside its place stands under it."""


def gathered(diagnostics: Sequence[Diagnostic], ink: Ink, room: int) -> Iterator[str]:
    """The findings code by code, worst first: what the code means, a line for each of them, and what to do."""
    for severity, code, found in _by_code(diagnostics):
        rule = BY_CODE.get(code)
        head = ink.paint(ink.of(severity), f"{severity}[{visible(code)}]")
        yield head + ink.paint(ink.strong, f": {rule.summary if rule else counted(len(found), *NOUNS[severity])}")
        yield from _listed(found[:MOST_LISTED], ink, room)
        if len(found) > MOST_LISTED:
            yield f"  … and {len(found) - MOST_LISTED:,} more"
        for hint in found[0].hints:
            if all(hint in one.hints for one in found):
                yield from _hanging(f"  = {ink.paint(ink.strong, 'help:')} ", len("  = help: "), hint, room)
        yield ""


def only_counted(diagnostics: Sequence[Diagnostic]) -> str:
    """`not shown: 14 unanswered-rebuttal, 1 untested-claim`, most of them first."""
    groups = sorted(_by_code(diagnostics), key=lambda group: -len(group[2]))
    return f"not shown: {', '.join(f'{len(found):,} {visible(code)}' for _, code, found in groups)}"


def _by_code(diagnostics: Sequence[Diagnostic]) -> list[tuple[Severity, str, list[Diagnostic]]]:
    groups: dict[tuple[Severity, str], list[Diagnostic]] = {}
    for one in diagnostics:
        groups.setdefault((one.severity, one.code), []).append(one)
    return [(*key, found) for severity in Severity for key, found in groups.items() if key[0] is severity]


def _listed(found: Sequence[Diagnostic], ink: Ink, room: int) -> Iterator[str]:
    places = [f"{visible(one.span.file)}:{one.span.line}:{one.span.column}" for one in found]
    longest = max(map(width, places))
    for place, one in zip(places, found, strict=True):
        shown, gap = ink.paint(ink.frame, place), " " * (longest - width(place))
        if room - longest - 4 >= LEAST_ROOM:
            yield from _hanging(f"  {shown}{gap}  ", longest + 4, one.message, room)
        else:
            yield f"  {shown}"
            yield from _hanging("    ", 4, one.message, room)


def _hanging(head: str, indent: int, text: str, room: int) -> Iterator[str]:
    first, *others = wrapped(abridged(text, LONGEST_MESSAGE), room - indent)
    yield head + first
    yield from (" " * indent + row for row in others)
