"""Findings that stand in a line of a text that is edited, found by the node of the line and put in place when seen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.diagnostics.moving import Edited, moved
from argmap.syntax.region import Region
from argmap.syntax.shifting import Nodes

if TYPE_CHECKING:
    from argmap.settings import Settings
    from argmap.workspace.found import Found

BY_LINE = " on line "
"""What a message has that names a line; when lines move, it is worded anew."""


class Fixed:
    """A finding that is told where it is. `words` is for who shows it, to keep how it reads."""

    __slots__ = ("finding", "severity", "words")

    def __init__(self, finding: Diagnostic) -> None:
        self.finding = finding
        self.severity = finding.severity
        self.words: object = None

    def at(self, line: int, starts: Sequence[int]) -> Diagnostic:  # noqa: ARG002 - as of one that moves
        """The finding."""
        return self.finding


class Standing(Fixed):
    """A finding that moves with its line: who found it, the owner it was put by, and whether it still holds."""

    __slots__ = ("found", "holds", "owner")

    def __init__(self, finding: Diagnostic, found: Found, owner: Hashable) -> None:
        super().__init__(finding)
        self.found = found
        self.owner = owner
        self.holds = True

    def at(self, line: int, starts: Sequence[int]) -> Diagnostic:
        """The finding in this line of a text of which the lines begin at `starts`."""
        finding = self.finding
        span = finding.primary.span
        lines, characters = line - span.line, starts[line - 1] + span.column - 1 - span.start
        if lines or characters:
            here = moved(finding, Edited(span.file, 1, 1, lines, characters))
            assert here is not None
            self.finding = finding = here
        return finding


Row = tuple[Standing, ...]
Placed = tuple[int, Fixed]
"""The line of a finding, and the finding."""


class Gone(NamedTuple):
    """What stands on a board no more: what spoke of edited lines, and where something stands that has lost its node."""

    lost: list[Standing]
    adrift: list[tuple[Standing, Diagnostic]]


class Board:
    """What stands in the line of each node of a file, in the order of columns."""

    def __init__(self, settings: Settings) -> None:
        self._severity = settings.severity
        self.off = frozenset(code for code, wanted in settings.severity.items() if not isinstance(wanted, Severity))
        """The codes that the settings switch off."""
        self.nodes: Nodes = Nodes([], (), (), (), ())
        self.file = ""
        self.rows: list[Row] = []

    def begin(self, file: str, nodes: Nodes) -> None:
        """Take the nodes of a file, in whose lines nothing stands yet."""
        self.file, self.nodes = file, nodes
        self.rows = [()] * len(nodes)

    def weighed(self, finding: Diagnostic) -> Diagnostic:
        """The finding with the severity of the settings, where they give it one."""
        wanted = self._severity.get(finding.code)
        return finding.like(severity=wanted) if isinstance(wanted, Severity) else finding

    def stand(self, finding: Diagnostic, found: Found, owner: Hashable) -> Standing | None:
        """Let a finding stand in the line it points at; None where it speaks of others, or no node begins there."""
        if BY_LINE in finding.message or not _is_within(finding, self.file):
            return None
        number = self.number(finding.primary.span.line)
        if number < 0:
            return None
        one = Standing(self.weighed(finding), found, owner)
        self._put(number, one)
        return one

    def number(self, line: int) -> int:
        """The number of the node that begins in a line, -1 where none does."""
        lines = self.nodes.lines
        number = bisect_left(lines, line)
        return number if number < len(lines) and lines[number] == line else -1

    def _put(self, number: int, one: Standing) -> None:
        held = [other for other in self.rows[number] if other.holds]
        self.rows[number] = tuple(sorted((*held, one), key=place_in_line)) if held else (one,)

    def move(self, region: Region, nodes: Nodes) -> Gone:
        """Go over to the nodes after an edit. Gives what does not stand here any more."""
        edited, gone = region.edited, Gone([], [])
        kept: list[tuple[int, Standing]] = []
        for node, row in zip(region.old, self.rows[region.first : region.old_end], strict=True):
            held = [one for one in row if one.holds]
            if edited.first <= node.line < edited.last:
                gone.lost.extend(held)
            else:
                kept += [(node.line if node.line < edited.first else node.line + edited.lines, one) for one in held]
        self.nodes = nodes
        self.rows = self.rows[: region.first] + [()] * len(region.new) + self.rows[region.old_end :]
        for line, one in kept:
            number = self.number(line)
            if number < 0:
                gone.adrift.append((one, one.at(line, nodes.starts)))
            else:
                self._put(number, one)
        return gone


def place_in_line(one: Fixed) -> tuple[int, str, str]:
    """What decides the order of findings in one line."""
    finding = one.finding
    return finding.primary.span.column, finding.code, finding.message


def _is_within(finding: Diagnostic, file: str) -> bool:
    """Whether all places that a finding names are in one line of `file`."""
    first = finding.primary.span
    if first.file != file or first.end_line != first.line:
        return False
    if not finding.related and not finding.fixes:
        return True
    spans = [label.span for label in finding.related] + [edit.span for fix in finding.fixes for edit in fix.edits]
    return all(span.file == file and span.line == span.end_line == first.line for span in spans)
