"""What speaks for a claim in the end, and what against it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.model import ArgumentMap, Relation, RelationKind, Step

FOR, AGAINST = 1, -1

_SIGNS = {RelationKind.SUPPORTS: FOR, RelationKind.REBUTS: AGAINST, RelationKind.UNDERCUTS: AGAINST}
_BOTH_WAYS = {RelationKind.RESTATES: FOR, RelationKind.CONTRADICTS: AGAINST}


class Stance(NamedTuple):
    """The ids of what speaks for a claim and of what speaks against it, nearest first. A few do both."""

    supports: tuple[str, ...]
    attacks: tuple[str, ...]


class Bearings:
    """Who speaks for and against each statement of a map.

    A supporter of an attacker attacks, and an attacker of an attacker supports. The shortest way to the claim decides;
    what has two ways of one length that say otherwise does both. What restates a claim speaks for it, what contradicts
    it against it, and what undercuts a step speaks against what the step does.
    """

    def __init__(self, map: ArgumentMap) -> None:
        self._into: dict[str, list[tuple[str, int]]] = {}
        signs: dict[tuple[str, str], list[int]] = {}
        for relation in map.relations:
            if isinstance(relation.target, str) and (sign := _SIGNS.get(relation.kind)):
                signs.setdefault((relation.subject, relation.target), []).append(sign)
        for relation in map.relations:
            for end, other, sign in _links(relation, signs):
                self._into.setdefault(end, []).append((other, sign))
        for statement in map.statements:
            for premise in map.premises(statement.id):
                self._into.setdefault(statement.id, []).append((premise.id, FOR))

    def on(self, claim: str) -> Stance:
        """What speaks for and against `claim`."""
        seen = {claim}
        found: dict[int, list[str]] = {FOR: [], AGAINST: []}
        front: dict[str, set[int]] = {claim: {FOR}}
        while front:
            following: dict[str, set[int]] = {}
            for id, signs in front.items():
                for other, sign in self._into.get(id, ()):
                    if other not in seen:
                        following.setdefault(other, set()).update(sign * one for one in signs)
            seen.update(following)
            for id, signs in following.items():
                for sign in signs:
                    found[sign].append(id)
            front = following
        return Stance(tuple(found[FOR]), tuple(found[AGAINST]))


def _links(relation: Relation, signs: dict[tuple[str, str], list[int]]) -> Iterator[tuple[str, str, int]]:
    """What a relation bears on, what bears on it, and how."""
    subject, target, kind = relation.subject, relation.target, relation.kind
    if isinstance(target, Step):
        for sign in signs.get((target.subject, target.target), ()):
            yield target.target, subject, -sign
    elif kind in _SIGNS:
        yield target, subject, _SIGNS[kind]
    elif kind in _BOTH_WAYS:
        yield target, subject, _BOTH_WAYS[kind]
        yield subject, target, _BOTH_WAYS[kind]
