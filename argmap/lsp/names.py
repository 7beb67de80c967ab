"""Which word of a text names what: every definition and every use of a name, by place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple
from weakref import WeakKeyDictionary

from argmap.pipeline import Compilation
from argmap.resolve import SymbolTable
from argmap.resolve.modules import Module
from argmap.resolve.symbols import Site
from argmap.syntax.nodes import Import, Statement, Word
from argmap.text import Span, Text

SORTS = ("statement", "source", "actor", "group", "view", "import")


class Occurrence(NamedTuple):
    """A word that names a part of the map: where it stands, and what it names."""

    module: Module
    start: int
    end: int
    sort: str
    id: str
    defines: bool

    @property
    def span(self) -> Span:
        """Where the whole word stands, dots included."""
        return self.module.text.span(self.start, self.end)

    @property
    def last(self) -> Span:
        """Where the name itself stands, without the imports that lead to it."""
        return self.module.text.span(self.last_start, self.end)

    @property
    def last_start(self) -> int:
        """Where `last` begins. A name that is defined has no dot, whatever sign a fault has left in it."""
        if self.defines:
            return self.start
        dot = self.module.text.content.rfind(".", self.start, self.end)
        return self.start if dot < 0 else dot + 1


class Names:
    """The names of a map by place. Use `names_of`, which makes them once for a compilation."""

    def __init__(self, symbols: SymbolTable) -> None:
        self._modules = symbols.modules
        self._definitions: Mapping[str, Mapping[str, Site]] = {sort: symbols.definitions(sort) for sort in SORTS}
        self._uses = {
            (sort, id): tuple(symbols.uses(sort, id)) for sort, sites in self._definitions.items() for id in sites
        }

    def site(self, sort: str, id: str) -> Site | None:
        """Where it was written."""
        return self._definitions[sort].get(id)

    def of(self, sort: str, id: str) -> Iterator[Occurrence]:
        """The definition of a part, where it has a name, then its uses."""
        site = self._definitions[sort].get(id)
        word = None if site is None else defining_word(site)
        if site is not None and word is not None:
            yield Occurrence(site.module, word.start, word.end, sort, id, defines=True)
        for module, used in self._uses.get((sort, id), ()):
            yield Occurrence(module, used.start, used.end, sort, id, defines=False)

    @cached_property
    def by_module(self) -> Mapping[int, tuple[Occurrence, ...]]:
        """The words of each file, by its number, in the order of the text; of a dotted word the whole comes last."""
        found: dict[int, list[Occurrence]] = {module.number: [] for module in self._modules}
        for sort, sites in self._definitions.items():
            for id in sites:
                for one in self.of(sort, id):
                    found[one.module.number].append(one)
        return {number: tuple(sorted(ones, key=lambda one: (one.start, one.end))) for number, ones in found.items()}

    def at(self, module: Module, offset: int) -> Occurrence | None:
        """What the word at `offset` names; of a dotted word, the import at its alias and the part itself at its name.

        The place right behind a word is still at it.
        """
        ones = self.by_module[module.number]
        after = bisect_right(ones, offset, key=lambda one: one.start)
        around = [one for one in ones[max(0, after - 64) : after] if one.start <= offset <= one.end]
        return min(around, key=lambda one: one.end - one.start, default=None)

    @cached_property
    def by_line(self) -> Mapping[tuple[int, int], tuple[str, str]]:
        """The sort and id of what each line defines, by the numbers of its file and of its node."""
        return {
            (site.module.number, site.number): (sort, id)
            for sort, sites in self._definitions.items()
            for id, site in sites.items()
            if isinstance(site.node, Statement | Import)
        }

    def statement_at(self, module: Module, number: int) -> str | None:
        """The id of the statement that is written at this node."""
        sort, id = self.by_line.get((module.number, number), ("", ""))
        return id if sort == "statement" else None


_KNOWN: WeakKeyDictionary[SymbolTable, Names] = WeakKeyDictionary()


def names_of(compilation: Compilation) -> Names:
    """The names of what was compiled."""
    names = _KNOWN.get(compilation.symbols)
    if names is None:
        names = _KNOWN[compilation.symbols] = Names(compilation.symbols)
    return names


def keyword_span(text: Text, node: Statement) -> Span:
    """The word that the line of a statement begins with, as it is written: `clam`, where that was read as `claim`."""
    written = _KEYWORD.match(text.content, node.start)
    return text.span(node.start, written.end() if written else node.end)


_KEYWORD = re.compile(r'[^\s"#]+')


def defining_word(site: Site) -> Word | None:
    """The word that gives a part its name, None where it has none of its own."""
    node = site.node
    if isinstance(node, Statement):
        return node.name
    return node.alias if isinstance(node, Import) else None
