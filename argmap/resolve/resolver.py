"""Documents into an argument map: names, imports, and nesting made into relations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from argmap.collector import paused
from argmap.diagnostics.catalogue.lines import MISSING_NAME
from argmap.diagnostics.catalogue.structure import MISPLACED, SCHEME_WITHOUT_STEP
from argmap.diagnostics.catalogue.text import INDENT_JUMP, INDENT_WIDTH, ODD_INDENT, TAB_INDENT
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model import ArgumentMap, Bibliography, Import, RelationKind, Undercut
from argmap.model.order import relation_key, with_ordered_premises
from argmap.resolve.build import Builder
from argmap.resolve.entries import listed_sources
from argmap.resolve.listings import bibliography_lines, read_listings
from argmap.resolve.modules import Module, NoReader, Reader, gather
from argmap.resolve.relate import Relater
from argmap.resolve.scope import Scope
from argmap.resolve.strays import report_strays
from argmap.resolve.symbols import SymbolTable
from argmap.syntax.names import canonical
from argmap.syntax.nodes import Import as ImportLine
from argmap.syntax.nodes import MapTitle
from argmap.syntax.parser import Parse, parse
from argmap.text import Text


@dataclass(frozen=True, slots=True)
class Resolution:
    """What resolving gives, always: the map, where its parts stand, and what is wrong."""

    map: ArgumentMap
    symbols: SymbolTable
    diagnostics: tuple[Diagnostic, ...]


def resolve(
    text: Text, *, key: str = "", reader: Reader | None = None, parsed: Callable[[Text], Parse] = parse
) -> Resolution:
    """The map that `text` and its imports describe.

    Args:
        text: the main file.
        key: what the reader calls the main file.
        reader: how imports are read; without one every import is a finding.
        parsed: what gives the Document of a text; who keeps them brings another.
    """
    with paused():
        return _resolve(text, key, reader or NoReader(), parsed)


def _resolve(text: Text, key: str, reader: Reader, parsed: Callable[[Text], Parse]) -> Resolution:
    modules, findings = gather(text, key, reader, parsed)
    listings = read_listings(modules, reader)
    scope = Scope(modules, listings)
    builder = Builder(scope)
    for module in modules:
        builder.add(module)
    relater = Relater(builder)
    for module in modules:
        relater.add(module)
    relater.check_steps()
    for module in modules:
        report_strays(scope, module)
    sources = (*builder.sources, *listed_sources(scope))
    place = {statement.id: number for number, statement in enumerate(builder.statements)}
    key_of = relation_key(place)
    pairs = sorted(builder.relations, key=lambda pair: key_of(pair[0]))
    map = ArgumentMap.trusted(
        title=title_of(modules[0]),
        statements=with_ordered_premises(builder.statements),
        relations=tuple(relation for relation, _ in pairs),
        sources=sources,
        actors=tuple(builder.actors),
        groups=tuple(builder.groups),
        views=tuple(builder.views),
        imports=tuple(imports_of(modules)),
        bibliographies=tuple(_bibliographies(modules)),
    )
    symbols = SymbolTable(
        modules,
        definitions=scope.definitions,
        relations=[site for _, site in pairs],
        uses=scope.uses,
        damaged=frozenset(builder.damaged),
        suspects=scope.suspects(),
    )
    parsing = [finding for module in modules for finding in module.parse.diagnostics]
    resolving = (*findings, *listings.findings, *scope.findings, *idle_undercuts(map, symbols))
    return Resolution(map, symbols, (*parsing, *on_sound_lines(resolving, parsing)))


def on_sound_lines(findings: Iterable[Diagnostic], parsing: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings without those about lines that parsing has mended: what is wrong there may be the mending.

    A line whose indentation alone is off says what it says; only its place is a guess.
    """
    mended = {(one.span.file, one.span.line): one.code for one in parsing}
    for finding in findings:
        code = mended.get((finding.span.file, finding.span.line))
        if code is None or (code in _INDENTATION and finding.code not in _OF_PLACE):
            yield finding


_INDENTATION = frozenset(rule.code for rule in (TAB_INDENT, ODD_INDENT, INDENT_JUMP, INDENT_WIDTH))
_OF_PLACE = frozenset(rule.code for rule in (MISPLACED, MISSING_NAME, SCHEME_WITHOUT_STEP))


def title_of(module: Module) -> str:
    """What a file says that it is called."""
    for node in module.document.nodes:
        if isinstance(node, MapTitle):
            return node.title.value
    return ""


def imports_of(modules: tuple[Module, ...]) -> list[Import]:
    """The maps that files take in."""
    found = []
    for module in modules:
        waiting = dict(module.aliases)
        for node in module.document.nodes:
            alias = canonical(node.alias.value) if isinstance(node, ImportLine) and node.parent < 0 else ""
            number = waiting.pop(alias, None)
            if isinstance(node, ImportLine) and number is not None:
                title = title_of(modules[number])
                made = Import.trusted(
                    name=module.prefix + alias, path=node.path.value, title=title, module=module.prefix[:-1]
                )
                found.append(made)
    return found


def _bibliographies(modules: tuple[Module, ...]) -> Iterator[Bibliography]:
    for module in modules:
        for _, line in bibliography_lines(module):
            yield Bibliography.trusted(path=line.path.value, module=module.prefix[:-1])


def idle_undercuts(map: ArgumentMap, symbols: SymbolTable) -> list[Diagnostic]:
    """Undercuts at top level or in a group that no relation line gives a step."""
    busy = {relation.subject for relation in map.relations if relation.kind is RelationKind.UNDERCUTS}
    return [
        MISPLACED.report(
            symbols.span(statement.id),
            what="an undercut",
            line="undercut",
            place="where it questions nothing",
            advice="put it under what it speaks against, or add `undercuts a -> b` to its block",
        )
        for statement in map.statements
        if isinstance(statement, Undercut) and statement.id not in busy and not symbols.is_damaged(statement.id)
    ]
