"""The ids of the lines of one text, given anew after each edit that touches a name."""

from __future__ import annotations

from collections import Counter
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
    """First those of lines that have their own name, then those of lines that were given one, both in their order."""
    doubles: tuple[tuple[int, int], ...]
    """The numbers of lines whose names were taken, and of those that have them."""
    meant: frozenset[tuple[str, str]]
    """What may have been meant by who used a name that was taken or missing."""
    own: dict[str, int]
    """How many ids of each sort are names of their lines."""
    bases: Mapping[str, int]
    """What lines without a name would be called, and how many of them."""
    refused: frozenset[str]
    """Ids that some line would have, were they not taken."""


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
            taken = _taken(numbers, sort, id)
            assert taken is not None
            doubles.append((number, taken))
            nameless.append(number)
        else:
            own[id] = number
            ids[number] = id
    own_names = {sort: len(found) for sort, found in numbers.items()}
    meant = set()
    bases: Counter[str] = Counter()
    refused: set[str] = set()
    counts: dict[tuple[str, str], int] = {}
    for number in nameless:
        form = forms[number]
        assert form is not None
        sort = form.sort
        parent = parents[number]
        base = base_of(form, nodes[number] if form.id else None, ids[parent] if parent >= 0 else None)
        count = counts.get((sort, base), 1)
        id = base if count == 1 else f"{base}-{count}"
        bases[base] += 1
        while _taken(numbers, sort, id) is not None:
            refused.add(id)
            count += 1
            id = f"{base}-{count}"
        counts[sort, base] = count + 1
        numbers[sort][id] = number
        ids[number] = id
        if form.id or sort in DECLARATIONS:
            meant.add((sort, id))
    refused.update(str(ids[taken]) for _, taken in doubles)
    return Naming(ids, numbers, tuple(doubles), frozenset(meant), own_names, bases, frozenset(refused))


def is_taken(numbers: Mapping[str, Mapping[str, int]], sort: str, id: str) -> bool:
    """Whether a line has the name."""
    return _taken(numbers, sort, id) is not None


def _taken(numbers: Mapping[str, Mapping[str, int]], sort: str, id: str) -> int | None:
    """The line that has the name; statements and groups share theirs."""
    if sort == "group":
        return numbers["group"].get(id, numbers["statement"].get(id))
    return numbers[sort].get(id, numbers["group"].get(id) if sort == "statement" else None)


def base_of(form: Form, named: Node | None, owner: str | None) -> str:
    """The name that a line gets, unless it is taken: of its words, or of its kind and what it stands under."""
    words = _words(named) if isinstance(named, Statement) else form.words
    above = (owner or "").rpartition(".")[2]
    return words or (f"{above}-{form.kind}" if above else form.kind)
