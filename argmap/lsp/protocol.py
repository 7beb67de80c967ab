"""The protocol as pygls speaks it, with texts of our own and an answer to whatever is sent."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.language_server import lsp_method

from argmap.lsp.frames import Frames, Writer
from argmap.lsp.rest import Rest

PARSE, REQUEST, PARAMETERS, EARLY = -32700, -32600, -32602, -32002
"""The codes of JSON-RPC and of the protocol for messages that cannot be understood, or come before the first."""

_LOG = logging.getLogger(__name__)

# Any: what pygls hands to a handler is of a type that the method names
_Steps = Generator[Any, Any, None]


class Protocol(LanguageServerProtocol):
    """pygls would keep the texts, but takes a form feed for the end of a line; so only our own handlers see them."""

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> _Steps:
        """Hand it on."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> _Steps:
        """Hand it on."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> _Steps:
        """Hand it on."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE], (params,), None


class Conversation:
    """Takes messages in turn until the stream ends. Every request gets an answer, if it can be told for one."""

    def __init__(self, protocol: Protocol, writer: Writer) -> None:
        self._protocol = protocol
        self._writer = writer
        self._rest = Rest()
        self._begun = False
        self._ended = False

    async def hold(self, frames: Frames) -> None:
        """Read and handle messages. Raises `SystemExit` when the client says that it is over."""
        loop = asyncio.get_running_loop()
        with ThreadPoolExecutor(1, "messages") as reading:
            while (body := await loop.run_in_executor(reading, frames.next)) is not None:
                self._rest.note()
                self.take(body)

    def take(self, body: bytes) -> None:
        """Handle one message, whatever it is."""
        try:
            message = json.loads(body)
        except (ValueError, RecursionError):
            self._refuse(None, PARSE, "this is no JSON, or nested too deep")
            return
        if not isinstance(message, dict) or message.get("jsonrpc") != "2.0":
            self._refuse(None, REQUEST, "this is no message of JSON-RPC 2.0")
            return
        method, id = message.get("method"), message.get("id")
        asks = isinstance(id, int | str)
        if method is not None and not self._is_timely(method, id if asks else None):
            return
        try:
            structured = self._protocol.structure_message({"params": None, **message} if method else message)
        except Exception:  # noqa: BLE001 - whatever a client sends, the next message is read
            if method is not None and asks:
                self._refuse(id, PARAMETERS, f"these are no parameters of `{str(method)[:80]}`")
            return
        self._handle(structured)

    def _handle(self, message: Any) -> None:  # noqa: ANN401 - of whatever type the method has
        try:
            self._protocol.handle_message(message)
        except BrokenPipeError:
            raise SystemExit(1) from None
        except (JsonRpcException, AttributeError, TypeError, ValueError, KeyError, RecursionError):
            _LOG.exception("a message could not be handled")

    def _is_timely(self, method: object, id: object) -> bool:
        """Whether this may be asked now: nothing before `initialize`, nothing but `exit` after `shutdown`."""
        if method == types.EXIT:
            return True
        fault: tuple[int, str] | None = None
        if method == types.INITIALIZE:
            fault = (REQUEST, "this server is initialized already") if self._begun else None
            self._begun = True
        elif not self._begun:
            fault = (EARLY, "the first request is `initialize`")
        elif self._ended:
            fault = (REQUEST, "this server has been shut down")
        self._ended = self._ended or (method == types.SHUTDOWN and fault is None)
        if fault is not None and id is not None:
            self._refuse(id, *fault)
        return fault is None

    def _refuse(self, id: object, code: int, message: str) -> None:
        self._writer.send({"jsonrpc": "2.0", "id": id, "error": {"code": code, "message": message}})
