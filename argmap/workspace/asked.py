"""What the lines of a file ask of its names, and what they have lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from argmap.workspace.unit import Named, Unit, UsedAt

T = TypeVar("T", bound=Hashable)


class Asked:
    """The names that each line uses or asks for, what was lost in it, and how often names were compared."""

    def __init__(self, damaged: Iterable[str], compared: int) -> None:
        self.damaged: Counter[str] = Counter(damaged)
        self.used: dict[Named, dict[int, tuple[UsedAt, ...]]] = {}
        self.lost: Counter[str] = Counter()
        self.meant: Counter[Named] = Counter()
        self.compared = compared
        self.is_begun = False
        """Whether all lines were counted once. From then on somebody may hold what was known before."""
        self._lookups: dict[str, dict[Unit, None]] = {}
        self._unresolved: dict[Unit, None] = {}

    def asking(self, renamed: Iterable[str]) -> Iterator[Unit]:
        """The lines that use one of these names, and those that use a name of which nobody knows what it means."""
        for name in renamed:
            yield from self._lookups.get(name, ())
        yield from self._unresolved

    def count(self, unit: Unit, by: int) -> None:
        """Count, or no longer count, what a line uses and what it has lost."""
        for id in unit.damaged:
            tally(self.damaged, id, by)
        for word in unit.lost:
            tally(self.lost, word, by)
        for name in unit.meant:
            tally(self.meant, name, by)
        self.compared += by * unit.compared
        for name, at in unit.uses.items():
            self._use(name, unit.key, at if by > 0 else ())
        for word in unit.lookups:
            asking = self._lookups.setdefault(word, {})
            _put(asking, unit, by)
        if unit.unresolved:
            _put(self._unresolved, unit, by)

    def _use(self, name: Named, key: int, at: tuple[UsedAt, ...]) -> None:
        """Note where the line with this key uses a name. Who has asked before goes on with what was known then."""
        used = self.used.get(name, {})
        if self.is_begun:
            used = dict(used)
        if at:
            used[key] = at
        else:
            used.pop(key, None)
        if used:
            self.used[name] = used
        else:
            self.used.pop(name, None)


def _put(units: dict[Unit, None], unit: Unit, by: int) -> None:
    if by > 0:
        units[unit] = None
    else:
        del units[unit]


def tally(counter: Counter[T], key: T, by: int) -> None:
    """Count `by` more, and forget what there is none of."""
    counter[key] += by
    if not counter[key]:
        del counter[key]
