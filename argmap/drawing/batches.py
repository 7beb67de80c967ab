"""Small parts put together on one sheet, where sheets are pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from argmap.drawing.ground import Ground
from argmap.drawing.places import Batch
from argmap.drawing.sections import Section
from argmap.drawing.split import Cut, Split

REACH = 6
"""How many sheets back a part may go to one that has room for it."""


def put_together(split: Split, ground: Ground, tried: Callable[[Batch], bool]) -> None:
    """Each cut, in reading order, with those of one of the sheets just before, if these can be `tried` together.

    No part stands before what it is cut off from.
    """
    made: list[Batch] = []
    folded: dict[str, int] = {}
    """The sheet that shows a section without what it holds."""
    begun: dict[str, int] = {}
    """The last sheet that shows what a section holds."""
    for cut in split.cuts:
        first = max(_earliest(cut, ground, folded, begun), len(made) - REACH)
        at = next((at for at in range(first, len(made)) if tried((*made[at], cut))), len(made))
        if at == len(made):
            made.append(())
        made[at] = (*made[at], cut)
        begun[cut.section.id or cut.members[0].id] = at
        folded |= dict.fromkeys(_folded(cut.members, split), at)


def _earliest(cut: Cut, ground: Ground, folded: dict[str, int], begun: dict[str, int]) -> int:
    """The first sheet that may show a cut.

    A branch may go on below, on the sheet that it is cut off from; not a group, nor what is continued.
    """
    id = cut.section.id
    if id in begun:
        return begun[id] + 1
    if id in folded and cut.section.is_box:
        return folded[id]
    for around in (id, *ground.around(id)):
        if around in folded:
            return folded[around] + 1
        if around in begun:
            return begun[around]
    return 0


def _folded(members: Sequence[Section], split: Split) -> Iterator[str]:
    """The sections that are cut off below `members`."""
    stack = list(members)
    while stack:
        section = stack.pop()
        if section.id in split.cut_off:
            yield section.id
        else:
            stack += section.children
