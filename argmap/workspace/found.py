"""Findings by what they are about, kept from one edit to the next and put where their words stand now."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.diagnostics.moving import Edited, moved

_BY_LINE = " on line "
"""What a message has that names a line; when lines move, it is worded anew."""


class Found:
    """Findings by their owners."""

    def __init__(self) -> None:
        self._by_owner: dict[Hashable, list[Diagnostic]] = {}

    def put(self, owner: Hashable, findings: Iterable[Diagnostic]) -> None:
        """Let these be all findings of `owner`."""
        listed = list(findings)
        if listed:
            self._by_owner[owner] = listed
        else:
            self._by_owner.pop(owner, None)

    def move(self, edited: Edited) -> set[Hashable]:
        """Put every finding where it stands after an edit. Gives the owners of those that spoke of the edited lines."""
        lost: set[Hashable] = set()
        file, first, last, lines, characters = edited
        for owner, findings in self._by_owner.items():
            for place, finding in enumerate(findings):
                values = finding.__dict__  # what most findings need is done right here: there are thousands of them
                primary = values["primary"]
                span = primary.__dict__["span"]
                if values["related"] or values["fixes"] or span.file != file or first <= span.end_line < last:
                    now = moved(finding, edited)
                    if now is None or (lines and _names_line(finding)):
                        lost.add(owner)
                    elif now is not finding:
                        findings[place] = now
                elif span.line >= last:
                    if lines and _BY_LINE in values["message"]:
                        lost.add(owner)
                    else:
                        findings[place] = finding.like(primary=primary.like(span=span.below(lines, characters)))
                elif span.end_line >= first or (lines and _BY_LINE in values["message"]):
                    lost.add(owner)
        for owner in lost:
            del self._by_owner[owner]
        return lost

    def __contains__(self, owner: object) -> bool:
        return owner in self._by_owner

    def __iter__(self) -> Iterator[Diagnostic]:
        for findings in self._by_owner.values():
            yield from findings


def _names_line(finding: Diagnostic) -> bool:
    return _BY_LINE in finding.message or any(_BY_LINE in label.message for label in finding.related)
