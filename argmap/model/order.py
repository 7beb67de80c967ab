"""The order in which a map keeps its parts, however they were written.

Two texts that say the same give equal maps, and so does Python code that lists the parts in any order that a text could
not have: the statements of a group stand together, as in a text they do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from argmap.model.relation import Relation, Step
from argmap.model.statement import Statement, premises_of
from argmap.model.view import Group
from argmap.model.vocabulary import RelationKind

_KINDS = {kind: place for place, kind in enumerate(RelationKind)}

Key = tuple[int, int, int, int, str, tuple[object, ...]]


def relation_key(place: Mapping[str, int]) -> Callable[[Relation], Key]:
    """The key by which relations are sorted, given where statements stand. Only equal relations have equal keys."""
    past = len(place)

    def key(relation: Relation) -> Key:
        target = relation.target
        first, second = (target.target, target.subject) if isinstance(target, Step) else (target, "")
        return (
            place.get(relation.subject, past),
            _KINDS[relation.kind],
            place.get(first, past),
            place.get(second, past),
            relation.scheme,
            _rest(relation),
        )

    return key


def _rest(relation: Relation) -> tuple[object, ...]:
    """What tells apart relations that have both ends, the kind and the scheme in common; mostly nothing."""
    if not (relation.by or relation.note or relation.citations or relation.module or relation.weight is not None):
        return ()
    cited = tuple(
        (one.source, one.locator, one.quote, one.until, one.credibility or "", one.note) for one in relation.citations
    )
    weight = -1.0 if relation.weight is None else relation.weight
    return (relation.by, weight, relation.note, cited, relation.module)


def ordered_relations(relations: Iterable[Relation], statements: Iterable[Statement]) -> tuple[Relation, ...]:
    """Relations sorted by where in the map they begin, then by kind, then by where they end."""
    place = {statement.id: number for number, statement in enumerate(statements)}
    return tuple(sorted(relations, key=relation_key(place)))


def with_ordered_premises(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements, the premises of each once and in the order of the map."""
    place = {statement.id: number for number, statement in enumerate(statements)}
    past = len(place)

    def settled(statement: Statement) -> Statement:
        premises = premises_of(statement)
        if not premises:
            return statement
        ordered = tuple(sorted(dict.fromkeys(premises), key=lambda id: place.get(id, past)))
        return statement if ordered == premises else statement.model_copy(update={"premises": ordered})

    return tuple(map(settled, statements))


def ordered_by_group(
    statements: Sequence[Statement], groups: Sequence[Group]
) -> tuple[tuple[Statement, ...], tuple[Group, ...]]:
    """Statements and groups as they follow one another in a text: each group whole, where it begins."""
    if not groups:
        return tuple(statements), ()
    found_statements: list[Statement] = []
    found_groups: list[Group] = []
    contents = contents_of(statements, groups)
    stack = [iter(contents.get("", ()))]
    while stack:
        item = next(stack[-1], None)
        if item is None:
            stack.pop()
        elif isinstance(item, Group):
            found_groups.append(item)
            stack.append(iter(contents.get(item.id, ())))
        else:
            found_statements.append(item)
    return tuple(found_statements), tuple(found_groups)


def contents_of(statements: Sequence[Statement], groups: Sequence[Group]) -> dict[str, tuple[Statement | Group, ...]]:
    """What stands right in each group, and under `""` what stands in none, in the order of a text.

    A group stands where the first statement within it does; one that is empty, right before the next that is not.
    """
    anchors = _anchors(statements, groups)
    items: dict[str, list[tuple[int, int, int, Statement | Group]]] = {}
    for number, statement in enumerate(statements):
        items.setdefault(statement.group, []).append((number, 1, number, statement))
    following: dict[str, int] = {}
    for number in reversed(range(len(groups))):
        group = groups[number]
        anchor = anchors.get(group.id, following.get(group.parent, len(statements)))
        following[group.parent] = anchor
        items.setdefault(group.parent, []).append((anchor, 0, number, group))
    return {id: tuple(item[3] for item in sorted(within, key=lambda one: one[:3])) for id, within in items.items()}


def _anchors(statements: Sequence[Statement], groups: Sequence[Group]) -> dict[str, int]:
    """Where the first statement within each group stands, for groups that hold any."""
    parents = {group.id: group.parent for group in groups}
    anchors: dict[str, int] = {}
    for number, statement in enumerate(statements):
        group = statement.group
        while group and group not in anchors:  # what holds an anchored group is anchored, too
            anchors[group] = number
            group = parents.get(group, "")
    return anchors
