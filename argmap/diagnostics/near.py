"""Near names: what an author may have meant by a word nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

LONGEST = 60


def nearest(word: str, candidates: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The candidates within a third of the word's length in edits, nearest first and else in their order."""
    if not word or len(word) > LONGEST:
        return ()
    allowed = furthest = max(1, min(3, (len(word) + 1) // 3))
    folded = word.casefold()
    letters = frozenset(folded)
    shortest, longest = len(word) - furthest, min(len(word) + furthest, LONGEST)
    near: list[tuple[int, str]] = []
    for candidate in dict.fromkeys([one for one in candidates if shortest <= len(one) <= longest]):
        other = candidate.casefold()
        if len(letters.difference(other)) > allowed:
            continue  # each letter that it lacks is an edit, and most candidates lack many
        distance = _distance(folded, other, allowed) if allowed else int(folded != other)
        if distance <= allowed and distance < max(len(word), len(candidate)):
            near = sorted([*near, (distance, candidate)], key=_nearness)[:most]
            if len(near) == most:  # from here on, only what is nearer than the last of these counts
                allowed = near[-1][0] - 1
                if allowed < 0:
                    break
    return tuple(candidate for _, candidate in near)


def _nearness(scored: tuple[int, str]) -> int:
    return scored[0]


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """A sentence that offers the nearest candidates, or nothing."""
    return offered(nearest(word, candidates))


def offered(near: Sequence[str]) -> str:
    """A sentence that offers `near`, or nothing."""
    if not near:
        return ""
    names = [f"`{name}`" for name in near]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
    return f"did you mean {listed}?"


def _distance(left: str, right: str, allowed: int) -> int:
    """The optimal string alignment distance (edits and swaps of neighbours), or `allowed + 1` once it is past that."""
    left, right = _unlike(left, right)
    most = allowed + 1
    before: list[int] = []
    previous = list(range(len(right) + 1))
    for row, one in enumerate(left, start=1):
        first, last = max(1, row - allowed), min(len(right), row + allowed)  # beyond these it is past `allowed`
        current = [most] * (len(right) + 1)
        least = current[first - 1] = row if first == 1 else most
        for column in range(first, last + 1):
            other = right[column - 1]
            cost = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (one != other))
            if row > 1 and column > 1 and one == right[column - 2] and left[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            current[column] = cost
            least = min(least, cost)
        if least > allowed:
            return most
        before, previous = previous, current
    return min(previous[-1], most)


def _unlike(left: str, right: str) -> tuple[str, str]:
    """Two words without what is the same at the head and at the end of both, which counts for nothing."""
    short = min(len(left), len(right))
    head = 0
    while head < short and left[head] == right[head]:
        head += 1
    tail = 0
    while tail < short - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    return left[head : len(left) - tail], right[head : len(right) - tail]
