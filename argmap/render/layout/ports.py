"""Where on the sides of a cell its lines leave and arrive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from argmap.diagram import EdgeKind
from argmap.render.layout.cells import Cell, Side, Wire

APART = 13.0
"""Between two ports of one side."""
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
        for wire in self.arriving:
            wire.head_at = place
        for wire in self.leaving:
            wire.tail_at = place


def assign_ports(wires: Iterable[Wire]) -> None:
    """Give every wire its `tail_at` and `head_at`: departures first, so that arrivals can line up with them."""
    leaving: dict[tuple[str, Side], list[_Port]] = defaultdict(list)
    arriving: dict[tuple[str, Side], dict[str, _Port]] = defaultdict(dict)
    cells: dict[str, Cell] = {}
    for wire in wires:
        cells[wire.tail.id] = wire.tail
        leaving[wire.tail.id, wire.tail_side].append(_Port(leaving=[wire]))
        if wire.head is not None:
            cells[wire.head.id] = wire.head
            ports = arriving[wire.head.id, wire.head_side]
            ports.setdefault(group_of(wire.edge.kind), _Port()).arriving.append(wire)
    for id, side in dict.fromkeys((*leaving, *arriving)):
        departures = leaving.get((id, side), [])
        _spread(cells[id], [*departures, *arriving.get((id, side), {}).values()])
    for (id, side), groups in arriving.items():
        if len(groups) == 1 and (id, side) not in leaving:
            _line_up(cells[id], next(iter(groups.values())))


def _spread(cell: Cell, ports: Sequence[_Port]) -> None:
    """Put `ports` around the middle of the side, in the order of where they lead."""
    ordered = sorted(ports, key=lambda port: sum(port.others()) / max(1, len(port.others())))
    room = max(0.0, cell.wide - 2 * CORNER)
    apart = min(APART, room / max(1, len(ports) - 1))
    first = cell.across - apart * (len(ports) - 1) / 2
    for number, port in enumerate(ordered):
        port.put(round(first + number * apart, 1))


def _line_up(cell: Cell, port: _Port) -> None:
    """Move the only port of a side to face the line that would almost meet it straight."""
    reach = max(0.0, cell.wide / 2 - CORNER)
    if len(port.arriving) > 1:
        reach = min(reach, 1.5 * APART)
    nearest = min((wire.tail_at for wire in port.arriving), key=lambda place: abs(place - cell.across))
    if abs(nearest - cell.across) <= reach:
        port.put(nearest)
