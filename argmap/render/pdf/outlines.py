"""Outlines as straight lines and Bézier curves, which is all that PDF knows."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "A": 7, "Z": 0}
_QUARTER = 4 / 3 * (math.sqrt(2) - 1)
"""How far the handles of a curve lie that stands for a quarter of a circle."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A step of an outline: `m` to a point, `l` a line to it, `c` a curve with two handles to it, `h` to its start."""

    kind: str
    points: tuple[Point, ...] = ()

    def moved(self, x: float, y: float) -> Segment:
        """The same elsewhere."""
        return Segment(self.kind, tuple((across + x, down + y) for across, down in self.points))


def rectangle(box: Box, radius: float = 0.0) -> tuple[Segment, ...]:
    """A rectangle, its corners round."""
    left, top, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
    r = min(radius, box.width / 2, box.height / 2)
    if r <= 0:
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
        return (Segment("m", corners[:1]), *(Segment("l", (corner,)) for corner in corners[1:]), Segment("h"))
    k = r * (1 - _QUARTER)
    return (
        Segment("m", ((left + r, top),)),
        Segment("l", ((right - r, top),)),
        Segment("c", ((right - k, top), (right, top + k), (right, top + r))),
        Segment("l", ((right, bottom - r),)),
        Segment("c", ((right, bottom - k), (right - k, bottom), (right - r, bottom))),
        Segment("l", ((left + r, bottom),)),
        Segment("c", ((left + k, bottom), (left, bottom - k), (left, bottom - r))),
        Segment("l", ((left, top + r),)),
        Segment("c", ((left, top + k), (left + k, top), (left + r, top))),
        Segment("h"),
    )


def circle(x: float, y: float, radius: float) -> tuple[Segment, ...]:
    """A circle about a point."""
    return rectangle(Box(x - radius, y - radius, 2 * radius, 2 * radius), radius)


def parse_path(text: str) -> tuple[Segment, ...]:
    """The outline of the `d` of a path, in absolute commands. Raises `ValueError` on any other."""
    segments: list[Segment] = []
    here = start = (0.0, 0.0)
    for command, numbers in _commands(text):
        if command == "Z":
            segments.append(Segment("h"))
            here = start
            continue
        made = tuple(_segments(command, numbers, here))
        segments.extend(made)
        here = made[-1].points[-1] if made else here
        if command == "M":
            start = here
    return tuple(segments)


def _commands(text: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Each command with its numbers; more numbers than it takes repeat it."""
    tokens = _TOKEN.findall(text)
    at = 0
    command = ""
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        elif command == "M":
            command = "L"
        count = _NUMBERS.get(command)
        if count is None or at + count > len(tokens) or (not count and at < len(tokens) and not tokens[at].isalpha()):
            raise ValueError(f"a path that cannot be read: {text[:40]!r}")
        yield command, tuple(float(token) for token in tokens[at : at + count])
        at += count


def _segments(command: str, numbers: tuple[float, ...], here: Point) -> Iterator[Segment]:
    if command in "ML":
        yield Segment(command.lower(), ((numbers[0], numbers[1]),))
    elif command == "H":
        yield Segment("l", ((numbers[0], here[1]),))
    elif command == "V":
        yield Segment("l", ((here[0], numbers[0]),))
    elif command == "C":
        yield Segment("c", (numbers[0:2], numbers[2:4], numbers[4:6]))  # type: ignore[arg-type]  # pairs, by the count
    elif command == "Q":
        yield _quadratic(here, (numbers[0], numbers[1]), (numbers[2], numbers[3]))
    else:
        yield from _arc(here, numbers)


def _quadratic(start: Point, handle: Point, end: Point) -> Segment:
    """The same curve with two handles."""
    first, second = (
        (point[0] + (handle[0] - point[0]) * 2 / 3, point[1] + (handle[1] - point[1]) * 2 / 3) for point in (start, end)
    )
    return Segment("c", (first, second, end))


def _arc(start: Point, numbers: tuple[float, ...]) -> Iterator[Segment]:
    """An arc of an ellipse as curves of a quarter each at most (SVG 2, appendix B.2.4)."""
    rx, ry, turn, large, sweep, *rest = numbers
    end = (rest[0], rest[1])
    rx, ry = abs(rx), abs(ry)
    if start == end:
        return
    if not rx or not ry:
        yield Segment("l", (end,))
        return
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    dx, dy = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = cos * dx + sin * dy, cos * dy - sin * dx
    grow = math.sqrt(max(1.0, (x / rx) ** 2 + (y / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    over = max(0.0, (rx * ry) ** 2 - (rx * y) ** 2 - (ry * x) ** 2)
    factor = math.sqrt(over / ((rx * y) ** 2 + (ry * x) ** 2)) * (-1 if bool(large) == bool(sweep) else 1)
    cx, cy = factor * rx * y / ry, -factor * ry * x / rx
    first = math.atan2((y - cy) / ry, (x - cx) / rx)
    whole = math.atan2((-y - cy) / ry, (-x - cx) / rx) - first
    if sweep and whole < 0:
        whole += 2 * math.pi
    elif not sweep and whole > 0:
        whole -= 2 * math.pi
    middle = (cos * cx - sin * cy + (start[0] + end[0]) / 2, sin * cx + cos * cy + (start[1] + end[1]) / 2)

    def at(across: float, down: float) -> Point:
        return (
            middle[0] + cos * rx * across - sin * ry * down,
            middle[1] + sin * rx * across + cos * ry * down,
        )

    parts = max(1, math.ceil(abs(whole) / (math.pi / 2) - 1e-9))
    step = whole / parts
    k = 4 / 3 * math.tan(step / 4)
    for number in range(parts):
        one, two = first + number * step, first + (number + 1) * step
        (c1, s1), (c2, s2) = (math.cos(one), math.sin(one)), (math.cos(two), math.sin(two))
        goal = end if number == parts - 1 else at(c2, s2)
        yield Segment("c", (at(c1 - k * s1, s1 + k * c1), at(c2 + k * s2, s2 - k * c2), goal))
