"""Wires from edges: which sides they join, which lanes they take, on which tracks they cross the gaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from argmap.diagram import Edge
from argmap.render.layout.cells import Cell, Run, Side, Track, Wire
from argmap.render.layout.lanes import Lanes
from argmap.render.layout.ports import assign_ports, group_of

LEVEL = 0.6
"""Two places across that differ by less are one."""
NEAR = 20.0
"""Two places that differ by less are joined in one go, not in two steps."""


def wire_up(cells: Mapping[str, Cell], edges: Sequence[Edge]) -> tuple[list[Wire], list[Track]]:
    """A wire for each edge, with ports and runs, and the tracks that they run on."""
    wires = _wires(cells, edges)
    assign_ports(wires)
    router = _Router(cells.values())
    for wire in wires:
        if wire.head is not None:
            router.route(wire)
    for wire in wires:
        if wire.onto is not None:
            router.hook(wire, wire.onto)
    return wires, router.tracks


def _wires(cells: Mapping[str, Cell], edges: Sequence[Edge]) -> list[Wire]:
    made: dict[str, Wire] = {}
    for edge in edges:
        if edge.head in cells:
            tail, head = cells[edge.tail], cells[edge.head]
            if edge.kind.is_symmetric and tail.rank < head.rank:
                tail, head = head, tail
            if tail.rank == head.rank:
                made[edge.id] = Wire(edge, tail, Side.FAR, head, Side.FAR)
            elif tail.rank > head.rank:
                made[edge.id] = Wire(edge, tail, Side.NEAR, head, Side.FAR)
            else:
                made[edge.id] = Wire(edge, tail, Side.FAR, head, Side.NEAR)
    for edge in edges:
        onto = made.get(edge.head)
        if edge.head not in cells and onto is not None and onto.head is not None:
            gap = _gap(onto.tail, onto.tail_side)
            tail = cells[edge.tail]
            side = Side.NEAR if tail.rank > gap else Side.FAR
            made[edge.id] = Wire(edge, tail, side, None, onto=onto)
    return [made[edge.id] for edge in edges if edge.id in made]


def _gap(cell: Cell, side: Side) -> int:
    """The number of the gap on a side of `cell`; gap n lies between ranks n and n + 1."""
    return cell.rank if side is Side.FAR else cell.rank - 1


class _Router:
    """Gives wires their runs."""

    def __init__(self, cells: Iterable[Cell]) -> None:
        ranks: dict[int, list[Cell]] = defaultdict(list)
        for cell in cells:
            ranks[cell.rank].append(cell)
        self._lanes = defaultdict(lambda: Lanes(()), {rank: Lanes(inside) for rank, inside in ranks.items()})
        self._groups: dict[tuple[object, ...], Track] = {}
        self.tracks: list[Track] = []

    def route(self, wire: Wire) -> None:
        """The runs of a wire between two cells."""
        head = wire.head
        assert head is not None
        first, last = _gap(wire.tail, wire.tail_side), _gap(head, wire.head_side)
        if wire.tail.rank == head.rank:
            track = self._track(first, None)
            track.near += (wire.tail_at, wire.head_at)
            wire.runs.append(Run(track, wire.tail_at, wire.head_at))
            return
        key = (head.id, wire.head_side, group_of(wire.edge.kind))
        self._through(wire, first, last, wire.head_at, key)

    def hook(self, wire: Wire, onto: Wire) -> None:
        """The runs of an undercut, the last of which ends on the line of another wire."""
        first = _gap(wire.tail, wire.tail_side)
        last = _gap(onto.tail, onto.tail_side)
        at = self._through(wire, first, last, None, ())
        track = self._track(last, None)
        track.end = 1 if onto.tail_side is Side.NEAR else -1
        (track.far if first >= last and wire.tail_side is Side.NEAR else track.near).append(at)
        track.ends.append(onto.tail_at)
        wire.head_at = onto.tail_at
        wire.runs.append(Run(track, at, onto.tail_at))

    def _through(self, wire: Wire, first: int, last: int, end: float | None, key: tuple[object, ...]) -> float:
        """Runs from the gap `first` to the gap `last`, which is left out where there is no `end`; the place reached."""
        at, step = wire.tail_at, -1 if last < first else 1
        for gap in range(first, last + step, step):
            if gap == last:
                if end is None:
                    return at
                target = end
            else:
                wanted = end if end is not None and abs(end - at) < NEAR else at
                target = self._lanes[gap if step < 0 else gap + 1].take(wanted)
            if abs(target - at) >= LEVEL:
                track = self._track(gap, key if gap == last else None)
                near, far = (target, at) if step < 0 or wire.tail_side is Side.NEAR else (at, target)
                track.near.append(near)
                track.far.append(far)
                wire.runs.append(Run(track, at, target))
                at = target
            elif gap == last:
                wire.head_at = at  # straight on, without a step too small to be seen
        return at

    def _track(self, gap: int, key: tuple[object, ...] | None) -> Track:
        """The track of a group in `gap`; without a key, one of its own."""
        if key is not None and (gap, *key) in self._groups:
            return self._groups[gap, *key]
        track = Track(gap)
        self.tracks.append(track)
        if key is not None:
            self._groups[gap, *key] = track
        return track
