"""Which part of a map stands on which sheet.

Every group has a sheet, and so has every tree that stands in none, but for the small ones, which share. Where one of
them is larger than a sheet may be, its largest branches are cut off and drawn on sheets of their own; what is left
shows them folded. What has more members than one sheet holds goes on over several, its members in their order. So
nothing that is added elsewhere changes the cuts or the names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from argmap.drawing.sections import Section

MOST = 40
"""Boxes that can be read on one sheet."""
LEAST_MOST = 5
"""The least that can be asked for: with fewer, sheets would hold little but what leads to others."""
SMALL = 8
"""Trees with fewer boxes that stand in no group share a sheet."""
WORTH = 4
"""A branch of fewer boxes is not worth a sheet."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may stand on one sheet."""

    boxes: int = MOST
    deep: int | None = None
    """The most boxes one behind another; None for any number."""
    boxes_of: Mapping[str, int] = field(default_factory=dict)
    """Fewer boxes for the sheets of some sections, by their ids; for what belongs to none, by nothing."""
    deep_of: Mapping[str, int] = field(default_factory=dict)
    """The same for how deep they may be."""
    share: bool = True
    """Whether small trees that stand in no group share a sheet; else each has its own."""
    always: bool = False
    """Whether there is an overview even where one sheet would hold all."""

    def most(self, section: str) -> int:
        """The most boxes on a sheet of this section."""
        return min(self.boxes, self.boxes_of.get(section, self.boxes))

    def deepest(self, section: str) -> int | None:
        """The most boxes one behind another on a sheet of this section."""
        return self.deep_of.get(section, self.deep)


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """What stands on one sheet: a section and some of its members, all of them as a rule."""

    section: Section
    members: tuple[Section, ...]
    number: int = 1
    """Which it is of the sheets that this section goes on over."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """The sheets of a map but for the overview, in reading order, and the sections that are cut off."""

    cuts: tuple[Cut, ...]
    cut_off: frozenset[str]
    """The ids of what is folded where it stands, as it has a sheet of its own or is to stay closed."""


def split(root: Section, limits: Limits, closed: frozenset[str] = frozenset()) -> Split:
    """The sheets for all that stands in `root`. What is `closed` is folded and has none."""
    return _Splitter(root, limits, closed).split()


class _Splitter:
    def __init__(self, root: Section, limits: Limits, closed: frozenset[str]) -> None:
        self.root, self.limits, self.closed = root, limits, closed
        self.size: dict[str, int] = {}
        """How many boxes a section takes where it stands."""
        self.depth: dict[str, int] = {}
        self.cut_off: set[str] = set(closed)
        self.chunks: dict[str, list[list[Section]]] = {}

    def split(self) -> Split:
        """Cut from the leaves up, then gather the sheets from the top down."""
        order = list(self.root.down())
        for section in reversed(order):
            if section is not self.root:
                self._trim(section)
        for section in self.root.children:
            if section.children and not is_lone(section) and (not section.is_box or self.size[section.id] >= SMALL):
                self.cut_off.add(section.id)
        shared = {some[0].id: some for some in self._shared()}
        cuts = [cut for section in self._open() for cut in self._cuts_at(section, shared)]
        return Split(tuple(cut for cut in cuts if cut.members), frozenset(self.cut_off))

    def _open(self) -> Iterator[Section]:
        """All sections but those within a closed one, in reading order."""
        stack = [self.root]
        while stack:
            section = stack.pop()
            yield section
            if section.id not in self.closed:
                stack += reversed(section.children)

    def _cuts_at(self, section: Section, shared: Mapping[str, list[Section]]) -> Iterator[Cut]:
        """The sheets that `section` gives its name to."""
        if section.id in self.cut_off and section.id not in self.closed:
            chunks = self.chunks.get(section.id, [section.children])
            for number, members in enumerate(chunks, start=1):
                which = f" ({number} of {len(chunks)})" if len(chunks) > 1 else ""
                if section.is_box or len(members) > 1 or members[0].id not in self.cut_off - self.closed:
                    yield Cut(section, tuple(members), number, section.title + which)
        if section.id in shared:
            yield Cut(self.root, tuple(shared[section.id]), 1, _joined(shared[section.id]))

    def _trim(self, section: Section) -> None:
        """Cut off branches of `section`, the largest first, until the rest fits on a sheet."""
        if section.id in self.closed:
            self.size[section.id], self.depth[section.id] = 1, 1
            return
        own, most = int(section.is_box), self.limits.most(section.id)
        deepest = self.limits.deepest(section.id)
        if deepest is not None:
            for branch, between in list(self._branches(section)):
                if own + len(between) + self.depth[branch.id] > deepest:
                    self._cut(branch, between)
        size = own + sum(self.size[child.id] for child in section.children)
        if size > most:
            for branch, between in sorted(self._branches(section), key=lambda pair: -self.size[pair[0].id]):
                if size <= most or self.size[branch.id] < WORTH:
                    break
                size -= self.size[branch.id] - 1
                self._cut(branch, between)
        if size > most and section.can_fold and len(section.children) > 1:
            self.chunks[section.id] = self._chunked(section.children, most - own)
            self.cut_off.add(section.id)
            size = 1
        self.size[section.id] = size
        self.depth[section.id] = 1 if section.id in self.cut_off else own + self._deep(section)

    def _deep(self, section: Section) -> int:
        return max((self.depth[child.id] for child in section.children), default=0)

    def _branches(self, section: Section) -> Iterator[tuple[Section, tuple[Section, ...]]]:
        """What can be cut off below `section`, with what lies between: that which cannot be folded itself."""
        stack: list[tuple[Section, tuple[Section, ...]]] = [(child, ()) for child in reversed(section.children)]
        while stack:
            one, between = stack.pop()
            if not one.can_fold:
                stack += [(child, (*between, one)) for child in reversed(one.children)]
            elif one.children and one.id not in self.cut_off:
                yield one, between

    def _cut(self, branch: Section, between: tuple[Section, ...]) -> None:
        self.cut_off.add(branch.id)
        for section in between:
            self.size[section.id] -= self.size[branch.id] - 1
        self.size[branch.id], self.depth[branch.id] = 1, 1
        for section in reversed(between):
            self.depth[section.id] = 1 + self._deep(section)

    def _chunked(self, members: Sequence[Section], most: int) -> list[list[Section]]:
        """Neighbours together, on as few sheets as hold them, and those of much the same size."""
        count = len(self._filled(members, most))
        least = max(self.size[member.id] for member in members)
        while least < most:
            middle = (least + most) // 2
            least, most = (middle + 1, most) if len(self._filled(members, middle)) > count else (least, middle)
        return self._filled(members, most)

    def _filled(self, members: Sequence[Section], most: int) -> list[list[Section]]:
        chunks: list[list[Section]] = []
        used = 0
        for member in members:
            wide = self.size[member.id]
            if chunks and used + wide <= most:
                chunks[-1].append(member)
                used += wide
            else:
                chunks.append([member])
                used = wide
        return chunks

    def _shared(self) -> Iterator[list[Section]]:
        """The small trees that stand in no group, as many together as a sheet holds."""
        some: list[Section] = []
        used = 0
        for section in self.root.children:
            if not section.is_box or not section.children or section.id in self.cut_off:
                continue
            if some and (not self.limits.share or used + self.size[section.id] > self.limits.most("")):
                yield some
                some, used = [], 0
            some.append(section)
            used += self.size[section.id]
        if some:
            yield some


def is_lone(section: Section) -> bool:
    """Whether it is a group or an import of a single statement, which the overview draws instead."""
    return not section.is_box and len(section.statements()) == 1


def lone_of(section: Section) -> Section:
    """The single statement in it."""
    return next(one for one in section.down() if one.is_box)


def _joined(some: Sequence[Section]) -> str:
    """What a sheet is called that several trees share."""
    return some[0].title if len(some) == 1 else f"{some[0].title} – and {len(some) - 1} more"
