"""Articles that support their main claim and never test it."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.citing import source_named, sources_by_file
from argmap.checks.connections import ends_of
from argmap.checks.file_claims import key_claims
from argmap.checks.naming import this
from argmap.diagnostics.catalogue.sources import UNTESTED_CLAIM
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap, Statement
from argmap.model.statement import premises_of
from argmap.model.vocabulary import ATTACKS, SYMMETRIC
from argmap.resolve.symbols import SymbolTable

if TYPE_CHECKING:
    from argmap.settings import Settings

FEWEST = 4
"""A claim that fewer statements support is not argued for at length."""


def untested_claim(map: ArgumentMap, symbols: SymbolTable, _: Settings) -> Iterator[Diagnostic]:
    """The main claim that an article argues for most, if it has nothing against that or against what supports it.

    A file that cites one source is the map of an article. What other files hold against it is not the article's doing.
    Where nobody disputes anything, `no-rebuttal` says so.
    """
    if symbols.is_whole and any(relation.kind.is_attack for relation in map.relations):
        sources = sources_by_file(map)
        yield from untested_claims(map, symbols, {file: next(iter(s)) for file, s in sources.items() if len(s) == 1})


def untested_claims(map: ArgumentMap, symbols: SymbolTable, articles: dict[str, str]) -> Iterator[Diagnostic]:
    """The same, of a map in which something is disputed, for the files in `articles`, each with the source it cites."""
    if not articles:
        return
    upholding = _upholding(map, articles)
    attacked = _attacked(map)
    for claim, tree in _argued(map, articles, upholding).items():
        file = map[claim].module
        if attacked.get(file, frozenset()).isdisjoint((claim, *tree)):
            module = symbols.definitions("statement")[claim].module
            yield UNTESTED_CLAIM.report(
                symbols.span(claim),
                this=this(symbols, claim),
                source=source_named(articles[file], module),
                count=f"{len(tree):,} statements",
            )


def _attacked(map: ArgumentMap) -> dict[str, set[str]]:
    """The statements that each file has something against; of a step, what takes it."""
    attacked: dict[str, set[str]] = {}
    for relation in map.relations:
        if relation.kind in ATTACKS:
            attacked.setdefault(relation.module, set()).add(ends_of(relation)[0])
            if relation.kind in SYMMETRIC:
                attacked[relation.module].add(relation.subject)
    return attacked


def _upholding(map: ArgumentMap, articles: dict[str, str]) -> dict[str, list[str]]:
    """What supports or carries each statement of an article, as the article itself has it."""
    upholding: dict[str, list[str]] = {}
    for relation in map.relations:
        if relation.kind not in ATTACKS and relation.module in articles and isinstance(relation.target, str):
            upholding.setdefault(relation.target, []).append(relation.subject)
    for statement in map.statements:
        if premises := premises_of(statement):
            upholding.setdefault(statement.id, []).extend(premises)
    return upholding


def _argued(map: ArgumentMap, articles: dict[str, str], upholding: dict[str, list[str]]) -> dict[str, set[str]]:
    """The main claim of each article that it argues for most, with all that supports it in the end.

    Every statement is counted for the main claim it is nearest to, so that all are compared in one walk.
    """
    claims = tuple(key_claims(map, articles))
    nearest = {claim.id: claim.id for claim in claims}
    waiting = deque(nearest)
    while waiting:
        id = waiting.popleft()
        for other in upholding.get(id, ()):
            if other not in nearest:
                nearest[other] = nearest[id]
                waiting.append(other)
    weights = Counter(nearest.values())
    most: dict[str, Statement] = {}
    for claim in claims:
        if claim.module not in most or weights[claim.id] > weights[most[claim.module].id]:
            most[claim.module] = claim
    trees = {claim.id: _tree(claim.id, upholding) for claim in most.values()}
    return {id: tree for id, tree in trees.items() if len(tree) >= FEWEST}


def _tree(claim: str, upholding: dict[str, list[str]]) -> set[str]:
    """All that supports `claim` in the end."""
    found: set[str] = set()
    waiting = [claim]
    while waiting:
        for other in upholding.get(waiting.pop(), ()):
            if other not in found and other != claim:
                found.add(other)
                waiting.append(other)
    return found
