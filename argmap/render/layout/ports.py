"""Where on the sides of a cell its lines leave and arrive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from argmap.diagram import EdgeKind
from argmap.render.layout.cells import Cell, Side, Wire

APART = 14.0
"""Between two ports of one side."""
LEAST = 13.0
"""The same where a port has moved to make a line straight."""
CORNER = 10.0
"""Kept free at the ends of a side."""

_ATTACKS = frozenset({EdgeKind.REBUTS, EdgeKind.PREMISE_AGAINST})


def group_of(kind: EdgeKind) -> str:
    """The kinds of edges that arrive together have one group."""
    return "attack" if kind in _ATTACKS else "support" if kind in _SUPPORTS else kind.value


_SUPPORTS = frozenset({EdgeKind.SUPPORTS, EdgeKind.PREMISE_FOR})


@dataclass(slots=True)
class _Port:
    """One place on a side, shared by the arrivals of a group or held by one departure."""

    arriving: list[Wire] = field(default_factory=list)
    leaving: list[Wire] = field(default_factory=list)
    place: float = 0.0

    def others(self) -> list[float]:
        """Where the other ends of its lines are."""
        ends = [wire.tail.across for wire in self.arriving]
        for wire in self.leaving:
            if wire.head is not None:
                ends.append(wire.head.across)
            elif wire.onto is not None:
                ends.append(wire.onto.tail.across)
        return ends

    def put(self, place: float) -> None:
        """Fix its place."""
        self.place = place
        for wire in self.arriving:
            wire.head_at = place
        for wire in self.leaving:
            wire.tail_at = place


@dataclass(slots=True)
class _SideOf:
    """A side of a cell with its ports."""

    cell: Cell
    leaving: list[_Port] = field(default_factory=list)
    arriving: dict[str, _Port] = field(default_factory=dict)

    def ports(self) -> list[_Port]:
        """All of them."""
        return [*self.leaving, *self.arriving.values()]

    def spread(self) -> None:
        """Put the ports around the middle of the side, in the order of where they lead."""
        ports = sorted(self.ports(), key=lambda port: sum(port.others()) / max(1, len(port.others())))
        room = max(0.0, self.cell.wide - 2 * CORNER)
        apart = min(APART, room / max(1, len(ports) - 1))
        first = self.cell.across - apart * (len(ports) - 1) / 2
        for number, port in enumerate(ports):
            port.put(round(first + number * apart, 1))

    def line_up(self) -> None:
        """Move the arrivals to where a line comes in straight, if that is near and nothing else is in the way."""
        for port in self.arriving.values():
            reach = max(0.0, self.cell.wide / 2 - CORNER)
            if len(port.arriving) > 1 or self.leaving or len(self.arriving) > 1:
                reach = min(reach, 1.5 * APART)
            wanted = min((wire.tail_at for wire in port.arriving), key=lambda place: abs(place - port.place))
            if abs(wanted - self.cell.across) <= reach and self._is_free(port, wanted):
                port.put(wanted)

    def straighten(self) -> None:
        """Move a departure that has the side for itself to face a port that it almost meets."""
        if len(self.leaving) == 1 and not self.arriving:
            wire = self.leaving[0].leaving[0]
            room = max(0.0, self.cell.wide / 2 - CORNER)
            if wire.head is not None and abs(wire.head_at - self.cell.across) <= min(room, APART):
                self.leaving[0].put(wire.head_at)

    def _is_free(self, port: _Port, wanted: float) -> bool:
        """Whether `port` may be put there and keep its distance from, and its place among, the others."""
        return all(
            abs(other.place - wanted) >= LEAST and (other.place > wanted) == (other.place > port.place)
            for other in self.ports()
            if other is not port
        )


def assign_ports(wires: Iterable[Wire]) -> None:
    """Give every wire its `tail_at` and `head_at`: departures first, so that arrivals can line up with them."""
    sides: dict[tuple[str, Side], _SideOf] = {}
    for wire in wires:
        tail = sides.setdefault((wire.tail.id, wire.tail_side), _SideOf(wire.tail))
        tail.leaving.append(_Port(leaving=[wire]))
        if wire.head is not None:
            head = sides.setdefault((wire.head.id, wire.head_side), _SideOf(wire.head))
            head.arriving.setdefault(group_of(wire.edge.kind), _Port()).arriving.append(wire)
    for side in sides.values():
        side.spread()
    for side in sides.values():
        side.line_up()
    for side in sides.values():
        side.straighten()
