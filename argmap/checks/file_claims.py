"""The main claims of each file, as the file itself has them."""

from __future__ import annotations

from collections.abc import Container, Iterator

from argmap.model import ArgumentMap, RelationKind, Statement
from argmap.model.ends import PROPOSITIONS
from argmap.model.statement import premises_of
from argmap.model.vocabulary import SYMMETRIC


def key_claims(map: ArgumentMap, files: Container[str]) -> Iterator[Statement]:
    """The propositions of `files` that answer a question, or bear on nothing while something bears on them.

    Unlike `map.main_claims`, they are the same whatever other file imports theirs and draws relations between them.
    """
    answering: set[str] = set()
    bearing: set[str] = set()
    borne: set[str] = set()
    for relation in map.relations:
        subject, target, kind, module = relation.subject, relation.target, relation.kind, relation.module
        if module not in files or kind in SYMMETRIC or module != (subject.rpartition(".")[0] if "." in subject else ""):
            continue
        if kind is RelationKind.ANSWERS:
            answering.add(subject)
            continue
        bearing.add(subject)
        borne.add(target if isinstance(target, str) else target.target)
    for statement in map.statements:
        if premises := premises_of(statement):
            file = statement.module
            bearing.update(premise for premise in premises if premise.rpartition(".")[0] == file)
    for statement in map.statements:
        id = statement.id
        if not (id in answering or (id in borne and id not in bearing)):
            continue
        if statement.kind in PROPOSITIONS and statement.module in files:
            yield statement
