"""The nodes that an edit has made anew."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.diagnostics.moving import Edited
from argmap.syntax.nodes import Node
from argmap.syntax.shifting import shifted


@dataclass(frozen=True, slots=True)
class Region:
    """The nodes that were made again: `old` of the text before, `new` of the text now, both from `first` on."""

    first: int
    old: tuple[Node, ...]
    new: tuple[Node, ...]
    edited: Edited

    @property
    def old_end(self) -> int:
        """The number of the first node below the region, as it was."""
        return self.first + len(self.old)

    @property
    def new_end(self) -> int:
        """The number of the first node below the region now."""
        return self.first + len(self.new)

    @property
    def growth(self) -> int:
        """By how much the numbers of nodes below have grown."""
        return len(self.new) - len(self.old)

    def now(self, number: int) -> int:
        """The number that a node outside the region has now, by the one that it had."""
        return number if number < self.first else number + self.growth


def trimmed(region: Region) -> Region:
    """The region without the nodes at its ends that were read again and are the same."""
    first, old, new, edited = region.first, region.old, region.new, region.edited
    count = 0
    for was, now in zip(old, new, strict=False):
        if type(was) is not type(now) or was != now or was.line >= edited.first:
            break
        count += 1
    head, tail = first + count, 0
    for was, now in zip(reversed(old[count:]), reversed(new[count:]), strict=False):
        if was.line < edited.last or type(was) is not type(now):
            break
        parent = was.parent + region.growth if was.parent >= head else was.parent
        if shifted(was, parent, was.line + edited.lines, edited.characters) != now:
            break
        tail += 1
    while tail and region.growth and any(head <= was.parent < region.old_end - tail for was in old[len(old) - tail :]):
        tail -= 1  # what stands under a line that was read again goes with it
    return Region(head, old[count : len(old) - tail], new[count : len(new) - tail], edited)
