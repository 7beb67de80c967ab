"""Where each statement is drawn in full, and what its sheet is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagram import Place
from argmap.drawing.ground import Ground
from argmap.drawing.names import OVERVIEW, Names
from argmap.drawing.sections import Section
from argmap.drawing.split import Cut, Split

Batch = tuple[Cut, ...]
"""What stands on one sheet; more than one cut only where small ones are put together."""


class Places:
    """The sheet of every cut, and of every statement by that. Each cut has its own until it is put with others."""

    def __init__(self, ground: Ground, split: Split, overviews: Sequence[tuple[str, Sequence[Section]]]) -> None:
        self.ground, self.split = ground, split
        names = Names()
        names.give(OVERVIEW)
        self._names = {cut: names.give(key(cut), cut.number) for cut in split.cuts}
        self._batches: dict[Cut, Batch] = {cut: (cut,) for cut in split.cuts}
        self._first: dict[str, Cut] = {}
        """The first cut of each section that is cut off."""
        self._cuts: dict[str, Cut] = {}
        """The cut that draws each statement in full."""
        for cut in split.cuts:
            self._first.setdefault(cut.section.id, cut)
            for id in self._opened(cut):
                self._cuts.setdefault(id, cut)
        for id in split.cut_off - self._first.keys() - ground.closed:  # what holds nothing but one that is cut off
            self._first[id] = self._first_within(id)
        self._on_overview = {unit.id: name for name, units in reversed(overviews) for unit in units if unit.is_box}

    def put(self, batch: Batch) -> None:
        """Have one sheet for all of `batch`."""
        for cut in batch:
            self._batches[cut] = batch

    @property
    def batches(self) -> tuple[Batch, ...]:
        """What stands on each sheet, in reading order."""
        return tuple(dict.fromkeys(self._batches.values()))

    def name(self, batch: Batch) -> str:
        """The name of the sheet: the part that it shows, or the first of several small ones."""
        return self._names[batch[0]]

    def title(self, batch: Batch) -> str:
        """What the sheet is called: by what it shows, or by what holds the several parts that it shows."""
        top = self.top(batch)
        if top:
            return top.title
        shown = {key(cut) for cut in batch if cut.number == 1}
        holders = self.holders(batch)
        return joined([one.title if one.id in shown else f"{one.title} (continued)" for one in holders])

    def top(self, batch: Batch) -> Cut | None:
        """The cut that all the others are branches of, if there is one."""
        first = batch[0]
        return first if all(first.section.id in self.ground.around(key(one)) for one in batch[1:]) else None

    def holders(self, batch: Batch) -> tuple[Section, ...]:
        """The imports, groups and trees that the cuts of a batch are, or stand in."""
        return tuple(self.ground.sections[id] for id in dict.fromkeys(self.ground.outermost(key(cut)) for cut in batch))

    def sheet_of(self, section: str) -> str:
        """The first sheet of a section that is cut off, or nothing."""
        cut = self._first.get(section)
        return self.name(self._batches[cut]) if cut else ""

    def home(self, id: str) -> str:
        """The sheet on which a statement is drawn in full, or nothing."""
        cut = self._cuts.get(id)
        return self.name(self._batches[cut]) if cut else self._on_overview.get(id, "")

    def where(self, id: str) -> Place:
        """Where a statement is drawn in full. Of a sheet with several parts, the one that it stands in."""
        cut = self._cuts.get(id)
        if cut is None:
            sheet = self._on_overview.get(id, "")
            return Place(self.ground.root.title, sheet, id) if sheet else Place("")
        batch = self._batches[cut]
        top = self.top(batch)
        return Place(top.title if top else self.holders((cut,))[0].title, self.name(batch), id)

    def _opened(self, cut: Cut) -> Iterator[str]:
        """The statements that are drawn in full on the sheet of `cut`."""
        if cut.section.is_box and cut.number == 1:
            yield cut.section.id
        stack = list(cut.members)
        while stack:
            section = stack.pop()
            is_closed = section.id in self.ground.closed
            if section.id not in self.split.cut_off or is_closed:
                if section.is_box:
                    yield section.id
                if not is_closed:
                    stack += section.children

    def _first_within(self, id: str) -> Cut:
        """The first cut of the only section within, however deep."""
        while id not in self._first:
            id = self.ground.sections[id].children[0].id
        return self._first[id]


def joined(titles: Sequence[str]) -> str:
    """What a sheet is called that several parts share."""
    if len(titles) == 2:
        return " – and ".join(titles)
    return titles[0] if len(titles) == 1 else f"{titles[0]} – and {len(titles) - 1} more"


def key(cut: Cut) -> str:
    """The part that a cut shows, or the first of several small ones."""
    return cut.section.id or cut.members[0].id
