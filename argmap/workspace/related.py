"""The relations of a map in their order, kept from edit to edit."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from itertools import chain, repeat
from operator import attrgetter

from argmap.model import Relation
from argmap.model.statement import Statement
from argmap.workspace.graph import Place
from argmap.workspace.living import Living
from argmap.workspace.unit import Handle


class Related:
    """All relations, by the place of what they begin at."""

    def __init__(self, living: Living) -> None:
        self.handles: list[Handle] = []
        self.relations: tuple[Relation, ...] = ()
        self._living = living

    def begin(self, statements: Iterable[Statement]) -> None:
        """Take the relations that begin at `statements`, which are all."""
        self._put(0, len(self.handles), statements)

    def edit(self, subjects: Collection[str], statements: Iterable[Statement]) -> None:
        """Take those that begin at `subjects` anew; where one of these is no more, those of all `statements`."""
        living = self._living
        if not subjects:
            return
        places = [living.place(id) if id in living.graph.statements else _NOWHERE for id in subjects]
        first, last = min(places), max(places)
        if last[0]:
            self.begin(statements)
            return

        def place(handle: Handle) -> Place:
            return living.place(handle.relation.subject)

        start, end = bisect_left(self.handles, first, key=place), bisect_right(self.handles, last, key=place)
        self._put(start, end, filter(None, living.models[first[1] : last[1] + 1]))

    def _put(self, start: int, end: int, statements: Iterable[Statement]) -> None:
        """Put the relations that begin at `statements` in place of those from `start` to `end`."""
        out = map(self._living.graph.out.get, map(_id, statements), repeat(()))
        handles = list(chain.from_iterable(out))
        self.handles = [*self.handles[:start], *handles, *self.handles[end:]]
        self.relations = (*self.relations[:start], *map(_relation, handles), *self.relations[end:])


_id, _relation = attrgetter("id"), attrgetter("relation")
_NOWHERE = (1, 0)
"""A place outside of the file that is edited."""
