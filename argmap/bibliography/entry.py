"""What a bibliography holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Self, TypeAlias

from argmap.bibliography.names import name_of

Item: TypeAlias = dict[str, object]
"""An item of CSL, as in CSL JSON: strings, numbers, lists of names, dates."""


class UnreadableError(Exception):
    """A bibliography that cannot be read; the message says why."""


class EntryError(Exception):
    """An entry that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. It is made into an item only when somebody asks: of a large bibliography a map cites a few."""

    key: str
    """Its citation key, as it stands in the bibliography."""
    place: str
    """Where it stands there, as in `line 12`."""
    read: Callable[[], Item]
    """Gives its item, or raises `EntryError`."""


class Fault(NamedTuple):
    """A part of a bibliography that cannot be read: where, why, and the key it may have had."""

    place: str
    reason: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The entries by the names that they are cited by, further ones of the same name, and what could not be read."""

    entries: Mapping[str, Entry]
    doubles: Mapping[str, tuple[Entry, ...]]
    faults: tuple[Fault, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[Entry], faults: Iterable[Fault] = ()) -> Self:
        """The bibliography of `entries`; of those that go by one name, the first counts."""
        found: dict[str, Entry] = {}
        doubles: dict[str, list[Entry]] = {}
        for entry in entries:
            name = name_of(entry.key)
            if name in found:
                doubles.setdefault(name, []).append(entry)
            else:
                found[name] = entry
        return cls(found, {name: tuple(others) for name, others in doubles.items()}, tuple(faults))
