"""Findings while somebody types: computed off the loop of messages, and told only while they are so."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from lsprotocol import types

from argmap.errors import FileError
from argmap.lsp.session import Session
from argmap.lsp.wire.findings import diagnostic_of
from argmap.lsp.wire.places import Places
from argmap.workspace import StaleError

PAUSE = 0.03
"""Seconds without a change before anything is computed: what is typed in one go is looked at once."""

Key = tuple[object, ...]


class FileFindings(NamedTuple):
    """The findings of one file, each once, by what tells one from another."""

    path: Path
    found: Mapping[Key, types.Diagnostic]


Publish = Callable[[types.PublishDiagnosticsParams], None]


class Analysis:
    """Compiles what has changed and whatever imports it, and tells the findings of all files that this reaches.

    A file may be part of several open maps: its findings are those of each, as of `argmap check` with several files.
    """

    def __init__(self, session: Session, workers: ThreadPoolExecutor, publish: Publish) -> None:
        self._session = session
        self._workers = workers
        self._publish = publish
        self._changed: set[Path] = set()
        self._found: dict[Path, tuple[FileFindings, ...]] = {}
        """For each open map, the findings of each file that it is made of."""
        self._told: dict[Path, tuple[str, tuple[types.Diagnostic, ...]]] = {}
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
        if moment == self._session.moment:
            self._changed -= changed
            self._tell(found)

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
            by_file: dict[str, dict[Key, types.Diagnostic]] = {file: {} for file in places.files}
            for finding in compilation.diagnostics:
                span = finding.span
                key = (finding.code, span.start, span.end, finding.message)
                by_file[span.file][key] = diagnostic_of(finding, places)
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

    def _tell_file(self, path: Path) -> None:
        merged: dict[Key, types.Diagnostic] = {}
        for ones in self._found.values():
            for one in ones:
                if one.path == path:
                    merged |= {key: told for key, told in one.found.items() if key not in merged}
        document = self._session.documents.at(path)
        address, diagnostics = self._session.address(str(path)), tuple(merged.values())
        before = self._told.get(path)
        if before is not None and before[0] != address:
            self._publish(types.PublishDiagnosticsParams(before[0], ()))
            before = None
        if document is None and before is None and not diagnostics:
            return
        if document is None and before is not None and before[1] == diagnostics:
            return
        self._publish(
            types.PublishDiagnosticsParams(address, diagnostics, version=None if document is None else document.version)
        )
        if diagnostics or document is not None:
            self._told[path] = (address, diagnostics)
        else:
            del self._told[path]
