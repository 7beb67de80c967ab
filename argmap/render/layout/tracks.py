"""The order of the tracks in each gap: as few crossings as a simple search finds, as few tracks as that order needs."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from argmap.render.layout.cells import Track

CLEAR = 5.0
"""Kept between two tracks that follow one another on one line."""
NEAREST = 6.0
"""Two lines that run beside one another nearer than this look like one."""
BLUR = 3
"""How many crossings are better than two lines that look like one."""
THOROUGH = 120
"""Tracks in a gap up to which their order is improved."""
ROUNDS = 6
"""How often each track is tried at every place."""


def order_tracks(tracks: Iterable[Track]) -> dict[int, int]:
    """Give every track its place in its gap, 0 nearest to the conclusions; the number of places in each gap."""
    gaps: dict[int, list[Track]] = defaultdict(list)
    for track in tracks:
        gaps[track.gap].append(track)
    return {gap: _pack(_ordered(inside)) for gap, inside in gaps.items()}


def _ordered(tracks: list[Track]) -> list[Track]:
    """Short ones nearest to the conclusions, then each put where it costs least, as long as that saves anything."""
    tracks = sorted(tracks, key=lambda track: (track.end, track.stop - track.start, track.start))
    if len(tracks) > THOROUGH:
        return tracks
    saved = _savings(tracks)
    order = list(range(len(tracks)))
    for _ in range(ROUNDS):
        moved = [_sift(order, one, saved[one], tracks) for one in range(len(tracks)) if saved[one]]
        if not any(moved):
            break
    return [tracks[at] for at in order]


def _savings(tracks: Sequence[Track]) -> list[dict[int, int]]:
    """For each track, what it costs more to have it nearer to the conclusions than another, where that matters."""
    spans = [(track.start, track.stop) for track in tracks]
    found: list[dict[int, int]] = [{} for _ in tracks]
    for one, (start, stop) in enumerate(spans):
        for other in range(one + 1, len(tracks)):
            if spans[other][0] - NEAREST < stop and start < spans[other][1] + NEAREST:
                more = _cost(tracks[one], tracks[other]) - _cost(tracks[other], tracks[one])
                if more:
                    found[one][other] = more
                    found[other][one] = -more
    return found


def _sift(order: list[int], one: int, costs: Mapping[int, int], tracks: Sequence[Track]) -> bool:
    """Move `one` to the place in `order` where it costs least, the nearest such; whether that saves anything."""
    here = order.index(one)
    best, place = 0, here
    for step in (-1, 1):
        cost, at = 0, here + step
        while 0 <= at < len(order) and tracks[order[at]].end == tracks[one].end:
            cost += step * -costs.get(order[at], 0)
            if cost < best:
                best, place = cost, at
            at += step
    if place != here:
        order.insert(place, order.pop(here))
    return place != here


def _cost(near: Track, far: Track) -> int:
    """What it costs if `near` lies nearer to the conclusions: lines that cross, and lines that look like one."""
    crossings = sum(far.start < place < far.stop for place in near.far) + sum(
        near.start < place < near.stop for place in far.near
    )
    blurred = sum(abs(one - other) < NEAREST for one in near.far for other in far.near)
    return crossings + BLUR * blurred


def _pack(tracks: Sequence[Track]) -> int:
    """Put each track as near as those before it allow."""
    skyline = _Skyline(place for track in tracks for place in (track.start - CLEAR, track.stop + CLEAR))
    count = 0
    for track in tracks:
        start, stop = track.start - CLEAR, track.stop + CLEAR
        track.place = skyline.highest(start, stop)
        skyline.raise_to(track.place + 1, start, stop)
        count = max(count, track.place + 1)
    return count


class _Skyline:
    """How many places are taken at each point across: a segment tree, so that a thousand tracks take no time."""

    def __init__(self, points: Iterable[float]) -> None:
        self._points = sorted(set(points))
        self._size = 1 << max(0, len(self._points) - 1).bit_length()
        self._top = [0] * (2 * self._size)  # the highest in a stretch
        self._all = [0] * (2 * self._size)  # how high the whole stretch has been raised at once

    def highest(self, start: float, stop: float) -> int:
        """The height between two of the points."""
        return self._highest(1, 0, self._size, self._at(start), self._at(stop))

    def raise_to(self, height: int, start: float, stop: float) -> None:
        """Make it at least so high between two of the points."""
        self._raise(1, 0, self._size, (self._at(start), self._at(stop), height))

    def _at(self, point: float) -> int:
        return bisect_left(self._points, point)

    def _highest(self, node: int, low: int, high: int, start: int, stop: int) -> int:
        if stop <= low or high <= start:
            return 0
        if start <= low and high <= stop:
            return self._top[node]
        middle = (low + high) // 2
        below = (
            self._highest(2 * node, low, middle, start, stop),
            self._highest(2 * node + 1, middle, high, start, stop),
        )
        return max(self._all[node], *below)

    def _raise(self, node: int, low: int, high: int, to: tuple[int, int, int]) -> None:
        start, stop, height = to
        if stop <= low or high <= start:
            return
        self._top[node] = max(self._top[node], height)
        if start <= low and high <= stop:
            self._all[node] = max(self._all[node], height)
            return
        middle = (low + high) // 2
        self._raise(2 * node, low, middle, to)
        self._raise(2 * node + 1, middle, high, to)
