"""The order of the tracks in each gap: as few crossings as a simple search finds, as few tracks as that order needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from argmap.render.layout.cells import Track

CLEAR = 5.0
"""Kept between two tracks that follow one another on one line."""
THOROUGH = 120
"""Tracks in a gap up to which their order is improved."""


def order_tracks(tracks: Iterable[Track]) -> dict[int, int]:
    """Give every track its place in its gap, 0 nearest to the conclusions; the number of places in each gap."""
    gaps: dict[int, list[Track]] = defaultdict(list)
    for track in tracks:
        gaps[track.gap].append(track)
    return {gap: _pack(_ordered(inside)) for gap, inside in gaps.items()}


def _ordered(tracks: list[Track]) -> list[Track]:
    """Short ones nearest to the conclusions, then neighbours changed as long as that saves crossings."""
    tracks = sorted(tracks, key=lambda track: (track.outermost, track.stop - track.start, track.start))
    if len(tracks) > THOROUGH:
        return tracks
    for _ in tracks:
        moved = False
        for at in range(len(tracks) - 1):
            one, other = tracks[at], tracks[at + 1]
            if one.outermost == other.outermost and _crossings(other, one) < _crossings(one, other):
                tracks[at], tracks[at + 1] = other, one
                moved = True
        if not moved:
            break
    return tracks


def _crossings(near: Track, far: Track) -> int:
    """How often the lines of two tracks cross if `near` lies nearer to the conclusions."""
    return sum(far.start < place < far.stop for place in near.far) + sum(
        near.start < place < near.stop for place in far.near
    )


def _pack(tracks: Sequence[Track]) -> int:
    """Put each track as near as those before it allow."""
    taken: list[list[tuple[float, float]]] = []
    for track in tracks:
        start, stop = track.start - CLEAR, track.stop + CLEAR
        place = 0
        for number, spans in enumerate(taken):
            if any(begin < stop and start < end for begin, end in spans):
                place = number + 1
        if place == len(taken):
            taken.append([])
        taken[place].append((start, stop))
        track.place = place
    return len(taken)
