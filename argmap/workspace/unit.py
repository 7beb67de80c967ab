"""What one line gives to its map: the part it declares, what that does, the names it uses, what is wrong with it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Actor, Group, Relation, Source, Step, View
from argmap.model.statement import Statement
from argmap.resolve import Module, Site, Use
from argmap.syntax.nodes import Word

if TYPE_CHECKING:
    from argmap.diagnostics.diagnostic import Diagnostic

Part = Statement | Source | Actor | Group | View
Named = tuple[str, str]
"""The sort and the id of a part."""

UsedAt = tuple[int, Word]
"""The key of the node in whose line a name stands, and the name, its places counted from the start of that line."""


class Context(NamedTuple):
    """What the lines under a statement need to know of it."""

    kind: str
    id: str
    damaged: bool
    group: str
    target: str | Step | None
    adrift: bool


class Handle:
    """A relation, and the line that says it: its key, and the place of the target in it (-1: nesting says it).

    In a file that does not change, the line is a `site`.
    """

    __slots__ = ("key", "relation", "site", "target")

    def __init__(self, relation: Relation, key: int, target: int, site: Site | None = None) -> None:
        self.relation = relation
        self.key = key
        self.target = target
        self.site = site


class Unit:
    """What a line gives, together with the lines that speak of it."""

    __slots__ = (
        "compared",
        "context",
        "damaged",
        "findings",
        "handles",
        "key",
        "lookups",
        "lost",
        "meant",
        "part",
        "unresolved",
        "uses",
    )

    def __init__(self, key: int) -> None:
        self.key = key
        self.part: Part | None = None
        self.context: Context | None = None
        self.handles: tuple[Handle, ...] = ()
        self.damaged: frozenset[str] = frozenset()
        self.lost: frozenset[str] = frozenset()
        self.meant: frozenset[Named] = frozenset()
        self.uses: dict[Named, tuple[UsedAt, ...]] = {}
        self.lookups: frozenset[str] = frozenset()
        self.unresolved = False
        self.compared = 0
        self.findings: tuple[Diagnostic, ...] = ()

    @property
    def statement(self) -> Statement | None:
        """The statement that it is, if it is one."""
        part = self.part
        return None if part is None or isinstance(part, Source | Actor | Group | View) else part

    @property
    def is_idle(self) -> bool:
        """Whether nothing would be missed without it."""
        return self.part is None and not (self.findings or self.lost or self.uses or self.context or self.unresolved)


class Sites(Mapping[str, Site]):
    """Where the parts of one sort are written: by number in the file that changes, as ever in the others."""

    def __init__(self, numbers: Mapping[str, int], module: Module, others: Mapping[str, Site]) -> None:
        self.numbers = numbers
        self._module = module
        self._others = others

    def __getitem__(self, id: str) -> Site:
        number = self.numbers.get(id)
        return self._others[id] if number is None else Site(self._module, number)

    def get(self, id: str, _: object = None) -> Site | None:  # type: ignore[override]  # quicker than by KeyError
        """The site of `id`, None where it is of no part."""
        number = self.numbers.get(id)
        return self._others.get(id) if number is None else Site(self._module, number)

    def __contains__(self, id: object) -> bool:
        return id in self.numbers or id in self._others

    def __iter__(self) -> Iterator[str]:
        yield from self.numbers
        yield from self._others

    def __len__(self) -> int:
        return len(self.numbers) + len(self._others)


class Ids(Mapping[int, str]):
    """The ids of statement lines by the numbers of their nodes."""

    def __init__(self, ids: Sequence[str | None]) -> None:
        self._ids = ids

    def __getitem__(self, number: int) -> str:
        id = self._ids[number] if number >= 0 else None
        if id is None:
            raise KeyError(number)
        return id

    def __iter__(self) -> Iterator[int]:
        return (number for number, id in enumerate(self._ids) if id is not None)

    def __len__(self) -> int:
        return sum(id is not None for id in self._ids)


class Places:
    """Where the lines of a text stand now, by the keys of their nodes."""

    def __init__(self, module: Module, keys: Sequence[int]) -> None:
        self.module = module
        self._keys = keys
        self._numbers: dict[int, int] | None = None

    def at(self, module: Module) -> Places:
        """The places of a text with nodes of the same keys."""
        places = Places(module, self._keys)
        places._numbers = self._numbers
        return places

    def key_at(self, line: int) -> int:
        """The key of the node in this line."""
        return self._keys[bisect_left(self.module.document.nodes, line, key=lambda node: node.line)]

    def number(self, key: int) -> int:
        """The number of the node with this key."""
        if self._numbers is None:
            self._numbers = dict(zip(self._keys, range(len(self._keys)), strict=True))
        return self._numbers[key]

    def site(self, handle: Handle) -> Site:
        """Where a relation is written."""
        return handle.site or Site(self.module, self.number(handle.key), handle.target)

    def use(self, used: UsedAt) -> Use:
        """Where a name is used."""
        key, word = used
        line = self.module.document.nodes[self.number(key)].line
        start = self.module.text.line_starts[line - 1]
        return Use(self.module, Word(word.value, word.start + start, word.end + start))


class RelationSites(Sequence[Site]):
    """Where relations are written, each found out when it is asked for."""

    def __init__(self, handles: Sequence[Handle], places: Places) -> None:
        self._handles = handles
        self._places = places

    def __getitem__(self, place: int) -> Site:  # type: ignore[override]  # nobody takes slices of them
        return self._places.site(self._handles[place])

    def __len__(self) -> int:
        return len(self._handles)


class Uses(Mapping[Named, Sequence[Use]]):
    """The places that use each name, each found out when it is asked for."""

    def __init__(
        self,
        used: Mapping[Named, Mapping[int, tuple[UsedAt, ...]]],
        places: Places,
        others: Mapping[Named, Sequence[Use]],
    ) -> None:
        self._used = used
        self._places = places
        self._others = others

    def __getitem__(self, name: Named) -> Sequence[Use]:
        if name not in self:
            raise KeyError(name)
        here = [self._places.use(one) for used in self._used.get(name, {}).values() for one in used]
        return [*here, *self._others.get(name, ())]

    def __contains__(self, name: object) -> bool:
        return name in self._used or name in self._others

    def __iter__(self) -> Iterator[Named]:
        return iter({**self._used, **self._others})

    def __len__(self) -> int:
        return len({**self._used, **self._others})
