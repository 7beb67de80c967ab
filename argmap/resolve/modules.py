"""The files of a map: each read once, each under the name it was first reached by."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from argmap.diagnostics.catalogue.names import (
    DUPLICATE_NAME,
    IMPORT_CYCLE,
    IMPORT_MISSING,
    IMPORT_OUTSIDE,
    TOO_MANY_IMPORTS,
)
from argmap.diagnostics.diagnostic import Diagnostic, Label
from argmap.syntax.names import canonical
from argmap.syntax.nodes import Document, Import, Quoted, Word
from argmap.syntax.parser import Parse, parse
from argmap.text import Span, Text

MOST_MODULES = 1_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file that an import leads to. `key` is the same for every way to the same file."""

    key: str
    text: Text


@dataclass(frozen=True, slots=True)
class Refused:
    """An import that leads nowhere. `outside`: to a place that may not be read."""

    reason: str
    outside: bool = False


class Reader(Protocol):
    """How imports are read. The pipeline brings one that reads files; a text by itself has none."""

    def read(self, importer: str, path: str) -> Loaded | Refused:
        """The file that `path` names in the file with the key `importer`."""
        ...


class NoReader:
    """The reader of a text that has no folder."""

    def read(self, importer: str, path: str) -> Refused:  # noqa: ARG002
        """Refuse."""
        return Refused("this text has no folder to look in")


@dataclass(frozen=True)
class Module:
    """One file of a map. `prefix` begins the id of everything in it: the import it was reached by, with a dot."""

    number: int
    key: str
    prefix: str
    parse: Parse
    aliases: dict[str, int] = field(default_factory=dict)
    """The modules it imports, by the name it gives them."""
    refused: set[str] = field(default_factory=set)
    """The names of its imports that could not be read."""

    @property
    def document(self) -> Document:
        """The lines of the file."""
        return self.parse.document

    @property
    def text(self) -> Text:
        """The text of the file."""
        return self.parse.document.text

    def span(self, place: Word | Quoted) -> Span:
        """The place of a word or string."""
        return self.text.span(place.start, place.end)

    @cached_property
    def children(self) -> Mapping[int, Sequence[int]]:
        """The numbers of the nodes under each node that has any; under -1, those at top level."""
        children: dict[int, list[int]] = {}
        for number, parent in enumerate(self.document.parents):
            children.setdefault(parent, []).append(number)
        return children


def gather(
    root: Text, key: str, reader: Reader, parsed: Callable[[Text], Parse] = parse
) -> tuple[tuple[Module, ...], list[Diagnostic]]:
    """The file `root` and all it imports, nearest first, with what is wrong about the imports."""
    gathering = _Gathering(reader, parsed)
    gathering.add(key, "", root)
    while gathering.waiting:
        gathering.follow(gathering.waiting.popleft())
    gathering.report_cycles()
    return tuple(gathering.modules), gathering.findings


class _Gathering:
    def __init__(self, reader: Reader, parsed: Callable[[Text], Parse]) -> None:
        self.reader = reader
        self.parsed = parsed
        self.modules: list[Module] = []
        self.numbers: dict[str, int] = {}
        self.waiting: deque[Module] = deque()
        self.findings: list[Diagnostic] = []
        self.edges: dict[int, list[tuple[int, Import]]] = {}

    def add(self, key: str, prefix: str, text: Text) -> int:
        number = len(self.modules)
        module = Module(number, key, prefix, self.parsed(text))
        self.modules.append(module)
        self.numbers[key] = number
        self.waiting.append(module)
        return number

    def follow(self, module: Module) -> None:
        """Read what `module` imports."""
        named: dict[str, Import] = {}
        for node in _imports(module):
            alias = canonical(node.alias.value)
            if alias in named:
                first = Label(span=module.span(named[alias].alias), message="first defined here")
                self.findings.append(
                    DUPLICATE_NAME.report(module.span(node.alias), related=[first], name=node.alias.value)
                )
                continue
            named[alias] = node
            number = self._load(module, node, f"{module.prefix}{alias}.")
            if number is None:
                module.refused.add(alias)
            else:
                module.aliases[alias] = number
                self.edges.setdefault(module.number, []).append((number, node))

    def _load(self, module: Module, node: Import, prefix: str) -> int | None:
        span = module.span(node.path)
        if len(self.modules) >= MOST_MODULES:
            self.findings.append(TOO_MANY_IMPORTS.report(span, limit=f"{MOST_MODULES:,}"))
            return None
        found = self.reader.read(module.key, node.path.value)
        if isinstance(found, Refused):
            rule = IMPORT_OUTSIDE if found.outside else IMPORT_MISSING
            self.findings.append(rule.report(span, path=node.path.value, reason=found.reason))
            return None
        known = self.numbers.get(found.key)
        return self.add(found.key, prefix, found.text) if known is None else known

    def report_cycles(self) -> None:
        """One finding for each import that leads back to a file on the way to it."""
        seen: set[int] = set()
        path: dict[int, Iterator[tuple[int, Import]]] = {}  # the files on the way, each with its imports still to walk

        def enter(number: int) -> None:
            seen.add(number)
            path[number] = iter(self.edges.get(number, ()))

        enter(0)
        while path:
            number = next(reversed(path))
            edge = next(path[number], None)
            if edge is None:
                del path[number]
                continue
            target, node = edge
            if target in path:
                way = list(path)
                self._report_cycle(number, node, [*way[way.index(target) :], target])
            elif target not in seen:
                enter(target)

    def _report_cycle(self, number: int, node: Import, cycle: list[int]) -> None:
        module = self.modules[number]
        names = " → ".join(f"`{self.modules[one].text.path}`" for one in cycle)
        self.findings.append(IMPORT_CYCLE.report(module.span(node.path), cycle=names))


def _imports(module: Module) -> Iterator[Import]:
    for node in module.document.nodes:
        if isinstance(node, Import) and node.parent < 0:
            yield node
