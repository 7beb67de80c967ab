"""The ids of the lines of one text, given anew after each edit that touches a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from argmap.resolve.scope import SORTS, sort_of
from argmap.resolve.slugs import slug
from argmap.syntax.keywords import DECLARATIONS
from argmap.syntax.names import canonical
from argmap.syntax.nodes import Node, Statement


class Form(NamedTuple):
    """What of a statement line decides its id: its sort, its name, and of one without a name the kind and the text."""

    sort: str
    id: str
    kind: str
    words: str
    damaged: bool


class Naming(NamedTuple):
    """The id of each line, the number of each id by its sort, and which names were taken by which lines."""

    ids: list[str | None]
    numbers: dict[str, dict[str, int]]
    doubles: tuple[tuple[int, int], ...]
    """The numbers of lines whose names were taken, and of those that have them."""
    meant: frozenset[tuple[str, str]]
    """What may have been meant by who used a name that was taken or missing."""


def form_of(node: Node) -> Form | None:
    """The form of a line; None where it is no statement."""
    if not isinstance(node, Statement):
        return None
    id = canonical(node.name.value) if node.name is not None else ""
    return Form(sort_of(node.kind), id, node.kind, "" if id else _words(node), node.damaged)


def _words(node: Statement) -> str:
    """The name that the text of a line gives it; nothing where that has no words."""
    name = slug(node, "")
    return "" if name == node.kind and slug(node, "-") != name else name


def naming_of(
    forms: Sequence[Form | None], parents: Sequence[int], imports: Mapping[str, int], nodes: Sequence[Node]
) -> Naming:
    """The ids of lines of these forms, as `argmap.resolve.scope` gives them."""
    ids: list[str | None] = [None] * len(forms)
    numbers: dict[str, dict[str, int]] = {sort: {} for sort in SORTS}
    numbers["import"] = dict(imports)
    statements, groups = numbers["statement"], numbers["group"]
    rivals = {"statement": groups, "group": statements}
    nameless: list[int] = []
    doubles: list[tuple[int, int]] = []
    for number, form in enumerate(forms):
        if form is None:
            continue
        sort, id = form[0], form[1]
        if not id:
            nameless.append(number)
            continue
        own = numbers[sort]
        if id in own or (sort in rivals and id in rivals[sort]):
            taken = _taken(own, statements, groups, sort, id)
            assert taken is not None
            doubles.append((number, taken))
            nameless.append(number)
        else:
            own[id] = number
            ids[number] = id
    meant = set()
    counts: dict[tuple[str, str], int] = {}
    for number in nameless:
        form = forms[number]
        assert form is not None
        sort = form.sort
        base = _base(form, nodes[number] if form.id else None, parents[number], ids)
        count = counts.get((sort, base), 1)
        id = base if count == 1 else f"{base}-{count}"
        while _taken(numbers[sort], statements, groups, sort, id) is not None:
            count += 1
            id = f"{base}-{count}"
        counts[sort, base] = count + 1
        numbers[sort][id] = number
        ids[number] = id
        if form.id or sort in DECLARATIONS:
            meant.add((sort, id))
    return Naming(ids, numbers, tuple(doubles), frozenset(meant))


def _taken(
    own: Mapping[str, int], statements: Mapping[str, int], groups: Mapping[str, int], sort: str, id: str
) -> int | None:
    """The line that has the name; statements and groups share theirs."""
    if sort == "group":
        return groups.get(id, statements.get(id))
    return own.get(id, groups.get(id) if sort == "statement" else None)


def _base(form: Form, named: Node | None, parent: int, ids: Sequence[str | None]) -> str:
    """The name that a line gets, unless it is taken: of its words, or of its kind and what it stands under."""
    words = _words(named) if isinstance(named, Statement) else form.words
    owner = ((ids[parent] if parent >= 0 else None) or "").rpartition(".")[2]
    return words or (f"{owner}-{form.kind}" if owner else form.kind)
