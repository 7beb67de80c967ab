"""All findings of a map that is edited, in their order, each put in its place when somebody looks at it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import compress, count
from typing import NamedTuple, overload

from argmap.checks.silence import Ignores
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.resolve import Module
from argmap.resolve.resolver import on_sound_lines
from argmap.workspace.found import Found
from argmap.workspace.standing import Board, Fixed, Placed, place_in_line


class Findings(Sequence[Diagnostic]):
    """Findings in the order of a text of which the lines begin at `starts`."""

    __slots__ = ("placed", "starts")

    def __init__(self, placed: Sequence[Placed], starts: Sequence[int]) -> None:
        self.placed = placed
        self.starts = starts

    @classmethod
    def of(cls, findings: Sequence[Diagnostic]) -> Findings:
        """These findings, as they are."""
        return findings if isinstance(findings, cls) else cls([(one.span.line, Fixed(one)) for one in findings], ())

    @overload
    def __getitem__(self, place: int) -> Diagnostic: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Diagnostic, ...]: ...
    def __getitem__(self, place: int | slice) -> Diagnostic | tuple[Diagnostic, ...]:
        if isinstance(place, slice):
            return tuple(one.at(line, self.starts) for line, one in self.placed[place])
        line, one = self.placed[place]
        return one.at(line, self.starts)

    def __len__(self) -> int:
        return len(self.placed)

    def __iter__(self) -> Iterator[Diagnostic]:
        starts = self.starts
        return (one.at(line, starts) for line, one in self.placed)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # as of any value that holds a list


class Unfiltered(NamedTuple):
    """Findings that stand nowhere on a board: of parsing, of what goes by the words of a line as read, and the rest."""

    parsing: Sequence[Diagnostic]
    worded: list[Diagnostic]
    rest: list[Diagnostic]


def listed(board: Board, worded: Collection[Found], loose: Unfiltered, modules: Sequence[Module]) -> Findings:
    """All findings, as `argmap.pipeline.in_order` gives them. `worded` have those that go by the words of a line.

    What stands in a line that parsing has mended, or of which a comment speaks, is taken off the board to be judged
    with what is loose. The rest is told as it stands, without a look at each.
    """
    rows, lines, starts = board.rows, board.nodes.lines, board.nodes.starts
    ignores = Ignores(modules)
    taken = _take(board, worded, loose, ignores.lines(modules[0]))
    judged = ignores.silenced([*loose.parsing, *on_sound_lines(loose.worded, loose.parsing), *loose.rest])
    beside: dict[int, list[Placed]] = {}
    elsewhere: list[Diagnostic] = []
    for finding in judged:
        span = finding.primary.span
        if span.file == board.file:
            number = bisect_right(lines, span.line) - 1
            beside.setdefault(number, []).append((span.line, Fixed(board.weighed(finding))))
        else:
            elsewhere.append(board.weighed(finding))
    placed: list[Placed] = []
    numbers: Iterable[int] = compress(count(), rows)
    for number in sorted({*numbers, *beside}) if beside else numbers:
        row = () if number < 0 or number in taken else rows[number]
        line = lines[number] if row else 0
        if number in beside:
            own: list[Placed] = [(line, one) for one in row if one.holds and one.found.is_shown]
            placed += sorted([*own, *beside[number]], key=_place)
            continue
        for one in row:
            if one.holds and one.found.is_shown:
                placed.append((line, one))
    order = {module.text.path: module.number for module in modules}
    elsewhere.sort(key=lambda one: (order.get(one.span.file, 0), one.span.start, one.code, one.message))
    placed += [(one.span.line, Fixed(one)) for one in elsewhere]
    if board.off:
        placed = [one for one in placed if one[1].finding.code not in board.off]
    return Findings(placed, starts)


def _take(board: Board, worded: Collection[Found], loose: Unfiltered, ignored: frozenset[int]) -> set[int]:
    """Add to what is loose whatever stands in lines where it may not be told. Gives the numbers of their nodes."""
    lines = {one.span.line for one in loose.parsing if one.span.file == board.file}
    taken = set()
    for line in {*lines, *ignored}:
        number = board.number(line)
        if number >= 0:
            taken.add(number)
            for one in board.rows[number]:
                if one.holds and one.found.is_shown:
                    where = loose.worded if one.found in worded else loose.rest
                    where.append(one.at(line, board.nodes.starts))
    return taken


def _place(placed: Placed) -> tuple[int, int, str, str]:
    line, one = placed
    return line, *place_in_line(one)
