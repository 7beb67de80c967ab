"""A server in a process of its own, and a client library that talks to it over stdio."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable, Coroutine, Iterator, Sequence
from pathlib import Path
from queue import Empty, Queue
from typing import Any, TypeVar

import pytest

pytest.importorskip("pygls")

from lsprotocol import types
from pygls.lsp.client import LanguageClient

T = TypeVar("T")
WAIT = 120  # seconds, on a machine that has other things to do


class Editor:
    """An editor with texts in a folder: it opens and changes them, and remembers the findings it is told."""

    def __init__(
        self, folder: Path, *options: str, encodings: Sequence[str] = (), versioned: bool = False, name: str = "editor"
    ) -> None:
        self.folder = folder
        self.told: Queue[types.PublishDiagnosticsParams] = Queue()
        self.versions: dict[str, int] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.client = LanguageClient("editor", "1")
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(self._keeper(self.told))
        self.registered: Queue[types.RegistrationParams] = Queue()
        self.shown: Queue[types.ShowMessageParams] = Queue()
        self.client.feature(types.CLIENT_REGISTER_CAPABILITY)(self._keeper(self.registered))
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(self._keeper(self.shown))
        self.run(self.client.start_io(sys.executable, "-m", "argmap", "lsp", *options, cwd=folder))
        general = types.GeneralClientCapabilities(position_encodings=list(encodings)) if encodings else None
        rename = types.RenameClientCapabilities(prepare_support=True)
        capabilities = types.ClientCapabilities(
            general=general,
            text_document=types.TextDocumentClientCapabilities(rename=rename),
            workspace=types.WorkspaceClientCapabilities(
                workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=versioned),
                did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
            ),
        )
        self.capabilities = self.run(
            self.client.initialize_async(
                types.InitializeParams(
                    capabilities=capabilities,
                    client_info=types.ClientInfo(name),
                    workspace_folders=[types.WorkspaceFolder(folder.as_uri(), "folder")],
                )
            )
        ).capabilities
        self.client.initialized(types.InitializedParams())

    @staticmethod
    def _keeper(kept: Queue[T]) -> Callable[[Any], None]:
        """A listener that keeps what it hears. pygls notes things on it, which a method of a queue does not take."""

        def hear(params: Any) -> None:  # noqa: ANN401 - of the type that the method has
            kept.put(params)

        return hear

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """What a request comes to."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(WAIT)

    def end(self) -> int | None:
        """Say goodbye; gives the exit code of the server."""
        self.run(self.client.shutdown_async(None))
        self.client.exit(None)
        server = self.client._server
        assert server is not None
        code = self.run(asyncio.wait_for(server.wait(), WAIT))
        self.run(self.client.stop())  # type: ignore[no-untyped-call]  # pygls leaves it so
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(WAIT)
        self._loop.close()
        return code

    # -- texts --------------------------------------------------------------------------------------------------------

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def file(self, name: str) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri(name))

    def open(self, name: str, content: str | None = None) -> None:
        text = (self.folder / name).read_text(encoding="utf-8") if content is None else content
        self.versions[name] = 1
        item = types.TextDocumentItem(self.uri(name), "argmap", 1, text)
        self.tell(self.client.text_document_did_open, types.DidOpenTextDocumentParams(item))

    def type(self, name: str, line: int, column: int, text: str, *, over: int = 0) -> None:
        """Put `text` in place of `over` characters from a position on, both from 0."""
        start, end = types.Position(line, column), types.Position(line, column + over)
        self.change(name, types.TextDocumentContentChangePartial(types.Range(start, end), text))

    def write(self, name: str, text: str) -> None:
        """Give a text another content as a whole."""
        self.change(name, types.TextDocumentContentChangeWholeDocument(text))

    def change(self, name: str, *changes: types.TextDocumentContentChangeEvent) -> None:
        self.versions[name] += 1
        item = types.VersionedTextDocumentIdentifier(self.versions[name], self.uri(name))
        self.tell(self.client.text_document_did_change, types.DidChangeTextDocumentParams(item, list(changes)))

    def close(self, name: str) -> None:
        self.tell(self.client.text_document_did_close, types.DidCloseTextDocumentParams(self.file(name)))

    def tell(self, tell: Callable[[T], None], params: T) -> None:
        """Send a notification, in the thread of the client."""

        async def send() -> None:
            tell(params)

        self.run(send())

    # -- findings -----------------------------------------------------------------------------------------------------

    def findings(self, name: str, version: int | None = None) -> list[tuple[str, int]]:
        """The codes and lines (from 0) of what is found in a file, at the last version or at this one."""
        return [(str(one.code), one.range.start.line) for one in self.diagnostics(name, version)]

    def diagnostics(self, name: str, version: int | None = None) -> Sequence[types.Diagnostic]:
        wanted = self.versions.get(name) if version is None else version
        while True:
            try:
                told = self.told.get(timeout=WAIT)
            except Empty:
                pytest.fail(f"no findings of {name} at version {wanted}")
            if told.uri == self.uri(name) and told.version in (wanted, None):
                return told.diagnostics


@pytest.fixture(scope="module")
def maps(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A folder with copies of the maps, and the text of one source of our own."""
    folder = tmp_path_factory.mktemp("maps")
    (folder / ".git").mkdir()
    for path in (root / "maps").glob("*.arg"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "texts").mkdir()
    (folder / "texts" / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    return folder


HARBOUR = """The harbour was dredged twice in a decade.

Nobody asked the fishermen, who had warned of the silt. The port authority spent the money all the same, and the
channel has filled up again since. "We were not heard," said one of them.
"""


@pytest.fixture(scope="module")
def editor(maps: Path) -> Iterator[Editor]:
    """An editor that counts as most do, in UTF-16."""
    editor = Editor(maps, "--sources", "texts")
    yield editor
    assert editor.end() == 0
