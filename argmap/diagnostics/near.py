"""Near names: what an author may have meant by a word nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

LONGEST = 60


def nearest(word: str, candidates: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The candidates within a third of the word's length in edits, nearest first and else in their order."""
    if not word or len(word) > LONGEST:
        return ()
    allowed = max(1, min(3, (len(word) + 1) // 3))
    folded = word.casefold()
    letters = frozenset(folded)
    scored: list[tuple[int, str]] = []
    for candidate in dict.fromkeys(candidates):
        if abs(len(candidate) - len(word)) > allowed or len(candidate) > LONGEST:
            continue
        other = candidate.casefold()
        if len(letters.difference(other)) > allowed:
            continue  # each letter that it lacks is an edit, and most candidates lack many
        distance = _distance(folded, other, allowed)
        if distance <= allowed and distance < max(len(word), len(candidate)):
            scored.append((distance, candidate))
    scored.sort(key=lambda pair: pair[0])
    return tuple(candidate for _, candidate in scored[:most])


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
    before: list[int] = []
    previous = list(range(len(right) + 1))
    for row, one in enumerate(left, start=1):
        current = [row]
        for column, other in enumerate(right, start=1):
            cost = min(previous[column] + 1, current[-1] + 1, previous[column - 1] + (one != other))
            if row > 1 and column > 1 and one == right[column - 2] and left[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        if min(current) > allowed:
            return allowed + 1
        before, previous = previous, current
    return previous[-1]
