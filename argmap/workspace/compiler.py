"""One file compiled again and again: gone on with where that can be done, from scratch where it cannot."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from argmap.collector import paused
from argmap.pipeline import Compilation, compile_text
from argmap.resolve import Loaded, Reader, Refused
from argmap.resolve.modules import gather
from argmap.settings import Settings
from argmap.syntax.known import UnreadableEditError
from argmap.syntax.parser import Parse, parse
from argmap.syntax.rereading import Rereader
from argmap.text import Text
from argmap.workspace.living import UnlikelyError
from argmap.workspace.session import Session

if TYPE_CHECKING:
    from argmap.library import Library


class Recorder:
    """A reader that notes what it read."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.read_so_far: dict[tuple[str, str], Loaded | Refused] = {}

    def read(self, importer: str, path: str) -> Loaded | Refused:
        """What the reader reads."""
        found = self.read_so_far[importer, path] = self._reader.read(importer, path)
        return found


class Compiler:
    """What is known of one file, and what of that holds after a change."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._session: Session | None = None
        self._settings: Settings | None = None
        self._read: dict[tuple[str, str], Loaded | Refused] = {}
        self._parses: dict[str, Parse] = {}

    def compiled(
        self,
        text: Text,
        reader: Reader,
        settings: Settings,
        library: Library | None,
        between: Callable[[], None],
    ) -> Compilation:
        """What `compile_text` gives."""
        with paused():
            session = self._gone_on(text, reader, settings) or self._begun(text, reader, settings)
            if session is None:
                return compile_text(
                    text,
                    key=self._key,
                    reader=reader,
                    settings=settings,
                    shelf=library,
                    parsed=self._parsed,
                    between=between,
                )
            between()
            return _compilation(session, library)

    def _gone_on(self, text: Text, reader: Reader, settings: Settings) -> Session | None:
        """The session, gone on with; None where it cannot be."""
        session, self._session = self._session, None  # an edit that fails leaves nothing of use
        if session is None or settings != self._settings:
            return None
        before = session.module.text
        if (text.path, text.bom) != (before.path, before.bom):
            return None
        for (importer, path), known in self._read.items():
            found = reader.read(importer, path)
            if isinstance(found, Loaded) and isinstance(known, Loaded):
                if found.text is not known.text:
                    return None
            elif found != known:
                return None
        try:
            session.edit(text)
        except (UnlikelyError, UnreadableEditError):
            return None
        self._session = session
        return session

    def _begun(self, text: Text, reader: Reader, settings: Settings) -> Session | None:
        """A new session; None for a text that is compiled from scratch each time."""
        recorder = Recorder(reader)
        try:
            rereader = Rereader(text)
            modules, findings = gather(
                text, self._key, recorder, lambda one: rereader.parse() if one is text else self._parsed(one)
            )
            self._session = Session(rereader, modules, findings, settings)
        except (UnlikelyError, UnreadableEditError):
            return None
        self._settings, self._read = settings, recorder.read_so_far
        return self._session

    def _parsed(self, text: Text) -> Parse:
        """The Document of a text, made once for as long as the text is the same."""
        known = self._parses.get(text.path)
        if known is None or known.document.text is not text:
            known = self._parses[text.path] = parse(text)
        return known


def _compilation(session: Session, library: Library | None) -> Compilation:
    from argmap.proof import verify  # noqa: PLC0415 - who asks for no quotes has no use for it

    found = session.findings(library)
    proof = None if library is None else verify(session.map, session.symbols, library)
    return Compilation(
        document=session.module.document,
        map=session.map,
        symbols=session.symbols,
        diagnostics=found,
        texts={module.text.path: module.text for module in session.modules},
        proof=proof,
    )
