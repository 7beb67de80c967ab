"""Messages that no client should send, over a raw pipe: the server answers what can be answered, and lives on."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import BinaryIO

import pytest

pytest.importorskip("pygls")

WAIT = 120


class Pipe:
    """A server at the other end of a pipe, and all that it says."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "argmap", "lsp"],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.stdin: BinaryIO = self.process.stdin  # type: ignore[assignment]  # typed for both texts and bytes
        self.heard: Queue[dict[str, object]] = Queue()
        self.folder = folder
        self._listener = Thread(target=self._listen, args=(self.process.stdout,), daemon=True)
        self._listener.start()
        self._number = 0

    def _listen(self, stdout: BinaryIO) -> None:
        while line := stdout.readline():
            length = 0
            while line.strip():
                if line.lower().startswith(b"content-length"):
                    length = int(line.partition(b":")[2])
                line = stdout.readline()
            self.heard.put(json.loads(stdout.read(length)))

    def raw(self, data: bytes) -> None:
        self.stdin.write(data)
        self.stdin.flush()

    def body(self, body: bytes) -> None:
        self.raw(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))

    def send(self, method: str, params: object = None, *, id: object = None) -> None:
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        self.body(json.dumps(message if id is None else {**message, "id": id}).encode())

    def ask(self, method: str, params: object = None) -> dict[str, object]:
        """The response to a request."""
        self._number += 1
        self.send(method, params, id=self._number)
        return self.answer(self._number)

    def answer(self, id: object) -> dict[str, object]:
        while True:
            heard = self.heard.get(timeout=WAIT)
            if "method" not in heard and heard.get("id") == id:
                return heard

    def findings(self, uri: str, version: int) -> list[str]:
        """The codes of what is told of a text at this version."""
        while True:
            heard = self.heard.get(timeout=WAIT)
            params = heard.get("params")
            if heard.get("method") == "textDocument/publishDiagnostics" and isinstance(params, dict):
                assert params["uri"] != uri or params.get("version", version) <= version, "findings of a time to come"
                if params["uri"] == uri and params.get("version") == version:
                    return [one["code"] for one in params["diagnostics"]]

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, version: int = 1) -> None:
        item = {"uri": self.uri(name), "languageId": "argmap", "version": version, "text": text}
        self.send("textDocument/didOpen", {"textDocument": item})

    def change(self, name: str, version: int, *changes: object) -> None:
        params = {"textDocument": {"uri": self.uri(name), "version": version}, "contentChanges": list(changes)}
        self.send("textDocument/didChange", params)

    def close(self, name: str) -> None:
        self.send("textDocument/didClose", {"textDocument": {"uri": self.uri(name)}})

    def ended(self) -> int:
        """The exit code, once it has ended."""
        code = self.process.wait(WAIT)
        self._listener.join(WAIT)
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()
        return code

    def is_well(self) -> bool:
        """Whether it still finds what is wrong with a text."""
        self._number += 1
        name = f"well{self._number}.arg"
        self.open(name, 'claim a "A"\n  supports x\n')
        return "undefined-name" in self.findings(self.uri(name), 1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / ".git").mkdir()
    return folder


@pytest.fixture(scope="module")
def pipe(folder: Path) -> Iterator[Pipe]:
    """One server for all that is done to it."""
    pipe = Pipe(folder)
    assert "result" in pipe.ask("initialize", {"capabilities": {}, "processId": None, "rootUri": folder.as_uri()})
    pipe.send("initialized", {})
    yield pipe
    assert pipe.process.poll() is None
    pipe.ask("shutdown")
    pipe.send("exit")
    assert pipe.ended() == 0


def code(response: dict[str, object]) -> object:
    error = response.get("error")
    return error.get("code") if isinstance(error, dict) else None


def test_bytes_that_are_no_messages_are_passed_over(pipe: Pipe) -> None:
    pipe.raw(b"\x00\xff\xfe rubbish\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n")
    pipe.raw(b"Content-Length: abc\r\n\r\nContent-Length: -5\r\n\r\nContent-Length: 99999999999999999999\r\n\r\n")
    pipe.raw(b"x" * 100_000 + b"\r\n")
    pipe.raw(b"Content-Length: 0\r\n\r\n")
    assert code(pipe.answer(None)) == -32700
    assert pipe.is_well()


def test_headers_may_be_written_in_any_case_and_with_others(pipe: Pipe) -> None:
    body = b'{"jsonrpc": "2.0", "id": "odd", "method": "nonsense/at-all"}'
    pipe.raw(b"CONTENT-TYPE: application/x\r\ncontent-length:%d\r\nX-Y: Z\r\n\r\n%b" % (len(body), body))
    assert code(pipe.answer("odd")) == -32601


def test_a_length_that_is_too_short_costs_its_message_only(pipe: Pipe) -> None:
    body = b'{"jsonrpc": "2.0", "id": "cut", "method": "nonsense"}'
    pipe.raw(b"Content-Length: %d\r\n\r\n%b" % (len(body) - 9, body))
    assert code(pipe.answer(None)) == -32700
    assert pipe.is_well()


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"{", -32700),
        (b"\xff\xfe\xfd", -32700),
        (b"[" * 100_000, -32700),
        (b"1" * 10_000, -32700),
        (b"[]", -32600),
        (b"null", -32600),
        (b"{}", -32600),
        (b'{"jsonrpc": "1.0", "method": "x", "id": 1}', -32600),
    ],
)
def test_what_is_no_message_is_said_to_be_none(pipe: Pipe, body: bytes, error: int) -> None:
    pipe.body(body)
    assert code(pipe.answer(None)) == error


TEXT = {"uri": "file:///no.arg"}
REQUESTS = (
    "textDocument/hover",
    "textDocument/completion",
    "textDocument/definition",
    "textDocument/references",
    "textDocument/rename",
    "textDocument/codeAction",
    "textDocument/semanticTokens/full",
    "textDocument/formatting",
    "workspace/symbol",
)


def test_requests_with_nonsense_for_parameters_are_answered(pipe: Pipe) -> None:
    odd: tuple[object, ...] = (
        None,
        [],
        "x",
        5,
        {},
        {"textDocument": None},
        {"textDocument": {"uri": 5}, "position": {"line": "x"}},
    )
    for method in REQUESTS:
        for params in odd:
            response = pipe.ask(method, params)
            assert code(response) in (-32602, -32603) or "result" in response, (method, params)
    assert pipe.is_well()


def test_positions_that_are_nowhere_are_answered(pipe: Pipe) -> None:
    pipe.open("a5.arg", 'claim a "它😀"\r\n  claim b "B"\r\n')
    file = {"uri": pipe.uri("a5.arg")}
    context = {"includeDeclaration": True, "triggerKind": 1, "diagnostics": []}
    for line, character in ((0, 10**9), (10**9, 0), (2**31 - 1, 2**31 - 1), (0, 0), (1, 5)):
        place = {"line": line, "character": character}
        for method in REQUESTS[:5]:
            response = pipe.ask(method, {"textDocument": file, "position": place, "newName": "z", "context": context})
            assert "result" in response or code(response) == -32803, (method, response)
    first, last = {"line": 0, "character": 0}, {"line": 2**31 - 1, "character": 5}
    for start, end in ((first, last), (last, first)):
        for method in ("textDocument/codeAction", "textDocument/inlayHint", "textDocument/semanticTokens/range"):
            stretch = {"textDocument": file, "range": {"start": start, "end": end}, "context": context}
            assert "result" in pipe.ask(method, stretch)
    outside = {"line": -1, "character": 2**31}  # which the protocol does not allow
    assert code(pipe.ask("textDocument/hover", {"textDocument": file, "position": outside})) == -32602
    assert pipe.is_well()


def test_notifications_of_nonsense_are_borne(pipe: Pipe) -> None:
    for method in ("textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "$/cancelRequest", "x/y"):
        odd: tuple[object, ...] = (None, [], {}, {"textDocument": {}}, {"id": []}, {"id": "none"})
        for params in odd:
            pipe.send(method, params)
    pipe.close("never-opened.arg")
    pipe.change("never-opened.arg", 4, {"text": "claim"})
    for uri in ("", "file://", "file:///a%00b.arg", "http://[", "untitled:1", f"file:///{'a' * 9_000}.arg", "file:///"):
        item = {"uri": uri, "languageId": "argmap", "version": 1, "text": 'import "x.arg" as x\n'}
        pipe.send("textDocument/didOpen", {"textDocument": item})
        pipe.send("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert pipe.is_well()


def test_a_change_that_comes_late_is_left_out(pipe: Pipe) -> None:
    pipe.open("a7.arg", 'claim a "A"\n')
    pipe.change("a7.arg", 5, {"text": 'claim a "A"\n  supports x\n'})
    pipe.change("a7.arg", 3, {"text": "clam\n"})
    assert "undefined-name" in pipe.findings(pipe.uri("a7.arg"), 5)
    assert pipe.is_well()


def test_changes_outside_of_the_text_are_made_at_its_edges(pipe: Pipe) -> None:
    pipe.open("a8.arg", 'claim a "A"\n')
    far = {"line": 10**6, "character": 10**6}
    pipe.change("a8.arg", 2, {"range": {"start": far, "end": far}, "text": "  supports x\n"})
    assert "undefined-name" in pipe.findings(pipe.uri("a8.arg"), 2)


def test_only_the_last_of_many_changes_is_told(pipe: Pipe) -> None:
    pipe.open("a9.arg", 'claim a "A"\n')
    for version in range(2, 200):
        pipe.change(
            "a9.arg", version, {"text": f'claim a "A"\n  supports x{version}\n' if version % 2 else 'claim a "A"\n'}
        )
    assert "undefined-name" in pipe.findings(pipe.uri("a9.arg"), 199)


def test_texts_that_are_closed_and_opened_again_are_as_they_come(pipe: Pipe) -> None:
    for version in range(1, 30):
        pipe.open("a10.arg", 'claim a "A"\n  supports x\n', version=version)
        pipe.close("a10.arg")
    pipe.open("a10.arg", 'claim a "A"\n', version=1)
    assert "undefined-name" not in pipe.findings(pipe.uri("a10.arg"), 1)
    pipe.open("a10.arg", 'claim a "A"\n  supports x\n', version=1)  # opened twice
    assert "undefined-name" in pipe.findings(pipe.uri("a10.arg"), 1)


def test_a_text_that_changes_while_it_is_asked_about(pipe: Pipe) -> None:
    many = "".join(f'claim c{number} "C {number}"\n' for number in range(2_000))
    pipe.open("a11.arg", many)
    for version in range(2, 12):
        params = {"textDocument": {"uri": pipe.uri("a11.arg")}, "position": {"line": 3, "character": 8}}
        pipe.send("textDocument/hover", params, id=f"h{version}")
        pipe.change("a11.arg", version, {"text": f"{many}# {version}\n"})
    for version in range(2, 12):
        response = pipe.answer(f"h{version}")
        assert "result" in response or code(response) == -32801
    assert pipe.is_well()


def test_a_request_that_is_cancelled_is_answered_once(pipe: Pipe) -> None:
    pipe.open("a12.arg", 'claim a "A"\n' * 500)
    for number in range(20):
        pipe.send("textDocument/semanticTokens/full", {"textDocument": {"uri": pipe.uri("a12.arg")}}, id=f"s{number}")
        pipe.send("$/cancelRequest", {"id": f"s{number}"})
    for number in range(20):
        response = pipe.answer(f"s{number}")
        assert "result" in response or code(response) == -32800
    assert pipe.is_well()


def test_a_text_of_nonsense_is_a_text(pipe: Pipe) -> None:
    pipe.open(
        "a13.arg", "\ufeff\x00\u2028\x0c\ud800" + '"' * 5_000 + "\r" + "(" * 5_000 + "\n" * 3_000 + "  " * 900 + "claim"
    )
    assert pipe.findings(pipe.uri("a13.arg"), 1)
    for method in ("documentSymbol", "foldingRange", "semanticTokens/full", "codeLens"):
        assert "result" in pipe.ask(f"textDocument/{method}", {"textDocument": {"uri": pipe.uri("a13.arg")}})


def test_a_map_of_great_depth_is_outlined(pipe: Pipe) -> None:
    pipe.open("a14.arg", "".join(f'{"  " * level}claim c{level} "C"\n' for level in range(1_500)))
    place = {"line": 1_400, "character": 5}
    file = {"uri": pipe.uri("a14.arg")}
    for method in ("documentSymbol", "foldingRange", "selectionRange"):
        assert "result" in pipe.ask(f"textDocument/{method}", {"textDocument": file, "positions": [place]})


# -- beginning and end ------------------------------------------------------------------------------------------------


def test_nothing_is_done_before_it_is_initialized(folder: Path) -> None:
    pipe = Pipe(folder)
    assert (
        code(pipe.ask("textDocument/hover", {"textDocument": TEXT, "position": {"line": 0, "character": 0}})) == -32002
    )
    pipe.open("a.arg", "clam\n")
    assert code(pipe.ask("shutdown")) == -32002
    pipe.send("exit")
    assert pipe.ended() == 1


def test_nothing_is_done_twice_or_after_the_end(folder: Path) -> None:
    pipe = Pipe(folder)
    begin: dict[str, object] = {"capabilities": {}, "processId": None, "rootUri": None}
    assert "result" in pipe.ask("initialize", begin)
    assert code(pipe.ask("initialize", begin)) == -32600
    assert pipe.ask("shutdown").get("result", "nothing") is None
    assert code(pipe.ask("workspace/symbol", {"query": ""})) == -32600
    pipe.send("exit")
    assert pipe.ended() == 0


@pytest.mark.parametrize("last", [b"", b"Content-Length: 50\r\n\r\n{", b"Content-Length: 5"])
def test_it_ends_when_the_editor_is_gone(folder: Path, last: bytes) -> None:
    pipe = Pipe(folder)
    pipe.ask("initialize", {"capabilities": {}, "processId": None, "rootUri": None})
    pipe.open("a.arg", 'claim a "A"\n' * 3_000)
    pipe.raw(last)
    pipe.stdin.close()
    assert pipe.ended() == 1
