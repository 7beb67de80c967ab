"""Articles that support their main claim and never test it."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from argmap.checks.citing import source_named, sources_by_file
from argmap.checks.connections import ends_of
from argmap.checks.file_claims import key_claims
from argmap.checks.naming import this
from argmap.diagnostics.catalogue.sources import UNTESTED_CLAIM
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap, Statement
from argmap.model.statement import premises_of
from argmap.model.vocabulary import SYMMETRIC
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


def untested_claims(
    map: ArgumentMap,
    symbols: SymbolTable,
    articles: Mapping[str, str],
    *,
    claims: Iterable[Statement] | None = None,
    inferences: Iterable[Statement] | None = None,
) -> Iterator[Diagnostic]:
    """The same, of a map in which something is disputed, for the files in `articles`, each with the source it cites.

    Who knows the main claims of these files and what has premises, in the order of the map, brings them.
    """
    if not articles:
        return
    claims = tuple(key_claims(map, articles) if claims is None else claims)
    bearings = _bearings(map, articles, map.statements if inferences is None else inferences)
    for claim, tree in _argued(claims, bearings.upholding):
        file = claim.module
        if bearings.attacked.get(file, frozenset()).isdisjoint((claim.id, *tree)):
            module = symbols.definitions("statement")[claim.id].module
            yield UNTESTED_CLAIM.report(
                symbols.span(claim.id),
                this=this(symbols, claim.id),
                source=source_named(articles[file], module),
                count=f"{len(tree):,} statements",
            )


class Bearings(NamedTuple):
    """What bears on what, as the articles themselves have it.

    `upholding` is what supports or carries each statement; `attacked` what each file has something against: of a step,
    what takes it.
    """

    upholding: dict[str, list[str]]
    attacked: dict[str, set[str]]


def _bearings(map: ArgumentMap, articles: Container[str], inferences: Iterable[Statement]) -> Bearings:
    upholding: dict[str, list[str]] = {}
    attacked: dict[str, set[str]] = {}
    for relation in map.relations:
        values = relation.__dict__  # a large map has thousands of them
        kind, target, file = values["kind"], values["target"], values["module"]
        if kind.is_attack:
            ends = attacked.setdefault(file, set())
            ends.add(ends_of(relation)[0])
            if kind in SYMMETRIC:
                ends.add(relation.subject)
        elif file in articles and isinstance(target, str):
            upholding.setdefault(target, []).append(values["subject"])
    for statement in inferences:
        if premises := premises_of(statement):
            upholding.setdefault(statement.id, []).extend(premises)
    return Bearings(upholding, attacked)


def _argued(claims: tuple[Statement, ...], upholding: Mapping[str, list[str]]) -> list[tuple[Statement, set[str]]]:
    """The main claim of each article that it argues for most, with all that supports it in the end.

    Every statement is counted for the main claim it is nearest to, so that all are compared in one walk.
    """
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
    trees = [(claim, _tree(claim.id, upholding)) for claim in most.values()]
    return [(claim, tree) for claim, tree in trees if len(tree) >= FEWEST]


def _tree(claim: str, upholding: Mapping[str, list[str]]) -> set[str]:
    """All that supports `claim` in the end."""
    found: set[str] = set()
    waiting = [claim]
    while waiting:
        for other in upholding.get(waiting.pop(), ()):
            if other not in found and other != claim:
                found.add(other)
                waiting.append(other)
    return found
