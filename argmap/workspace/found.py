"""Findings by what they are about, kept from one edit to the next."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.diagnostics.moving import Edited, moved
from argmap.workspace.standing import BY_LINE, Board, Gone, Standing


class Found:
    """Findings by their owners. Most stand on the board; those that speak of several lines are loose."""

    def __init__(self, board: Board) -> None:
        self.is_shown = True
        """Whether they are told at the moment."""
        self._loose: dict[Hashable, list[Diagnostic]] = {}
        self._board = board
        self._standing: dict[Hashable, list[Standing]] = {}

    def put(self, owner: Hashable, findings: Iterable[Diagnostic]) -> None:
        """Let these be all findings of `owner`."""
        self._drop(owner)
        for finding in findings:
            one = self._board.stand(finding, self, owner)
            if one is not None:
                self._standing.setdefault(owner, []).append(one)
            else:
                self._loose.setdefault(owner, []).append(finding)

    def _drop(self, owner: Hashable) -> None:
        for one in self._standing.pop(owner, ()):
            one.holds = False
        self._loose.pop(owner, None)

    def move(self, edited: Edited, gone: Gone) -> set[Hashable]:
        """Put what is loose where it stands after an edit. Gives the owners of what spoke of the edited lines."""
        owners = {one.owner for one in gone.lost if one.found is self}
        for owner, findings in self._loose.items():
            for place, finding in enumerate(findings):
                now = moved(finding, edited)
                if now is None or (edited.lines and _names_line(finding)):
                    owners.add(owner)
                elif now is not finding:
                    findings[place] = now
        for one, finding in gone.adrift:
            if one.found is self and one.owner not in owners:
                self._standing[one.owner].remove(one)
                self._loose.setdefault(one.owner, []).append(finding)
        for owner in owners:
            self._drop(owner)
        return owners

    def __contains__(self, owner: object) -> bool:
        return owner in self._standing or owner in self._loose

    def loose(self) -> Iterator[Diagnostic]:
        """Those that do not stand on the board."""
        for findings in self._loose.values():
            yield from findings


def _names_line(finding: Diagnostic) -> bool:
    return BY_LINE in finding.message or any(BY_LINE in label.message for label in finding.related)
