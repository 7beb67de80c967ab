"""The server: what pygls is told of the features, and the thread that computes them."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from typing import Any, BinaryIO

from lsprotocol import types
from pygls.exceptions import JsonRpcContentModified
from pygls.lsp.server import LanguageServer

from argmap.errors import FileError
from argmap.lsp.addresses import path_of
from argmap.lsp.analysis import Analysis, Publication
from argmap.lsp.documents import Edit
from argmap.lsp.frames import Frames, Writer
from argmap.lsp.positions import Encoding, Position
from argmap.lsp.protocol import Conversation, Protocol
from argmap.lsp.session import Session
from argmap.lsp.wire.asked import Asked
from argmap.lsp.wire.features import FEATURES, Feature
from argmap.lsp.wire.names import parts_of
from argmap.settings import Settings
from argmap.workspace import StaleError

WATCHED = "**/*.{arg,toml,bib,json,txt,text,md,markdown,html,htm,xhtml,pdf}"
"""The files that decide what is found: maps, settings, bibliographies, fingerprints, and texts of sources."""

KIN_OF_VS_CODE = ("Visual Studio Code", "VSCodium", "Code - OSS", "Cursor", "Windsurf", "Theia")
"""What editors call themselves that have the commands of VS Code."""


def serve(reader: BinaryIO, writer: BinaryIO, *, roots: Sequence[Path] = (), settings: Settings | None = None) -> int:
    """Serve one editor over two streams until it goes away. Gives the exit code: 1 where it went without a word."""
    logging.getLogger("pygls").setLevel(logging.CRITICAL)  # it logs what clients send, texts of maps included
    out = Writer(writer)
    server = Server(Session(roots=roots, settings=settings), out)
    server.protocol.set_writer(out)
    try:
        asyncio.run(Conversation(server.protocol, out).hold(Frames(reader)))
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    except BrokenPipeError:
        return 1
    finally:
        server.end()
    return 1


class Server(LanguageServer):
    """A server of one editor.

    Messages are taken in one thread. Requests are answered in a second, and findings are computed in a third, so that
    they do not wait for the outline and the colours of a large map.
    """

    protocol: Protocol

    def __init__(self, session: Session, out: Writer) -> None:
        super().__init__(
            "argmap", version("argmap"), types.TextDocumentSyncKind.Incremental, protocol_cls=Protocol, max_workers=1
        )
        self.session = session
        self.out = out
        self.workers, self.checkers = ThreadPoolExecutor(1, "requests"), ThreadPoolExecutor(1, "findings")
        self.analysis = Analysis(session, self.checkers, self._publish, self._warn)
        self._listen()
        for feature in FEATURES:
            self._answer(feature)
        self.feature(types.WORKSPACE_SYMBOL)(self._search())

    def end(self) -> None:
        """Give up what is being computed."""
        self.session.touch()
        for pool in (self.workers, self.checkers):
            pool.shutdown(cancel_futures=True)
        self.shutdown()  # type: ignore[no-untyped-call]  # pygls leaves it so

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ANN401, ARG002 - as pygls has it
        """Log it: nobody who writes a map can do anything about it."""
        print(f"argmap: {error}", file=sys.stderr)  # noqa: T201 - standard error is the log of a language server

    # -- what the editor tells ----------------------------------------------------------------------------------------

    def _listen(self) -> None:
        listeners = {
            types.INITIALIZE: self._initialize,
            types.INITIALIZED: self._initialized,
            types.TEXT_DOCUMENT_DID_OPEN: self._opened,
            types.TEXT_DOCUMENT_DID_CHANGE: self._changed,
            types.TEXT_DOCUMENT_DID_CLOSE: self._closed,
            types.TEXT_DOCUMENT_DID_SAVE: self._touched,
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES: self._touched,
            types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: self._folders_changed,
        }
        for method, listener in listeners.items():
            self.feature(method)(_plain(listener))

    def _initialize(self, params: types.InitializeParams) -> None:
        named = [folder.uri for folder in params.workspace_folders or ()] or (
            [params.root_uri] if params.root_uri else []
        )
        folders = (path_of(address, Path.cwd()) for address in named)
        self.session.folders = tuple(folder for folder in folders if folder is not None and folder.is_dir())
        edits = params.capabilities.workspace and params.capabilities.workspace.workspace_edit
        self.session.versioned_edits = bool(edits and edits.document_changes)
        named_itself = params.client_info.name if params.client_info else ""
        self.session.chooses_on = any(name in named_itself for name in KIN_OF_VS_CODE)
        self.session.encoding = Encoding(types.PositionEncodingKind(self.workspace.position_encoding).value)

    def _initialized(self, _params: object) -> None:
        """Ask to be told when files change on disk that maps read, where the editor can watch them."""
        workspace = self.client_capabilities.workspace
        watching = workspace.did_change_watched_files if workspace else None
        if watching and watching.dynamic_registration:
            watchers = [types.FileSystemWatcher(WATCHED)]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            self.client_register_capability(types.RegistrationParams([types.Registration("files", method, options)]))

    def _opened(self, params: types.DidOpenTextDocumentParams) -> None:
        item = params.text_document
        document = self.session.open(item.uri, item.version, item.text)
        if document is not None:
            self.analysis.note(document.real)

    def _changed(self, params: types.DidChangeTextDocumentParams) -> None:
        item = params.text_document
        edits = tuple(map(_edit, params.content_changes))
        document = self.session.change(item.uri, item.version, edits)
        if document is not None:
            self.analysis.note(document.real)

    def _closed(self, params: types.DidCloseTextDocumentParams) -> None:
        document = self.session.close(params.text_document.uri)
        if document is not None:
            self.analysis.note(document.real)

    def _touched(self, _params: object) -> None:
        self.session.touch()
        for document in self.session.documents.all():
            self.analysis.note(document.real)

    def _folders_changed(self, _params: object) -> None:
        folders = (path_of(address, Path.cwd()) for address in self.workspace.folders)
        self.session.folders = tuple(folder for folder in folders if folder is not None and folder.is_dir())

    def _warn(self, message: str) -> None:
        """Show a message to whoever writes the map."""
        self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, message))

    def _publish(self, told: Publication) -> None:
        """Tell the findings of a file. They are JSON already, which pygls would make of them one by one each time."""
        head = {"uri": told.address, **({} if told.version is None else {"version": told.version})}
        params = f'{json.dumps(head)[:-1]}, "diagnostics": [{", ".join(told.findings)}]}}'
        self.out.send_json(
            f'{{"jsonrpc": "2.0", "method": "{types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS}", "params": {params}}}'
        )

    # -- what the editor asks -----------------------------------------------------------------------------------------

    def _answer(self, feature: Feature) -> None:
        async def answer(params: Any) -> object:  # noqa: ANN401 - of the type of the method
            return await self.ask(_address(params), feature, params)

        self.feature(feature.method, feature.options)(answer)

    def _search(self) -> Any:  # noqa: ANN401 - a handler
        async def search(params: Any) -> object:  # noqa: ANN401 - of the type of the method
            return await asyncio.get_running_loop().run_in_executor(self.workers, parts_of, self.session, params)

        return search

    async def ask(self, address: str, feature: Feature, params: Any) -> object:  # noqa: ANN401 - as above
        """The answer to a request about an open text; None where it is not open."""
        document = self.session.document(address)
        if document is None:
            return None

        def is_stale() -> bool:
            return self.session.documents.at(document.real) is not document

        def work() -> object:
            compilation = self.session.compilation(document.path, is_stale)
            if is_stale():
                raise StaleError
            return feature.answer(Asked(self.session, document, compilation), params)

        try:
            result = await asyncio.get_running_loop().run_in_executor(self.workers, work)
        except FileError:
            return None
        except StaleError:
            raise JsonRpcContentModified("the text has changed meanwhile") from None
        if is_stale():
            raise JsonRpcContentModified("the text has changed meanwhile")
        return result


def _address(params: Any) -> str:  # noqa: ANN401 - of the type of the method
    """The address of the text that a request is about; as the client spells it where pygls does not know the method."""
    document = params.text_document if hasattr(params, "text_document") else getattr(params, "textDocument", None)
    address = getattr(document, "uri", "")
    return address if isinstance(address, str) else ""


def _edit(change: types.TextDocumentContentChangeEvent) -> Edit:
    if isinstance(change, types.TextDocumentContentChangePartial):
        start, end = change.range.start, change.range.end
        return Edit(change.text, Position(start.line, start.character), Position(end.line, end.character))
    return Edit(change.text)


def _plain(method: Any) -> Any:  # noqa: ANN401 - any listener
    """`method` as a function: pygls notes things on a handler, which a bound method does not take.

    It hands the server to a function whose first parameter takes one, so that it must not be an `object`.
    """

    def listener(params: Any) -> None:  # noqa: ANN401 - as above
        method(params)

    return listener
