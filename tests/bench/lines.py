"""How good the pictures are, in numbers: the maps of this repository and all their views.

    python tests/bench/lines.py [MAP.arg ...]

`cross`: places where two lines cross. `bends`: corners of all lines. `detour`: how long the lines are, by the least
that lines along and across could take between the same ends. `close`: pairs of lines that run beside one another
nearer than 6 pixels; `over`: pairs that run on one another though they end at different boxes or are of different
sorts. `filled`: the share of the picture that boxes take. `move`: how far, on average, the other boxes move, in pixels,
when one statement is taken out of the map, and `order`: how many pairs of boxes in a hundred then change their order.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from pathlib import Path
from statistics import mean

from argmap.diagram import Diagram, project
from argmap.model import ArgumentMap, View
from argmap.pipeline import compile_file
from argmap.render.engine import EmbeddedEngine
from argmap.render.layout import Plan, Point, Route, lay_out
from argmap.render.layout.ports import group_of
from argmap.render.theme import REPORT
from argmap.render.typeset import typeset

MAPS = Path(__file__).resolve().parents[2] / "maps"
CLOSE = 6.0
"""Pixels that two lines should be apart."""
LEAST = 2.0
"""Pixels that two lines must run beside one another to be a pair."""
TAKEN_OUT = 12
"""Statements that are taken out, one at a time."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A straight piece of a line: at `place` along one direction, from `start` to `stop` along the other."""

    route: Route
    level: bool
    place: float
    start: float
    stop: float


def pieces(route: Route) -> Iterator[Piece]:
    """The straight pieces of a line, those that go on in one direction put together."""
    for (x1, y1), (x2, y2) in pairwise(straight(route.points)):
        if y1 == y2:
            yield Piece(route, True, y1, min(x1, x2), max(x1, x2))
        else:
            yield Piece(route, False, x1, min(y1, y2), max(y1, y2))


def straight(points: Sequence[Point]) -> list[Point]:
    """`points` without those on the way between their neighbours."""
    kept: list[Point] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]):
            kept.pop()
        kept.append(point)
    return kept


def together(one: Route, other: Route) -> bool:
    """Whether two lines may share their way: they end at one box, and are of one sort, or one ends on the other."""
    if one.on_line or other.on_line:
        return other.edge.id == one.edge.head or one.edge.id == other.edge.head
    ends = {one.edge.head, one.edge.tail} & {other.edge.head, other.edge.tail}
    return bool(ends) and group_of(one.edge.kind) == group_of(other.edge.kind)


def measure(plan: Plan) -> dict[str, float]:
    """The numbers of one picture."""
    lines = [piece for route in plan.routes for piece in pieces(route)]
    levels = [piece for piece in lines if piece.level]
    uprights = [piece for piece in lines if not piece.level]
    cross = sum(
        one.start < other.place < one.stop and other.start < one.place < other.stop
        for one in levels
        for other in uprights
        if one.route is not other.route and not together(one.route, other.route)
    )
    close, over = set(), set()
    for sort in (levels, uprights):
        sort.sort(key=lambda piece: piece.place)
        for at, one in enumerate(sort):
            for other in sort[at + 1 :]:
                if other.place - one.place >= CLOSE:
                    break
                if one.route is other.route or min(one.stop, other.stop) - max(one.start, other.start) < LEAST:
                    continue
                if other.place - one.place < 0.5:
                    if not together(one.route, other.route):
                        over.add(frozenset((one.route.edge.id, other.route.edge.id)))
                else:
                    close.add(frozenset((one.route.edge.id, other.route.edge.id)))
    length = sum(piece.stop - piece.start for piece in lines)
    least = sum(
        abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in ((one.points[0], one.points[-1]) for one in plan.routes)
    )
    filled = sum(place.width * place.height for place in plan.places.values())
    return {
        "boxes": len(plan.places),
        "lines": len(plan.routes),
        "cross": cross,
        "bends": sum(len(straight(route.points)) - 2 for route in plan.routes),
        "detour": length / least if least else 1.0,
        "close": len(close),
        "over": len(over),
        "width": plan.width,
        "height": plan.height,
        "filled": filled / (plan.width * plan.height),
    }


def laid_out(diagram: Diagram) -> Plan:
    """The places of a diagram."""
    return lay_out(diagram, {node.id: typeset(node, REPORT) for node in diagram.nodes}, REPORT, EmbeddedEngine())


def steadiness(diagram: Diagram) -> dict[str, float]:
    """How much moves when a statement that nothing hangs by is taken out."""
    heads = {edge.head for edge in diagram.edges}
    leaves = [node for node in diagram.nodes if node.id not in heads]
    before = laid_out(diagram).places
    moves, changes = [0.0], [0.0]
    for leaf in leaves[:: max(1, len(leaves) // TAKEN_OUT)]:
        nodes = tuple(node for node in diagram.nodes if node is not leaf)
        edges = tuple(edge for edge in diagram.edges if edge.tail != leaf.id)
        after = laid_out(replace(diagram, nodes=nodes, edges=edges)).places
        moves.append(mean(abs(before[id].x - one.x) + abs(before[id].y - one.y) for id, one in after.items()))
        changed = [
            (before[a].y < before[b].y) != (after[a].y < after[b].y)
            for a, b in combinations(after, 2)
            if abs(before[a].x - before[b].x) < before[a].width and abs(after[a].x - after[b].x) < before[a].width
        ]
        changes.append(100 * sum(changed) / max(1, len(changed)))
    return {"move": mean(moves[1:] or moves), "order": mean(changes[1:] or changes)}


FORMS = {"detour": "8.2f", "filled": "8.2f", "move": "8.0f", "order": "8.1f"}


def rows(files: Sequence[Path]) -> Iterator[tuple[str, dict[str, float]]]:
    """Each map and each of its views, with its numbers."""
    for file in files:
        map_: ArgumentMap = compile_file(file).map
        views: tuple[View | None, ...] = (None, *map_.views)
        for view in views:
            diagram = project(map_, view)
            name = file.stem if view is None else f"  {view.id}"
            yield name, measure(laid_out(diagram)) | steadiness(diagram)


def main(arguments: list[str]) -> None:
    """Print a row for each picture, and the sums."""
    files = [Path(argument) for argument in arguments] or sorted(MAPS.glob("*.arg"))
    total: dict[str, float] = {}
    for name, row in rows(files):
        if not total:
            print(f"{'map':24}" + "".join(f"{key:>8}" for key in row))
        print(f"{name:24}" + "".join(f"{value:{FORMS.get(key, '8,.0f')}}" for key, value in row.items()), flush=True)
        total = {key: total.get(key, 0.0) + value for key, value in row.items()}
    print(f"{'all':24}" + "".join(f"{value:{FORMS.get(key, '8,.0f')}}" for key, value in total.items()))


if __name__ == "__main__":
    main(sys.argv[1:])
