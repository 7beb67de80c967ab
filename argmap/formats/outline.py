"""A map as a tree of lines: which statement can be nested under which, and what is left for lines of relations.

A statement is nested where three things agree: it comes after its parent with nothing but the parent's own block in
between, so that the order of the map is kept; both stand in one group; and what its place would say, by the table of
the language, is a relation or premise that the map has. Whatever nesting does not say is written out.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from argmap.model import ArgumentMap, Group, Kind, Relation, RelationKind, Statement, Step
from argmap.model.order import contents_of
from argmap.model.statement import premises_of
from argmap.resolve.places import EFFECTS, INFERENCE, PREMISE, SORTS

DEEPEST = 12
"""How many statements are nested in one another at most; deeper, relations are written out, and lines stay readable."""


@dataclass(slots=True)
class Branch:
    """A statement or group, what stands under it, and what its place says."""

    part: Statement | Group
    depth: int = 0
    said: Relation | None = None
    """The relation that its being nested says; none for a premise, or for what stands at top level."""
    inside: list[Branch] = field(default_factory=list)

    @property
    def step(self) -> Step | None:
        """The step that an undercut nested here speaks against."""
        if self.said is None or isinstance(self.said.target, Step):
            return None
        return Step.trusted(subject=self.said.subject, target=self.said.target)


class Outline:
    """The map's own statements and groups as a tree; imported ones stand in their own files."""

    def __init__(self, map: ArgumentMap) -> None:
        own = [statement for statement in map.statements if not statement.module]
        self.outgoing: dict[str, list[Relation]] = defaultdict(list)
        """The relations written in the map itself, by what they begin from, less those that nesting says."""
        for relation in map.relations:
            if not relation.module:
                self.outgoing[relation.subject].append(relation)
        self.premises = {one.id: dict.fromkeys(premises_of(one)) for one in own if SORTS[one.kind] == INFERENCE}
        """The premises of each reason and objection, less those nested under it."""
        contents = contents_of(own, [group for group in map.groups if "." not in group.id])
        self.roots = self._arranged(contents)

    def _arranged(self, contents: dict[str, tuple[Statement | Group, ...]]) -> list[Branch]:
        roots: list[Branch] = []
        waiting = [("", roots)]
        while waiting:
            id, branches = waiting.pop()
            chain: list[Branch] = []
            for part in contents.get(id, ()):
                if isinstance(part, Group):
                    chain = []
                    branches.append(Branch(part))
                    waiting.append((part.id, branches[-1].inside))
                else:
                    self._place(part, chain, branches)
        return roots

    def _place(self, statement: Statement, chain: list[Branch], top: list[Branch]) -> None:
        """Put `statement` under the innermost of `chain`, which are still open, that allows it; else at the top."""
        for number in reversed(range(len(chain))):
            branch = self._nested(statement, chain[number])
            if branch is not None:
                del chain[number + 1 :]
                chain[number].inside.append(branch)
                break
        else:
            branch = Branch(statement)
            chain.clear()
            top.append(branch)
        chain.append(branch)

    def _nested(self, statement: Statement, above: Branch) -> Branch | None:
        """`statement` as a branch under `above`, None where that would say anything else than the map does."""
        parent = above.part
        if isinstance(parent, Group) or above.depth + 1 >= DEEPEST:
            return None
        sort = SORTS[parent.kind]
        effect = EFFECTS[statement.kind].get(sort)
        if effect == PREMISE:
            if statement.id not in self.premises[parent.id]:
                return None
            del self.premises[parent.id][statement.id]
            return Branch(statement, above.depth + 1)
        if not isinstance(effect, RelationKind):
            return None
        target = above.step if statement.kind is Kind.UNDERCUT and sort != INFERENCE else parent.id
        said = self._sayable(statement.id, effect, target) if target else None
        if said is None:
            return None
        self.outgoing[statement.id].remove(said)
        return Branch(statement, above.depth + 1, said)

    def _sayable(self, subject: str, kind: RelationKind, target: str | Step) -> Relation | None:
        """A relation of this kind to `target` that has nothing but a scheme: what nesting can say."""
        for one in self.outgoing.get(subject, ()):
            if one.kind is kind and one.target == target:
                more = one.by or one.note or one.citations or one.weight is not None
                if not more:
                    return one
        return None
