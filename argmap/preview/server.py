"""The page that shows a map while it is written: served to this machine alone, and told of every change.

Whoever asks must know the token in the address, which no other page can: it is made anew for each run. The name in
`Host` is checked as well, so that no name of somebody else's that leads to this machine is served. Nothing is read from
disk, whatever the address says, and nothing but GET is understood.
"""

from __future__ import annotations

import json
import secrets
import socket
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hmac import compare_digest
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread

from argmap.preview.shell import POLICY, WAITING, WAITING_POLICY, shell

ADDRESS = "127.0.0.1"
HOSTS = (ADDRESS, "localhost")
"""The names that this machine goes by here."""
HEARTBEAT = 15.0
"""Seconds after which a page is written to though nothing has changed, so that one that has gone is noticed."""


@dataclass(frozen=True, slots=True)
class News:
    """What a page is told."""

    picture: int = 0
    """The number of the picture; another one means that there is a new one."""
    title: str = ""
    summary: str = ""
    """How many findings there are."""
    findings: str = ""
    broken: bool = False
    """Whether the picture is an older one, as the map cannot be drawn now."""


class Preview:
    """A server of one page. Start it, tell it what there is to show, and close it."""

    def __init__(self, port: int = 0) -> None:
        """`port` 0 takes one that is free. Raises `OSError`."""
        self.token = secrets.token_urlsafe(24)
        self._news = News()
        self._picture = b""
        self._number = 0
        self._changed = Condition()
        self._closed = False
        self._server = _Server(self, port)
        self.port: int = self._server.server_address[1]

    @property
    def url(self) -> str:
        """Where the page is."""
        return f"http://{ADDRESS}:{self.port}/{self.token}/"

    def start(self) -> None:
        """Serve, in threads that end with the program."""
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()

    def close(self) -> None:
        """Stop serving, and let go of those who listen."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._server.shutdown()
        self._server.server_close()

    def show(self, *, title: str, summary: str, findings: str, broken: bool, picture: bytes | None = None) -> None:
        """Tell every page; without a `picture` the last one stays."""
        with self._changed:
            if picture is not None and picture != self._picture:
                self._picture = picture
                self._number += 1
            self._news = News(self._number, title, summary, findings, broken)
            self._changed.notify_all()

    # -- for those who ask --------------------------------------------------------------------------------------------

    def picture(self) -> tuple[bytes, str]:
        """The last picture, a page of its own, and the policy it is served with; a few words while there is none."""
        with self._changed:
            return (self._picture, "frame-ancestors 'self'") if self._picture else (WAITING, WAITING_POLICY)

    def after(self, last: News | None) -> News | None:
        """What there is to tell somebody who has heard `last`; None where that is nothing yet, for a while."""
        with self._changed:
            if self._news == last and not self._closed:  # closing may come before the waiting, and tells but once
                self._changed.wait(HEARTBEAT)
            return None if self._news == last else self._news

    @property
    def is_closed(self) -> bool:
        """Whether nobody is served any more."""
        return self._closed


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = False

    def __init__(self, preview: Preview, port: int) -> None:
        self.preview = preview
        super().__init__((ADDRESS, port), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a page that was closed while it was written to is no news."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version = "argmap"
    sys_version = ""
    timeout = 60

    def do_GET(self) -> None:
        """Answer one of three addresses, to whoever knows the token."""
        if not self._is_for_us():
            self._send(HTTPStatus.FORBIDDEN, b"this is served to this machine alone\n", "text/plain")
            return
        token, slash, rest = self.path.removeprefix("/").partition("/")
        preview = self.server.preview
        known = slash and compare_digest(token.encode("latin-1", "replace"), preview.token.encode())
        if known and rest == "":
            self._send(HTTPStatus.OK, shell(), "text/html", POLICY)
        elif known and rest == "picture":
            body, policy = preview.picture()
            self._send(HTTPStatus.OK, body, "text/html", policy)
        elif known and rest == "events":
            self._tell()
        else:
            self._send(HTTPStatus.NOT_FOUND, b"there is nothing here\n", "text/plain")

    def _is_for_us(self) -> bool:
        name, _, port = self.headers.get("Host", "").partition(":")
        return name in HOSTS and port == str(self.server.preview.port)

    def _send(self, status: HTTPStatus, body: bytes, sort: str, policy: str = "default-src 'none'") -> None:
        self._begin(status, sort)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(body)

    def _begin(self, status: HTTPStatus, sort: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{sort}; charset=utf-8")
        for name, value in _HEADERS.items():
            self.send_header(name, value)

    def _tell(self) -> None:
        """News for as long as somebody listens (https://html.spec.whatwg.org/multipage/server-sent-events.html)."""
        self._begin(HTTPStatus.OK, "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        preview = self.server.preview
        heard: News | None = None
        while True:
            news = preview.after(heard)
            if preview.is_closed:
                return
            told = ": still here\n\n" if news is None else f"data: {json.dumps(asdict(news))}\n\n"
            heard = news or heard
            self.wfile.write(told.encode())
            self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is for findings."""


_HEADERS: Mapping[str, str] = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}
