"""Findings while somebody types: computed off the loop of messages, and told only while they are so."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.errors import ArgmapError, FileError
from argmap.lsp.session import Session
from argmap.lsp.wire.findings import Fragments, Told
from argmap.lsp.wire.places import Places
from argmap.workspace import StaleError

PAUSE = 0.03
"""Seconds without a change before anything is computed: what is typed in one go is looked at once."""

MOST_TOLD = 2_000
"""So many findings of a file are told, the worst first: no editor shows more, and each change tells them all again."""

_LOG = logging.getLogger(__name__)

Key = tuple[object, ...]


class FileFindings(NamedTuple):
    """The findings of one file, each once, by what tells one from another."""

    path: Path
    found: Mapping[Key, Told]


class Publication(NamedTuple):
    """What is told of a file: its address, the version of its text (None: it is not open), and the findings."""

    address: str
    version: int | None
    findings: tuple[Told, ...]


Publish = Callable[[Publication], None]
Warn = Callable[[str], None]


class Analysis:
    """Compiles what has changed and whatever imports it, and tells the findings of all files that this reaches.

    A file may be part of several open maps: its findings are those of each, as of `argmap check` with several files.
    """

    def __init__(self, session: Session, workers: ThreadPoolExecutor, publish: Publish, warn: Warn) -> None:
        self._session = session
        self._workers = workers
        self._publish = publish
        self._warn = warn
        self._faults: frozenset[str] = frozenset()
        self._changed: set[Path] = set()
        self._found: dict[Path, tuple[FileFindings, ...]] = {}
        """For each open map, the findings of each file that it is made of."""
        self._told: dict[Path, Publication] = {}
        self._fragments = Fragments()
        self._task: asyncio.Task[None] | None = None

    def note(self, real: Path) -> None:
        """Note that the text of a file has changed, was opened or closed. Call it in the thread of the loop."""
        self._changed.add(real)
        if self._task is not None:
            self._task.cancel()
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def _run(self) -> None:
        await asyncio.sleep(PAUSE)
        moment, changed = self._session.moment, frozenset(self._changed)
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(self._workers, self._compute, changed, moment)
        except StaleError:
            return  # whoever changed the text has noted it, and a later run is on its way
        except ArgmapError as error:
            _LOG.warning("%s", error)
            return
        except Exception:  # noqa: BLE001 - a fault of ours costs the findings of this change, and not those of the next
            _LOG.exception("what has changed could not be checked")
            return
        if moment == self._session.moment:
            self._changed -= changed
            self._tell(found)
            self._tell_faults(self._session.faults())

    def _compute(self, changed: frozenset[Path], moment: int) -> dict[Path, tuple[FileFindings, ...]]:
        """What is found now in each open map that a change may have reached."""

        def is_stale() -> bool:
            return self._session.moment != moment

        found: dict[Path, tuple[FileFindings, ...]] = {}
        for real in self._reached(changed, is_stale):
            if is_stale():
                raise StaleError
            try:
                compilation = self._session.compilation(real, is_stale)
            except FileError:
                continue
            places = Places(self._session, compilation)
            by_file: dict[str, dict[Key, Told]] = {file: {} for file in places.files}
            for finding in _told_at_most(compilation.diagnostics):
                span = finding.span
                key = (finding.code, span.start, span.end, finding.message)
                by_file[span.file][key] = self._fragments.told(finding, places)
            found[real] = tuple(FileFindings(places.files[file], ones) for file, ones in by_file.items())
        return found

    def _reached(self, changed: Iterable[Path], is_stale: Callable[[], bool]) -> tuple[Path, ...]:
        """The open maps among the changed files, then those that import one of them."""
        reached: dict[Path, None] = {real: None for real in changed if self._session.documents.at(real)}
        for real in changed:
            if is_stale():
                raise StaleError
            for path in self._session.workspace.dependents(real):
                reached[path.resolve()] = None
        return tuple(reached)

    # -- telling ------------------------------------------------------------------------------------------------------

    def _tell(self, found: Mapping[Path, tuple[FileFindings, ...]]) -> None:
        """Tell the findings of every file that the new ones are about, or that the old ones were."""
        documents = self._session.documents
        touched = {one.path for ones in found.values() for one in ones}
        for real in [*found, *(real for real in self._found if documents.at(real) is None)]:
            touched |= {one.path for one in self._found.pop(real, ())}
        self._found |= found
        for path in sorted(touched):
            self._tell_file(path)

    def _tell_faults(self, faults: frozenset[str]) -> None:
        """Tell what is wrong with settings, once until it has been mended."""
        for fault in sorted(faults - self._faults):
            self._warn(fault)
        self._faults = faults

    def _tell_file(self, path: Path) -> None:
        merged: dict[Key, Told] = {}
        for ones in self._found.values():
            for one in ones:
                if one.path == path:
                    merged = {**one.found, **merged}
        document = self._session.documents.at(path)
        version = None if document is None else document.version
        told = Publication(self._session.address(str(path)), version, _worst(merged.values()))
        before = self._told.pop(path, None)
        if before is not None and before.address != told.address:
            self._publish(before._replace(version=None, findings=()))
            before = None
        if document is None and (told == before or (before is None and not told.findings)):
            if before is not None:
                self._told[path] = before
            return
        self._publish(told)
        if told.findings or document is not None:
            self._told[path] = told


def _told_at_most(findings: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings, but of each file no more than are told of it, the worst first."""
    if len(findings) <= MOST_TOLD:
        yield from findings
        return
    by_severity: dict[Severity, list[Diagnostic]] = {severity: [] for severity in Severity}
    for finding in findings:
        by_severity[finding.severity].append(finding)
    counts: Counter[str] = Counter()
    for finding in chain.from_iterable(by_severity.values()):
        file = finding.primary.span.file
        counts[file] += 1
        if counts[file] <= MOST_TOLD:
            yield finding


def _worst(findings: Iterable[Told]) -> tuple[Told, ...]:
    """The findings in the order of the text; the worst of them, where they are too many."""
    found = tuple(findings)
    if len(found) <= MOST_TOLD:
        return found
    kept = {id(one) for one in sorted(found, key=lambda one: one.rank)[:MOST_TOLD]}
    return tuple(one for one in found if id(one) in kept)
