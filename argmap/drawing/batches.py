"""Small branches put together on one sheet, where sheets are pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.drawing.ground import Ground
from argmap.drawing.split import Cut, Limits

Batch = tuple[Cut, ...]
"""What stands on one sheet; more than one cut only where branches are put together."""


def batches(cuts: Sequence[Cut], ground: Ground, limits: Limits) -> Iterator[Batch]:
    """`cuts` by sheet, in reading order. Without room for rows that the limits give, each has its own.

    Branches of one group, import or tree are put together as long as the rows of boxes that they take fit; not a branch
    with what it is cut off from or folded into, as a sheet shows no statement twice.
    """
    if limits.rows is None:
        yield from ((cut,) for cut in cuts)
        return
    made: list[list[Cut]] = []
    rows: list[int] = []
    at: dict[str, set[int]] = {}
    """The batches that draw a section, opened or folded."""
    open_for: dict[str, list[int]] = {}
    cut_off = {cut.section.id for cut in cuts} | ground.closed
    for cut in cuts:
        own, shown = _rows(cut, cut_off)
        near = open_for.setdefault(ground.outermost(cut.section.id or cut.members[0].id), [])
        taken = set().union(*(at.get(id, set()) for id in (*shown, *ground.around(cut.section.id))))
        fit = [
            number for number in near if rows[number] + own <= _room(made[number][0], limits) and number not in taken
        ]
        if fit and cut.section.id:
            number = fit[0]
            made[number].append(cut)
            rows[number] += own + 1
        else:
            number = len(made)
            made.append([cut])
            rows.append(own)
            near.append(number)
        for id in shown:
            at.setdefault(id, set()).add(number)
    yield from (tuple(batch) for batch in made)


def _room(first: Cut, limits: Limits) -> int:
    """How many rows a batch that begins with `first` has."""
    return min(limits.rows or 0, limits.rows_of.get(first.section.id, limits.rows or 0))


def _rows(cut: Cut, cut_off: set[str]) -> tuple[int, list[str]]:
    """How many boxes stand one under another, about, and the ids of all that is drawn."""
    shown = [cut.section.id] if cut.section.is_box else []
    rows = 0
    stack = list(cut.members)
    while stack:
        section = stack.pop()
        shown += [section.id] if section.is_box or section.id in cut_off else []
        if section.id in cut_off or not section.children:
            rows += 1
        else:
            stack += section.children
    return max(rows, 1), shown
