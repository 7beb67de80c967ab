"""The ids of the lines of a text after an edit that takes no name from another line and gives none to one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from argmap.resolve.scope import SORTS
from argmap.syntax.keywords import DECLARATIONS
from argmap.workspace.naming import Form, Naming, base_of, is_taken


class Lines(NamedTuple):
    """The nodes from `first` on that were edited: their forms as they were, and as they are."""

    first: int
    were: Sequence[Form | None]
    are: Sequence[Form | None]

    @property
    def last(self) -> int:
        """The number of the first node below, as it was."""
        return self.first + len(self.were)

    @property
    def end(self) -> int:
        """The number of the first node below now."""
        return self.first + len(self.are)


class _CrossedError(Exception):
    """A name goes from one line to another."""


def renamed(
    naming: Naming, lines: Lines, forms: Sequence[Form | None], parents: Sequence[int], imports: Mapping[str, int]
) -> Naming | None:
    """What `naming_of` gives for `forms`, told by what it gave before; None where only that can tell."""
    first, last, growth = lines.first, lines.last, len(lines.are) - len(lines.were)
    if any(first <= number < last or first <= taken < last for number, taken in naming.doubles):
        return None
    try:
        bases, meant = _without(naming, lines)
        ids = [*naming.ids[:first], *_ids(naming, lines, parents, bases, meant), *naming.ids[last:]]
    except _CrossedError:
        return None
    for number in _under(lines, parents):
        form = forms[number]
        if form is not None and ids[number] != form.id and not form.words:
            return None  # it is called by what it stands under
    own = dict(naming.own)
    numbers = {"import": dict(imports)}
    for sort in SORTS[:-1]:
        numbers[sort], own[sort] = _numbers(naming, lines, ids, sort)
    doubles = naming.doubles
    if growth:
        doubles = tuple((_now(number, last, growth), _now(taken, last, growth)) for number, taken in doubles)
    return Naming(ids, numbers, doubles, frozenset(meant), own, bases, naming.refused)


def _without(naming: Naming, lines: Lines) -> tuple[dict[str, int], set[tuple[str, str]]]:
    """The bases, and what is meant, without the lines as they were."""
    bases, meant = dict(naming.bases), set(naming.meant)
    for number, form in enumerate(lines.were, lines.first):
        if form is None:
            continue
        id = str(naming.ids[number])
        if id in naming.refused:
            raise _CrossedError
        if not form.id:
            if bases.get(id) != 1:
                raise _CrossedError
            del bases[id]
            meant.discard((form.sort, id))
    return bases, meant


def _ids(
    naming: Naming, lines: Lines, parents: Sequence[int], bases: dict[str, int], meant: set[tuple[str, str]]
) -> list[str | None]:
    """The ids of the lines as they are; what has none of its own is noted."""
    first = lines.first
    gone = {(form.sort, naming.ids[number]) for number, form in enumerate(lines.were, first) if form is not None}
    found: list[str | None] = [None] * len(lines.are)
    here: set[str] = set()
    turns = [place for place, form in enumerate(lines.are) if form is not None]
    for place in sorted(turns, key=lambda one: not _form(lines, one).id):
        form, parent = _form(lines, place), parents[first + place]
        above = (found[parent - first] if parent >= first else naming.ids[parent]) if parent >= 0 else None
        id = form.id or base_of(form, None, above)
        if id in bases or id in here or ((form.sort, id) not in gone and is_taken(naming.numbers, form.sort, id)):
            raise _CrossedError
        if not form.id:
            bases[id] = 1
            if form.sort in DECLARATIONS:
                meant.add((form.sort, id))
        here.add(id)
        found[place] = id
    return found


def _form(lines: Lines, place: int) -> Form:
    form = lines.are[place]
    assert form is not None
    return form


def _under(lines: Lines, parents: Sequence[int]) -> Iterator[int]:
    """The numbers of what stands right under the lines, below them."""
    for number in range(lines.end, len(parents)):
        if parents[number] < lines.first:
            return
        if parents[number] < lines.end:
            yield number


def _numbers(naming: Naming, lines: Lines, ids: Sequence[str | None], sort: str) -> tuple[dict[str, int], int]:
    """The numbers of the ids of one sort, and how many of these are names of their lines."""
    first, last, growth = lines.first, lines.last, len(lines.are) - len(lines.were)
    known, own = naming.numbers[sort], naming.own[sort]
    fresh = [(number, form) for number, form in enumerate(lines.are, first) if form is not None and form.sort == sort]
    if not fresh and not growth and not any(form is not None and form.sort == sort for form in lines.were):
        return known, own
    keys, values = list(known), list(known.values())
    found: dict[str, int] = {}
    for start, stop, is_own in ((0, own, True), (own, len(keys), False)):
        above, below = bisect_left(values, first, start, stop), bisect_left(values, last, start, stop)
        found.update(zip(keys[start:above], values[start:above], strict=True))
        found.update((str(ids[number]), number) for number, form in fresh if bool(form.id) is is_own)
        found.update(zip(keys[below:stop], map(growth.__add__, values[below:stop]), strict=True))
        own = len(found) if is_own else own
    return found, own


def _now(number: int, last: int, growth: int) -> int:
    return number if number < last else number + growth
