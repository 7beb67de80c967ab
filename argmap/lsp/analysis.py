"""Findings while somebody types: computed off the loop of messages, and told only while they are so."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from argmap.diagnostics.diagnostic import Severity
from argmap.errors import ArgmapError, FileError
from argmap.lsp.session import Session
from argmap.lsp.wire.findings import Fragments
from argmap.lsp.wire.places import Places
from argmap.pipeline import compile_text
from argmap.text import Text
from argmap.workspace import Findings, Placed, StaleError

PAUSE = 0.03
"""Seconds without a change before anything is computed: what is typed in one go is looked at once."""

MOST_TOLD = 2_000
"""So many findings of a file are told, the worst first: no editor shows more, and each change tells them all again."""

_LOG = logging.getLogger(__name__)


class FileFindings(NamedTuple):
    """The findings of one file as JSON, and how bad each of them is."""

    path: Path
    told: tuple[str, ...]
    severities: tuple[Severity, ...]


class Publication(NamedTuple):
    """What is told of a file: its address, the version of its text (None: it is not open), and the findings as JSON."""

    address: str
    version: int | None
    findings: tuple[str, ...]


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
        self._is_warm = False

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
            if not self._is_warm:
                self._is_warm = True
                loop.run_in_executor(self._workers, _warm_up)

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
            findings = Findings.of(compilation.diagnostics)
            by_file = _by_file(findings, places.files)
            found[real] = tuple(
                self._file_findings(places, file, _worst(ones), findings.starts) for file, ones in by_file.items()
            )
        return found

    def _file_findings(
        self, places: Places, file: str, findings: Sequence[Placed], starts: Sequence[int]
    ) -> FileFindings:
        told = tuple(self._fragments.told(findings, starts, places))
        return FileFindings(places.files[file], told, tuple(one.severity for _, one in findings))

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
        ones = [one for ones in self._found.values() for one in ones if one.path == path]
        document = self._session.documents.at(path)
        version = None if document is None else document.version
        told = Publication(self._session.address(str(path)), version, _merged(ones))
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


def _warm_up() -> None:
    """Load what is loaded for the first line with a fault, so that nobody waits for it who has just struck a key."""
    compile_text(Text("", 'clam "x\n'))


def _by_file(findings: Findings, files: Iterable[str]) -> dict[str, Sequence[Placed]]:
    """The findings of each of the files."""
    names = tuple(files)
    if len(names) == 1:
        return {names[0]: findings.placed}
    found: dict[str, list[Placed]] = {name: [] for name in names}
    for placed in findings.placed:
        found[placed[1].finding.span.file].append(placed)
    return {**found}


def _worst(findings: Sequence[Placed]) -> Sequence[Placed]:
    """The findings of a file; the worst of them, where they are more than are told."""
    if len(findings) <= MOST_TOLD:
        return findings
    kept: list[Placed] = []
    for severity in Severity:
        if len(kept) < MOST_TOLD:
            kept += [placed for placed in findings if placed[1].severity is severity]
    return kept[:MOST_TOLD]


def _merged(found: Sequence[FileFindings]) -> tuple[str, ...]:
    """The findings of a file in all maps that it is part of, each once; the worst of them, where they are too many."""
    if len(found) == 1:
        return found[0].told
    severities: dict[str, Severity] = {}
    for one in found:
        severities = {**dict(zip(one.told, one.severities, strict=True)), **severities}
    if len(severities) <= MOST_TOLD:
        return tuple(severities)
    return tuple(sorted(severities, key=lambda one: _RANKS[severities[one]]))[:MOST_TOLD]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
