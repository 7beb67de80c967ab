"""How deep each rank and each gap is, once it is known what they hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.diagram import EdgeKind
from argmap.render.layout.cells import Cell, Side, Track, Wire
from argmap.render.layout.fences import Fences
from argmap.render.layout.sheet import BETWEEN_SHEETS, Arrangement, Span

ARROW = 17.0
"""Room for an arrow head before a cell."""
SIGN = 25.0
"""Room for a sign on the line that leaves a cell."""
HOOK = 33.0
"""The same where an undercut ends on the line."""
PLAIN = 7.0
"""Room where neither is."""
TRACK = 8.0
"""Between two tracks."""


@dataclass(frozen=True, slots=True)
class Depths:
    """Where ranks and tracks lie along the depth."""

    ranks: tuple[tuple[float, float], ...]
    """The beginning and the depth of each rank."""
    first_tracks: tuple[float, ...]
    """Where the nearest track of each gap lies."""
    deep: float

    def track(self, track: Track) -> float:
        """Where `track` lies."""
        return self.first_tracks[track.gap] + TRACK * track.place

    def begin(self, cell: Cell, *, centred: bool) -> float:
        """Where `cell` begins: at the beginning of its rank, or in its middle."""
        begin, deep = self.ranks[cell.rank]
        return begin + (deep - cell.deep) / 2 if centred else begin

    def frame(self, span: Span, fences: Fences) -> tuple[float, float, float, float]:
        """Where a frame begins along the depth and across, and how far it reaches."""
        first, last = span.ranks
        begin = self.ranks[first][0] - fences.before(span.frame)
        end = sum(self.ranks[last]) + fences.after(span.frame)
        if last == len(self.ranks) - 1:
            end = max(end, self.deep)  # lines that turn behind the last rank stay inside
        return begin, span.start, end - begin, span.end - span.start


def measure_depths(
    arrangement: Arrangement, wires: Sequence[Wire], counts: Mapping[int, int], fences: Fences
) -> Depths:
    """The depths of ranks and gaps. `counts` are the tracks in each gap."""
    deep: dict[int, float] = defaultdict(float)
    for cell in arrangement.cells.values():
        deep[cell.rank] = max(deep[cell.rank], 0.0 if cell.empty else cell.deep)
    near, far = _rooms(wires)
    before, after = _frame_rooms(arrangement, fences)
    ranks, tracks = [], []
    place = before[0]
    last = max(deep)
    for rank in range(last + 1):
        ranks.append((round(place, 1), deep[rank]))
        place += deep[rank] + after[rank]
        if rank == last and not counts.get(rank):
            break  # nothing is drawn behind the last rank
        if rank in arrangement.breaks:
            place += BETWEEN_SHEETS / 2
        tracks.append(round(place + near[rank], 1))
        place += near[rank] + TRACK * max(0, counts.get(rank, 0) - 1) + far[rank] + before[rank + 1]
        if rank in arrangement.breaks:
            place += BETWEEN_SHEETS / 2
    tracks.append(place)
    return Depths(tuple(ranks), tuple(tracks), round(place, 1))


def _frame_rooms(arrangement: Arrangement, fences: Fences) -> tuple[dict[int, float], dict[int, float]]:
    """What frames take before their first and after their last rank."""
    before: dict[int, float] = defaultdict(float)
    after: dict[int, float] = defaultdict(float)
    for span in arrangement.spans:
        first, last = span.ranks
        before[first] = max(before[first], fences.before(span.frame))
        after[last] = max(after[last], fences.after(span.frame))
    return before, after


def _rooms(wires: Sequence[Wire]) -> tuple[dict[int, float], dict[int, float]]:
    """The room on the near and on the far side of each gap."""
    near: dict[int, float] = defaultdict(lambda: PLAIN)
    far: dict[int, float] = defaultdict(lambda: PLAIN)
    for wire in wires:
        _widen(near, far, wire.tail, wire.tail_side, SIGN if has_sign(wire.edge.kind) else PLAIN)
        if wire.onto is not None:
            _widen(near, far, wire.onto.tail, wire.onto.tail_side, HOOK)
        if wire.head is not None:
            _widen(near, far, wire.head, wire.head_side, PLAIN if wire.edge.kind.is_premise else ARROW)
    return near, far


def _widen(near: dict[int, float], far: dict[int, float], cell: Cell, side: Side, room: float) -> None:
    if side is Side.FAR:
        near[cell.rank] = max(near[cell.rank], room)
    else:
        far[cell.rank - 1] = max(far[cell.rank - 1], room)


def has_sign(kind: EdgeKind) -> bool:
    """Whether a sign stands on the line."""
    return kind not in (EdgeKind.ANSWERS, EdgeKind.UNDERCUTS, EdgeKind.PREMISE_FOR, EdgeKind.PREMISE_AGAINST)
