"""The bibliographies that the files of a map name, read; what is used of them becomes sources."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from argmap.diagnostics.catalogue.sources import BIBLIOGRAPHY_ENTRY, BIBLIOGRAPHY_UNREADABLE
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.resolve.modules import Module, Reader, Refused
from argmap.resolve.symbols import Site
from argmap.syntax.nodes import Bibliography as Line
from argmap.visible import abridged

if TYPE_CHECKING:
    from argmap.bibliography import Bibliography, Entry

MOST_FAULTS = 20
"""The most faults of one bibliography, and other entries of one name, that are told."""

_SHOWN = 80


class Listings:
    """The entries of all bibliographies by the ids of the sources that they may become, and the faults found."""

    def __init__(self) -> None:
        self.sites: dict[str, Site] = {}
        """The bibliography line that each comes from."""
        self.entries: dict[str, Entry] = {}
        self.doubles: dict[str, tuple[tuple[Site, Entry], ...]] = {}
        """Further entries of the same name."""
        self.findings: list[Diagnostic] = []
        self._unread: set[int] = set()
        self._lost: dict[int, set[str]] = {}

    def lost_sorts(self, module: Module) -> frozenset[str]:
        """The sort of names that may stand in a bibliography of `module` that could not be read."""
        return frozenset(("source",)) if module.number in self._unread else frozenset()

    def lost_names(self, module: Module) -> frozenset[str]:
        """The names of entries that could not be read."""
        return frozenset(self._lost.get(module.number, ()))

    def meant(self, key: str, names: Container[str]) -> tuple[str, ...]:
        """The one of `names` that stands for an entry with this citation key."""
        if not self.entries:
            return ()
        from argmap.bibliography import name_of  # noqa: PLC0415 - loaded, now that there is one

        name = name_of(key)
        return (name,) if name in names else ()

    def refuse(self, site: Site, reason: str, hint: str) -> None:
        """Note that the bibliography of a line cannot be read."""
        line = site.node
        assert isinstance(line, Line)
        self._unread.add(site.module.number)
        finding = BIBLIOGRAPHY_UNREADABLE.report(
            site.module.span(line.path), hints=[hint], path=line.path.value, reason=abridged(reason, _SHOWN)
        )
        self.findings.append(finding)

    def add(self, site: Site, read: Bibliography) -> None:
        """Note the entries of a bibliography; of those that go by one name, the first counts."""
        from argmap.bibliography import name_of  # noqa: PLC0415 - loaded, now that there is one

        prefix, lost = site.module.prefix, self._lost.setdefault(site.module.number, set())
        for name, entry in read.entries.items():
            id = prefix + name
            others = tuple((site, other) for other in read.doubles.get(name, ()))
            if id in self.entries:
                others = ((site, entry), *others)
            else:
                self.entries[id], self.sites[id] = entry, site
            if others:
                self.doubles[id] = (*self.doubles.get(id, ()), *others)
        for fault in read.faults[:MOST_FAULTS]:
            self.findings.append(entry_finding(site, fault.place, fault.reason))
        if len(read.faults) > MOST_FAULTS:
            more = f"and {len(read.faults) - MOST_FAULTS:,} more entries cannot be read"
            self.findings.append(entry_finding(site, read.faults[MOST_FAULTS].place, more))
        lost.update(name_of(fault.key) for fault in read.faults if fault.key)


def entry_finding(site: Site, place: str, reason: str) -> Diagnostic:
    """The finding about an entry, at the line of its bibliography."""
    line = site.node
    assert isinstance(line, Line)
    return BIBLIOGRAPHY_ENTRY.report(
        site.module.span(line.path), where=place, path=line.path.value, reason=abridged(reason, _SHOWN)
    )


def bibliography_lines(module: Module) -> Iterator[tuple[int, Line]]:
    """The bibliography lines of a file that stand where they may, with their numbers."""
    for number, node in enumerate(module.document.nodes):
        if isinstance(node, Line) and node.parent < 0:
            yield number, node


def read_listings(modules: tuple[Module, ...], reader: Reader) -> Listings:
    """Every bibliography of the files, each read once."""
    listings = Listings()
    known: dict[str, Bibliography | str] = {}
    for module in modules:
        for number, line in bibliography_lines(module):
            site = Site(module, number)
            found = reader.read(module.key, line.path.value)
            if isinstance(found, Refused):
                listings.refuse(site, found.reason, _hint(found))
                continue
            if found.key not in known:
                from argmap.bibliography import UnreadableError, read_bibliography  # noqa: PLC0415 - slow to load

                try:
                    known[found.key] = read_bibliography(found.text)
                except UnreadableError as error:
                    known[found.key] = str(error)
            read = known[found.key]
            if isinstance(read, str):
                listings.refuse(site, read, "")
            else:
                listings.add(site, read)
    return listings


def _hint(found: Refused) -> str:
    if found.outside:
        return "bibliographies stay in the folder of the main file; allow another with `--root FOLDER`"
    return "a bibliography is read from the folder of the file that names it"
